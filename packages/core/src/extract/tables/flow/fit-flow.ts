import type { PlacedText } from '../../../model/document.ts';
import type { Cell } from '../../../model/report.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import { readCell } from '../cells/cell-value.ts';
import { type FittedCells, fitCells, fitGlued } from '../cells/fit-cells.ts';
import type { RowTest } from '../cells/row-test.ts';
import { joinSpread } from '../cells/spread-digits.ts';
import type { FlowText } from './flow-text.ts';
import type { FlowToken } from './tokenize-flow.ts';

export type FlowValueToken = Extract<FlowToken, { kind: 'value' }>;

/** The text of a token with its place. */
export const placeToken = (
  flow: FlowText,
  token: { start: number; end: number; text?: string | undefined },
): PlacedText => ({
  text: token.text ?? flow.text.slice(token.start, token.end),
  locate: (start, end) => flow.locate(token.start + start, token.start + end),
});

/** A value as printed: what was looked at is folded, which full-width digits and units do not show. */
const placeValue = (flow: FlowText, value: FlowValueToken): PlacedText =>
  placeToken(flow, value.text === '' ? value : { start: value.start, end: value.end });

/** The values of a row of `width` columns: words among them count only where they complete the row. */
export function valuesOfRow(found: readonly FlowValueToken[], width: number): readonly FlowValueToken[] {
  const numbers = found.filter((value) => !value.words);
  const complete = numbers.length > 0 && numbers.length % width === 0;
  return !complete && found.length === width ? found : numbers;
}

const narrowGap = /^[ \u00a0]$/u;
const oneDigit = /^[\d.]$/u;

/** Values that stand nearer to each other than to the rest, as one of digits set apart: `1 0 4   1 2   8`. */
function groupByGaps(values: readonly FlowValueToken[], gaps: readonly string[]): FlowValueToken[][] {
  const groups: FlowValueToken[][] = [];
  for (const [index, value] of values.entries()) {
    if (index > 0 && narrowGap.test(gaps[index - 1]!)) groups.at(-1)!.push(value);
    else groups.push([value]);
  }
  return groups;
}

/**
 * A row with more values than columns whose digits were set apart, as recognition of pages does: one value a group where the
 * gaps part as many as there are columns. Null where they do not, or stand among numbers of several digits.
 */
export function fitSpread(
  flow: FlowText,
  values: readonly FlowValueToken[],
  gaps: readonly string[],
  columns: readonly ColumnTemplate[],
  test: RowTest | undefined,
): Cell[] | null {
  const groups = groupByGaps(values, gaps);
  const isSpread = groups.every(
    (group) => group.length === 1 || group.every(({ text }) => oneDigit.test(text)),
  );
  if (groups.length !== columns.length || columns.length === 1 || !isSpread) return null;
  const cells = groups.map((group, index) =>
    readCell(placeToken(flow, { start: group[0]!.start, end: group.at(-1)!.end }), columns[index]!),
  );
  const joined = joinSpread(cells, test);
  // Which digits belong together is a guess as long as no sum bears it out.
  const isOpen = test !== undefined && joined.some(({ state }) => state === 'ambiguous');
  return isOpen ? unknownRow(flow, values, columns).cells : joined;
}

/** Single digits on one line may be the digits of fewer numbers. */
export const mayBeSpread = (values: readonly FlowValueToken[], gaps: readonly string[]): boolean =>
  values.every(({ text }) => oneDigit.test(text)) && gaps.every((gap) => narrowGap.test(gap));

export const gapsOf = (flow: FlowText, values: readonly FlowValueToken[]): string[] =>
  values.slice(1).map((value, index) => flow.text.slice(values[index]!.end, value.start));

/** The rest of a label between lines of figures: these may stand in another order, in which they add up just as well. */
export const partsLines = /\n.*\p{Script=Han}|\p{Script=Han}.*\n/u;

/** Values some of which share a line: what stands on another may be digits that did not fit in. */
const isOnUnevenLines = (gaps: readonly string[]): boolean =>
  gaps.some((gap) => gap.includes('\n')) && gaps.some((gap) => !gap.includes('\n'));

const thousands = /^\d{1,3}(?:,\d{3})+$/u;

/** A row of numbers with nothing but commas between: 12,0,3,0,0,0,15. One that may be a single large number is not parted. */
function partCommas(
  flow: FlowText,
  [only, ...others]: readonly FlowValueToken[],
  width: number,
  test: RowTest | undefined,
): PlacedText[] | null {
  const printed = only && others.length === 0 ? flow.text.slice(only.start, only.end) : '';
  const parts = printed.split(',');
  if (parts.length !== width || width === 1 || !parts.every((part) => /^\d+(?:\.\d+)?$/u.test(part)))
    return null;
  if (thousands.test(printed) || (test && !test(parts.map(Number)))) return null;
  let start = only!.start;
  return parts.map((part) => {
    const placed = placeToken(flow, { start, end: start + part.length });
    start += part.length + 1;
    return placed;
  });
}

export function unknownRow(
  flow: FlowText,
  values: readonly FlowValueToken[],
  columns: readonly ColumnTemplate[],
): FittedCells {
  const [start, end] = [values[0]!.start, values.at(-1)!.end];
  const cell: Cell = {
    value: null,
    raw: flow.print(start, end),
    state: 'ambiguous',
    at: flow.locate(start, end),
  };
  return { cells: columns.map(() => cell), surplus: [] };
}

/** Fits the values that follow a label in running text. */
export function fitFlow(
  flow: FlowText,
  values: readonly FlowValueToken[],
  columns: readonly ColumnTemplate[],
  test?: RowTest,
): FittedCells {
  const width = columns.length;
  const whole = { start: values[0]!.start, end: values.at(-1)!.end };
  const unknown = (): FittedCells => unknownRow(flow, values, columns);
  const parted = partCommas(flow, values, width, test);
  if (parted)
    return { cells: parted.map((content, index) => readCell(content, columns[index]!)), surplus: [] };
  if (values.some((value) => value.glued)) return unknown();
  const plain = values.every((value) => value.text === '0' || !/^0\d/u.test(value.text));
  const isBroken = values.some(({ start, end }) => flow.isBroken(start, end));
  const gaps = gapsOf(flow, values);
  if (values.length === width && plain) {
    const cells = values.map((value, index) => readCell(placeValue(flow, value), columns[index]!));
    const numbers = cells.map((cell) => cell.value ?? Number.NaN);
    const isDoubtful = isBroken || isOnUnevenLines(gaps);
    return isDoubtful && test?.(numbers) !== true ? unknown() : { cells, surplus: [] };
  }
  if (isBroken) return unknown();
  const spread = values.length > width ? fitSpread(flow, values, gaps, columns, test) : null;
  if (spread) return { cells: spread, surplus: [] };
  // Leaving one out would be a guess.
  if (values.length > width && width > 1 && mayBeSpread(values, gaps)) return unknown();
  if (values.length > width && plain && gaps.every((gap) => /^[^\p{L}]*[\s|][^\p{L}]*$/u.test(gap)))
    return fitCells(
      values.map((value) => placeValue(flow, value)),
      columns,
      { test, isRunning: true },
    );
  // Values in cells or lines of their own, or with words between, were never glued; which column has none cannot be known.
  const isParted = gaps.length > 0 && gaps.every((gap) => /[\n\t|]/u.test(gap));
  if (isParted || gaps.some((gap) => /[\p{L}\p{N}]/u.test(gap))) return unknown();
  return fitGlued(
    values.map((value) => value.text),
    columns,
    flow.print(whole.start, whole.end),
    flow.locate(whole.start, whole.end),
    test,
  );
}
