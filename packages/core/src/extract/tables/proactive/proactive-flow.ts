import { foldString, labelKey } from '../../../language/fold/index.ts';
import { findAll } from '../../../language/prose/find-all.ts';
import type { PlacedText } from '../../../model/document.ts';
import type { SourceLocation } from '../../../model/location.ts';
import type { Cell, PrintedLabel } from '../../../model/report.ts';
import { slicePlaced } from '../../../read/placed-text.ts';
import { type ColumnTemplate, knownTemplates, perTemplates } from '../../../template/index.ts';
import { proactiveColumns, proactiveRows } from '../../label-index.ts';
import type { Item } from '../../outline/item.ts';
import { readCell } from '../cells/cell-value.ts';
import type { FittedCells } from '../cells/fit-cells.ts';
import { isBound } from '../flow/bound-values.ts';
import { type FlowValueToken, fitFlow, placeToken, valuesOfRow } from '../flow/fit-flow.ts';
import { type FlowLexicon, headerWordings, rowWordings, toLexicon } from '../flow/flow-labels.ts';
import { type FlowText, toFlow } from '../flow/flow-text.ts';
import { type FlowToken, tokenizeFlow } from '../flow/tokenize-flow.ts';
import { figuresLead, reverseTokens } from '../flow/values-first.ts';
import { columnsInOrder, openCells, withUnprinted } from '../rows/printed-columns.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import { countValues, isTorn, type PrintedRow, withoutMoved } from './moved-values.ts';
import { isOfOtherEdition, type Place, type Rows } from './proactive-place.ts';

type LabelToken = Extract<FlowToken, { kind: 'label' }>;

function rowsOf(
  flow: FlowText,
  tokens: readonly FlowToken[],
  places: ReadonlyMap<string, Place>,
): PrintedRows {
  const events: RowEvent[] = [];
  const bare = new Map<string, SourceLocation>();
  const loose: PlacedText[] = [];
  const repeats: string[] = [];
  const widest = Math.max(0, ...[...places.values()].map(({ block }) => block.columns.length));
  let open: LabelToken | null = null;
  let found: FlowValueToken[] = [];
  /** The words of the header above the row, which comes again above each block. */
  let head: readonly string[] = [];
  const valuesAt = ({ block: { columns } }: Place): readonly FlowValueToken[] => {
    const all = valuesOfRow(found, columns.length);
    if (columns.length > 1 || !isOneCell(flow, all, widest)) return all;
    repeats.push(...all.slice(1).map(({ text }) => text));
    return all.slice(0, 1);
  };
  const fitHeaded = (values: readonly FlowValueToken[], columns: readonly ColumnTemplate[]): FittedCells => {
    const ids = head.map((text) => proactiveColumns().exact(text)?.id);
    const fitted = fitRow(flow, values, columns, ids);
    return isOfOtherEdition(ids, places) ? { ...fitted, cells: openCells(fitted.cells) } : fitted;
  };
  const printed: PrintedRow[] = [];
  const addRow = (
    label: LabelToken,
    values: readonly FlowValueToken[],
    place: Place | undefined,
  ): boolean => {
    if (values.length === 0) return false;
    const at = placeToken(flow, label);
    if (place) {
      const fitted = fitHeaded(values, place.block.columns);
      const event = { row: place.row.id, confidence: label.confidence, label: at, ...fitted };
      events.push({ ...event, isBound: isBound(flow, label, values) });
    } else if (label.row === otherDocuments) {
      const cells = values.map((value): Cell => readCell(placeToken(flow, value), { kind: 'count' }));
      events.push({ row: null, confidence: -1, label: at, cells, surplus: [] });
    } else return false;
    return true;
  };
  const close = (): void => {
    const place = open?.row == null ? undefined : places.get(open.row);
    const values = place ? valuesAt(place) : found;
    const isTaken = open !== null && addRow(open, values, place);
    if (place) printed.push(countValues(place, isTaken ? events.at(-1)! : null, values.length));
    if (!isTaken) {
      if (open && place) bare.set(place.row.id, flow.locate(open.start, open.end));
      for (const value of values) if (!value.words) loose.push(placeToken(flow, value));
    }
    open = null;
    found = [];
  };
  let isHead = false;
  for (const token of tokens) {
    if (token.kind === 'value') found.push(token);
    else {
      close();
      if (token.row === null) {
        const text = flow.text.slice(token.start, token.end);
        head = isHead ? [...head, text] : [text];
      }
      isHead = token.row === null;
      open = token;
    }
  }
  close();
  return {
    events: loose.length > 0 || printed.some(isTorn) ? withoutMoved(events, printed) : events,
    bare,
    loose,
    repeats,
    headed: true,
  };
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

/** Rows of running text. Where figures may stand before their labels only what both readings say is kept: no sum decides. */
function readRows(
  flow: FlowText,
  tokens: readonly FlowToken[],
  places: ReadonlyMap<string, Place>,
): PrintedRows {
  const after = rowsOf(flow, tokens, places);
  if (!figuresLead(tokens, 1)) return after;
  const numbers = (event: RowEvent | undefined): string =>
    event?.cells.map((cell) => cell.value).join() ?? '';
  const before = rowsOf(flow, reverseTokens(tokens), places);
  const others = before.events.filter((one) => !after.events.some((other) => other.row === one.row));
  const events = [...after.events, ...others].map((event) =>
    numbers(before.events.find((one) => one.row === event.row)) ===
    numbers(after.events.find((one) => one.row === event.row))
      ? event
      : { ...event, cells: event.cells.map((cell): Cell => ({ ...cell, value: null, state: 'ambiguous' })) },
  );
  return { ...after, events };
}

/** A row that some provinces add below the normative documents; in running text nothing else tells it from their values. */
const otherDocuments = '其他主动公开文件';
const stops = ['信息内容', '第二十条第', '单位万元', '保留4位小数', '单位'];

function makeLexicon(): FlowLexicon {
  const columnWords = knownTemplates().flatMap((template) =>
    template.tables.proactive.blocks.flatMap((block) =>
      block.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])]),
    ),
  );
  const wordings = [
    ...rowWordings(proactiveRows()),
    { key: otherDocuments, row: otherDocuments, confidence: 1 },
    ...headerWordings([...stops, ...columnWords.map(labelKey)]),
  ];
  return toLexicon(wordings, [], true);
}

const lexicon = perTemplates(makeLexicon);

const remarkedHeader = /(?:本年)?(收费金额|采购总金额)\s*[（(][^（）()]*[）)]/gu;

/** Headers of amounts with their remarks, and headers that stand as lines of their own and differ from the template. */
function headerLabels(flow: FlowText, places: ReadonlyMap<string, Place>): PrintedLabel[] {
  const labels = findAll(flow.text, remarkedHeader).map(
    (match): PrintedLabel => ({
      table: 'proactive',
      path: match[1] === '收费金额' ? 'fees/amount' : 'procurement/amount',
      text: match[0],
      confidence: 1,
      at: flow.locate(match.index, match.index + match[0].length),
    }),
  );
  const columns = [...places.values()].flatMap((place) =>
    place.block.columns.map((column) => ({ place, column })),
  );
  for (const line of flow.text.split(/[\n\t]/u)) {
    if (/^\s*$/u.test(line) || line.includes('信息内容')) continue;
    const match = proactiveColumns().match(line);
    const found =
      match && match.confidence >= 0.9 ? columns.find(({ column }) => column.id === match.id) : null;
    if (
      !match ||
      !found ||
      labelKey(foldString(line).replace(/\(.*$/su, '')) === labelKey(found.column.label)
    )
      continue;
    if (labels.some((label) => label.path.endsWith(`/${found.column.id}`))) continue;
    const start = flow.text.indexOf(line);
    labels.push({
      table: 'proactive',
      path: `${found.place.row.id}/${found.column.id}`,
      text: line.trim(),
      confidence: match.confidence,
      at: flow.locate(start, start + line.length),
    });
  }
  return labels;
}

const explained = /^[^：:，,。；;\d]{2,12}[：:][^\d，。]{0,12}指\D*。/u;

/** 规章：指……的文件。 is the label of a row with what it means behind it; values may follow. */
function withoutExplanation(item: Item): readonly Item[] {
  if (item.kind !== 'text' || !item.content.text.includes('。')) return [item];
  const { content } = item;
  const said = explained.exec(content.text)?.[0];
  const label = said?.slice(0, said.search(/[：:]/u));
  if (said === undefined || label === undefined || !proactiveRows().exact(label)) return [item];
  const piece = (start: number, end: number): Item => ({
    ...item,
    content: slicePlaced(content, start, end),
  });
  return [piece(0, label.length), piece(said.length, content.text.length)];
}

/** Rows of table two from the running text of its section. */
export function readProactiveFlow(region: readonly Item[], places: ReadonlyMap<string, Place>): Rows {
  const flow = toFlow(region.flatMap(withoutExplanation));
  const printed = readRows(
    flow,
    tokenizeFlow(flow, lexicon(), () => null),
    places,
  );
  return { printed, labels: headerLabels(flow, places) };
}
