import type { PropertyChange } from './property-changes.ts';

/** Layout of one table row: cell edges in twips and how each cell joins its neighbours. */
export interface RowLayout {
  edges: number[];
  cells: CellMerge[];
}

export interface CellMerge {
  joinsLeft: boolean;
  vertical: 'none' | 'restart' | 'continue';
}

const cellDescriptionLength = 20;

/** Applies a table property to a row's layout; returns the layout to go on with. */
export function applyTableChange(
  layout: RowLayout | null,
  { code, operand }: PropertyChange,
): RowLayout | null {
  switch (code) {
    case 0xd608: // sprmTDefTable: edges and cell descriptions
      return defineTable(operand) ?? layout;
    case 0xd62b: // sprmTVertMerge: one cell
      setVertical(layout?.cells[operand.getUint8(0)], operand.getUint8(1));
      return layout;
    case 0x5624: {
      // sprmTMerge: a range of cells becomes one
      for (let cell = operand.getUint8(0) + 1; cell < operand.getUint8(1); cell++) {
        const merge = layout?.cells[cell];
        if (merge) merge.joinsLeft = true;
      }
      return layout;
    }
    default:
      return layout;
  }
}

function defineTable(operand: DataView): RowLayout | null {
  if (operand.byteLength < 1) return null;
  const count = operand.getUint8(0);
  const descriptions = 1 + (count + 1) * 2;
  if (descriptions > operand.byteLength) return null;
  const edges: number[] = [];
  for (let index = 0; index <= count; index++) edges.push(operand.getInt16(1 + index * 2, true));
  const cells: CellMerge[] = [];
  /** The marker that began the run of joined cells we are in; 0 outside of runs. */
  let begun = 0;
  for (let index = 0; index < count; index++) {
    const at = descriptions + index * cellDescriptionLength;
    // Descriptions of the last cells may be left out.
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    const marker = flags & 3;
    if (marker === 0) begun = 0;
    // The description of 1997 marks the first cell by 1 and the others by 2, MS-DOC the first by 2 or 3 and the others
    // by 1. Either way the first cell of a run begins a set, and only the other marker joins it.
    const joinsLeft = begun !== 0 && (begun === 1 ? marker !== 1 : marker === 1);
    if (begun === 0) begun = marker;
    const cell: CellMerge = { joinsLeft, vertical: 'none' };
    setVertical(cell, (flags >> 5) & 3);
    cells.push(cell);
  }
  return { edges, cells };
}

function setVertical(cell: CellMerge | undefined, flags: number): void {
  if (cell) cell.vertical = flags & 2 ? 'restart' : flags & 1 ? 'continue' : 'none';
}

/** Edges nearer than this (1 pt) are the same line of the grid. */
const tolerance = 20;
/** Rows begin with different inner margins; such small steps at the left do not make a column. */
const leftTolerance = 160;

/** All grid lines of a table in ascending order, from the edges of its rows. */
export function gridLines(rows: readonly (RowLayout | null)[]): number[] {
  const all = rows.flatMap((row) => row?.edges ?? []).sort((a, b) => a - b);
  const lines: number[] = [];
  for (const edge of all) if (lines.length === 0 || edge - lines.at(-1)! > tolerance) lines.push(edge);
  while (lines.length > 1 && lines[1]! - lines[0]! <= leftTolerance && onlyBegins(lines[1]!, rows))
    lines.shift();
  return lines;
}

/** Whether an edge is never the inner edge of a row, only its beginning. */
function onlyBegins(line: number, rows: readonly (RowLayout | null)[]): boolean {
  return rows.every(
    (row) => row?.edges.every((edge, index) => index === 0 || Math.abs(edge - line) > tolerance) ?? true,
  );
}

/** Index of the grid line an edge lies on. */
export function lineIndex(lines: readonly number[], edge: number): number {
  let index = 0;
  while (index + 1 < lines.length && lines[index + 1]! <= edge) index++;
  return index;
}
