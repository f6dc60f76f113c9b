import type { PlacedText } from '../../model/document.ts';
import type { Cell } from '../../model/report.ts';
import type { ColumnTemplate } from '../../template/index.ts';
import { readCell } from './cell-value.ts';
import { type FittedCells, fitCells, fitGlued, type RowTest } from './fit-cells.ts';
import type { FlowText, FlowToken } from './flow-text.ts';
import type { RowEvent } from './row-event.ts';

type Value = Extract<FlowToken, { kind: 'value' }>;

const placed = (
  flow: FlowText,
  token: { start: number; end: number; text?: string | undefined },
): PlacedText => ({
  text: token.text ?? flow.text.slice(token.start, token.end),
  locate: (start, end) => flow.locate(token.start + start, token.start + end),
});

/** Fits the values that follow a label in running text. */
export function fitFlow(
  flow: FlowText,
  values: readonly Value[],
  columns: readonly ColumnTemplate[],
  test?: RowTest,
): FittedCells {
  const width = columns.length;
  const plain = values.every((value) => value.text === '0' || !/^0\d/u.test(value.text));
  if (values.length === width && plain)
    return {
      cells: values.map((value, index) => readCell(placed(flow, value), columns[index]!)),
      surplus: [],
    };
  const whole = { start: values[0]!.start, end: values.at(-1)!.end };
  const raw = flow.text.slice(whole.start, whole.end);
  const contents = (): PlacedText[] => values.map((value) => placed(flow, value));
  const gaps = values.slice(1).map((value, index) => flow.text.slice(values[index]!.end, value.start));
  if (values.length > width && plain && gaps.every((gap) => /[\s|]/u.test(gap)))
    return fitCells(contents(), columns, test);
  // Values in cells or lines of their own were never glued; which column has none cannot be known.
  if (gaps.length > 0 && gaps.every((gap) => /[\n\t|]/u.test(gap))) {
    const at = flow.locate(whole.start, whole.end);
    return { cells: columns.map((): Cell => ({ value: null, raw, state: 'ambiguous', at })), surplus: [] };
  }
  return fitGlued(
    values.map((value) => value.text),
    columns,
    raw,
    flow.locate(whole.start, whole.end),
    test,
  );
}

/**
 * Rows of running text: each group of values with the label just before it. A group after several labels in a row could
 * belong to any of them, so it stays unlabelled; a group of several rows' worth gives its label to the nearest.
 * With `leading` the tokens come from the end (figures stood before their labels); the rows are given in printed order.
 */
export function readFlowRows(
  flow: FlowText,
  tokens: readonly FlowToken[],
  columnsOf: (row: string | null) => readonly ColumnTemplate[] | null,
  test?: RowTest,
  leading = false,
): RowEvent[] {
  const events: RowEvent[] = [];
  let open: Extract<FlowToken, { kind: 'label' }>[] = [];
  let values: Value[] = [];
  const close = (): void => {
    // （六）其他处理 before its own rows is their group, not a row.
    const labels = open.filter(
      (label, index) => label.row !== null && !open[index + 1]?.row?.startsWith(`${label.row}.`),
    );
    const label = labels.length === 1 ? labels[0]! : null;
    const columns = columnsOf(label?.row ?? null);
    const known =
      values.length > 0 && columns !== null && (labels.length > 0 || values.length % columns.length === 0);
    if (known) {
      const rows =
        values.length % columns.length === 0 && columns.length > 1 ? values.length / columns.length : 1;
      const group: RowEvent[] = [];
      for (let index = 0; index < rows; index++) {
        const part = rows === 1 ? values : values.slice(index * columns.length, (index + 1) * columns.length);
        const own = index === (leading ? rows - 1 : 0) ? label : null;
        group.push({
          row: own?.row ?? null,
          confidence: own?.confidence ?? 0,
          label: own ? placed(flow, own) : null,
          ...fitFlow(flow, part, columns, test),
        });
      }
      if (leading) group.reverse();
      for (const event of group) events.push(event);
    }
    values = [];
    open = [];
  };
  for (const token of tokens) {
    if (token.kind === 'value') {
      values.push(token);
      continue;
    }
    if (values.length > 0) close();
    open.push(token);
  }
  close();
  return leading ? events.reverse() : events;
}
