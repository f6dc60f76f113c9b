import type { Edition, PrintedLabel, TableValues } from '../../../model/report.ts';
import { type ColumnTemplate, newestTemplate } from '../../../template/index.ts';
import { proactiveColumns, proactiveRows } from '../../label-index.ts';
import type { Item } from '../../outline/item.ts';
import { missingCell } from '../cells/cell-value.ts';
import type { AlignedRow } from '../rows/align-rows.ts';
import { findDoubledRows, withDisagreements } from '../rows/doubled-rows.ts';
import { type ListForm, readListedRows } from '../rows/listed-rows.ts';
import type { RowEvent } from '../rows/row-event.ts';
import {
  ambiguousRowNotice,
  closeReading,
  combineReadings,
  rowLabels,
  surplusOf,
  type TableReading,
  understood,
} from '../rows/table-reading.ts';
import { editionOf } from './proactive-edition.ts';
import { readProactiveFlow } from './proactive-flow.ts';
import { readGrids } from './proactive-grid.ts';
import { type Place, placesOf, type Rows } from './proactive-place.ts';

/** Without the headers of an edition one row may be of any table. */
const fewestUnheaded = 2;

/** A column whose header names 元 holds yuan; the report counts in 万元. */
const unitOfHeader = (labels: readonly PrintedLabel[], path: string): string | null =>
  /单位[:：]?\s*(亿元|万元|元)/u.exec(labels.find((label) => label.path === path)?.text ?? '')?.[1] ?? null;

function assemble({ printed, labels }: Rows, edition: Edition, shown: Edition | null): TableReading | null {
  const places = placesOf(edition);
  const { events } = printed;
  const found = new Map<string, RowEvent>();
  for (const event of events)
    if (event.row !== null && places.has(event.row) && !found.has(event.row)) found.set(event.row, event);
  if (found.size < (shown ? 1 : fewestUnheaded)) return null;
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
      printed.loose,
    ),
    doubled,
    subtotals: [],
    bare: printed.bare,
    repeats: printed.repeats ?? [],
    lines: printed.lines,
    notices,
  };
}

/** Rows that a list gives, a line each: `行政许可：12件`, `规章：本年制发件数0，…`. */
function readList(region: readonly Item[], places: ReadonlyMap<string, Place>): Rows {
  const columnsOf = (row: string): readonly ColumnTemplate[] => places.get(row)?.block.columns ?? [];
  const form: ListForm = {
    rowNamed: (label) => proactiveRows().exact(label),
    columnsOf,
    columnNamed: (name) => proactiveColumns().exact(name.replace(/\(.*$/u, ''))?.id ?? null,
    loneColumn: (row) => (columnsOf(row).length === 1 ? columnsOf(row)[0]!.id : null),
  };
  const rows = readListedRows(region, form);
  const [events, lines] = [rows.map(({ event }) => event), rows.map(({ line }) => line)];
  return { printed: { events, lines, bare: new Map(), loose: [], headed: true }, labels: [] };
}

/** Reads table two in the edition its own headers show, else in the one the year calls for. */
export function readProactive(
  items: readonly Item[],
  region: readonly Item[],
  expected: Edition | null,
): TableReading | null {
  const shown = editionOf(items, region);
  const edition = shown ?? expected ?? newestTemplate().edition;
  const places = placesOf(edition);
  const grid = assemble(readGrids(items, places), edition, shown);
  const all = [...places.values()].reduce((sum, place) => sum + place.block.columns.length, 0);
  if (grid && understood(grid) >= all) return closeReading(grid);
  // Beside a table of which something was read, a list is prose, and is held against it.
  const listed = grid ?? assemble(readList(region, places), edition, shown);
  const running = assemble(readProactiveFlow(region, places), edition, shown);
  return closeReading(combineReadings(listed, running));
}
