import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { judgeShares } from './judge-shares.ts';
import { comparisonsOf, pairsOfText } from './yearly-figures.ts';

/** The shares, rates and comparisons of the text that were held against figures: for the coverage. */
export function comparedQualifiers(report: Report): ReadonlySet<Claim> {
  const compared = new Set<Claim>();
  for (const { claim, state } of judgeShares(report)) if (state !== 'open') compared.add(claim);
  for (const comparison of comparisonsOf(report))
    if (pairsOfText(report, comparison).length > 0) compared.add(comparison.claim);
  return compared;
}
