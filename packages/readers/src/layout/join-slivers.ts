import type { Box } from './page.ts';

interface PlacedCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly first: number;
  readonly last: number;
  readonly box: Box;
  readonly lines: readonly { readonly box: Box }[];
  readonly leftOut: readonly unknown[];
}

/** No row that a word stands in is lower, in points. */
const lowest = 12;

/**
 * Where a program draws a cell longer than its row, its lower side parts a strip from the cell below that is too low for any
 * word. The strip belongs to that cell, or to the one above, whichever makes it as high as the cells beside it.
 */
export function joinSlivers<Cell extends PlacedCell>(
  cells: readonly Cell[],
  rowEdges: readonly number[],
): readonly Cell[] {
  if (rowEdges.every((edge, index) => index === 0 || edge - rowEdges[index - 1]! >= lowest)) return cells;
  let joined = cells;
  for (let row = 0; row < rowEdges.length - 1; row++) {
    const height = rowEdges[row + 1]! - rowEdges[row]!;
    if (height < lowest) joined = joinRow(joined, row, height);
  }
  return joined;
}

function joinRow<Cell extends PlacedCell>(
  cells: readonly Cell[],
  row: number,
  height: number,
): readonly Cell[] {
  const across = cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
  const isSliver = (cell: Cell): boolean =>
    cell.row === row && cell.rowSpan === 1 && cell.lines.length === 0 && cell.leftOut.length === 0;
  const slivers = across.filter(isSliver);
  const others = across.filter((cell) => !slivers.includes(cell));
  const begin = others.every((cell) => cell.row === row && cell.rowSpan > 1);
  const end = others.every((cell) => cell.row < row && cell.row + cell.rowSpan === row + 1);
  if (slivers.length === 0 || others.length === 0 || begin === end) return cells;
  const owners = new Map<Cell, Cell>();
  for (const sliver of slivers) {
    const owner = cells.find(
      (cell) =>
        cell.first === sliver.first &&
        cell.last === sliver.last &&
        (begin ? cell.row === row + 1 : cell.row + cell.rowSpan === row),
    );
    if (!owner || owner.lines.some(({ box }) => box[3] - box[1] < height)) return cells;
    owners.set(owner, sliver);
  }
  return cells.flatMap((cell): Cell[] => {
    if (slivers.includes(cell)) return [];
    const sliver = owners.get(cell);
    if (!sliver) return [cell];
    const [upper, lower] = begin ? [sliver, cell] : [cell, sliver];
    const box = [cell.box[0], upper.box[1], cell.box[2], lower.box[3]] as const;
    return [{ ...cell, row: upper.row, rowSpan: cell.rowSpan + 1, box }];
  });
}
