import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { type Base, figuresOf } from './share-bases.ts';

/** The column of table four that a share is said of; undefined where it is said of no cases. */
export const verdictOf = (claim: Claim): string | undefined =>
  /^remedies\.[^.]+\.(.+)$/u.exec(claim.of?.metric ?? '')?.[1];

/** A column of table four by kind of case: reconsiderations, direct suits, suits after reconsideration, all suits, all cases. */
function columnOfCases(report: Report, column: string): number[] {
  const rows = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
  const each = rows.map((row) => report.tables.remedies?.[row]?.[column]?.value ?? 0);
  const [reconsideration = 0, direct = 0, after = 0] = each;
  return [...each, direct + after, reconsideration + direct + after];
}

/** 复议3件、诉讼1件，维持率66.7%: of the cases named last, or of any other kind. */
export const casesDecided = (report: Report, claim: Claim, verdict: string): number[] => [
  ...figuresOf(report, claim.of!.targets),
  ...columnOfCases(report, verdict),
];

/** Cases so decided are a share of cases of their own kind, all or those decided. */
export function isOfOwnKind(report: Report, verdict: string): (part: number, base: Base) => boolean {
  const parts = columnOfCases(report, verdict);
  const totals = columnOfCases(report, 'total');
  const pending = columnOfCases(report, 'pending');
  const fits = (value: number, at: number): boolean =>
    value === totals[at] || value === totals[at]! - pending[at]!;
  return (part, { value }) =>
    !parts.includes(part) ||
    !totals.some((_, at) => fits(value, at)) ||
    parts.some((one, at) => one === part && fits(value, at));
}
