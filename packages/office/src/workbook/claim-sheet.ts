import type { Claim, Edition, Finding, Language, Report, Verdict } from '@gouji/core/model';
import { agrees, lastDigit } from '@gouji/core/rules';
import { describePath } from '@gouji/core/template';
import { cellName, reference } from '../spreadsheet/a1.ts';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import { styles } from '../spreadsheet/styles.ts';
import { colourResults, type Standing } from './identity-sheet.ts';
import type { TableSheet } from './table-sheet.ts';
import type { WorkbookWords } from './words.ts';

/** A claim whose comparison is live, and where its result stands. */
export interface ClaimCell {
  readonly claim: Claim;
  readonly standing: Standing;
  readonly result: string;
}

const firstRow = 3;
const mostNamed = 3;

interface Expression {
  readonly paths: readonly string[];
  readonly references: readonly string[];
  readonly now: number | null;
}

/** The sheet of numbers the text states, each with the cell it speaks of. */
export function claimSheet(
  report: Report,
  verdict: Verdict,
  tables: readonly TableSheet[],
  words: WorkbookWords,
  language: Language,
): { sheet: SheetBuilder; claims: ClaimCell[] } {
  const { claims: own } = words;
  const sheet = new SheetBuilder(words.sheets.claims);
  sheet.set(0, 0, own.title, styles.title).merge(0, 0, 1, own.header.length).height(0, 28);
  sheet.set(1, 0, own.note, styles.note).merge(1, 0, 1, own.header.length).height(1, 34);
  sheet.row(firstRow - 1, own.header, styles.header);
  const claims: ClaimCell[] = [];
  const stated = report.claims.filter(({ value, targets }) => value !== null && targets.length > 0);
  for (const [index, claim] of stated.entries()) {
    const row = firstRow + index;
    const expressions = claim.targets.flatMap((target) => expressionOf(target, tables) ?? []);
    const unit = claim.unit;
    sheet.row(row, [index + 1, claim.text.replace(/\s+/gu, ' ').trim(), claim.value, unit], styles.text);
    sheet.set(row, 4, own.comparison[claim.comparison], styles.text);
    const [best, ...others] = expressions;
    if (!best) {
      sheet.row(
        row,
        [index + 1, claim.text, claim.value, unit, own.comparison[claim.comparison], own.none],
        styles.text,
      );
      for (let column = 6; column < 9; column++) sheet.set(row, column, null, styles.text);
      continue;
    }
    sheet.set(row, 5, describe(best, report.template, language, words), styles.text);
    sheet.set(row, 6, { formula: valueFormula(best), result: best.now ?? '' }, styles.value);
    sheet.set(
      row,
      7,
      others.map((one) => describe(one, report.template, language, words)).join('；'),
      styles.text,
    );
    const standing = standingOf(claim, expressions);
    if (!isCompared(claim, standing, best, verdict.findings)) {
      sheet.set(row, 8, own.notCompared, styles.result);
      continue;
    }
    const formula = resultFormula(claim, expressions, cellName(row, 2), words);
    sheet.set(row, 8, { formula, result: words[standing] }, styles.result);
    claims.push({ claim, standing, result: reference(sheet.name, row, 8) });
  }
  const last = firstRow + Math.max(1, stated.length) - 1;
  colourResults(sheet, `${cellName(firstRow, 8)}:${cellName(last, 8)}`, cellName(firstRow, 8), words);
  sheet
    .widths([6, 56, 12, 8, 10, 44, 12, 44, 12])
    .freeze(firstRow)
    .filter(`A${firstRow}:I${last + 1}`);
  return { sheet, claims };
}

/** An expression of the tables; null when a table it speaks of is not there. */
function expressionOf(target: string, tables: readonly TableSheet[]): Expression | null {
  const paths = target.split('+');
  const found = paths.map((path) => tables.find(({ references }) => references.has(path)));
  if (found.includes(undefined)) return null;
  const values = paths.map((path, index) => found[index]!.valueOf(path));
  return {
    paths,
    references: paths.map((path, index) => found[index]!.references.get(path)!),
    now: values.includes(null) ? null : values.reduce<number>((sum, value) => sum + value!, 0),
  };
}

function describe(
  { paths }: Expression,
  edition: Edition | null,
  language: Language,
  words: WorkbookWords,
): string {
  const name = (path: string): string => describePath(path, edition, language);
  return paths.length > mostNamed
    ? `${name(paths[0]!)}${words.identities.from}${name(paths.at(-1)!)}${words.identities.each}`
    : paths.map(name).join(words.plus);
}

function valueFormula({ references }: Expression): string {
  const list = references.join(',');
  return `IF(COUNT(${list})=${references.length},SUM(${list}),"")`;
}

/** Amounts are printed in 万元 and stated in 元. */
const scaleOf = ({ paths }: Expression): number => (/\/amount$/u.test(paths[0]!) ? 10_000 : 1);

/** `agrees` of the rules as a formula; `claimed` and `figure` are expressions of the sheet. */
function agreesFormula(claim: Claim, claimed: string, figure: string, scale: number): string {
  const { comparison, value, precision } = claim;
  if (comparison === 'atLeast') return `${figure}>=${claimed}`;
  if (comparison === 'atMost') return `${figure}<=${claimed}`;
  if (precision !== undefined && comparison === 'exact' && value !== 0) {
    const step = precision / scale;
    return `AND(${figure}>=${claimed}-${step / 2}-1E-9,${figure}<${claimed}+${step}-1E-9)`;
  }
  const distance = `ABS(${figure}-${claimed})`;
  if (comparison === 'about') return `${distance}<=MAX(${lastDigit(value! / scale)},${claimed}*0.1)`;
  return `IF(AND(${claimed}=INT(${claimed}),${figure}=INT(${figure})),${figure}=${claimed},${distance}<=MAX(0.01,${figure}*0.005))`;
}

function standingOf(claim: Claim, expressions: readonly Expression[]): Standing {
  const known = expressions.filter(({ now }) => now !== null);
  if (known.some((one) => agrees(claim, claim.value! / scaleOf(one), one.now!))) return 'agrees';
  return known.length < expressions.length ? 'open' : 'differs';
}

/** Agrees if any admissible reading does; differs only if all are known and none does. */
function resultFormula(
  claim: Claim,
  expressions: readonly Expression[],
  claimed: string,
  words: WorkbookWords,
): string {
  const known = expressions.map(({ references }) => `COUNT(${references.join(',')})=${references.length}`);
  const tests = expressions.map((one, index) => {
    const scale = scaleOf(one);
    const own = scale === 1 ? claimed : `(${claimed}/${scale})`;
    const figure = one.references.length === 1 ? one.references[0]! : `SUM(${one.references.join(',')})`;
    return `IF(${known[index]},${agreesFormula(claim, own, figure, scale)},FALSE)`;
  });
  return `IF(NOT(ISNUMBER(${claimed})),"${words.open}",IF(OR(${tests.join(',')}),"${words.agrees}",IF(AND(${known.join(',')}),"${words.differs}","${words.open}")))`;
}

/**
 * Whether the rules compare the claim with the tables. One that seems to differ and that no finding speaks of is of another
 * scope or has another explanation: the sheet must not call it wrong.
 */
function isCompared(
  claim: Claim,
  standing: Standing,
  best: Expression,
  findings: readonly Finding[],
): boolean {
  if (claim.certainty === 'loose' || claim.extent === 'other') return false;
  if (standing !== 'differs') return true;
  const stated = claim.value! / scaleOf(best);
  return findings.some(
    ({ ruleId, path, data }) =>
      ruleId.startsWith('claim/') && path !== null && best.paths.includes(path) && data.left === stated,
  );
}
