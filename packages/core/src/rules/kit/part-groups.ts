import { opensParts, tellsThen } from '../../language/prose/claim-words.ts';
import { namesYearBefore } from '../../language/prose/scope-words.ts';
import { rememberLast } from '../../memo/remember-last.ts';
import type { Claim } from '../../model/claim.ts';
import { isResult } from './other-readings.ts';

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
  'weeklyAverage',
  'monthlyAverage',
  'quarterlyAverage',
  'average',
  'requests.processedRate',
]);

/** Whether a claim says something about another number instead of counting anything. */
export const isQualifier = (claim: Claim): boolean => qualifiers.has(claim.metric);

/** 甲类54条（上年51条，分12期），乙类19条: numbers that speak of others, of another time, or of other things. */
const isAside = (claim: Claim, part: Claim): boolean =>
  isQualifier(claim) ||
  claim.extent === 'other' ||
  claim.unit !== part.unit ||
  // 收到14件，比上年的10件增加4件，上年结转1件，应办15件: last year's figure counts none of them.
  (claim.metric === 'count' && claim.of !== undefined && namesYearBefore(claim.scope));

/** What a list goes by: requests may be parted by channel, by applicant and by result one after the other. */
export function aspectOf(claim: Pick<Claim, 'metric' | 'of'>): string {
  // 撤销1件 among 维持2件 and 其他1件.
  if (claim.metric === 'count' && /^remedies\.[^.]+\./u.test(claim.of?.metric ?? '')) return 'verdict';
  if (claim.metric === 'requests.channel') return 'channel';
  if (
    /^requests\.(?:naturalPerson|organization|enterprise|researchInstitution|publicInterest|legalService|otherOrganization)(?:$|\+)/u.test(
      claim.metric,
    )
  )
    return 'applicant';
  // 涉及文件116件，其中继续有效104件、拟修改6件、废止6件: what became of them.
  if (/^(?:requests|documents|rules|decisions)\./u.test(claim.metric) || claim.metric === 'count')
    return 'result';
  return claim.metric.startsWith('remedies.') && claim.metric.split('.').length > 2 ? 'verdict' : 'case';
}

const origins: ReadonlySet<string> = new Set(['requests.received', 'requests.carriedIn']);

/** 办结177件（含上年结转3件），其中，予以公开60件…: whence they came, and what became of them. */
const partsAnew = (last: Claim, claim: Claim): boolean =>
  aspectOf(last) !== aspectOf(claim) || (origins.has(last.metric) && isResult(claim.metric));

/** 公开1800条，包含公文917条。其中，网站610条…: the sentence that told the whole has ended, and with it its list. */
const opensAnew = (whole: Claim, last: Claim, claim: Claim): boolean =>
  last.sentence === whole.sentence && claim.sentence !== last.sentence;

/** Every list of parts. A new 其中, another aspect or a number that is no part starts a new list of the same whole. */
export const partGroups = rememberLast(findGroups);

function findGroups(claims: readonly Claim[]): PartGroup[] {
  const byWhole = new Map<number, number[]>();
  claims.forEach((claim, index) => {
    if (claim.partOf === undefined || isQualifier(claim) || tellsThen(claim.text)) return;
    const indexes = byWhole.get(claim.partOf);
    if (indexes) indexes.push(index);
    else byWhole.set(claim.partOf, [index]);
  });
  const groups: PartGroup[] = [];
  for (const [wholeIndex, indexes] of byWhole) {
    let parts: Claim[] = [];
    const flush = (): void => {
      if (parts.length > 0) groups.push({ whole: claims[wholeIndex]!, wholeIndex, parts });
      parts = [];
    };
    indexes.forEach((index, order) => {
      const claim = claims[index]!;
      const last = parts.at(-1);
      const between = order === 0 ? [] : claims.slice(indexes[order - 1]! + 1, index);
      const interrupted = between.some((other) => other.partOf === undefined && !isAside(other, claim));
      const restarts =
        opensParts(claim.text) || (last !== undefined && opensAnew(claims[wholeIndex]!, last, claim));
      if (last && (interrupted || restarts || partsAnew(last, claim))) flush();
      parts.push(claim);
    });
    flush();
  }
  return groups;
}
