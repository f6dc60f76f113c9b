import type { Edition, TableValues } from '../../../model/report.ts';
import { type Identity, rowsOf, templateOf } from '../../../template/index.ts';
import type { RowTest } from '../cells/row-test.ts';
import type { AlignedRow } from './align-rows.ts';
import type { RowEvent } from './row-event.ts';

const valuesOf = (table: TableValues, row: string): (number | null)[] =>
  Object.values(table[row] ?? {}).map((cell) => cell.value);

/** The columns in which every row of an identity has a number, with whether the identity holds there. */
export function outcomeByColumn(table: TableValues, { left, right }: Identity): boolean[] {
  const add = (rows: readonly string[]): number[] =>
    rows
      .map((row) => valuesOf(table, row).map((value) => value ?? Number.NaN))
      .reduce((sums, values) => sums.map((sum, index) => sum + (values[index] ?? Number.NaN)));
  const other = add(right);
  return add(left).flatMap((sum, index) =>
    Number.isNaN(sum) || Number.isNaN(other[index]) ? [] : [sum === other[index]],
  );
}

/**
 * Rows without a sure label must be borne out: the columns they stand in have to add up, and the row itself too.
 * Otherwise nothing is claimed of them.
 */
function unconfirmedPositions(
  table: TableValues,
  aligned: readonly AlignedRow[],
  identities: readonly Identity[],
  test: RowTest,
): string[] {
  const byPosition = aligned.filter((one) => one.byPosition).map((one) => one.row);
  if (byPosition.length === 0) return [];
  const columns = identities
    .filter(
      ({ along, left, right }) =>
        along === 'column' && byPosition.some((row) => left.includes(row) || right.includes(row)),
    )
    .flatMap((identity) => outcomeByColumn(table, identity));
  if (columns.includes(false)) return byPosition;
  const unnamed = aligned.filter((one) => one.event.row === null).map((one) => one.row);
  return unnamed.filter((row) => {
    const numbers = valuesOf(table, row);
    const whole = numbers.every((value) => value !== null);
    return whole ? !test(numbers as number[]) : columns.length === 0;
  });
}

/**
 * In running text a lost label or lost values join the rest of one row to the next: a row that does not add up beside a
 * row that is not there may be such a mixture.
 */
function mixedRows(
  table: TableValues,
  aligned: readonly AlignedRow[],
  order: readonly string[],
  test: RowTest,
): string[] {
  const found = new Set(aligned.map((one) => one.row));
  return order.filter((row, index) => {
    const beside = [order[index - 1], order[index + 1]];
    if (!found.has(row) || beside.every((other) => other === undefined || found.has(other))) return false;
    const numbers = valuesOf(table, row);
    return numbers.every((value) => value !== null) && !test(numbers as number[]);
  });
}

/**
 * Running text that lost the labels of two rows of （六） reads as if （六） were one row: then the outcomes must add up with it.
 */
function falseUndivided(
  table: TableValues,
  edition: Edition | null,
  identities: readonly Identity[],
): string[] {
  if (
    edition === null ||
    !table.other ||
    rowsOf(templateOf(edition).tables.requests).some(({ row }) => row.id === 'other')
  )
    return [];
  const outcomes = identities
    .filter(({ along, left }) => along === 'column' && left.includes('other'))
    .flatMap((identity) => outcomeByColumn(table, identity));
  return outcomes.length > 0 && outcomes.every(Boolean) ? [] : ['other'];
}

const leastWhole = 0.98;

/**
 * Rows of figures without a label, and rows of the table without figures: in running text all labels that are not whole may
 * then stand one row off, since the tail of a wrapped label follows the figures of its row. So may a whole one whose next row
 * is not there: where a page ends, its own figures stand before it, and those after it are of that row.
 */
function shiftedRows({ running, left, aligned, order, test }: Doubts): string[] {
  if (!running || aligned.length >= order.length) return [];
  const isWhole = ({ row, confidence, cells }: RowEvent): boolean =>
    row === null && confidence >= 0 && test(cells.map(({ value }) => value ?? Number.NaN));
  if (!left.some(isWhole)) return [];
  const found = new Set(aligned.map(({ row }) => row));
  const lacksNext = (row: string): boolean => {
    const next = order[order.indexOf(row) + 1];
    return next !== undefined && !found.has(next);
  };
  return aligned
    .filter(({ row, event }) => event.row === null || event.confidence < leastWhole || lacksNext(row))
    .map(({ row }) => row);
}

/** One row in so many that did not come whole may be a slip of the conversion. */
const fewestWhole = 4;

const isTorn = ({ cells }: RowEvent): boolean => cells.some(({ state }) => state === 'ambiguous');

/**
 * Where running text did not keep rows whole, figures moved: then a row that does not add up is none, and one whose values do
 * not stand at its label may have others' beside a torn row, or anywhere where many are torn. Nothing but zeros stays what
 * it is.
 */
function tornRows({ running, table, aligned, left, order, test }: Doubts): string[] {
  if (!running) return [];
  const torn = new Set(aligned.filter(({ event }) => isTorn(event)).map(({ row }) => row));
  const lost = left.filter(({ row, confidence }) => row === null && confidence >= 0).length;
  if (torn.size + lost === 0) return [];
  const isDisorderly = (torn.size + lost) * fewestWhole > aligned.length;
  const isBesideTorn = (row: string): boolean => {
    const at = order.indexOf(row);
    return [order[at - 1], order[at + 1]].some((other) => other !== undefined && torn.has(other));
  };
  return aligned
    .filter(({ row, event }) => {
      const numbers = valuesOf(table, row).map((value) => value ?? 0);
      if (!test(numbers)) return true;
      const mayHaveMoved = isDisorderly || (isBesideTorn(row) && numbers.some((value) => value !== 0));
      return mayHaveMoved && !event.isBound;
    })
    .map(({ row }) => row);
}

/** What stands against taking the rows of a table for what they seem. */
export interface Doubts {
  readonly table: TableValues;
  readonly aligned: readonly AlignedRow[];
  /** Rows of figures that no row of the table was found for. */
  readonly left: readonly RowEvent[];
  readonly order: readonly string[];
  readonly identities: readonly Identity[];
  readonly test: RowTest;
  /** Whether the rows were read from running text. */
  readonly running: boolean;
  /** The edition the year or the other tables call for. */
  readonly expected: Edition | null;
}

/** Rows whose values must not be claimed. */
export function doubtfulRows(doubts: Doubts): Set<string> {
  const { table, aligned, order, identities, test, running, expected } = doubts;
  return new Set([
    ...unconfirmedPositions(table, aligned, identities, test),
    ...(running ? mixedRows(table, aligned, order, test) : []),
    ...(running ? falseUndivided(table, expected, identities) : []),
    ...shiftedRows(doubts),
    ...tornRows(doubts),
  ]);
}
