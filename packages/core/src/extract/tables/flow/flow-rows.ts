import type { PlacedText } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { Cell } from '../../../model/report.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import type { FittedCells } from '../cells/fit-cells.ts';
import type { RowTest } from '../cells/row-test.ts';
import { withoutSplits } from '../rows/blank-columns.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import { isBound } from './bound-values.ts';
import type { ColumnsOf } from './columns-of.ts';
import {
  type FlowValueToken,
  fitFlow,
  fitSpread,
  gapsOf,
  mayBeSpread,
  partsLines,
  placeToken,
  unknownRow,
  valuesOfRow,
} from './fit-flow.ts';
import type { FlowText } from './flow-text.ts';
import { hasPairedValues } from './paired-values.ts';
import type { FlowToken } from './tokenize-flow.ts';

type Label = Extract<FlowToken, { kind: 'label' }>;

const eventOf = (flow: FlowText, label: Label | null): Pick<RowEvent, 'row' | 'confidence' | 'label'> => ({
  row: label?.row ?? null,
  confidence: label?.confidence ?? 0,
  label: label ? placeToken(flow, label) : null,
});

/** Rows in the making: labels and the values after them. */
class FlowRows {
  readonly events: RowEvent[] = [];
  readonly bare = new Map<string, SourceLocation>();
  readonly loose: PlacedText[] = [];
  private open: Label[] = [];
  private values: FlowValueToken[] = [];
  /** Whether the values before the open label were more than a row takes: some may be digits of this one. */
  private isCrowded = false;

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
    const isWhole = columns !== null && values.length % columns.length === 0;
    if (isKnown) this.addRows(label, values, columns);
    else for (const value of values) if (!value.words) this.loose.push(placeToken(this.flow, value));
    for (const one of labels)
      if (one !== label || !isKnown) this.bare.set(one.row!, this.flow.locate(one.start, one.end));
    this.isCrowded = this.values.some(({ words }) => !words) && !(isKnown && isWhole);
    this.open = [];
    this.values = [];
  }

  /** Whether values that would make several rows are the digits of one, or may be. */
  private isOneRow(values: readonly FlowValueToken[], columns: readonly ColumnTemplate[]): boolean {
    const width = columns.length;
    if (values.length <= width || width === 1) return true;
    const gaps = gapsOf(this.flow, values);
    if (fitSpread(this.flow, values, gaps, columns, this.test)) return true;
    // Digits set apart on one line may be as many as those of several rows.
    if (!mayBeSpread(values, gaps) && gaps.some((gap) => partsRows.test(gap))) return false;
    const numbers = values.map(({ text }) => Number(text));
    const { test } = this;
    return !test || numbers.some((_, at) => at % width === 0 && !test(numbers.slice(at, at + width)));
  }

  private fit(values: readonly FlowValueToken[], columns: readonly ColumnTemplate[]): FittedCells {
    const { flow, test } = this;
    const isMixed = gapsOf(flow, values).some((gap) => partsLines.test(gap));
    const addsUp = (): boolean => !test || test(values.map(({ text }) => Number(text)));
    if (isMixed || (this.isCrowded && values.length === columns.length && !addsUp()))
      return unknownRow(flow, values, columns);
    return fitFlow(flow, values, columns, test);
  }

  /** Every number of a row may be broken into two lines: what its own digits do not add up to, both together may. */
  private fitBroken(
    values: readonly FlowValueToken[],
    columns: readonly ColumnTemplate[],
  ): FittedCells | null {
    const { flow, test } = this;
    const width = columns.length;
    const isOnTwoLines = gapsOf(flow, values).every((gap, at) => gap.includes('\n') === (at === width - 1));
    const [above, below] = [values.slice(0, width), values.slice(width)];
    if (!test || !isOnTwoLines || test(above.map(({ text }) => Number(text)))) return null;
    const joined = above.map(({ text }, at) => Number(text + below[at]!.text));
    if (!test(joined)) return unknownRow(flow, values, columns);
    const cells = joined.map((value, at): Cell => {
      const { start, end } = above[at]!;
      return {
        value,
        raw: `${above[at]!.text}\n${below[at]!.text}`,
        state: 'number',
        at: flow.locate(start, end),
      };
    });
    return { cells, surplus: [] };
  }

  private addRows(
    label: Label | null,
    values: readonly FlowValueToken[],
    columns: readonly ColumnTemplate[],
  ): void {
    const width = columns.length;
    const isWhole = values.length % width === 0 && !this.isPaired && !this.isOneRow(values, columns);
    const rows = isWhole ? values.length / width : 1;
    const broken = rows === 2 && label ? this.fitBroken(values, columns) : null;
    if (broken) {
      this.events.push({
        ...eventOf(this.flow, label),
        ...broken,
        isBound: isBound(this.flow, label!, values),
      });
      return;
    }
    const group: RowEvent[] = [];
    for (let index = 0; index < rows; index++) {
      const part = rows === 1 ? values : values.slice(index * width, (index + 1) * width);
      const own = index === (this.leading ? rows - 1 : 0) ? label : null;
      const bound = own !== null && isBound(this.flow, own, part);
      group.push({ ...eventOf(this.flow, own), ...this.fit(part, columns), isBound: bound });
    }
    if (this.leading) group.reverse();
    this.events.push(...group);
  }
}

const fewestHeaders = 5;
/** What parts lines and cells. */
const partsRows = /[\n\t|]/u;

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
    events: withoutSplits(leading ? [...events].reverse() : events),
    bare,
    loose,
    headed: headers.length >= fewestHeaders,
  };
}
