import type { TableValues } from '../../../model/report.ts';
import { remedyColumns } from '../../label-index.ts';
import type { Item } from '../../outline/item.ts';
import { missingCell } from '../cells/cell-value.ts';
import type { AlignedRow } from '../rows/align-rows.ts';
import { findDoubledRows, withDisagreements } from '../rows/doubled-rows.ts';
import { type ListForm, readListedRows } from '../rows/listed-rows.ts';
import type { PrintedRows, RowEvent } from '../rows/row-event.ts';
import {
  ambiguousRowNotice,
  combineReadings,
  rowLabels,
  surplusOf,
  type TableReading,
} from '../rows/table-reading.ts';
import { readRemedyFlow } from './remedies-flow.ts';
import { blankBelowHeader, readRemedyGrid } from './remedies-grid.ts';
import { rowCaptioned, rowNamed } from './remedies-header.ts';
import { lineColumns, remedyColumnTemplates, remedyRowTemplates } from './remedies-line.ts';

const rowTemplates = new Map(remedyRowTemplates.map((row) => [row.id, row]));
const label = {
  ...remedyRowTemplates[0]!,
  label: '行政复议、行政诉讼',
  labelEn: 'reconsideration and litigation',
};

/** A row at its label is a row of its own; one on a line shares its figures with the others in the notice. */
function noticesOf(aligned: readonly AlignedRow[]): TableReading['notices'] {
  const cells = aligned.flatMap(({ event }) => event.cells);
  if (!cells.some((cell) => cell.state === 'ambiguous')) return [];
  return [
    ambiguousRowNotice('remedies', label, lineColumns, {
      row: null,
      confidence: 1,
      label: null,
      cells: cells.filter((cell) => cell.state === 'ambiguous'),
      surplus: [],
    }),
  ];
}

function assemble({
  events,
  loose,
  sums = [],
  lines = [],
}: Pick<PrintedRows, 'events' | 'loose' | 'sums' | 'lines'>): TableReading | null {
  if (events.length === 0) return null;
  const found = new Map<string, RowEvent>();
  for (const event of events) if (event.row && !found.has(event.row)) found.set(event.row, event);
  const aligned = [...found].map(([row, event]): AlignedRow => ({ row, event, byPosition: false }));
  const table: TableValues = Object.fromEntries(
    remedyRowTemplates.map(({ id }) => [
      id,
      Object.fromEntries(
        remedyColumnTemplates.map((column, index) => [
          column.id,
          found.get(id)?.cells[index] ?? missingCell(),
        ]),
      ),
    ]),
  );
  const doubled = findDoubledRows('remedies', events, () => remedyColumnTemplates);
  return {
    table: withDisagreements(table, doubled),
    edition: null,
    labels: rowLabels('remedies', aligned, rowTemplates),
    surplus: surplusOf('remedies', aligned, [], loose),
    doubled,
    subtotals: sums.filter(({ cell }) => cell.state === 'number'),
    bare: new Map(),
    repeats: [],
    lines,
    notices: noticesOf(aligned),
  };
}

const listForm: ListForm = {
  rowNamed(label) {
    const row = rowNamed(label);
    return row === null ? null : { id: row, confidence: 1 };
  },
  columnsOf: () => remedyColumnTemplates,
  columnNamed: (name) => remedyColumns().exact(name)?.id ?? null,
  loneColumn: () => null,
};

/** Rows that a list gives, a line each: `行政复议：结果维持1件，结果纠正0件，…`. */
function readList(region: readonly Item[]): Pick<PrintedRows, 'events' | 'loose' | 'lines'> {
  const rows = readListedRows(region, listForm);
  return { events: rows.map(({ event }) => event), lines: rows.map(({ line }) => line), loose: [] };
}

/** The row that the line above a table names: where each row has a table of its own. */
function captionAbove(items: readonly Item[], index: number): string | null {
  const above = items[index - 1];
  return above?.kind === 'text' ? rowCaptioned(above.content.text) : null;
}

/** Reads table four from tables with its header, else from the values that follow the header in running text. */
export function readRemedies(items: readonly Item[], region: readonly Item[]): TableReading | null {
  const grids = items.flatMap((item, index) =>
    item.kind === 'table' ? [readRemedyGrid(item.table, captionAbove(items, index))] : [],
  );
  const read = assemble({
    events: grids.flatMap((grid) => grid.events),
    loose: grids.flatMap((grid) => (grid.events.length > 0 ? grid.loose : [])),
    sums: grids.flatMap((grid) => grid.sums ?? []),
  });
  const blanks = () => items.flatMap((item) => (item.kind === 'table' ? blankBelowHeader(item.table) : []));
  return (
    read ??
    combineReadings(assemble(readList(region)), assemble({ events: readRemedyFlow(region), loose: [] })) ??
    assemble({ events: blanks(), loose: [] })
  );
}
