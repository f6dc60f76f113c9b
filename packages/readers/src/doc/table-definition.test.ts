import { expect, test } from 'vitest';
import { applyTableChange, gridLines, lineIndex, type RowLayout } from './table-definition.ts';

/** The operand of sprmTDefTable for cells of 1,000 twips with these flags. */
function defined(flags: readonly number[]): RowLayout {
  const operand = new DataView(new ArrayBuffer(1 + (flags.length + 1) * 2 + flags.length * 20));
  operand.setUint8(0, flags.length);
  for (let edge = 0; edge <= flags.length; edge++) operand.setInt16(1 + edge * 2, edge * 1_000 - 108, true);
  for (const [cell, value] of flags.entries())
    operand.setUint16(1 + (flags.length + 1) * 2 + cell * 20, value, true);
  return applyTableChange(null, { code: 0xd608, operand })!;
}
const joined = (flags: readonly number[]) => defined(flags).cells.map((cell) => (cell.joinsLeft ? 1 : 0));

test('joins cells sideways by either reading of the markers', () => {
  expect(joined([0, 1, 2, 2, 0])).toEqual([0, 0, 1, 1, 0]);
  expect(joined([0, 2, 1, 1, 0])).toEqual([0, 0, 1, 1, 0]);
  expect(joined([3, 1, 3, 1])).toEqual([0, 1, 0, 1]);
  expect(joined([1, 2, 1, 2])).toEqual([0, 1, 0, 1]);
  expect(joined([1, 1])).toEqual([0, 0]);
});

test('reads vertical merging from the definition and its later changes', () => {
  const layout = defined([0x60, 0x20, 0]);
  expect(layout.cells.map((cell) => cell.vertical)).toEqual(['restart', 'continue', 'none']);
  const operand = new DataView(new Uint8Array([2, 1]).buffer);
  expect(applyTableChange(layout, { code: 0xd62b, operand })!.cells[2]!.vertical).toBe('continue');
});

test('draws one grid from rows of slightly different edges', () => {
  const row = (...edges: number[]): RowLayout => ({ edges, cells: [] });
  const rows = [row(-108, 2_000, 4_000), row(-108, 1_000, 2_012, 4_000), row(0, 2_000, 3_995)];
  const lines = gridLines(rows);
  expect(lines).toHaveLength(4);
  expect(rows.map(({ edges }) => edges.map((edge) => lineIndex(lines, edge)))).toEqual([
    [0, 2, 3],
    [0, 1, 2, 3],
    [0, 2, 3],
  ]);
});

test('ignores a definition that is cut', () => {
  expect(applyTableChange(null, { code: 0xd608, operand: new DataView(new Uint8Array([9, 0]).buffer) })).toBe(
    null,
  );
  expect(applyTableChange(null, { code: 0xd62b, operand: new DataView(new Uint8Array([0, 3]).buffer) })).toBe(
    null,
  );
});
