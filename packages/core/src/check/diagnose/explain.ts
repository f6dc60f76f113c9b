import type { Correction, Finding } from '../../model/finding.ts';
import type { Constraint } from './constraints.ts';
import type { Repair } from './search-repairs.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/**
 * Whether a finding that compares a figure with a statement of the prose or with last year's report is gone once the figure
 * is as the repair has it: what the two sides differ by is what the figure changes by.
 */
function isSettled(
  { ruleId, path, related, data }: Finding,
  repair: Repair,
  values: ReadonlyMap<string, number>,
): boolean {
  const { left, right } = data;
  if (!isNumber(left) || !isNumber(right)) return false;
  const isClaim = ruleId.startsWith('claim/');
  if (!isClaim && !ruleId.startsWith('year/')) return false;
  let shift = 0;
  // The cell a claim is compared with stands both as the place of the finding and beside it.
  for (const one of new Set(isClaim ? [path, ...related.map((other) => other.path)] : [path]))
    if (one !== null && repair.has(one)) shift += repair.get(one)! - values.get(one)!;
  // A claim states the left side and the table the right; a comparison of years has the table on the left.
  return shift !== 0 && Math.abs(isClaim ? left - right - shift : right - left - shift) < 1e-9;
}

/** The rule that tells of sums which no figures in their blanks could make right. */
export const blankSum = 'cell/blank-sum';

/** Whether a finding is of this broken sum: by its rule and total, or, where it has blanks, by its figures. */
function isOfSum({ ruleId, path, related, data }: Finding, { rule, terms, residual }: Constraint): boolean {
  if (ruleId !== blankSum) return ruleId === rule && path !== null && terms.has(path);
  const { left, right } = data;
  if (!isNumber(left) || !isNumber(right) || Math.abs(left - right - residual) >= 1e-9) return false;
  return related.length > 0 && related.every((one) => one.path !== null && terms.has(one.path));
}

/** What a repair explains: the broken sums of its part, and what else is gone with it; each with the change that mends it. */
export function explain(
  findings: readonly Finding[],
  broken: readonly Constraint[],
  repair: Repair | null,
  values: ReadonlyMap<string, number>,
): { readonly finding: Finding; readonly correction: Correction | null }[] {
  const correctionOf = (paths: Iterable<string>): Correction | null => {
    for (const path of paths) {
      const to = repair?.get(path);
      if (to !== undefined) return { path, from: values.get(path) ?? null, to, because: 'diagnosis' };
    }
    return null;
  };
  return findings.flatMap((finding) => {
    const { path } = finding;
    const sum = broken.find((one) => isOfSum(finding, one));
    if (sum)
      return [{ finding, correction: correctionOf([...(path === null ? [] : [path]), ...sum.terms.keys()]) }];
    if (!repair || !isSettled(finding, repair, values)) return [];
    const paths = [path, ...finding.related.map((other) => other.path)].filter((one) => one !== null);
    return [{ finding, correction: correctionOf(paths) }];
  });
}
