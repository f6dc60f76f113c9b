import type { Cell, Surplus, TableId } from '../../model/report.ts';
import type { Item } from '../outline/item.ts';
import type { GridCell } from './grid/grid-cell.ts';
import { type Grid, toGrid } from './grid/grid-rows.ts';
import { isHeaderRow } from './remedies/remedies-header.ts';
import type { TableReading } from './rows/table-reading.ts';

type Counts = Map<string, number>;

const add = (counts: Counts, text: string): void => {
  counts.set(text, (counts.get(text) ?? 0) + 1);
};

/** The texts that a reading has made something of, as often as it has. */
function countRead(reading: TableReading | null): Counts {
  const counts: Counts = new Map();
  if (!reading) return counts;
  const open = new Set<string>();
  const addCell = ({ state, raw }: Cell): void => {
    if (state !== 'ambiguous') {
      add(counts, raw);
      // A number that a page break went through stands in two cells.
      if (raw.includes('\n')) for (const text of raw.split('\n')) add(counts, text);
    } else if (!open.has(raw)) {
      // Several cells share the figures that could belong to any of them.
      open.add(raw);
      for (const text of raw.split(/[\s|]+/u)) add(counts, text);
      if (/\s/u.test(raw)) add(counts, raw);
    }
  };
  for (const row of Object.values(reading.table)) for (const cell of Object.values(row)) addCell(cell);
  for (const { printings } of reading.doubled)
    for (const { cells } of printings.slice(1)) for (const cell of Object.values(cells)) addCell(cell);
  for (const { cell } of reading.subtotals) addCell(cell);
  for (const text of reading.repeats) add(counts, text);
  for (const { raw } of reading.surplus) for (const text of raw.split(/\s+/u)) add(counts, text);
  return counts;
}

const placeOf = ({ content }: GridCell): string => JSON.stringify(content.locate(0, content.text.length));

/** The places of the cells that readings hold. */
function placesRead(readings: Readings): ReadonlySet<string> {
  const places = new Set<string>();
  for (const reading of Object.values(readings))
    for (const row of Object.values(reading?.table ?? {}))
      for (const { at } of Object.values(row)) if (at) places.add(JSON.stringify(at));
  return places;
}

/** What was read of each table; null where it was not found. */
export type Readings = Readonly<Record<TableId, TableReading | null>>;

interface Printed {
  readonly label: string;
  readonly cell: GridCell;
}

/** A whole column of figures in one cell, a line each. */
const linesOfNumbers = /^\d[\d.,]*(?:\s*\n\s*\d[\d.,]*)+$/u;

const numbersOf = ({ rows }: Grid): Printed[] =>
  rows.flatMap((row) =>
    row.values
      .filter(({ says, text }) => says.kind === 'number' || linesOfNumbers.test(text))
      .map((cell) => ({ label: row.words[0]?.text ?? '', cell })),
  );

/** Leaves out as many of the printed numbers as are counted, and takes them from the counts. */
const without = (printed: readonly Printed[], counts: Counts): Printed[] =>
  printed.filter(({ cell }) => {
    const left = counts.get(cell.text) ?? 0;
    counts.set(cell.text, left - 1);
    return left <= 0;
  });

/** A line of figures only; one figure alone may be the number of a page. */
const figures = /^[\d.,\s|]*\d[\d.,\s|]*$/u;
const severalFigures = /\d[\s|]+\d/u;

const lacksRows = ({ table }: TableReading): boolean =>
  Object.values(table).some((row) => Object.values(row).every(({ state }) => state === 'missing'));

/** Lines of figures in a section whose table was not found, or lacks rows, as far as their figures were not read. */
function looseLines(
  table: TableId,
  region: readonly Item[],
  reading: TableReading | null,
  counts: Counts,
): Surplus[] {
  if (reading && !lacksRows(reading)) return [];
  return region.flatMap((item): Surplus[] => {
    if (item.kind !== 'text') return [];
    const { text } = item.content;
    if (!figures.test(text) || (reading && !severalFigures.test(text))) return [];
    const rest = text.split(/[\s|]+/u).filter((figure) => {
      const left = counts.get(figure) ?? 0;
      if (figure !== '') counts.set(figure, left - 1);
      return figure !== '' && left <= 0;
    });
    const at = item.content.locate(0, text.length);
    return rest.length > 0 ? [{ table, kind: 'value', row: null, label: '', raw: rest.join(' '), at }] : [];
  });
}

/** Whether every row of a table was read, each once and without anything open or left over. */
function isPlain(reading: TableReading | null): boolean {
  if (!reading || reading.doubled.length + reading.surplus.length + reading.subtotals.length > 0)
    return false;
  if (reading.repeats.length > 0) return false;
  for (const row of Object.values(reading.table))
    for (const cell of Object.values(row))
      if (cell.state === 'ambiguous' || cell.state === 'missing') return false;
  return true;
}

function countCells(readings: Readings): number {
  let count = 0;
  for (const reading of Object.values(readings))
    for (const row of Object.values(reading?.table ?? {}))
      for (const cell of Object.values(row)) if (cell.state === 'number') count++;
  return count;
}

const countNumbers = ({ rows }: Grid): number => {
  let count = 0;
  for (const { values } of rows) for (const cell of values) if (cell.says.kind === 'number') count++;
  return count;
};

function countPrinted(regions: Readonly<Record<TableId, readonly Item[]>>): number {
  let count = 0;
  for (const region of Object.values(regions))
    for (const item of region) if (item.kind === 'table') count += countNumbers(toGrid(item.table));
  return count;
}

/**
 * Numbers in the sections of the tables that no reading has made anything of: those of another table (`table`), or values
 * that nobody can give a row (`value`).
 */
export function findUnread(
  regions: Readonly<Record<TableId, readonly Item[]>>,
  readings: Readings,
): Surplus[] {
  const tables = Object.keys(regions) as TableId[];
  if (tables.every((table) => isPlain(readings[table])) && countPrinted(regions) === countCells(readings))
    return [];
  const counts = Object.fromEntries(tables.map((table) => [table, countRead(readings[table])]));
  const places = placesRead(readings);
  const unread = tables.flatMap((table) => {
    const grids = regions[table].flatMap((item) => {
      if (item.kind !== 'table') return [];
      const grid = toGrid(item.table);
      const printed = numbersOf(grid);
      // What stands above the header of table four is another table, though a sheet has both in one grid.
      const header = table === 'remedies' ? grid.rows.findIndex(isHeaderRow) : -1;
      const [above, own] = [true, false].map((is) => printed.filter(({ cell }) => cell.row < header === is));
      return [above!, own!].filter((part) => part.length > 0);
    });
    const isOwn = (printed: readonly Printed[]): boolean =>
      printed.some(({ cell }) => places.has(placeOf(cell)));
    // Beside the table that was read one of which nothing was is another, whatever its figures.
    const others = grids.some(isOwn) ? grids.filter((printed) => !isOwn(printed)) : [];
    return grids.flatMap((printed) => {
      if (others.includes(printed)) return [{ table, left: printed, known: 0 }];
      const left = without(printed, counts[table]!);
      return left.length > 0 ? [{ table, left, known: printed.length - left.length }] : [];
    });
  });
  // Where a heading was lost, a table stands in the section of another.
  const found = unread.flatMap(({ table, left, known }) => {
    const rest = tables.reduce((some, other) => without(some, counts[other]!), left);
    const kind = known > rest.length ? 'value' : 'table';
    return rest.map(({ label, cell: { text, content } }): Surplus => {
      const at = content.locate(0, content.text.length);
      return { table, kind, row: null, label, raw: text, at };
    });
  });
  const lines = tables.flatMap((table) => looseLines(table, regions[table], readings[table], counts[table]!));
  return [...found, ...lines];
}
