import { closesParts, mayBeInTwo, opensTotal, tellsTime } from '../../language/prose/claim-words.ts';
import { rememberLast } from '../../memo/remember-last.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { digitOf, longestList } from './claim-figures.ts';
import { type JudgedShare, judgeShares } from './judge-shares.ts';
import { aspectOf, isQualifier } from './part-groups.ts';

/** Shares told one after another of one thing: results, applicants, channels, verdicts. */
export interface ShareList {
  readonly shares: readonly JudgedShare[];
  /** The metrics they are shares of; null for one whose words the tables do not have. */
  readonly metrics: readonly (string | null)[];
  readonly sum: number;
  /** Worth of the last digit printed, of all together: what rounding may leave. */
  readonly slack: number;
}

/** What is shared out: results of requests, applicants, channels, verdicts; two of one list are of one kind. */
const kindOf = (metric: string): string => aspectOf({ metric });

const metricOf = (claim: Claim): string | null =>
  claim.metric === 'rate' ? (claim.of?.metric ?? null) : null;

/** What begins a new whole between two shares. */
const isWhole = (claim: Claim): boolean =>
  claim.metric === 'requests.received' || claim.metric === 'requests.processed' || claim.metric === 'growth';

/** 合计占100%: the list added up, and no share of it. */
const isTotal = (claim: Claim): boolean => opensTotal(claim.text);

/** A share of what no table counts, told by a word that says so and not by a number beside. */
const isUnnamed = ({ claim }: JudgedShare): boolean =>
  claim.certainty === 'sure' &&
  claim.partOf === undefined &&
  claim.extent === 'same' &&
  !mayBeInTwo(claim.text);

const farthest = 60;

/** 58件复议案件中，维持占65.5%: a whole that is told before the next share and is not what that counts. */
const isOtherWhole = (claim: Claim, part: Claim | undefined): boolean =>
  claim !== part && /^remedies\.[^.]+$/u.test(claim.metric);

function goesOn(claims: readonly Claim[], before: JudgedShare, next: JudgedShare): boolean {
  if (before.claim.sentence !== next.claim.sentence) return false;
  const between = claims.slice(before.index + 1, next.index);
  const part = claims[next.claim.partOf ?? -1];
  if (
    between.some(
      (claim) =>
        isWhole(claim) || isOtherWhole(claim, part) || (isQualifier(claim) && claim.metric !== 'rate'),
    )
  )
    return false;
  const [from, to] = [before.claim.at, next.claim.at];
  return from.kind !== 'text' || to.kind !== 'text' || to.start.offset - from.end.offset <= farthest;
}

/** The lists of shares of the text, of two shares and more; two rules ask. */
export const shareLists = rememberLast(findLists);

/** The list that may go on. */
function openOf(lists: readonly JudgedShare[][]): JudgedShare[] | undefined {
  const last = lists.at(-1);
  return last && last.length < longestList ? last : undefined;
}

function findLists(report: Report): ShareList[] {
  const lists: JudgedShare[][] = [];
  for (const share of judgeShares(report)) {
    const metric = metricOf(share.claim);
    // 全部按期答复 says nothing of results.
    if (
      share.claim.metric !== 'rate' ||
      share.claim.form !== 'number' ||
      metric === 'requests.onTime' ||
      tellsTime(share.claim.text) ||
      (metric === null && isTotal(share.claim))
    )
      continue;
    const list = openOf(lists);
    const last = list?.at(-1);
    const known = list?.flatMap(({ claim }) => metricOf(claim) ?? []) ?? [];
    const alike =
      metric === null
        ? share.claim.partOf === undefined &&
          (share.claim.certainty === 'sure' || (known.length === 0 && closesParts(share.claim.text)))
        : !known.includes(metric) && known.every((one) => kindOf(one) === kindOf(metric));
    const channel = metric === 'requests.channel' && known.every((one) => one === metric);
    if (list && last && (alike || channel) && goesOn(report.claims, last, share)) list.push(share);
    else if (metric !== null || isUnnamed(share)) lists.push([share]);
  }
  return lists
    .filter((list) => list.length > 1)
    .map((shares) => ({
      shares,
      metrics: shares.map(({ claim }) => metricOf(claim)),
      sum: Math.round(shares.reduce((total, { claim }) => total + claim.value!, 0) * 1e6) / 1e6,
      slack: shares.reduce((total, { claim }) => total + digitOf(claim) / 2, 0),
    }));
}
