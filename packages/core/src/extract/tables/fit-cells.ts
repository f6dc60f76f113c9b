import type { PlacedText } from '../../model/document.ts';
import type { Cell } from '../../model/report.ts';
import type { ColumnTemplate } from '../../template/index.ts';
import { missingCell, readCell } from '../cell-value.ts';
import { foldString } from '../fold-text.ts';
import { splitRuns } from './split-digits.ts';

/** Whether the values of one row agree with each other; decides between readings. */
export type RowTest = (numbers: readonly number[]) => boolean;

export interface FittedCells {
  readonly cells: Cell[];
  readonly splits?: readonly (readonly number[])[];
  readonly surplus: readonly PlacedText[];
}

const isBlank = (content: PlacedText): boolean => content.text.trim() === '';

const ambiguous = (raw: string, at: Cell['at']): Cell => ({ value: null, raw, state: 'ambiguous', at });

/** Glued digits as cells: numbers where one reading remains, else ambiguous with the readings beside. */
export function fitGlued(
  runs: readonly string[],
  columns: readonly ColumnTemplate[],
  raw: string,
  at: Cell['at'],
  test?: RowTest,
): FittedCells {
  const digitsOnly = runs.every((run) => /^\d+$/u.test(run));
  const splits = digitsOnly ? splitRuns(runs, columns.length, test) : null;
  const only = splits?.length === 1 ? splits[0]! : null;
  const cells = columns.map(
    (_, index): Cell =>
      only ? { value: only[index]!, raw: String(only[index]), state: 'number', at } : ambiguous(raw, at),
  );
  return { cells, surplus: [], ...(splits && splits.length > 1 && { splits }) };
}

/**
 * Lays printed values, blanks included, onto the columns of a row. Cells beside the values must be blank (merged or padding
 * cells); values beyond the columns are surplus. With fewer printed cells than columns no value can be placed.
 */
export function fitCells(
  printed: readonly PlacedText[],
  columns: readonly ColumnTemplate[],
  test?: RowTest,
): FittedCells {
  const width = columns.length;
  const read = (start: number): Cell[] =>
    columns.map((column, index) => readCell(printed[start + index]!, column));
  // As many cells as columns leave nothing to choose.
  if (printed.length === width) return { cells: read(0), surplus: [] };
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
  const starts: number[] = [];
  for (let start = Math.max(0, last - width + 1); start <= Math.min(first, printed.length - width); start++)
    starts.push(start);
  const agreeing = test
    ? starts.filter((start) => {
        const numbers = read(start).map((cell) => cell.value);
        return numbers.every((value) => value !== null) && test(numbers as number[]);
      })
    : [];
  const start = agreeing[0] ?? starts[0];
  if (start !== undefined) return { cells: read(start), surplus: [] };
  if (last - first + 1 > width) {
    // More values than columns: the first columns' worth counts, the rest is surplus.
    return {
      cells: read(first),
      surplus: filled.filter((index) => index >= first + width).map((index) => printed[index]!),
    };
  }
  const runs = filled.map((index) => foldString(printed[index]!.text).replace(/\s+/gu, ' ').trim());
  const at = printed[first]!.locate(0, printed[first]!.text.length);
  if (runs.some((run) => /^[\d ]+$/u.test(run) && run.replaceAll(' ', '').length > 1)) {
    return fitGlued(
      runs.flatMap((run) => run.split(' ')),
      columns,
      runs.join(' '),
      at,
      test,
    );
  }
  return { cells: columns.map(() => ambiguous(runs.join(' '), at)), surplus: [] };
}
