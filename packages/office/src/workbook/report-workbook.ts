import { findingRows, rowHeader } from '@gouji/core/format';
import type { Language, Report, TableId, Verdict } from '@gouji/core/model';
import { describeTarget, type NotedCorrection, sidesOfCorrection } from '../letter/noted.ts';
import { markOwn } from '../opc/own-part.ts';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import { styles } from '../spreadsheet/styles.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { type ClaimCell, claimSheet } from './claim-sheet.ts';
import { type IdentityCell, identitySheet, showResults } from './identity-sheet.ts';
import { type TableSheet, tableSheet } from './table-sheet.ts';
import { type WorkbookWords, workbookWords } from './words.ts';
import { yearSheet } from './year-sheet.ts';

export interface ReportWorkbookOptions {
  readonly language?: Language;
  /** Last year's report of the same body, to be shown beside. */
  readonly prior?: Report | null;
  /** Corrections that are already in the report that is given, to be listed with what the file says. */
  readonly corrections?: readonly NotedCorrection[];
}

/** A report as a workbook, and its comparisons with what they come to now. */
export interface ReportWorkbook {
  readonly bytes: Uint8Array;
  readonly identities: readonly IdentityCell[];
  readonly claims: readonly ClaimCell[];
}

const ids: readonly TableId[] = ['proactive', 'requests', 'remedies'];

/**
 * A report as a workbook with live formulas: the three tables as printed, every identity with its result, the numbers of the
 * text with the cells they speak of, last year beside. Whoever changes a figure sees the results turn. A value that is not
 * a number is never taken for 0: what rests on it stays open.
 */
export async function toReportWorkbook(
  verdict: Verdict,
  report: Report,
  options: ReportWorkbookOptions = {},
): Promise<ReportWorkbook> {
  const { language = 'zh', prior = null, corrections = [] } = options;
  const words = workbookWords[language];
  const tables = ids.flatMap((id) => tableSheet(report, id, words) ?? []);
  const { sheet: identities, identities: cells } = identitySheet(
    tables,
    words,
    language,
    ({ id }) => report.tables[id]!,
  );
  for (const table of tables) showResults(table, cells, words);
  const { sheet: claims, claims: claimCells } = claimSheet(report, verdict, tables, words, language);
  const sheets = [
    overviewSheet(verdict, report, cells, words),
    ...tables.map(({ sheet }: TableSheet) => sheet),
    identities,
    claims,
    ...(prior ? [yearSheet(report, prior, tables, words, language)] : []),
    ...(corrections.length > 0 ? [correctionSheet(corrections, report, words, language)] : []),
    findingSheet(verdict, words, language),
  ];
  const bytes = markOwn(await writeWorkbook(sheets, report.title ?? verdict.source.name));
  return { bytes, identities: cells, claims: claimCells };
}

function overviewSheet(
  verdict: Verdict,
  report: Report,
  identities: readonly IdentityCell[],
  words: WorkbookWords,
): SheetBuilder {
  const { overview } = words;
  const sheet = new SheetBuilder(words.sheets.overview);
  sheet.set(0, 0, overview.title, styles.title).merge(0, 0, 1, 2).height(0, 28);
  const count = (standing: IdentityCell['standing']) => ({
    formula: `COUNTIF('${words.sheets.identities}'!H:H,"${words[standing]}")`,
    result: identities.filter((one) => one.standing === standing).length,
  });
  const values = [
    report.title ?? '',
    report.organization?.name ?? '',
    report.year ?? '',
    report.template ? overview.edition(report.template) : '',
    verdict.source.name,
    words.outcome[verdict.outcome],
    verdict.counts.error,
    verdict.counts.warning,
    verdict.counts.info,
    count('differs'),
    count('open'),
  ];
  for (const [index, value] of values.entries())
    sheet.set(index + 1, 0, overview.rows[index]!, styles.label).set(index + 1, 1, value, styles.text);
  sheet.set(values.length + 2, 0, overview.legend, styles.note).merge(values.length + 2, 0, 1, 2);
  return sheet.widths([24, 80]).height(values.length + 2, 40);
}

/** The findings, as the table of `check -f xlsx` has them. */
function findingSheet(verdict: Verdict, words: WorkbookWords, language: Language): SheetBuilder {
  const sheet = new SheetBuilder(words.sheets.findings);
  const header = rowHeader(language);
  sheet.row(0, header, styles.header);
  const rows = findingRows(verdict, language);
  for (const [index, row] of rows.entries()) sheet.row(index + 1, row, styles.text);
  const widths = header.map((_, index) => (index === 4 ? 60 : index === 0 ? 24 : 18));
  return sheet.widths(widths).freeze(1);
}

/** What was corrected of what the file says; whatever was only tried says so. */
function correctionSheet(
  corrections: readonly NotedCorrection[],
  report: Report,
  words: WorkbookWords,
  language: Language,
): SheetBuilder {
  const own = words.corrections;
  const sheet = new SheetBuilder(words.sheets.corrections);
  sheet.row(0, own.header, styles.header);
  for (const [index, one] of corrections.entries()) {
    const standing = one.presumed ? own.presumed : own.noted;
    sheet.row(
      index + 1,
      [index + 1, describeTarget(one, report, language), ...sidesOfCorrection(one), standing],
      styles.text,
    );
  }
  return sheet.widths([6, 44, 40, 40, 24]).freeze(1);
}
