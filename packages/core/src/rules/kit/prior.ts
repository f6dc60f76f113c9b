import type { Report } from '../../model/report.ts';
import { areDifferentBodies } from './body-name.ts';
import type { RuleContext } from './rule.ts';

/** Last year's report when it is known to be of the year just before this one and not surely of another body; null otherwise. */
export function lastYear(
  report: Report,
  { prior }: RuleContext,
): (Report & { readonly year: number }) | null {
  if (!prior || prior.year === null || report.year === null || prior.year !== report.year - 1) return null;
  const own = report.organization?.name;
  const other = prior.organization?.name;
  if (own && other && areDifferentBodies(own, other)) return null;
  return prior as Report & { readonly year: number };
}
