import { isNumber } from './numerals.ts';
import { distinctCoordinates, nearby, nearestIndex } from './rule-lines.ts';
import type { RuledCell, RuledTable } from './ruled-table.ts';
import { isChinese, type TextLine } from './text-line.ts';

/** Whether the table at the top of a page can go on the one at the foot of the page before: same outer edges. */
export function continues(upper: RuledTable, lower: RuledTable): boolean {
  const agree = (a: number, b: number): boolean => Math.abs(a - b) <= 2 * nearby;
  return (
    agree(upper.columnEdges[0]!, lower.columnEdges[0]!) &&
    agree(upper.columnEdges.at(-1)!, lower.columnEdges.at(-1)!)
  );
}

/** Puts the rows of `lower` under those of `upper`; cells that the page break cut in two become one again. */
export function stitch(above: RuledTable, under: RuledTable): RuledTable {
  const upper = withoutEmptyRow(above, above.rowCount - 1);
  const body = withoutRows(under, repeatedRows(upper, under));
  return putUnder(upper, withoutEmptyRow(body, 0));
}

/**
 * How many rows at the top of `lower` only repeat the head of the table: the same cells with the same words, and no
 * number among them. They belong to the page; kept, they would part what the page break has cut in two.
 */
function repeatedRows(upper: RuledTable, lower: RuledTable): number {
  let rows = 0;
  for (const [index, cell] of lower.cells.entries()) {
    const model = upper.cells[index];
    const text = textOf(cell);
    const same =
      model?.row === cell.row &&
      isRepeated(model, cell) &&
      !/^[\d０-９\s.,]+$/u.test(text) &&
      Math.abs(model.box[0] - cell.box[0]) <= 2 * nearby;
    if (!same)
      return lower.cells.some((other) => other.row < cell.row && other.row + other.rowSpan > cell.row)
        ? 0
        : cell.row;
    rows = cell.row + cell.rowSpan;
  }
  return Math.min(rows, lower.rowCount - 1);
}

/** A cell that spans rows of the head may be repeated with as much of its text as its first row has room for. */
function isRepeated(model: RuledCell, cell: RuledCell): boolean {
  const [whole, text] = [textOf(model), textOf(cell)];
  if (model.rowSpan === cell.rowSpan) return whole === text;
  return model.rowSpan > cell.rowSpan && cell.row === 0 && text !== '' && whole.startsWith(text);
}

function textOf(cell: RuledCell): string {
  return cell.lines.map((line) => line.text).join('');
}

function withoutRows(table: RuledTable, count: number): RuledTable {
  if (count === 0) return table;
  const cells = table.cells.flatMap((cell) => (cell.row < count ? [] : [{ ...cell, row: cell.row - count }]));
  return { ...table, rowCount: table.rowCount - count, cells };
}

function putUnder(upper: RuledTable, lower: RuledTable): RuledTable {
  const columnEdges = distinctCoordinates([...upper.columnEdges, ...lower.columnEdges]);
  const above = onEdges(upper, columnEdges, 0);
  const below = onEdges(lower, columnEdges, upper.rowCount);
  const splitRow = isSplitRow(above, below, upper.rowCount);
  const cells: RuledCell[] = [];
  const absorbed = new Set<RuledCell>();
  for (const cell of above) {
    const rest = partBelow(cell, below, upper.rowCount);
    if (rest && (splitRow || isSplitGroup(cell, rest, below))) {
      absorbed.add(rest);
      const joined = join(cell, rest);
      // Browsers close the lower part of a group too early by what the page break cost, and leave an empty cell there.
      const remainder = joined.rowSpan > 1 ? partBelow(joined, below, rest.row + rest.rowSpan) : undefined;
      if (remainder && remainder.lines.length === 0 && !splitRow) absorbed.add(remainder);
      cells.push(remainder && absorbed.has(remainder) ? join(joined, remainder) : joined);
    } else {
      cells.push(cell);
    }
  }
  cells.push(...below.filter((cell) => !absorbed.has(cell)));
  cells.sort((a, b) => a.row - b.row || a.first - b.first);
  const table = {
    ...upper,
    lastPage: lower.lastPage,
    columnEdges,
    rowCount: upper.rowCount + lower.rowCount,
    cells,
  };
  return splitRow ? withoutRow(table, upper.rowCount) : table;
}

function onEdges(table: RuledTable, edges: readonly number[], rowsAbove: number): RuledCell[] {
  const index = table.columnEdges.map((edge) => nearestIndex(edges, edge));
  return table.cells.map((cell) => ({
    ...cell,
    row: cell.row + rowsAbove,
    first: index[cell.first]!,
    last: index[cell.last]!,
  }));
}

function join(cell: RuledCell, rest: RuledCell): RuledCell {
  return {
    ...cell,
    rowSpan: cell.rowSpan + rest.rowSpan,
    lines: [...cell.lines, ...rest.lines],
    leftOut: [...cell.leftOut, ...rest.leftOut],
    ...(cell.lines.length === 0 && rest.lines.length > 0 ? { page: rest.page, box: rest.box } : {}),
  };
}

/** The cell of the lower part that stands right under this one with the same sides. Cells are ordered by row. */
function partBelow(cell: RuledCell, below: readonly RuledCell[], seam: number): RuledCell | undefined {
  if (cell.row + cell.rowSpan !== seam) return undefined;
  for (const other of below) {
    if (other.row > seam) return undefined;
    if (other.row < seam) continue;
    if (other.first === cell.first && other.last === cell.last) return other;
  }
  return undefined;
}

/**
 * The name of a group of rows goes on unless the lower part begins a label of its own. It shows by spanning rows, or,
 * one row on either page, by standing in front of the label of its row.
 */
function isSplitGroup(cell: RuledCell, rest: RuledCell, below: readonly RuledCell[]): boolean {
  const spans = cell.rowSpan > 1 || rest.rowSpan > 1;
  // The name may stand in the middle of all its rows, which is on the next page.
  if (cell.lines.length === 0) return spans && (rest.lines.length === 0 || isLabel(rest));
  if (!isLabel(cell)) return false;
  const next = below.find((other) => other.row === rest.row && other.first === rest.last);
  return (spans || (next !== undefined && isLabel(next))) && (rest.lines.length === 0 || isTorn(cell, rest));
}

/**
 * Whether the page break went through a row: under every cell stands one with the same sides, and the lower part begins no
 * label of its own. It goes on in it with a torn label, with digits that had no room beside the others, or with what stands
 * lower in its cells than the label does.
 */
function isSplitRow(above: readonly RuledCell[], below: readonly RuledCell[], seam: number): boolean {
  const foot = above.filter((cell) => cell.row + cell.rowSpan === seam);
  const head = below.filter((cell) => cell.row === seam);
  if (foot.length < 2 || foot.length !== head.length || isCovered(foot) || isCovered(head)) return false;
  const seams = new Set(foot.map((cell) => seamOf(cell, partBelow(cell, below, seam))));
  if (seams.has('apart')) return false;
  // Numbers without a label over a label without numbers are one row.
  if (seams.has('labelled'))
    return seams.has('above') && !(['torn', 'wrapped', 'below'] as const).some((other) => seams.has(other));
  // A label spread over its cell fills it without being torn: two rows have two values in every column.
  if (seams.has('torn')) return !seams.has('wrapped') || seams.has('above');
  return (seams.has('wrapped') || seams.has('below')) && foot.some(isLabel);
}

/** A row of which nothing is seen, since something lies over it, is one of its own. */
const isCovered = (row: readonly RuledCell[]): boolean =>
  row.every(({ lines }) => lines.length === 0) && row.some(({ leftOut }) => leftOut.length > 0);

type Seam = 'apart' | 'torn' | 'wrapped' | 'above' | 'below' | 'labelled' | null;

/** What the two parts of a cell show: that they are none, a torn label, a number in both, a number in one, a label below, or nothing. */
function seamOf(cell: RuledCell, rest: RuledCell | undefined): Seam {
  if (!rest) return 'apart';
  if (rest.lines.length === 0) return isNumeric(cell) ? 'above' : null;
  // The name of a group goes on beside the row.
  if ((cell.rowSpan > 1 || rest.rowSpan > 1) && isLabel(rest) && !isNumeric(cell))
    return cell.lines.length > 0 && ownNumber.test(textOf(rest)) ? 'apart' : null;
  if (cell.lines.length === 0) return seamUnderNothing(cell, rest);
  if (isNumeric(cell) && isNumeric(rest)) return 'wrapped';
  return isTorn(cell, rest) ? 'torn' : 'apart';
}

function seamUnderNothing({ leftOut }: RuledCell, rest: RuledCell): Seam {
  // What took the place of a struck number may stand on the next page.
  if (leftOut.length > 0) return 'torn';
  if (isLabel(rest)) return 'labelled';
  return isNumeric(rest) ? 'below' : null;
}

const isNumeric = (cell: RuledCell): boolean => isNumber(textOf(cell));

function isLabel(cell: RuledCell): boolean {
  return /\p{Script=Han}/u.test(textOf(cell));
}

const ownNumber = /^\s*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|第[一二三四五六七八九十]+)/u;

/** 3.危及|“三安全一稳定”, （六|）其他处理: words, with what opens or closes among them. */
const goesOn = /^[“‘"《〈（()）”》〉、，]?\p{Script=Han}/u;

/** The upper text fills its cell to the right side and the lower one does not begin with a number of its own. */
function isTorn(cell: RuledCell, rest: RuledCell): boolean {
  const last = cell.lines.at(-1);
  const next = rest.lines[0];
  if (!last || !next) return false;
  const text = next.text;
  if (ownNumber.test(text) || !goesOn.test(text) || !isChinese(last.text.at(-1)!)) return false;
  return cell.box[2] - cell.box[0] - (last.box[2] - last.box[0]) < 2.2 * emOf(last);
}

function emOf(line: TextLine): number {
  return Math.max(line.em, 8);
}

/** A page break leaves a strip without content between the last row and the end of the lines beside it. */
function withoutEmptyRow(table: RuledTable, row: number): RuledTable {
  const begin = table.cells.filter((cell) => cell.row === row);
  const isEmpty = begin.every((cell) => cell.lines.length + cell.leftOut.length === 0 && cell.rowSpan === 1);
  if (table.rowCount < 2 || !isEmpty) return table;
  return withoutRow({ ...table, cells: table.cells.filter((cell) => cell.row !== row) }, row);
}

/** Takes out a row in which no cell begins any more. */
function withoutRow(table: RuledTable, row: number): RuledTable {
  if (table.cells.some((cell) => cell.row === row)) return table;
  const cells = table.cells.map((cell) => {
    if (cell.row > row) return { ...cell, row: cell.row - 1 };
    return cell.row + cell.rowSpan > row ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell;
  });
  return { ...table, rowCount: table.rowCount - 1, cells };
}
