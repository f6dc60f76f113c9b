import type { LooseEnd } from '@gouji/core/read';
import { cellName, type Sheet, type SheetCell } from './read-sheet.ts';

const wordsOf = ({ text }: SheetCell): string =>
  /\p{Script=Han}/u.test(text) ? text.replace(/[^\p{L}\p{N}]+/gu, '') : '';

/** Gathers the words of cells by their row or column. */
function byLine(cells: readonly SheetCell[], lineOf: (cell: SheetCell) => number): Map<number, string[]> {
  const lines = new Map<number, string[]>();
  for (const cell of cells) {
    const words = wordsOf(cell);
    const line = lines.get(lineOf(cell)) ?? [];
    lines.set(lineOf(cell), line);
    if (words !== '') line.push(words);
  }
  return lines;
}

/** Rows of one cell with words and a number: a sentence that was put aside, no row of a table. */
function sentencesAlone(hidden: readonly SheetCell[], all: readonly SheetCell[]): Set<number> {
  const alone = new Set(
    hidden.filter((cell) => wordsOf(cell).length > 5 && /\d/u.test(cell.text)).map(({ row }) => row),
  );
  const filled = new Map<number, number>();
  for (const { row, text } of all)
    if (alone.has(row) && text.trim() !== '') filled.set(row, (filled.get(row) ?? 0) + 1);
  return new Set([...alone].filter((row) => filled.get(row) === 1));
}

/**
 * A sheet without the hidden rows and columns that say nothing of their own: those without words, which help to compute, and
 * those whose words stand in sight as well, which are older states of a row. A row that only is hidden, by a filter or an
 * outline, belongs to its table and is read. A merged cell that reaches into sight is shown there.
 */
export function withoutHidden(sheet: Sheet, name: string): { sheet: Sheet; loose: LooseEnd[] } {
  const { hidden, cells, merges } = sheet;
  if (hidden.none) return { sheet, loose: [] };
  const reachesSight = ({ row, column }: SheetCell): boolean => {
    const range = merges.find(({ top, left }) => top === row && left === column);
    if (!range) return false;
    for (let at = range.top; hidden.row(row) && at <= range.bottom; at++) if (!hidden.row(at)) return true;
    for (let at = range.left; hidden.column(column) && at <= range.right; at++)
      if (!hidden.column(at)) return true;
    return false;
  };
  const inSight = (cell: SheetCell): boolean =>
    (!hidden.row(cell.row) && !hidden.column(cell.column)) || reachesSight(cell);
  const seen = new Set(cells.filter(inSight).map(wordsOf));
  const unseen = cells.filter((cell) => !inSight(cell));
  const needless = (lines: ReadonlyMap<number, readonly string[]>): Set<number> =>
    new Set([...lines].filter(([, words]) => words.every((word) => seen.has(word))).map(([line]) => line));
  const inHiddenRows = unseen.filter(({ row }) => hidden.row(row));
  const rows = needless(byLine(inHiddenRows, ({ row }) => row));
  for (const row of sentencesAlone(inHiddenRows, cells)) rows.add(row);
  const columns = needless(
    byLine(
      unseen.filter(({ column }) => hidden.column(column)),
      ({ column }) => column,
    ),
  );
  const isLeftOut = (cell: SheetCell): boolean =>
    (rows.has(cell.row) || columns.has(cell.column)) && !inSight(cell);
  const loose = unseen
    .filter((cell) => isLeftOut(cell) && cell.text.trim() !== '')
    .map(
      ({ text, row, column }): LooseEnd => ({
        what: 'hidden',
        text,
        at: { kind: 'sheet', sheet: name, cell: cellName(row, column) },
      }),
    );
  return { sheet: { ...sheet, cells: cells.filter((cell) => !isLeftOut(cell)) }, loose };
}
