import type { Cell } from '../../../model/report.ts';
import type { RowTest } from './row-test.ts';

/** Digits with gaps or line breaks between them: a number set apart over its cell or wrapped in it, or several. */
const spread = /^\d+(?:\s+\d+)+$/u;

const parted = /^\d+\t/u;
const onLines = /^\d+\s*\n/u;

/**
 * Whether digits on several lines can be one number that was wrapped: it fills each line before it begins the next. A
 * shorter line above a longer one is a note mark, or another figure.
 */
function mayBeOne(raw: string): boolean {
  const lines = raw.trim().split(/\s*\n\s*/u);
  return lines.every((line, at) => at === 0 || line.length <= lines[at - 1]!.length);
}

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
  const isWhole = cells.every((cell) => !isSpread(cell) || mayBeOne(cell.raw));
  // Where a reader parted the digits, as before a note mark, the row may add up just as well without those behind; and with
  // a second line in every cell the lines may be two rows, whose digits add up one behind the other if they do alone.
  const isTwoRows = cells.every(({ raw }) => onLines.test(raw));
  const first = joined.map((cell, at) =>
    isTwoRows || parted.test(cells[at]!.raw) ? Number.parseInt(cell.raw, 10) : cell.value,
  );
  const isProven =
    isWhole &&
    numbers.every((value) => value !== null) &&
    test(numbers) &&
    (first.every((value, at) => value === numbers[at]) || !test(first as number[]));
  if (isProven) return joined;
  return cells.map((cell): Cell => (isSpread(cell) ? { ...cell, value: null, state: 'ambiguous' } : cell));
}
