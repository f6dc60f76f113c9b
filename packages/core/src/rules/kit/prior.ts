import type { Report } from '../../model/report.ts';
import type { RuleContext } from './rule.ts';

/** Last year's report when the two years are known; the engine has made sure that it is of the same body. */
export function lastYear(
  report: Report,
  { prior }: RuleContext,
): (Report & { readonly year: number }) | null {
  if (!prior || prior.year === null || report.year === null || prior.year !== report.year - 1) return null;
  return prior as Report & { readonly year: number };
}
