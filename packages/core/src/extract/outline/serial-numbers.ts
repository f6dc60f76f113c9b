import type { TableBlock, TableCell } from '../../model/document.ts';
import type { Item } from './item.ts';

/** Numbers that count on in the first column of a table that has any. */
interface Run {
  readonly table: TableBlock;
  readonly cells: readonly TableCell[];
  readonly first: number;
}

const bareNumber = /^\s*\d{1,3}\s*$/u;
/** So many rows of one table that count on, and as many tables, are no values by chance. */
const fewestRows = 8;
const fewestTables = 2;

/** Whether a number stands beside a label and before other cells of its row: a lone figure counts nothing. */
function canCount(cell: TableCell, { cells }: TableBlock): boolean {
  const row = cells.filter((one) => one.row === cell.row);
  const isLabel = ({ content: { text } }: TableCell): boolean => /\p{L}/u.test(text);
  return row.some(isLabel) && row.some((one) => one.column > cell.column && !isLabel(one));
}

/** The numbers of the first column that has any, where each is one more than the one above it. */
function runOf(table: TableBlock): Run | null {
  let column = Number.POSITIVE_INFINITY;
  let cells: TableCell[] = [];
  for (const cell of table.cells) {
    if (cell.column > column || cell.content.text.length > 5 || !bareNumber.test(cell.content.text)) continue;
    if (cell.column < column) cells = [];
    column = cell.column;
    cells.push(cell);
  }
  if (cells.length === 0) return null;
  const first = Number(cells[0]!.content.text);
  const countsOn = cells.every((cell, at) => Number(cell.content.text) === first + at);
  return countsOn && cells.every((cell) => canCount(cell, table)) ? { table, cells, first } : null;
}

/** A program counts from 0; a single 0 is a value. */
const beginsCounting = ({ first, cells }: Run): boolean => first === 1 || (first === 0 && cells.length > 1);

/** Runs of tables in which one goes on where the one before it ends, and which count from one on. */
function chainsOf(tables: readonly TableBlock[]): Run[][] {
  const chains: Run[][] = [];
  for (const table of tables) {
    const run = runOf(table);
    if (!run) continue;
    const last = chains.at(-1)?.at(-1);
    if (last && run.first === last.first + last.cells.length) chains.at(-1)!.push(run);
    else chains.push([run]);
  }
  return chains.filter(
    (chain) =>
      chain.length >= fewestTables &&
      beginsCounting(chain[0]!) &&
      chain.some(({ cells }) => cells.length >= fewestRows),
  );
}

/**
 * The items without the numbers that count the rows through several tables: a table of few rows does not show by itself that
 * they are no values.
 */
export function withoutSerialNumbers(items: readonly Item[]): readonly Item[] {
  const tables = items.flatMap((item) => (item.kind === 'table' ? [item.table] : []));
  const chains = tables.length < fewestTables ? [] : chainsOf(tables);
  if (chains.length === 0) return items;
  const serial = new Map(chains.flat().map(({ table, cells }) => [table, new Set(cells)]));
  return items.map((item): Item => {
    const numbers = item.kind === 'table' ? serial.get(item.table) : undefined;
    if (item.kind !== 'table' || !numbers) return item;
    return {
      ...item,
      table: { ...item.table, cells: item.table.cells.filter((cell) => !numbers.has(cell)) },
    };
  });
}
