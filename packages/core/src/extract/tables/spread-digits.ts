import type { Cell } from '../../model/report.ts';
import type { RowTest } from './fit-cells.ts';

/** Single digits with gaps between them, on one line: a number set apart over its cell, or several. */
const spread = /^\d(?:[^\S\n]+\d)+$/u;

/** Cells of single digits set apart are one number each where the sum of their row says so. */
export function joinSpread(cells: readonly Cell[], test: RowTest | undefined): Cell[] {
  const isSpread = (cell: Cell): boolean => cell.state === 'ambiguous' && spread.test(cell.raw);
  if (!test || !cells.some(isSpread)) return [...cells];
  const joined = cells.map(
    (cell): Cell =>
      isSpread(cell) ? { ...cell, value: Number(cell.raw.replace(/\s+/gu, '')), state: 'number' } : cell,
  );
  const numbers = joined.map((cell) => cell.value);
  return numbers.every((value) => value !== null) && test(numbers) ? joined : [...cells];
}
