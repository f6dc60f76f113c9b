import type { PlacedText } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { Cell } from '../../../model/report.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import { readCell } from '../cells/cell-value.ts';
import { type FittedCells, fitCells, fitGlued } from '../cells/fit-cells.ts';
import type { RowTest } from '../cells/row-test.ts';
import { joinSpread } from '../cells/spread-digits.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import type { ColumnsOf } from './columns-of.ts';
import type { FlowText } from './flow-text.ts';
import { hasPairedValues } from './paired-values.ts';
import type { FlowToken } from './tokenize-flow.ts';

type Label = Extract<FlowToken, { kind: 'label' }>;
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
function fitSpread(
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
  return joinSpread(cells, test);
}

/** Single digits on one line may be the digits of fewer numbers. */
const mayBeSpread = (values: readonly FlowValueToken[], gaps: readonly string[]): boolean =>
  values.every(({ text }) => oneDigit.test(text)) && gaps.every((gap) => narrowGap.test(gap));

const gapsOf = (flow: FlowText, values: readonly FlowValueToken[]): string[] =>
  values.slice(1).map((value, index) => flow.text.slice(values[index]!.end, value.start));

/** The rest of a label between lines of figures: these may stand in another order, in which they add up just as well. */
const partsLines = /\n.*\p{Script=Han}|\p{Script=Han}.*\n/u;

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

function unknownRow(
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

/** Rows in the making: labels and the values after them. */
class FlowRows {
  readonly events: RowEvent[] = [];
  readonly bare = new Map<string, SourceLocation>();
  readonly loose: PlacedText[] = [];
  private open: Label[] = [];
  private values: FlowValueToken[] = [];

  private readonly flow: FlowText;
  private readonly columnsOf: ColumnsOf;
  private readonly test: RowTest | undefined;
  private readonly leading: boolean;
  private readonly isPaired: boolean;

  constructor(
    flow: FlowText,
    columnsOf: ColumnsOf,
    test: RowTest | undefined,
    leading: boolean,
    isPaired: boolean,
  ) {
    this.flow = flow;
    this.columnsOf = columnsOf;
    this.test = test;
    this.leading = leading;
    this.isPaired = isPaired;
  }

  take(token: FlowToken): void {
    if (token.kind === 'value') {
      this.values.push(token);
      return;
    }
    if (this.values.length > 0) this.close();
    this.open.push(token);
  }

  close(): void {
    // （六）其他处理 before its own rows is their group, not a row.
    const labels = this.open.filter(
      (label, index) => label.row !== null && !this.open[index + 1]?.row?.startsWith(`${label.row}.`),
    );
    const label = labels.length === 1 ? labels[0]! : null;
    const columns = this.columnsOf(label?.row ?? null);
    const values = columns ? valuesOfRow(this.values, columns.length) : this.values;
    const isKnown =
      values.length > 0 && columns !== null && (labels.length > 0 || values.length % columns.length === 0);
    if (isKnown) this.addRows(label, values, columns);
    else for (const value of values) if (!value.words) this.loose.push(placeToken(this.flow, value));
    for (const one of labels)
      if (one !== label || !isKnown) this.bare.set(one.row!, this.flow.locate(one.start, one.end));
    this.open = [];
    this.values = [];
  }

  /** Whether values that would make several rows are the digits of one, or may be. */
  private isOneRow(values: readonly FlowValueToken[], columns: readonly ColumnTemplate[]): boolean {
    const width = columns.length;
    if (values.length <= width || width === 1) return true;
    const gaps = gapsOf(this.flow, values);
    if (fitSpread(this.flow, values, gaps, columns, this.test)) return true;
    if (!mayBeSpread(values, gaps)) return false;
    const numbers = values.map(({ text }) => Number(text));
    const { test } = this;
    return !test || numbers.some((_, at) => at % width === 0 && !test(numbers.slice(at, at + width)));
  }

  private fit(values: readonly FlowValueToken[], columns: readonly ColumnTemplate[]): FittedCells {
    const { flow, test } = this;
    const isMixed = gapsOf(flow, values).some((gap) => partsLines.test(gap));
    return isMixed ? unknownRow(flow, values, columns) : fitFlow(flow, values, columns, test);
  }

  private addRows(
    label: Label | null,
    values: readonly FlowValueToken[],
    columns: readonly ColumnTemplate[],
  ): void {
    const width = columns.length;
    const isWhole = values.length % width === 0 && !this.isPaired && !this.isOneRow(values, columns);
    const rows = isWhole ? values.length / width : 1;
    const group: RowEvent[] = [];
    for (let index = 0; index < rows; index++) {
      const part = rows === 1 ? values : values.slice(index * width, (index + 1) * width);
      const own = index === (this.leading ? rows - 1 : 0) ? label : null;
      group.push({
        row: own?.row ?? null,
        confidence: own?.confidence ?? 0,
        label: own ? placeToken(this.flow, own) : null,
        ...this.fit(part, columns),
      });
    }
    if (this.leading) group.reverse();
    this.events.push(...group);
  }
}

const fewestHeaders = 5;

/**
 * Rows of running text: each group of values with the label just before it. A group after several labels in a row could
 * belong to any of them, so it stays unlabelled; a group of several rows' worth gives its label to the nearest.
 * With `leading` the tokens come from the end (figures stood before their labels); the rows are given in printed order.
 */
export function readFlowRows(
  flow: FlowText,
  tokens: readonly FlowToken[],
  columnsOf: ColumnsOf,
  test?: RowTest,
  leading = false,
): PrintedRows {
  const rows = new FlowRows(flow, columnsOf, test, leading, hasPairedValues(tokens, columnsOf));
  for (const token of tokens) rows.take(token);
  rows.close();
  const { events, bare, loose } = rows;
  const headers = tokens.filter((token) => token.kind === 'label' && token.row === null);
  return {
    events: leading ? [...events].reverse() : events,
    bare,
    loose,
    headed: headers.length >= fewestHeaders,
  };
}
