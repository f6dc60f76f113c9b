import { foldString, labelKey, squeeze } from '../../language/fold/index.ts';
import type { PlacedText } from '../../model/document.ts';
import type { Edition, PrintedLabel, TableValues } from '../../model/report.ts';
import { type ColumnTemplate, rowsOf, templateOf, templates } from '../../template/index.ts';
import type { Item } from '../items.ts';
import { proactiveColumns, proactiveRows } from '../label-index.ts';
import type { AlignedRow } from './align-rows.ts';
import { missingCell, readCell } from './cell-value.ts';
import { findDoubledRows, withDisagreements } from './doubled-rows.ts';
import { fitCells } from './fit-cells.ts';
import { rowWordings, toFlow, tokenize } from './flow-text.ts';
import { type Grid, type GridRow, toGrid } from './grid-rows.ts';
import { editionOf } from './proactive-edition.ts';
import { type Place, readFlowEvents } from './proactive-flow.ts';
import type { RowEvent } from './row-event.ts';
import {
  ambiguousRowNotice,
  combineReadings,
  rowLabels,
  surplusOf,
  type TableReading,
  understood,
} from './table-reading.ts';

const fewestRows = 2;

const places = new Map<Edition, ReadonlyMap<string, Place>>();

function placesOf(edition: Edition): ReadonlyMap<string, Place> {
  let found = places.get(edition);
  if (!found) {
    found = new Map(rowsOf(templateOf(edition).tables.proactive).map((place) => [place.row.id, place]));
    places.set(edition, found);
  }
  return found;
}

const isHeaderRow = (row: GridRow): boolean =>
  row.words.some((cell) => labelKey(cell.text) === '信息内容') ||
  row.words.filter((cell) => (proactiveColumns().match(cell.text)?.confidence ?? 0) >= 0.85).length >= 2;

/** A header that carries a remark (unit, decimals, year) is kept as printed, under the value it heads. */
function headerLabels(header: GridRow | null, place: Place): PrintedLabel[] {
  return (header?.words ?? []).flatMap((cell): PrintedLabel[] => {
    const { text } = cell;
    const match = proactiveColumns().match(text.replace(/[（(].*$/su, '')) ?? proactiveColumns().match(text);
    const column = match && place.block.columns.find((one) => one.id === match.id);
    if (!column || labelKey(text) === labelKey(column.label)) return [];
    return [
      {
        table: 'proactive',
        path: `${place.row.id}/${column.id}`,
        text,
        confidence: match.confidence,
        at: cell.content.locate(0, cell.content.text.length),
      },
    ];
  });
}

/** A column whose header names 元 holds yuan; the report counts in 万元. */
const unitOfHeader = (labels: readonly PrintedLabel[], path: string): string | null =>
  /单位[:：]?\s*(亿元|万元|元)/u.exec(labels.find((label) => label.path === path)?.text ?? '')?.[1] ?? null;

function columnsByHeader(
  grid: Grid,
  row: GridRow,
  header: GridRow | null,
  columns: readonly ColumnTemplate[],
): PlacedText[] | null {
  if (!grid.exact || !header) return null;
  const contents = columns.map((column) => {
    const head = header.words.filter((cell) => proactiveColumns().match(cell.text)?.id === column.id);
    const cell = head.length === 1 ? grid.covering(row.index, head[0]!.column) : null;
    return cell && cell.row === row.index && cell.kind !== 'words' ? cell.content : null;
  });
  return contents.every((content) => content !== null) && new Set(contents).size === contents.length
    ? (contents as PlacedText[])
    : null;
}

interface Rows {
  readonly events: RowEvent[];
  readonly labels: PrintedLabel[];
}

function readGrids(items: readonly Item[], places: ReadonlyMap<string, Place>): Rows {
  const events: RowEvent[] = [];
  const labels: PrintedLabel[] = [];
  for (const item of items) {
    if (item.kind !== 'table') continue;
    const grid = toGrid(item.table);
    let header: GridRow | null = null;
    for (const row of grid.rows) {
      if (isHeaderRow(row)) {
        header = row;
        continue;
      }
      const label = row.words[0];
      if (!label) continue;
      const beside = row.cells.slice(row.cells.indexOf(label) + 1);
      const after = beside.map((cell) => cell.content);
      const hasValue = beside.some((cell) => cell.kind === 'value');
      const match = proactiveRows().match(label.text);
      const sure = match !== null && match.confidence >= 0.85;
      const place = sure ? places.get(match.id) : undefined;
      if (!place) {
        // A row of numbers under this table's header that the edition does not have.
        if (header && hasValue && events.length > 0 && !/^第二十条/u.test(squeeze(label.text)))
          events.push({
            row: null,
            confidence: -1,
            label: label.content,
            cells: after.filter((c) => c.text.trim()).map((c) => readCell(c, { kind: 'count' })),
            surplus: [],
          });
        continue;
      }
      if (!hasValue && (after.length === 0 || !header)) continue;
      const { columns } = place.block;
      const headed = columnsByHeader(grid, row, header, columns);
      const values = after.slice(0, 1 + beside.findLastIndex((cell) => cell.kind !== 'words'));
      const fitted = headed
        ? { cells: headed.map((content, index) => readCell(content, columns[index]!)), surplus: [] }
        : fitCells(values, columns);
      const isFirst = !events.some((event) => event.row === match!.id);
      events.push({ row: match!.id, confidence: match!.confidence, label: label.content, ...fitted });
      if (isFirst) labels.push(...headerLabels(header, place));
    }
  }
  return { events, labels };
}

const stops = ['信息内容', '第二十条第', '单位万元', '保留4位小数', '单位'];

function readFlow(region: readonly Item[], places: ReadonlyMap<string, Place>): Rows {
  const flow = toFlow(region);
  const columnWords = templates.flatMap((template) =>
    template.tables.proactive.blocks.flatMap((block) =>
      block.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])]),
    ),
  );
  const wordings = [
    ...rowWordings(proactiveRows()),
    ...[...stops, ...columnWords.map(labelKey)].map((key) => ({ key, row: null, confidence: 1 })),
  ].sort((a, b) => b.key.length - a.key.length);
  const events = readFlowEvents(
    flow,
    tokenize(flow, wordings, () => null),
    places,
  );
  const header = /(?:本年)?(收费金额|采购总金额)\s*[（(][^（）()]*[）)]/gu;
  const labels = [...flow.text.matchAll(header)].map(
    (match): PrintedLabel => ({
      table: 'proactive',
      path: match[1] === '收费金额' ? 'fees/amount' : 'procurement/amount',
      text: match[0],
      confidence: 1,
      at: flow.locate(match.index, match.index + match[0].length),
    }),
  );
  // The header of a cell-a-line table stands as lines of its own; those that differ from the template are kept.
  for (const line of flow.text.split(/[\n\t]/u)) {
    const match = proactiveColumns().match(line);
    const column =
      match && match.confidence >= 0.9
        ? [...places.values()]
            .flatMap((p) => p.block.columns.map((c) => ({ p, c })))
            .find(({ c }) => c.id === match.id)
        : null;
    if (
      !column ||
      labelKey(foldString(line).replace(/\(.*$/su, '')) === labelKey(column.c.label) ||
      /^\s*$/u.test(line) ||
      line.includes('信息内容')
    )
      continue;
    const start = flow.text.indexOf(line);
    if (!labels.some((label) => label.path.endsWith(`/${column.c.id}`)))
      labels.push({
        table: 'proactive',
        path: `${column.p.row.id}/${column.c.id}`,
        text: line.trim(),
        confidence: match!.confidence,
        at: flow.locate(start, start + line.length),
      });
  }
  return { events, labels };
}

function assemble({ events, labels }: Rows, edition: Edition, shown: Edition | null): TableReading | null {
  const places = placesOf(edition);
  const found = new Map<string, RowEvent>();
  for (const event of events)
    if (event.row !== null && places.has(event.row) && !found.has(event.row)) found.set(event.row, event);
  if (found.size < fewestRows) return null;
  const aligned = [...found].map(([row, event]): AlignedRow => ({ row, event, byPosition: false }));
  const table: TableValues = {};
  for (const { row, block } of places.values()) {
    const cells = block.columns.map((column, index) => {
      const cell = found.get(row.id)?.cells[index] ?? missingCell();
      const unit = column.kind === 'amount' ? unitOfHeader(labels, `${row.id}/${column.id}`) : null;
      const bare = cell.value !== null && !/元/u.test(cell.raw);
      if (!bare || unit === null || unit === '万元') return [column.id, cell] as const;
      return [
        column.id,
        { ...cell, value: Number((cell.value! * (unit === '元' ? 1e-4 : 1e4)).toPrecision(15)) },
      ] as const;
    });
    table[row.id] = Object.fromEntries(cells);
  }
  const notices = aligned
    .filter(({ event }) => event.cells.some((cell) => cell.state === 'ambiguous'))
    .map(({ row, event }) =>
      ambiguousRowNotice('proactive', places.get(row)!.row, places.get(row)!.block.columns, event),
    );
  const doubled = findDoubledRows('proactive', events, (row) => places.get(row)!.block.columns);
  return {
    table: withDisagreements(table, doubled),
    edition: shown,
    labels: [
      ...labels,
      ...rowLabels('proactive', aligned, new Map([...places].map(([id, place]) => [id, place.row]))),
    ],
    surplus: surplusOf(
      'proactive',
      aligned,
      events.filter((event) => event.row === null),
    ),
    doubled,
    subtotals: [],
    notices,
  };
}

/** Reads table two in the edition its own headers show, else in the one the year calls for. */
export function readProactive(
  items: readonly Item[],
  region: readonly Item[],
  expected: Edition | null,
): TableReading | null {
  const shown = editionOf(items, region);
  const edition = shown ?? expected ?? '2021';
  const places = placesOf(edition);
  const grid = assemble(readGrids(items, places), edition, shown);
  const all = [...places.values()].reduce((sum, place) => sum + place.block.columns.length, 0);
  if (grid && understood(grid) >= all) return grid;
  const running = assemble(readFlow(region, places), edition, shown);
  return combineReadings(grid, running);
}
