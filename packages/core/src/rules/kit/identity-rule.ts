import type { Report, TableId, TableValues } from '../../model/report.ts';
import {
  type Identity,
  printedRows,
  rowsOf,
  type TableTemplate,
  templates,
  toPath,
} from '../../template/index.ts';
import type { RuleContext, Violation } from './rule.ts';

/**
 * A sum that does not hold, with the figures on both sides. `expected` and `actual` are there only where the right side is
 * one printed total, which then should be what its parts add up to; of a balance no single figure is to blame.
 */
export interface IdentityData {
  /** Label of the row or column the sum runs along, in both languages. */
  readonly place: string;
  readonly placeEn: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leftSum: number;
  readonly rightSum: number;
  readonly expected?: number;
  readonly actual?: number;
  readonly difference: number;
}

export const formula = (numbers: readonly number[]): string => {
  const shown = numbers.filter((value) => value !== 0);
  return (shown.length > 0 ? shown : [0]).join('+');
};

type Operand = readonly [row: string, column: string];

interface Line {
  readonly place: string;
  readonly placeEn: string;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
}

function linesOf(template: TableTemplate, identity: Identity, table: TableValues): Line[] {
  const rows = rowsOf(template);
  if (identity.along === 'row')
    return rows
      .filter(({ row }) => table[row.id])
      .map(({ row }) => ({
        place: `${row.number}${row.label.replace(/（.*）$/u, '')}`,
        placeEn: row.labelEn,
        left: identity.left.map((column) => [row.id, column] as const),
        right: identity.right.map((column) => [row.id, column] as const),
      }));
  return (rows[0]?.block.columns ?? []).map((column) => ({
    place: column.label,
    placeEn: column.labelEn,
    left: printedRows(identity.left, table).map((row) => [row, column.id] as const),
    right: printedRows(identity.right, table).map((row) => [row, column.id] as const),
  }));
}

/** The rows as the table prints them: when it has an undivided （六）, the older edition's rows describe it. */
const templateOfTable = (id: TableId, table: TableValues, context: RuleContext): TableTemplate | null => {
  if (table.other) return templates[0]!.tables[id];
  return context.template?.tables[id] ?? null;
};

/**
 * Checks every line of one identity of the template. A line with a value that is not a number cannot be judged and is
 * passed over: blank, ambiguous and missing are never zero.
 */
export function* checkIdentity(
  report: Report,
  context: RuleContext,
  tableId: TableId,
  rule: string,
): Generator<Violation<IdentityData>> {
  const table = report.tables[tableId];
  const template = table && templateOfTable(tableId, table, context);
  const identity = template?.identities.find((one) => one.rule === rule);
  if (!table || !template || !identity) return;
  const numberAt = ([row, column]: Operand): number | null => table[row]?.[column]?.value ?? null;
  const pathOf = ([row, column]: Operand): string => toPath(tableId, row, column);
  for (const line of linesOf(template, identity, table)) {
    const left = line.left.map(numberAt);
    const right = line.right.map(numberAt);
    if (left.includes(null) || right.includes(null)) continue;
    const sum = (numbers: readonly (number | null)[]): number =>
      numbers.reduce<number>((total, value) => total + (value ?? 0), 0);
    const leftSum = sum(left);
    const rightSum = sum(right);
    if (Math.abs(leftSum - rightSum) < 1e-9) continue;
    const first = line.right[0]!;
    yield {
      messageId: 'broken',
      path: pathOf(first),
      key: `${leftSum}=${rightSum}`,
      related: [...line.left, ...line.right]
        .filter((one) => one !== first && numberAt(one) !== 0)
        .map(pathOf),
      data: {
        place: line.place,
        placeEn: line.placeEn,
        left: left as number[],
        right: right as number[],
        leftSum,
        rightSum,
        ...(line.right.length === 1 && { expected: leftSum, actual: rightSum }),
        difference: rightSum - leftSum,
      },
    };
  }
}
