import { readCellText } from '../../../language/numbers/index.ts';
import type { PlacedText } from '../../../model/document.ts';
import type { LabelMatch } from '../../label-index.ts';
import type { GridCell } from './grid-cell.ts';
import { type GridRow, joinLabels } from './grid-rows.ts';

const leastKnown = 0.95;

type MatchLabel = (label: string) => LabelMatch | null;

/** Whether only both parts of a label together name a row. */
function isTorn(upper: string, lower: string, match: MatchLabel): boolean {
  const whole = match(upper + lower);
  if (!whole || whole.confidence < leastKnown) return false;
  const isPart = (label: string): boolean => {
    const known = match(label);
    return (
      !known ||
      known.confidence < leastKnown ||
      (known.id === whole.id && known.confidence < whole.confidence)
    );
  };
  // 5.|要求行政机关确认…: a number alone names nothing.
  return isPart(upper) && (isPart(lower) || !/\p{Script=Han}/u.test(upper));
}

/** Of a row torn in two one part has the values, or the other has no more than the last digits of some. */
const areOfOne = (upper: GridRow, lower: GridRow): boolean =>
  upper.values.length === 0
    ? lower.values.length > 0
    : areBelow(upper, lower) && 2 * lower.values.length <= upper.values.length;

const areBelow = (upper: GridRow, lower: GridRow): boolean =>
  lower.values.every((cell) => cell.says.kind === 'number' && standsBelow(cell, upper));

/** Below a torn label the last digits of a row's only number are as many as its numbers. */
const hasRestBelow = (upper: GridRow, lower: GridRow): boolean =>
  upper.values.length === 1 && lower.values.length === 1 && areBelow(upper, lower);

const standsBelow = ({ column }: GridCell, { values }: GridRow): boolean =>
  values.some((cell) => cell.column === column && cell.says.kind === 'number');

const joinWords = (upper: GridCell, lower: GridCell): GridCell => ({
  ...upper,
  content: joinLabels([upper, lower]),
  text: upper.text + lower.text,
});

/** The digits of both parts, which only a sum can tell to be those of one number. */
function joinDigits(upper: GridCell, lower: GridCell): GridCell {
  const content: PlacedText = { ...upper.content, text: `${upper.text}\n${lower.text}` };
  return { ...upper, content, text: content.text, says: readCellText(content.text) };
}

const withRest = (cells: readonly GridCell[], below: ReadonlyMap<number, GridCell>): GridCell[] =>
  cells.map((cell) => {
    const rest = below.get(cell.column);
    return rest?.kind === 'value' && cell.kind === 'value' ? joinDigits(cell, rest) : cell;
  });

const byColumn = ({ cells }: GridRow): ReadonlyMap<number, GridCell> =>
  new Map(cells.map((cell) => [cell.column, cell]));

/** Lines of values without labels; one with no more than the last digits of some of those above is torn from it. */
export function joinTornLines(rows: readonly GridRow[]): readonly GridRow[] {
  const joined: GridRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const isRest =
      above !== undefined &&
      above.words.length + row.words.length === 0 &&
      above.values.length > 0 &&
      row.values.length > 0 &&
      row.cells.length === above.cells.length &&
      areOfOne(above, row);
    if (!isRest) joined.push(row);
    else {
      const cells = withRest(above.cells, byColumn(row));
      joined[joined.length - 1] = { ...above, cells, values: cells.filter(({ kind }) => kind === 'value') };
    }
  }
  return joined;
}

/** Digits below those of a row, within the height of its label: a line under the upper ones looks like a rule to a reader of pages. */
function joinBelowLabel(upper: GridRow, lower: GridRow): GridRow | null {
  const label = upper.words.at(-1);
  if (!label || label.row + label.rowSpan <= lower.index || lower.words.length > 0) return null;
  if (lower.values.length === 0 || upper.values.length === 0) return null;
  const behind = upper.cells.filter(({ column }) => column > label.column);
  const isDigit = (cell: GridCell): boolean =>
    cell.says.kind === 'number' && cell.column > label.column && standsBelow(cell, upper);
  if (!lower.values.every(isDigit)) return null;
  const before = upper.cells.filter(({ column }) => column <= label.column);
  const after = withRest(behind, byColumn(lower));
  return { ...upper, cells: [...before, ...after], values: after.filter(({ kind }) => kind === 'value') };
}

/** Two rows as one; null where they are two. */
function joinRows(upper: GridRow, lower: GridRow, match: MatchLabel): GridRow | null {
  const [first, second] = [upper.words.at(-1), lower.words.at(-1)];
  if (!first || !second || first.column !== second.column) return null;
  if (!areOfOne(upper, lower) && !hasRestBelow(upper, lower)) return null;
  const below = byColumn(lower);
  const isAbove = ({ column }: GridCell): boolean => upper.words.some((cell) => cell.column === column);
  if (!lower.words.every(isAbove) || !isTorn(first.text, second.text, match)) return null;
  const words = upper.words.map((cell) => {
    const rest = below.get(cell.column);
    return rest?.kind === 'words' ? joinWords(cell, rest) : cell;
  });
  const filled = upper.values.length > 0 ? upper : lower;
  const behind = filled.cells.filter(({ column }) => column > first.column);
  const after = filled === upper ? withRest(behind, below) : behind;
  return {
    ...upper,
    cells: [...words, ...after],
    words,
    values: after.filter(({ kind }) => kind === 'value'),
  };
}

/** Rows that a page break, or what turned pages into text, has torn in two, each as one row. */
export function joinTorn(rows: readonly GridRow[], match: MatchLabel): readonly GridRow[] {
  const joined: GridRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [upper, lower] = [rows[at]!, rows[at + 1]];
    const whole = lower ? (joinBelowLabel(upper, lower) ?? joinRows(upper, lower, match)) : null;
    joined.push(whole ?? upper);
    if (whole) at++;
  }
  return joined;
}
