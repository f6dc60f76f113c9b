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
  const touching = new Map<string, { index: number; sign: 1 | -1 }[]>();
  constraints.forEach(({ terms }, index) => {
    for (const [path, sign] of terms) {
      const known = touching.get(path);
      if (known) known.push({ index, sign });
      else touching.set(path, [{ index, sign }]);
    }
  });
  const residuals = constraints.map((constraint) => constraint.residual);
  const found = new Map<string, Repair>();
  const changes = new Map<string, number>();
  let steps = 0;

  const shift = (path: string, delta: number): void => {
    for (const { index, sign } of touching.get(path)!) residuals[index]! += sign * delta;
  };

  const visit = (left: number): void => {
    const broken = residuals.flatMap((residual, index) => (isZero(residual) ? [] : [index]));
    if (broken.length === 0) {
      const repair = new Map(
        [...changes]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([path, delta]) => [path, values.get(path)! + delta]),
      );
      found.set(JSON.stringify([...repair]), repair);
      return;
    }
    if (left === 0 || broken.length > left * mostIdentitiesPerCell || found.size >= mostRepairs) return;
    const tried = new Set<string>();
    for (const index of broken) {
      for (const [path, sign] of constraints[index]!.terms) {
        if (changes.has(path)) continue;
        const delta = -residuals[index]! * sign;
        const key = `${path}:${delta}`;
        const to = values.get(path)! + delta;
        if (tried.has(key) || to < 0 || !Number.isInteger(to)) continue;
        tried.add(key);
        if (++steps > mostSteps) return;
        // The last change must settle all that is broken.
        if (
          left === 1 &&
          !touching.get(path)!.every((one) => isZero(residuals[one.index]! + one.sign * delta))
        )
          continue;
        changes.set(path, delta);
        shift(path, delta);
        visit(left - 1);
        shift(path, -delta);
        changes.delete(path);
      }
    }
  };

  for (let size = 1; size <= mostCells && found.size === 0 && steps <= mostSteps; size++) visit(size);
  return { repairs: [...found.values()], exhaustive: steps <= mostSteps && found.size < mostRepairs };
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
