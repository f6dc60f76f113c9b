import { rememberLast } from '../../memo/remember-last.ts';
import type { UnevaluatedReason } from '../../model/coverage.ts';
import type { Report, TableId, TableValues } from '../../model/report.ts';
import {
  type Identity,
  printedRows,
  rowsOf,
  type TableTemplate,
  type Template,
  toPath,
} from '../../template/index.ts';

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
  /** Path of the total that the sum should make. */
  readonly at: string;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** What each side adds up to; NaN while a figure is unknown. */
  readonly leftSum: number;
  readonly rightSum: number;
  readonly state: 'holds' | 'broken' | 'unevaluated';
  /** Why it cannot be evaluated, the worst of its figures first, and which figures those are. */
  readonly reason: UnevaluatedReason | undefined;
  readonly unknown: readonly string[];
}

/** Worst first: what we could not read weighs more than what the report left open. */
const reasons = ['missing', 'ambiguous', 'invalid', 'placeholder', 'blank'] as const;

/** A cell that takes part in a sum. */
interface Part {
  readonly row: string;
  readonly column: string;
  readonly path: string;
}

/** The cells of one line of an identity; the same for every report that prints the same rows. */
interface Plan {
  readonly rule: string;
  readonly along: Identity['along'];
  readonly line: string;
  readonly left: readonly Part[];
  readonly right: readonly Part[];
}

function planLines(form: TableTemplate, table: TableValues): Plan[] {
  const rows = printedRows(
    rowsOf(form).map(({ row }) => row.id),
    table,
  );
  const columns = form.blocks[0]!.columns.map((column) => column.id);
  return form.identities.flatMap(({ rule, along, left, right }) => {
    const isRow = along === 'row';
    const partsOf = (ids: readonly string[], line: string): Part[] =>
      (isRow ? ids : printedRows(ids, table)).map((id) => {
        const [row, column] = isRow ? [line, id] : [id, line];
        return { row, column, path: toPath(form.id, row, column) };
      });
    return (isRow ? rows : columns).map((line) => ({
      rule,
      along,
      line,
      left: partsOf(left, line),
      right: partsOf(right, line),
    }));
  });
}

const plans = new WeakMap<TableTemplate, Map<boolean, readonly Plan[]>>();

/** The lines of a table's identities; an undivided （六） makes other ones. */
function plansOf(form: TableTemplate, table: TableValues): readonly Plan[] {
  const isUndivided = 'other' in table;
  const known = plans.get(form) ?? new Map<boolean, readonly Plan[]>();
  plans.set(form, known);
  let lines = known.get(isUndivided);
  if (!lines) {
    lines = planLines(form, table);
    known.set(isUndivided, lines);
  }
  return lines;
}

const numberIn = (table: TableValues, { row, column }: Part): number | null => {
  const cell = table[row]?.[column];
  return cell?.state === 'number' ? cell.value : null;
};

/** Adds up one side; NaN where a figure is no number. */
function addUp(table: TableValues, parts: readonly Part[]): number {
  let sum = 0;
  for (const part of parts) sum += numberIn(table, part) ?? Number.NaN;
  return sum;
}

/** A line with its sums; its figures one by one are wanted of few. */
class EvaluatedLine implements IdentityLine {
  readonly leftSum: number;
  readonly rightSum: number;
  private readonly plan: Plan;
  private readonly table: TableValues;

  constructor(plan: Plan, table: TableValues) {
    this.plan = plan;
    this.table = table;
    const [left, right] = [addUp(table, plan.left), addUp(table, plan.right)];
    const isKnown = !Number.isNaN(left + right);
    this.leftSum = isKnown ? left : Number.NaN;
    this.rightSum = isKnown ? right : Number.NaN;
  }

  get rule(): string {
    return this.plan.rule;
  }

  get along(): Identity['along'] {
    return this.plan.along;
  }

  get line(): string {
    return this.plan.line;
  }

  get at(): string {
    return this.plan.right[0]!.path;
  }

  get state(): IdentityLine['state'] {
    if (Number.isNaN(this.leftSum)) return 'unevaluated';
    return Math.abs(this.leftSum - this.rightSum) < 1e-9 ? 'holds' : 'broken';
  }

  get left(): readonly Operand[] {
    return this.operands(this.plan.left);
  }

  get right(): readonly Operand[] {
    return this.operands(this.plan.right);
  }

  get reason(): UnevaluatedReason | undefined {
    if (this.state !== 'unevaluated') return undefined;
    const states = this.unknownParts.map(({ row, column }) => this.table[row]?.[column]?.state ?? 'missing');
    return reasons.find((reason) => states.includes(reason)) ?? 'blank';
  }

  get unknown(): readonly string[] {
    return this.state === 'unevaluated' ? this.unknownParts.map(({ path }) => path) : [];
  }

  private get unknownParts(): readonly Part[] {
    return [...this.plan.left, ...this.plan.right].filter((part) => numberIn(this.table, part) === null);
  }

  private operands(parts: readonly Part[]): Operand[] {
    return parts.map((part) => ({ path: part.path, value: numberIn(this.table, part) }));
  }
}

/** The three tables of a report, and of another. */
const mostTables = 6;

const linesOf = rememberLast(
  (table: TableValues) =>
    rememberLast((form: TableTemplate): readonly IdentityLine[] =>
      plansOf(form, table).map((plan) => new EvaluatedLine(plan, table)),
    ),
  mostTables,
);

/**
 * Every line of every identity of a table, evaluated once: the rules report the broken ones, the coverage counts them all,
 * the diagnosis mends them. A blank, unread or missing figure is never 0; an undivided （六） stands for its rows.
 */
export function identityLines(report: Report, template: Template, tableId: TableId): readonly IdentityLine[] {
  const table = report.tables[tableId];
  return table ? linesOf(table)(template.tables[tableId]) : [];
}
