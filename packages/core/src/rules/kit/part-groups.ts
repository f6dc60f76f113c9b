import type { Claim } from '../../model/claim.ts';

/** The numbers one list of the prose parts a whole into. */
export interface PartGroup {
  readonly whole: Claim;
  readonly wholeIndex: number;
  readonly parts: readonly Claim[];
}

const qualifiers: ReadonlySet<string> = new Set([
  'rate',
  'growth',
  'change',
  'dailyAverage',
  'requests.processedRate',
]);

/** Whether a claim says something about another number instead of counting anything. */
export const isQualifier = (claim: Claim): boolean => qualifiers.has(claim.metric);

/** What a list goes by: requests may be parted by channel, by applicant and by result one after the other. */
function aspectOf(claim: Claim): string {
  if (claim.metric === 'requests.channel') return 'channel';
  if (
    /^requests\.(?:naturalPerson|organization|enterprise|researchInstitution|publicInterest|legalService)$/u.test(
      claim.metric,
    )
  )
    return 'applicant';
  if (claim.metric.startsWith('requests.') || claim.metric === 'count') return 'result';
  return claim.metric.startsWith('remedies.') && claim.metric.split('.').length > 2 ? 'verdict' : 'case';
}

/** Every list of parts, in order. A new 其中, another aspect or another number in between starts a new list. */
export function partGroups(claims: readonly Claim[]): PartGroup[] {
  const groups: PartGroup[] = [];
  let parts: Claim[] = [];
  let wholeIndex = -1;
  let aspect = '';
  const flush = (): void => {
    const whole = claims[wholeIndex];
    if (whole && parts.length > 0) groups.push({ whole, wholeIndex, parts });
    parts = [];
  };
  claims.forEach((claim, index) => {
    if (isQualifier(claim)) return;
    const nested =
      claim.partOf !== undefined && claim.partOf > wholeIndex && parts.includes(claims[claim.partOf]!);
    if (nested && wholeIndex >= 0) return;
    const next = aspectOf(claim);
    const restarts = /^\s*其中/u.test(claim.text) || (next !== aspect && parts.length > 0);
    if (claim.partOf !== wholeIndex || restarts || claim.partOf === undefined) flush();
    if (claim.partOf === undefined || index === 0) {
      wholeIndex = -1;
      return;
    }
    wholeIndex = claim.partOf;
    aspect = next;
    parts.push(claim);
  });
  flush();
  return groups;
}
