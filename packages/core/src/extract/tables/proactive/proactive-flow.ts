import { foldString, labelKey } from '../../../language/fold/index.ts';
import { findAll } from '../../../language/prose/find-all.ts';
import type { Cell, PrintedLabel } from '../../../model/report.ts';
import { slicePlaced } from '../../../read/placed-text.ts';
import { knownTemplates, perTemplates } from '../../../template/index.ts';
import { proactiveColumns, proactiveRows } from '../../label-index.ts';
import type { Item } from '../../outline/item.ts';
import { type FlowLexicon, headerWordings, rowWordings, toLexicon } from '../flow/flow-labels.ts';
import { type FlowText, toFlow } from '../flow/flow-text.ts';
import { type FlowToken, tokenizeFlow } from '../flow/tokenize-flow.ts';
import { figuresLead, reverseTokens } from '../flow/values-first.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import type { Place, Rows } from './proactive-place.ts';
import { otherDocuments, readProactiveRows } from './proactive-rows.ts';

/** Rows of running text. Where figures may stand before their labels only what both readings say is kept: no sum decides. */
function readRows(
  flow: FlowText,
  tokens: readonly FlowToken[],
  places: ReadonlyMap<string, Place>,
): PrintedRows {
  const after = readProactiveRows(flow, tokens, places);
  if (!figuresLead(tokens, 1)) return after;
  const numbers = (event: RowEvent | undefined): string =>
    event?.cells.map((cell) => cell.value).join() ?? '';
  const before = readProactiveRows(flow, reverseTokens(tokens), places);
  const others = before.events.filter((one) => !after.events.some((other) => other.row === one.row));
  const events = [...after.events, ...others].map((event) =>
    numbers(before.events.find((one) => one.row === event.row)) ===
    numbers(after.events.find((one) => one.row === event.row))
      ? event
      : { ...event, cells: event.cells.map((cell): Cell => ({ ...cell, value: null, state: 'ambiguous' })) },
  );
  return { ...after, events };
}

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
