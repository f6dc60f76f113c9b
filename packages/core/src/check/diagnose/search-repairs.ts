import type { Constraint } from './constraints.ts';

/** New values by path. */
export type Repair = ReadonlyMap<string, number>;

export interface Search {
  readonly repairs: readonly Repair[];
  /** False when the search ran out of steps before it had seen every set of this size. */
  readonly exhaustive: boolean;
}

const mostCells = 3;
const mostSteps = 40_000;
const mostRepairs = 24;
/** A cell stands in at most this many identities, so each change mends no more than so many. */
const mostIdentitiesPerCell = 3;

const isZero = (value: number): boolean => Math.abs(value) < 1e-9;

/** One deepening search: residuals are changed in place and restored on the way back. */
class RepairSearch {
  readonly found = new Map<string, Repair>();
  private readonly constraints: readonly Constraint[];
  private readonly values: ReadonlyMap<string, number>;
  private readonly touching = new Map<string, { index: number; sign: 1 | -1 }[]>();
  private readonly residuals: number[];
  private readonly changes = new Map<string, number>();
  private steps = 0;

  constructor(constraints: readonly Constraint[], values: ReadonlyMap<string, number>) {
    this.constraints = constraints;
    this.values = values;
    this.residuals = constraints.map((constraint) => constraint.residual);
    constraints.forEach(({ terms }, index) => {
      for (const [path, sign] of terms) {
        const known = this.touching.get(path);
        if (known) known.push({ index, sign });
        else this.touching.set(path, [{ index, sign }]);
      }
    });
  }

  get isSpent(): boolean {
    return this.steps > mostSteps;
  }

  visit(left: number): void {
    const broken = this.residuals.flatMap((residual, index) => (isZero(residual) ? [] : [index]));
    if (broken.length === 0) this.keep();
    else if (left > 0 && broken.length <= left * mostIdentitiesPerCell && this.found.size < mostRepairs)
      this.change(broken, left);
  }

  private keep(): void {
    const repair = new Map(
      [...this.changes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, delta]) => [path, this.values.get(path)! + delta]),
    );
    this.found.set(JSON.stringify([...repair]), repair);
  }

  /** Tries every change of one more cell that settles some broken constraint. */
  private change(broken: readonly number[], left: number): void {
    const tried = new Set<string>();
    for (const index of broken)
      for (const [path, sign] of this.constraints[index]!.terms) {
        const delta = -this.residuals[index]! * sign;
        const key = `${path}:${delta}`;
        if (this.changes.has(path) || tried.has(key) || !this.isPossible(path, delta)) continue;
        tried.add(key);
        if (++this.steps > mostSteps) return;
        // The last change must settle all that is broken.
        if (left === 1 && !this.settlesAll(path, delta)) continue;
        this.changes.set(path, delta);
        this.shift(path, delta);
        this.visit(left - 1);
        this.shift(path, -delta);
        this.changes.delete(path);
      }
  }

  private isPossible(path: string, delta: number): boolean {
    const to = this.values.get(path)! + delta;
    return to >= 0 && Number.isInteger(to);
  }

  private settlesAll(path: string, delta: number): boolean {
    return this.touching.get(path)!.every(({ index, sign }) => isZero(this.residuals[index]! + sign * delta));
  }

  private shift(path: string, delta: number): void {
    for (const { index, sign } of this.touching.get(path)!) this.residuals[index]! += sign * delta;
  }
}

/**
 * The smallest sets of cells whose change makes every constraint hold, with values that stay whole and not negative:
 * minimum-cardinality repair by iterative deepening. A change is always one that settles some broken constraint, which
 * reaches every repair of up to three cells in which some constraint holds only one of them; among rows and columns that
 * is all of them.
 */
export function searchRepairs(
  constraints: readonly Constraint[],
  values: ReadonlyMap<string, number>,
): Search {
  const search = new RepairSearch(constraints, values);
  for (let size = 1; size <= mostCells && search.found.size === 0 && !search.isSpent; size++)
    search.visit(size);
  return {
    repairs: [...search.found.values()],
    exhaustive: !search.isSpent && search.found.size < mostRepairs,
  };
}

/** Repairs that read a whole row as printed one column too far left or right. */
export function searchShiftedRows(
  constraints: readonly Constraint[],
  values: ReadonlyMap<string, number>,
  rows: readonly (readonly string[])[],
): Repair[] {
  const holds = (changed: ReadonlyMap<string, number>): boolean =>
    constraints.every(({ terms }) => {
      let sum = 0;
      for (const [path, sign] of terms) sum += sign * (changed.get(path) ?? values.get(path)!);
      return isZero(sum);
    });
  return rows.flatMap((row) => {
    const printed = row.map((path) => values.get(path));
    if (printed.some((value) => value === undefined) || row.length < 3) return [];
    const numbers = printed as number[];
    const shifts = [
      [...numbers.slice(1), numbers[0]!],
      [numbers.at(-1)!, ...numbers.slice(0, -1)],
    ];
    return shifts.flatMap((shifted): Repair[] => {
      const changed = new Map(
        row.flatMap((path, index) =>
          shifted[index] === numbers[index] ? [] : [[path, shifted[index]!] as const],
        ),
      );
      return changed.size > 0 && holds(changed) ? [changed] : [];
    });
  });
}
