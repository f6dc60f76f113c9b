import { readCellText } from '../../language/numbers/index.ts';
import type { PlacedText, TableBlock, TableCell } from '../../model/document.ts';
import { slicePlaced, trimPlaced } from '../../read/placed-text.ts';

/** So many lines in each of so many cells of a row are rows of their own. */
const fewestLines = 5;
const fewestCells = 3;

function linesOf(content: PlacedText): PlacedText[] {
  const lines: PlacedText[] = [];
  let start = 0;
  for (const line of content.text.split('\n')) {
    lines.push(trimPlaced(slicePlaced(content, start, start + line.length)));
    start += line.length + 1;
  }
  return lines;
}

const isValue = ({ text }: PlacedText): boolean => readCellText(text).kind !== 'invalid';

/** The lines of the cells of a row, where each cell has as many; null in any other row. */
function stackOf(cells: readonly TableCell[]): PlacedText[][] | null {
  if (cells.length < fewestCells || cells.some(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1))
    return null;
  if (!cells.every(({ content }) => content.text.includes('\n'))) return null;
  const lines = cells.map(({ content }) => linesOf(content));
  const count = lines[0]!.length;
  if (count < fewestLines || lines.some((own) => own.length !== count)) return null;
  return lines.filter((own) => own.every(isValue)).length >= fewestCells - 1 ? lines : null;
}

/**
 * A table of which a row holds whole columns, a line a value, in its cells, with a row for each line. Null for any other.
 */
export function unstack(table: TableBlock): TableBlock | null {
  if (table.rowCount > fewestLines) return null;
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row),
  );
  const stacks = rows.map(stackOf);
  if (stacks.every((stack) => stack === null)) return null;
  const cells: TableCell[] = [];
  let top = 0;
  for (const [index, own] of rows.entries()) {
    const stack = stacks[index];
    const height = stack ? stack[0]!.length : 1;
    for (const [at, cell] of own.entries())
      for (let line = 0; line < height; line++)
        cells.push({ ...cell, row: top + line, content: stack ? stack[at]![line]! : cell.content });
    top += height;
  }
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return { ...table, rowCount: top, cells };
}
