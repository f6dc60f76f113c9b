import type { Cell, TableValues } from '../../../model/report.ts';
import type { Identity } from '../../../template/index.ts';

/** A row whose glued digits can be read in several ways. */
export interface OpenRow {
  readonly row: string;
  readonly splits: readonly (readonly number[])[];
}

const mostCombinations = 50_000;

function holds(
  identity: Identity,
  column: number,
  numberAt: (row: string, column: number) => number | null,
): boolean | null {
  const sum = (rows: readonly string[]): number | null => {
    let total = 0;
    for (const row of rows) {
      const value = numberAt(row, column);
      if (value === null) return null;
      total += value;
    }
    return total;
  };
  const left = sum(identity.left);
  const right = sum(identity.right);
  return left === null || right === null ? null : left === right;
}

/**
 * Chooses among readings by the column identities of the table: only what every surviving combination agrees on is taken.
 * Returns the rows that are decided; with an operand unknown or too many combinations nothing is.
 */
export function solveSplits(
  open: readonly OpenRow[],
  table: TableValues,
  columns: readonly string[],
  identities: readonly Identity[],
): Map<string, readonly number[]> {
  const decided = new Map<string, readonly number[]>();
  const combinations = open.reduce((product, row) => product * row.splits.length, 1);
  if (open.length === 0 || combinations > mostCombinations) return decided;
  const along = identities.filter((identity) => identity.along === 'column');
  const choice = open.map(() => 0);
  const rowIndex = new Map(open.map((row, index) => [row.row, index]));
  const numberAt = (row: string, column: number): number | null => {
    const index = rowIndex.get(row);
    if (index !== undefined) return open[index]!.splits[choice[index]!]![column]!;
    const cell: Cell | undefined = table[row]?.[columns[column]!];
    return cell?.value ?? null;
  };
  const surviving: number[][] = [];
  for (let number = 0; number < combinations; number++) {
    let rest = number;
    open.forEach((row, index) => {
      choice[index] = rest % row.splits.length;
      rest = Math.floor(rest / row.splits.length);
    });
    let decisive = false;
    const consistent = along.every((identity) =>
      columns.every((_, column) => {
        const result = holds(identity, column, numberAt);
        if (result !== null) decisive = true;
        return result !== false;
      }),
    );
    if (consistent && decisive) surviving.push([...choice]);
  }
  if (surviving.length === 0) return decided;
  open.forEach((row, index) => {
    const first = surviving[0]![index]!;
    if (surviving.every((one) => one[index] === first)) decided.set(row.row, row.splits[first]!);
  });
  return decided;
}
