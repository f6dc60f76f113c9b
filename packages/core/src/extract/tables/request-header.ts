import { labelKey } from '../../language/fold/index.ts';
import type { ColumnTemplate } from '../../template/index.ts';
import { applicantColumns } from '../label-index.ts';
import { lacksOnlyTotal, type RowFacts, type RowTest } from './fit-cells.ts';
import type { Grid, GridCell, GridRow } from './grid-rows.ts';

/** A 小计 among the columns: where it stands and which columns it sums. */
export interface PrintedSubtotal {
  readonly at: number;
  readonly label: string;
  readonly columns: readonly string[];
}

/** The columns of table three as a grid prints them. */
export interface PrintedColumns {
  /** Whether a header names them. */
  readonly headed: boolean;
  /** The columns the table should have. */
  readonly template: readonly ColumnTemplate[];
  /** In printed order; a 小计 is a column without id, and one that the header and the rows lack is not among them. */
  readonly columns: readonly ColumnTemplate[];
  readonly subtotal: PrintedSubtotal | null;
  /** Their grid columns, where the grid is exact and its header names them. */
  readonly positions: readonly number[] | null;
  /** What is known of every row. */
  readonly facts: RowFacts;
  /** The last column any row has a value in, where text separates the cells; null in an exact grid. */
  readonly reach: number | null;
}

/** Six applicant columns must sum to the seventh: what tells one reading of a row from another. */
export const sumsToTotal: RowTest = (numbers) =>
  numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1);

const leastConfidence = 0.85;
/** A header that names fewer columns is some other table's, or torn. */
const fewestNamed = 5;
const subtotals: ReadonlySet<string> = new Set(['小计', '合计']);

/** The cells of a row that name applicant columns. */
export const headerCells = (row: GridRow): readonly GridCell[] =>
  row.words.length === 0
    ? []
    : row.words.filter((cell) => (applicantColumns().match(cell.text)?.confidence ?? 0) >= leastConfidence);

interface Named {
  readonly place: ReadonlyMap<string, number>;
  /** A 小计 with the header cell before it. */
  readonly subtotal: { readonly cell: GridCell; readonly after: string } | null;
}

function nameColumns(grid: Grid, count: number): Named {
  const place = new Map<string, number>();
  let subtotal: Named['subtotal'] = null;
  let isAbove = true;
  for (const row of grid.rows) {
    const cells = headerCells(row);
    isAbove &&= !row.values.some(({ says }) => says.kind === 'number');
    // Below the header 其他 and 总计 are labels of rows.
    if (cells.length < (isAbove ? 1 : 2)) continue;
    let before = '';
    for (const cell of cells) {
      const { id } = applicantColumns().match(cell.text)!;
      if (
        subtotals.has(labelKey(cell.text)) &&
        before !== '' &&
        id === 'total' &&
        (place.has('total') || cell !== cells.at(-1))
      )
        subtotal ??= { cell, after: before };
      else if (!place.has(id)) place.set(id, cell.column);
      before = id;
    }
    if (place.size === count) break;
  }
  return { place, subtotal };
}

const isAscending = (positions: readonly number[]): boolean =>
  positions.every((at, index) => index === 0 || at > positions[index - 1]!);

const fewestValues = 4;

/** How many values most rows of the grid have. */
function usualWidth(grid: Grid): number {
  const counts = new Map<number, number>();
  for (const { values } of grid.rows)
    if (values.length >= fewestValues) counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

const insertAt = <T>(list: readonly T[], at: number, item: T): T[] => [
  ...list.slice(0, at),
  item,
  ...list.slice(at),
];

/** The columns by the header of the grid; without one as the template has them. */
export function readColumns(grid: Grid, template: readonly ColumnTemplate[]): PrintedColumns {
  const { place, subtotal } = nameColumns(grid, template.length);
  const headed = place.size >= fewestNamed;
  const isWhole = place.size === template.length;
  // A column that neither the header nor the rows have is not printed; one whose header was damaged is.
  const usual = usualWidth(grid);
  const isShort = headed && !isWhole && usual === place.size;
  const reach = grid.exact ? null : Math.max(...grid.rows.map((row) => row.values.at(-1)?.column ?? 0));
  const isTorn = reach !== null && isWhole && usual < template.length && place.get('total')! > reach;
  const own = isShort ? template.filter((column) => place.has(column.id)) : template;
  const places = own.map((column) => place.get(column.id));
  const positions =
    grid.exact && places.every((at) => at !== undefined) && isAscending(places as number[])
      ? (places as number[])
      : null;
  const plain: PrintedColumns = {
    headed,
    template,
    columns: own,
    subtotal: null,
    positions,
    facts: isShort
      ? {}
      : {
          test: sumsToTotal,
          isUnshifted: grid.exact ? undefined : lacksOnlyTotal,
          isHeaded: isWhole,
          isTorn,
        },
    reach,
  };
  const after = own.findIndex((column) => column.id === subtotal?.after);
  const group = own[after]?.group;
  if (!subtotal || group === undefined) return plain;
  const at = after + 1;
  const columns = own.filter((column) => column.group === group).map((column) => column.id);
  return {
    ...plain,
    columns: insertAt(own, at, { ...own[after]!, id: '', label: subtotal.cell.text }),
    subtotal: { at, label: subtotal.cell.text, columns },
    positions: positions && insertAt(positions, at, subtotal.cell.column),
    facts: isShort ? {} : { test: (numbers) => sumsToTotal(numbers.filter((_, index) => index !== at)) },
  };
}
