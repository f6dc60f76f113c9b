import type { Cell } from '../../model/report.ts';
import type { RowTest } from './fit-cells.ts';

/** Digits with gaps or line breaks between them: a number set apart over its cell or wrapped in it, or several. */
const spread = /^\d+(?:\s+\d+)+$/u;

/**
 * Digits set apart in their cell are one number where the sum of their row says so, and otherwise left open: `12 153` may be
 * thousands, or a figure and the one that took its place. Without a sum to ask the grammar of cells stands.
 */
export function joinSpread(cells: readonly Cell[], test: RowTest | undefined): Cell[] {
  const isSpread = ({ state, raw }: Cell): boolean =>
    (state === 'ambiguous' || state === 'number') && spread.test(raw);
  if (!test || !cells.some(isSpread)) return [...cells];
  const joined = cells.map(
    (cell): Cell =>
      isSpread(cell) ? { ...cell, value: Number(cell.raw.replace(/\s+/gu, '')), state: 'number' } : cell,
  );
  const numbers = joined.map((cell) => cell.value);
  if (numbers.every((value) => value !== null) && test(numbers)) return joined;
  return cells.map((cell): Cell => (isSpread(cell) ? { ...cell, value: null, state: 'ambiguous' } : cell));
}
