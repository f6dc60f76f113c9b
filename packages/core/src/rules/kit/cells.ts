import { rememberLast } from '../../memo/remember-last.ts';
import type { Cell, Report, TableId } from '../../model/report.ts';
import {
  type ColumnTemplate,
  type RowTemplate,
  rowsOf,
  type TableTemplate,
  type Template,
  toPath,
} from '../../template/index.ts';

/** A cell of the report with the row and column of the template it belongs to. */
export interface PlacedCell {
  readonly path: string;
  readonly table: TableId;
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
  readonly cell: Cell;
}

export const tableIds: readonly TableId[] = ['proactive', 'requests', 'remedies'];

const absent: Cell = { value: null, raw: '', state: 'missing', at: null };

/** What the template foresees of a cell; the same for every report. */
type Foreseen = Omit<PlacedCell, 'cell'>;

const foreseen = new WeakMap<TableTemplate, readonly Foreseen[]>();

function foreseenIn(table: TableTemplate): readonly Foreseen[] {
  let cells = foreseen.get(table);
  if (!cells) {
    cells = rowsOf(table).flatMap(({ row, block }) =>
      block.columns.map((column) => ({
        path: toPath(table.id, row.id, column.id),
        table: table.id,
        row,
        column,
      })),
    );
    foreseen.set(table, cells);
  }
  return cells;
}

/** The cells of a report, found once for all rules. */
interface FoundCells {
  readonly tables: Readonly<Record<TableId, readonly PlacedCell[]>>;
  readonly states: ReadonlyMap<Cell['state'], readonly PlacedCell[]>;
  readonly unusual: readonly PlacedCell[];
  readonly kinds: ReadonlyMap<ColumnTemplate['kind'], readonly PlacedCell[]>;
}

function readCells(report: Report, template: Template, id: TableId): PlacedCell[] {
  const values = report.tables[id];
  if (!values) return [];
  return foreseenIn(template.tables[id]).map(({ path, table, row, column }) => ({
    path,
    table,
    row,
    column,
    cell: values[row.id]?.[column.id] ?? absent,
  }));
}

const plain = /^(?:0|[1-9]\d*)?$/u;

function findCells(report: Report, template: Template): FoundCells {
  const tables = {
    proactive: readCells(report, template, 'proactive'),
    requests: readCells(report, template, 'requests'),
    remedies: readCells(report, template, 'remedies'),
  };
  const all = tableIds.flatMap((id) => tables[id]);
  const states = new Map<Cell['state'], PlacedCell[]>();
  for (const placed of all) {
    const list = states.get(placed.cell.state);
    if (list) list.push(placed);
    else states.set(placed.cell.state, [placed]);
  }
  const unusual = all.filter(({ cell }) => cell.state !== 'missing' && !plain.test(cell.raw));
  const kinds = new Map<ColumnTemplate['kind'], PlacedCell[]>();
  for (const placed of tables.proactive) {
    const list = kinds.get(placed.column.kind);
    if (list) list.push(placed);
    else kinds.set(placed.column.kind, [placed]);
  }
  return { tables, states, unusual, kinds };
}

const cellsFound = rememberLast((report: Report) =>
  rememberLast((template: Template) => findCells(report, template)),
);

/** Every cell the template foresees in one table, in order; cells the report does not have are `missing`. */
export const cellsOf = (report: Report, template: Template, id: TableId): readonly PlacedCell[] =>
  cellsFound(report)(template).tables[id];

/** The cells of the three tables that are in one state, in order. */
export const cellsIn = (
  report: Report,
  template: Template | null,
  state: Cell['state'],
): readonly PlacedCell[] => (template ? (cellsFound(report)(template).states.get(state) ?? []) : []);

/** The cells of table two whose column is of one kind: amounts of money, changes of items. */
export const cellsOfKind = (
  report: Report,
  template: Template | null,
  kind: ColumnTemplate['kind'],
): readonly PlacedCell[] => (template ? (cellsFound(report)(template).kinds.get(kind) ?? []) : []);

/** The cells that are printed otherwise than as plain digits or nothing: signs, points, units, words. */
export const unusualCells = (report: Report, template: Template | null): readonly PlacedCell[] =>
  template ? cellsFound(report)(template).unusual : [];

/** The number at `<table>/<row>/<column>`, or null when it is not a number. */
export const numberAt = (report: Report, table: TableId, row: string, column: string): number | null =>
  report.tables[table]?.[row]?.[column]?.value ?? null;
