import type { UnevaluatedReason } from '../../model/coverage.ts';
import type { Report, TableId, TableValues } from '../../model/report.ts';
import { type Identity, printedRows, rowsOf, type Template, toPath } from '../../template/index.ts';

/** A figure of a sum: the path of its cell, and its value; null when the cell is no number. */
export interface Operand {
  readonly path: string;
  readonly value: number | null;
}

/** One line of an identity of the template: Σ left should be Σ right, along one row or one column. */
export interface IdentityLine {
  readonly rule: string;
  readonly along: Identity['along'];
  /** Id of the row or column the sum runs along. */
  readonly line: string;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** What each side adds up to; NaN while a figure is unknown. */
  readonly leftSum: number;
  readonly rightSum: number;
  readonly state: 'holds' | 'broken' | 'unevaluated';
  /** Why it cannot be evaluated, the worst of its figures first, and which figures those are. */
  readonly reason?: UnevaluatedReason;
  readonly unknown: readonly string[];
}

/** Worst first: what we could not read weighs more than what the report left open. */
const reasons = ['missing', 'ambiguous', 'invalid', 'placeholder', 'blank'] as const;

function readLine(
  table: TableValues,
  tableId: TableId,
  identity: Identity,
  line: string,
  parts: { readonly left: readonly string[]; readonly right: readonly string[] },
): IdentityLine {
  const unknown: string[] = [];
  let worst: (typeof reasons)[number] = 'blank';
  const operand = (part: string): Operand => {
    const [row, column] = identity.along === 'row' ? [line, part] : [part, line];
    const cell = table[row]?.[column];
    const path = toPath(tableId, row, column);
    if (cell?.state === 'number') return { path, value: cell.value };
    unknown.push(path);
    const state = cell?.state ?? 'missing';
    if (reasons.indexOf(state) < reasons.indexOf(worst)) worst = state;
    return { path, value: null };
  };
  const left = parts.left.map(operand);
  const right = parts.right.map(operand);
  const { rule, along } = identity;
  if (unknown.length > 0)
    return {
      rule,
      along,
      line,
      left,
      right,
      leftSum: Number.NaN,
      rightSum: Number.NaN,
      state: 'unevaluated',
      reason: worst,
      unknown,
    };
  const sum = (operands: readonly Operand[]): number =>
    operands.reduce((total, { value }) => total + value!, 0);
  const leftSum = sum(left);
  const rightSum = sum(right);
  const state = Math.abs(leftSum - rightSum) < 1e-9 ? 'holds' : 'broken';
  return { rule, along, line, left, right, leftSum, rightSum, state, unknown };
}

const cache = new WeakMap<TableValues, { template: Template; lines: readonly IdentityLine[] }>();

/**
 * Every line of every identity of a table, evaluated once: the rules report the broken ones, the coverage counts them all,
 * the diagnosis mends them. A blank, unread or missing figure is never 0; an undivided （六） stands for its rows.
 */
export function identityLines(report: Report, template: Template, tableId: TableId): readonly IdentityLine[] {
  const table = report.tables[tableId];
  if (!table) return [];
  const known = cache.get(table);
  if (known?.template === template) return known.lines;
  const form = template.tables[tableId];
  const rows = printedRows(
    rowsOf(form).map(({ row }) => row.id),
    table,
  );
  const columns = form.blocks[0]!.columns.map((column) => column.id);
  const lines = form.identities.flatMap((identity) => {
    const isRow = identity.along === 'row';
    const parts = isRow
      ? identity
      : { left: printedRows(identity.left, table), right: printedRows(identity.right, table) };
    return (isRow ? rows : columns).map((line) => readLine(table, tableId, identity, line, parts));
  });
  cache.set(table, { template, lines });
  return lines;
}
