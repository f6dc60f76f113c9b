import type { PlacedText } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { Cell } from '../../../model/report.ts';
import type { ColumnTemplate } from '../../../template/index.ts';
import { proactiveColumns } from '../../label-index.ts';
import { readCell } from '../cells/cell-value.ts';
import type { FittedCells } from '../cells/fit-cells.ts';
import { isBound } from '../flow/bound-values.ts';
import { type FlowValueToken, fitFlow, placeToken, valuesOfRow } from '../flow/fit-flow.ts';
import type { FlowText } from '../flow/flow-text.ts';
import type { FlowToken } from '../flow/tokenize-flow.ts';
import { columnsInOrder, openCells, withUnprinted } from '../rows/printed-columns.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import { countValues, isTorn, type PrintedRow, withoutMoved } from './moved-values.ts';
import { isOfOtherEdition, type Place } from './proactive-place.ts';

type LabelToken = Extract<FlowToken, { kind: 'label' }>;

/** A row that some provinces add below the normative documents; in running text nothing else tells it from their values. */
export const otherDocuments = '其他主动公开文件';

/** Rows of table two in the making: a label and the values after it. */
class ProactiveRows {
  readonly events: RowEvent[] = [];
  readonly bare = new Map<string, SourceLocation>();
  readonly loose: PlacedText[] = [];
  readonly repeats: string[] = [];
  private readonly printed: PrintedRow[] = [];
  private readonly flow: FlowText;
  private readonly places: ReadonlyMap<string, Place>;
  private readonly widest: number;
  private open: LabelToken | null = null;
  private found: FlowValueToken[] = [];
  /** The labels of the header above the row, which comes again above each block. */
  private head: readonly LabelToken[] = [];
  private isHead = false;

  constructor(flow: FlowText, places: ReadonlyMap<string, Place>) {
    this.flow = flow;
    this.places = places;
    this.widest = Math.max(0, ...[...places.values()].map(({ block }) => block.columns.length));
  }

  take(token: FlowToken): void {
    if (token.kind === 'value') {
      this.found.push(token);
      return;
    }
    this.close();
    if (token.row === null) this.head = this.isHead ? [...this.head, token] : [token];
    this.isHead = token.row === null;
    this.open = token;
  }

  close(): void {
    const { open, flow } = this;
    const place = open?.row == null ? undefined : this.places.get(open.row);
    const values = place ? this.valuesAt(place) : this.found;
    const event = open && values.length > 0 ? this.eventOf(open, values, place) : null;
    if (place) this.printed.push(countValues(place, event, values.length));
    if (event) this.events.push(event);
    else {
      if (open && place) this.bare.set(place.row.id, flow.locate(open.start, open.end));
      for (const value of values) if (!value.words) this.loose.push(placeToken(flow, value));
    }
    this.open = null;
    this.found = [];
  }

  toRows(): PrintedRows {
    const { events, bare, loose, repeats, printed } = this;
    const hasMoved = loose.length > 0 || printed.some(isTorn);
    return { events: hasMoved ? withoutMoved(events, printed) : events, bare, loose, repeats, headed: true };
  }

  private valuesAt({ block: { columns } }: Place): readonly FlowValueToken[] {
    const all = valuesOfRow(this.found, columns.length);
    if (columns.length > 1 || !isOneCell(this.flow, all, this.widest)) return all;
    this.repeats.push(...all.slice(1).map(({ text }) => text));
    return all.slice(0, 1);
  }

  private eventOf(
    label: LabelToken,
    values: readonly FlowValueToken[],
    place: Place | undefined,
  ): RowEvent | null {
    const { flow } = this;
    const at = placeToken(flow, label);
    if (place) {
      const fitted = this.fitHeaded(label, values, place.block.columns);
      const event = { row: place.row.id, confidence: label.confidence, label: at, ...fitted };
      return { ...event, isBound: isBound(flow, label, values) };
    }
    if (label.row !== otherDocuments) return null;
    const cells = values.map((value): Cell => readCell(placeToken(flow, value), { kind: 'count' }));
    return { row: null, confidence: -1, label: at, cells, surplus: [] };
  }

  private fitHeaded(
    label: LabelToken,
    values: readonly FlowValueToken[],
    columns: readonly ColumnTemplate[],
  ): FittedCells {
    const { flow, head } = this;
    const ids = head.map(({ start, end }) => proactiveColumns().exact(flow.text.slice(start, end))?.id);
    const fitted = fitRow(flow, values, columns, isWhole(flow, head, label) ? ids : []);
    return isOfOtherEdition(ids, this.places) ? { ...fitted, cells: openCells(fitted.cells) } : fitted;
  }
}

/** Rows of running text, each label with the values after it. */
export function readProactiveRows(
  flow: FlowText,
  tokens: readonly FlowToken[],
  places: ReadonlyMap<string, Place>,
): PrintedRows {
  const rows = new ProactiveRows(flow, places);
  for (const token of tokens) rows.take(token);
  rows.close();
  return rows.toRows();
}

const clause = /[(（][一二三四五六七八九十]{1,3}[)）]\s*项/gu;
const han = /\p{Script=Han}/u;

/** Whether a header holds nothing but the labels that were found in it: of one that is torn others may be left. */
function isWhole({ text }: FlowText, head: readonly LabelToken[], { start: end }: LabelToken): boolean {
  const between = head.map(({ end: from }, at) => text.slice(from, head[at + 1]?.start ?? end));
  // Behind the last of its labels stand the rows above.
  const last = between.pop()?.split('\n')[0] ?? '';
  return ![...between, last].some((rest) => han.test(rest.replace(clause, '')));
}

/** Values of a row; where they are as few as the columns that the header above names, those it lacks are not printed. */
function fitRow(
  flow: FlowText,
  values: readonly FlowValueToken[],
  columns: readonly ColumnTemplate[],
  ids: readonly (string | undefined)[],
): FittedCells {
  const printed = columnsInOrder(
    ids.filter((id) => columns.some((column) => column.id === id)),
    columns,
  );
  if (values.length >= columns.length || printed?.length !== values.length)
    return fitFlow(flow, values, columns);
  const { cells, surplus } = fitFlow(flow, values, printed);
  return { cells: withUnprinted(cells, printed, columns), surplus };
}

/** Whether values are one merged cell written out over the width of the table: the same in cells of their own. */
function isOneCell(flow: FlowText, values: readonly FlowValueToken[], widest: number): boolean {
  return (
    widest > 1 &&
    values.length === widest &&
    values.every(
      ({ text, words, start }, index) =>
        !words &&
        text === values[0]!.text &&
        (index === 0 || /[\n\t|]/u.test(flow.text.slice(values[index - 1]!.end, start))),
    )
  );
}
