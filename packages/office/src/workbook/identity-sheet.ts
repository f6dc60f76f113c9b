import type { Language, TableValues } from '@gouji/core/model';
import { findCellTemplate, type IdentityLine, identityLines } from '@gouji/core/template';
import { cellName, reference } from '../spreadsheet/a1.ts';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import { signals, styles } from '../spreadsheet/styles.ts';
import type { TableSheet } from './table-sheet.ts';
import type { WorkbookWords } from './words.ts';

/** What an identity comes to now. */
export type Standing = 'agrees' | 'differs' | 'open';

/** An identity of the workbook: what must hold, and where its result stands. */
export interface IdentityCell {
  readonly line: IdentityLine;
  readonly standing: Standing;
  /** Reference of the result. */
  readonly result: string;
}

/** Sums of money are equal within this; counts are whole. */
const tolerance = 1e-6;
/** A side with more operands is written as its first to its last. */
const mostNamed = 6;

const firstRow = 3;

/** Colours the words of results in a range whose first cell is given. */
export function colourResults(sheet: SheetBuilder, range: string, first: string, words: WorkbookWords): void {
  for (const key of ['agrees', 'differs', 'open'] as const)
    sheet.colour(range, `${first}="${words[key]}"`, signals[key]);
}

/** The sheet of identities: a row each, with both sides, the difference and the result as formulas. */
export function identitySheet(
  tables: readonly TableSheet[],
  words: WorkbookWords,
  language: Language,
  printed: (table: TableSheet) => TableValues,
): { sheet: SheetBuilder; identities: IdentityCell[] } {
  const { identities: own } = words;
  const sheet = new SheetBuilder(words.sheets.identities);
  sheet.set(0, 0, own.title, styles.title).merge(0, 0, 1, own.header.length).height(0, 28);
  sheet.set(1, 0, own.note, styles.note).merge(1, 0, 1, own.header.length).height(1, 34);
  sheet.row(firstRow - 1, own.header, styles.header);
  const identities: IdentityCell[] = [];
  for (const table of tables)
    for (const line of identityLines(table.template, printed(table))) {
      const row = firstRow + identities.length;
      const sides = [line.left, line.right].map((paths) => sideOf(table, paths));
      const [left, right] = sides as [Side, Side];
      const difference = left.now === null || right.now === null ? null : round(left.now - right.now);
      const standing: Standing =
        difference === null ? 'open' : Math.abs(difference) < tolerance ? 'agrees' : 'differs';
      const place = language === 'zh' ? line.place : line.placeEn;
      sheet.row(
        row,
        [identities.length + 1, words.sheets[table.id], place, sentence(line, language, words)],
        styles.text,
      );
      sheet.set(row, 4, { formula: left.formula, result: left.now }, styles.value);
      sheet.set(row, 5, { formula: right.formula, result: right.now }, styles.value);
      const [l, r, d] = [4, 5, 6].map((column) => cellName(row, column));
      sheet.set(
        row,
        6,
        { formula: `IF(AND(ISNUMBER(${l}),ISNUMBER(${r})),ROUND(${l}-${r},6),"")`, result: difference ?? '' },
        styles.value,
      );
      sheet.set(
        row,
        7,
        {
          formula: `IF(ISNUMBER(${d}),IF(ABS(${d})<${tolerance},"${words.agrees}","${words.differs}"),"${words.open}")`,
          result: words[standing],
        },
        styles.result,
      );
      identities.push({ line, standing, result: reference(sheet.name, row, 7) });
    }
  const last = firstRow + Math.max(1, identities.length) - 1;
  colourResults(sheet, `${cellName(firstRow, 7)}:${cellName(last, 7)}`, `$${cellName(firstRow, 7)}`, words);
  sheet
    .widths([6, 8, 30, 64, 12, 12, 12, 12])
    .freeze(firstRow)
    .filter(`A${firstRow}:H${last + 1}`);
  return { sheet, identities };
}

interface Side {
  readonly formula: string;
  readonly now: number | null;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** A side as a formula that gives no number unless every operand is one: a blank is not zero. */
function sideOf(table: TableSheet, paths: readonly string[]): Side {
  const references = paths.map((path) => table.references.get(path)!);
  const values = paths.map((path) => table.valueOf(path));
  const now = values.includes(null) ? null : round(values.reduce<number>((sum, value) => sum + value!, 0));
  const [only] = references;
  if (references.length === 1) return { formula: `IF(ISNUMBER(${only}),${only},"")`, now };
  const list = references.join(',');
  return { formula: `IF(COUNT(${list})=${references.length},SUM(${list}),"")`, now };
}

/** What must hold, in words: `自然人＋商业企业＋…＝总计`. */
function sentence({ identity, left, right }: IdentityLine, language: Language, words: WorkbookWords): string {
  const name = (path: string): string => {
    const found = findCellTemplate(path, null)!;
    const label = identity.along === 'row' ? found.column : found.row;
    const number = identity.along === 'column' && language === 'zh' ? found.row.number : '';
    return language === 'zh' ? number + label.label.replace(/（.*）$/u, '') : label.labelEn;
  };
  const side = (paths: readonly string[]): string =>
    paths.length > mostNamed
      ? `${name(paths[0]!)}${words.identities.from}${name(paths.at(-1)!)}${words.identities.each}`
      : paths.map(name).join(words.plus);
  return side(left) + words.equals + side(right);
}

/** Puts the results beside the table itself: one behind each row, one below each column. */
export function showResults(
  table: TableSheet,
  identities: readonly IdentityCell[],
  words: WorkbookWords,
): void {
  const { sheet, references, bottom, width } = table;
  const own = identities.filter(({ line }) => references.has(line.right[0]!));
  const placeOf = (path: string): { row: number; column: number } => {
    const [, letters = '', digits = ''] = /!([A-Z]+)(\d+)$/u.exec(references.get(path)!) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(digits) - 1, column };
  };
  const down = [
    ...new Set(
      own.filter(({ line }) => line.identity.along === 'column').map(({ line }) => line.identity.rule),
    ),
  ];
  let across = false;
  for (const { line, result, standing } of own) {
    const { row, column } = placeOf(line.right[0]!);
    const content = { formula: result, result: words[standing] };
    if (line.identity.along === 'column')
      sheet.set(bottom + 1 + down.indexOf(line.identity.rule), column, content, styles.result);
    else if (table.template.layout === 'single-line') sheet.set(bottom, column, content, styles.result);
    else {
      across = true;
      sheet.set(row, width, content, styles.result);
    }
  }
  if (across) sheet.set(table.top, width, words.identities.across, styles.header);
  for (const [index] of down.entries())
    sheet.set(bottom + 1 + index, 0, words.identities.down, styles.header);
  const range = `${cellName(table.top, 0)}:${cellName(bottom + down.length + 1, width)}`;
  colourResults(sheet, range, cellName(table.top, 0), words);
}
