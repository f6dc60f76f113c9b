import type { Report } from '../../model/report.ts';
import { parsePath } from '../../template/index.ts';
import type { Evaluated } from './evaluate-expression.ts';

/** Small numbers stand in many cells: that one of them is the claimed number says nothing. */
const tellingNumber = 5;

/** The only key whose value is wanted; undefined where there are several, null where there is none. */
function onlyKey<Value>(
  values: Readonly<Record<string, Value>>,
  isWanted: (value: Value) => boolean,
): string | null | undefined {
  let found: string | null = null;
  for (const key in values)
    if (isWanted(values[key]!)) {
      if (found !== null) return undefined;
      found = key;
    }
  return found;
}

/** A cell of the same row, or else the only one of the same column, that holds the claimed number. */
export function findClosest(report: Report, best: Evaluated, claimed: number): string | null {
  const address = parsePath(best.paths[0] ?? '');
  if (!address || claimed < tellingNumber) return null;
  const table = report.tables[address.table];
  const row = table?.[address.row] ?? {};
  const inRow = onlyKey(row, (cell) => cell.value === claimed);
  if (inRow === undefined) return null;
  if (inRow !== null) return `${address.table}/${address.row}/${inRow}`;
  const inColumn = onlyKey(table ?? {}, (cells) => cells[address.column]?.value === claimed);
  return inColumn == null ? null : `${address.table}/${inColumn}/${address.column}`;
}
