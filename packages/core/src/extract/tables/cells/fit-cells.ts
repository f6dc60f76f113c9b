import { foldString } from '../../../language/fold/index.ts';
import type { PlacedText } from '../../../model/document.ts';
import type { Cell } from '../../../model/report.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import { missingCell, readCell } from './cell-value.ts';
import type { RowTest } from './row-test.ts';
import { splitRuns } from './split-digits.ts';
import { joinSpread } from './spread-digits.ts';

/** What is known of a row besides its cells. */
export interface RowFacts {
  readonly test?: RowTest | undefined;
  /**
   * For rows that text separates: whether all values but the last, which is blank, can stand where they are. Text pads a row
   * that was typed one short; without this nobody knows which cell it lacks.
   */
  readonly isUnshifted?: ((numbers: readonly number[]) => boolean) | undefined;
  /** Whether the row reaches as far as any row of its table: then its last value stands in the last column. */
  readonly isFull?: boolean | undefined;
  /** Whether a header names every column, so that a row with fewer values has blanks among its cells. */
  readonly isHeaded?: boolean | undefined;
  /** In running text what is too many stands before or behind the row: between its values it tells that their order is lost. */
  readonly isRunning?: boolean | undefined;
  /** Whether the rows lost a column that the header still has: of a row that is not full nobody knows which values it lacks. */
  readonly isTorn?: boolean | undefined;
}

/** A last cell that is blank is the row's own where no value can have been lost before: then the total would be too small. */
export const lacksOnlyTotal = (numbers: readonly number[]): boolean =>
  numbers.every((value) => value === 0) ||
  numbers.at(-1)! < numbers.slice(0, -1).reduce((sum, value) => sum + value, 0);

export interface FittedCells {
  readonly cells: Cell[];
  readonly splits?: readonly (readonly number[])[];
  /** Whether the numbers are digits that ran together, parted by what must hold. */
  readonly isSplit?: boolean;
  readonly surplus: readonly PlacedText[];
}

const isBlank = (content: PlacedText): boolean => content.text.trim() === '';

const ambiguous = (raw: string, at: Cell['at']): Cell => ({ value: null, raw, state: 'ambiguous', at });

/** Whether values that stand apart add up as they are: then the row lacks those of blank columns, and no digits ran together. */
function addsUpApart(runs: readonly string[]): boolean {
  if (runs.some((run) => /^0\d/u.test(run))) return false;
  const numbers = runs.map(Number);
  return numbers.length > 1 && numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1);
}

/** Glued digits as cells: numbers where one reading remains, else ambiguous with the readings beside. */
export function fitGlued(
  runs: readonly string[],
  columns: readonly ColumnTemplate[],
  raw: string,
  at: Cell['at'],
  test?: RowTest,
): FittedCells {
  const digitsOnly = runs.every((run) => /^\d+$/u.test(run));
  const isGlued = digitsOnly && (test === undefined || !addsUpApart(runs));
  const splits = isGlued ? splitRuns(runs, columns.length, test) : null;
  // `111` may be three figures or one with two lost, `0 0 0 0 0 11` seven or six: a leading zero proves gluing, and so
  // does a sum over a row of one piece. Without proof the sums of the table have to decide.
  const proven =
    columns.length === 1 ||
    runs.some((run) => /^0\d/u.test(run)) ||
    (runs.length === 1 && test !== undefined);
  const only = splits?.length === 1 && proven ? splits[0]! : null;
  const cells = columns.map(
    (_, index): Cell =>
      only ? { value: only[index]!, raw: String(only[index]), state: 'number', at } : ambiguous(raw, at),
  );
  if (only) return { cells, surplus: [], isSplit: true };
  return { cells, surplus: [], ...(splits && splits.length > 0 && { splits }) };
}

const numbersOf = (cells: readonly Cell[]): number[] | null => {
  const numbers = cells.map((cell) => cell.value);
  return numbers.every((value) => value !== null) ? (numbers as number[]) : null;
};

/** A row whose last column, the total, is printed alone, or agrees with the parts that are printed. */
function keepsTotal(cells: readonly Cell[], test: RowTest): boolean {
  const total = cells.at(-1)!.value;
  if (total === null) return false;
  const parts = cells.slice(0, -1).map((cell) => cell.value);
  return parts.every((value) => value === null) || test([...parts.map((value) => value ?? 0), total]);
}

/**
 * Whether a row that text separates may be one value short: only its last cell is blank, or only its first, which may belong
 * to the label unless a header names every column, the row reaches the last of them and the rest adds up.
 */
function mayBeShifted(
  cells: readonly Cell[],
  { isUnshifted, isTorn, isHeaded = true, isFull = true, test }: RowFacts,
): boolean {
  if (!isUnshifted || cells.length < 2) return false;
  if (isTorn && cells.some(({ state }) => state === 'blank')) return true;
  if (cells.at(-1)!.state === 'blank') {
    const numbers = numbersOf(cells.slice(0, -1));
    return numbers !== null && !isUnshifted(numbers);
  }
  if (!test || cells[0]!.state !== 'blank') return false;
  const numbers = numbersOf(cells.slice(1));
  return numbers !== null && !(isHeaded && isFull && test([0, ...numbers]));
}

/** The cells, or none of them where a value may be lost before or among them. */
const settleShift = (cells: Cell[], facts: RowFacts): FittedCells => ({
  cells: mayBeShifted(cells, facts) ? cells.map(({ raw, at }) => ambiguous(raw, at)) : cells,
  surplus: [],
});

const mostSurplus = 3;

/** Every way to leave out the values that are too many so that the rest satisfies `test`; equal readings count once. */
function readingsWithout(
  printed: readonly Cell[],
  surplus: number,
  test: RowTest,
): { readonly kept: readonly number[]; readonly numbers: readonly number[] }[] {
  const found = new Map<string, { kept: readonly number[]; numbers: readonly number[] }>();
  const visit = (from: number, kept: readonly number[], left: number): void => {
    if (from === printed.length) {
      const numbers = numbersOf(kept.map((index) => printed[index]!));
      if (numbers && test(numbers)) found.set(numbers.join(), { kept, numbers });
      return;
    }
    if (left > 0) visit(from + 1, kept, left - 1);
    if (kept.length < printed.length - surplus) visit(from + 1, [...kept, from], left);
  };
  visit(0, [], surplus);
  return [...found.values()];
}

/** A row with more values than columns: those count whose sum holds, the rest is surplus; unless there are several ways. */
function fitTooMany(
  values: readonly PlacedText[],
  columns: readonly ColumnTemplate[],
  { test, isRunning }: RowFacts,
  raw: string,
): FittedCells {
  const surplus = values.length - columns.length;
  const cells = values.map((content, index) => readCell(content, columns[index] ?? columns.at(-1)!));
  const readings = test && surplus <= mostSurplus ? readingsWithout(cells, surplus, test) : [];
  const kept = readings.length === 1 ? readings[0]!.kept : null;
  if (kept && !(isRunning && kept.at(-1)! - kept[0]! >= kept.length)) {
    return {
      cells: kept.map((index) => cells[index]!),
      surplus: values.filter((_, index) => !kept.includes(index)),
    };
  }
  return {
    cells: columns.map(() => ambiguous(raw, cells[0]!.at)),
    surplus: values.slice(columns.length),
    ...(readings.length > 1 && { splits: readings.map((one) => one.numbers) }),
  };
}

/**
 * Lays printed values, blanks included, onto the columns of a row. Cells beside the values must be blank (merged or padding
 * cells). Where several places are possible the one that satisfies `test` counts; without exactly one no value can be
 * placed. With fewer printed cells than columns only digits that were glued together can be.
 */
export function fitCells(
  printed: readonly PlacedText[],
  columns: readonly ColumnTemplate[],
  facts: RowFacts = {},
): FittedCells {
  const { test, isFull = true, isHeaded = true } = facts;
  const width = columns.length;
  const read = (start: number): Cell[] =>
    columns.map((column, index) => readCell(printed[start + index]!, column));
  // As many cells as columns leave nothing to choose.
  if (printed.length === width) {
    const cells = joinSpread(read(0), test);
    return settleShift(cells, facts);
  }
  const filled = printed.flatMap((content, index) => (isBlank(content) ? [] : [index]));
  if (filled.length === 0) {
    const blanks = Math.min(width, printed.length);
    return {
      cells: columns.map((column, index) =>
        index < blanks ? readCell(printed[index]!, column) : missingCell(),
      ),
      surplus: [],
    };
  }
  const first = filled[0]!;
  const last = filled.at(-1)!;
  const runs = filled.map((index) => foldString(printed[index]!.text).replace(/\s+/gu, ' ').trim());
  if (last - first + 1 > width)
    return fitTooMany(printed.slice(first, last + 1), columns, facts, runs.join(' '));
  const starts: number[] = [];
  const latest = Math.min(first, printed.length - width);
  for (let start = Math.max(0, last - width + 1); start <= latest; start++) starts.push(start);
  // In a row that falls short, a blank before its values may be padding, or stand for a value that was lost; where the
  // columns are not named, a whole column may be lost.
  const isCertain = (isFull && isHeaded) || filled.length === 1;
  const agreeing =
    starts.length > 1 && test && isCertain ? starts.filter((start) => keepsTotal(read(start), test)) : [];
  const start = starts.length === 1 ? starts[0] : agreeing.length === 1 ? agreeing[0] : undefined;
  if (start !== undefined) return settleShift(joinSpread(read(start), test), facts);
  const at = printed[first]!.locate(0, printed[first]!.text.length);
  const unknown = columns.map(() => ambiguous(runs.join(' '), at));
  if (starts.length > 0) return { cells: unknown, surplus: [] };
  const glued = runs.length < printed.length || filled.length === 1 || runs.some((run) => run.includes(' '));
  if (glued && runs.some((run) => /^[\d ]+$/u.test(run) && run.replaceAll(' ', '').length > 1))
    return fitGlued(
      runs.flatMap((run) => run.split(' ')),
      columns,
      runs.join(' '),
      at,
      test,
    );
  return { cells: unknown, surplus: [] };
}
