import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { differencesOf } from './judge-claim.ts';

/**
 * What the tables have in place of a number that they contradict, best first, where a finding of its own tells so. A sum or
 * a growth that is broken by that number alone is the same slip, and not told again.
 */
export function tableFigures(report: Report): ReadonlyMap<Claim, readonly number[]> {
  const figures = new Map<Claim, readonly number[]>();
  for (const { claim, tried, severity } of differencesOf(report))
    if (severity !== 'info')
      figures.set(
        claim,
        tried.flatMap(({ value }) => value ?? []),
      );
  return figures;
}

/** Whether parts make up their whole once the numbers told of against the tables are those of the tables. */
export function isMendedByTables(report: Report, whole: Claim, parts: readonly Claim[]): boolean {
  const figures = tableFigures(report);
  if (![whole, ...parts].some((claim) => figures.has(claim))) return false;
  const sum = parts.reduce((all, part) => all + (figures.get(part)?.[0] ?? part.value!), 0);
  return (figures.get(whole) ?? [whole.value!]).includes(sum);
}
