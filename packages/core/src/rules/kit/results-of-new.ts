import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { numberAt } from './cells.ts';
import { isInOneParagraph } from './claim-places.ts';
import type { Evaluated } from './evaluate-expression.ts';

/** As far as a list of results stands behind what was received. */
const farthest = 40;

const isResult = (metric: string): boolean =>
  /^requests\.(?:disclosed|partlyDisclosed|refused|unavailable|notProcessed|other|carriedOut)(?:[.+]|$)/u.test(
    metric,
  );

const ofMore: ReadonlySet<string> = new Set(['requests.carriedIn', 'requests.processed']);

/** Results told of a whole, without those that only divide another of them further, up to what is told of those carried in. */
function resultsOf(claims: readonly Claim[], from: number): Claim[] {
  const behind = claims.slice(from + 1, from + 1 + farthest);
  const end = behind.findIndex(({ metric }) => ofMore.has(metric));
  return behind
    .slice(0, end < 0 ? undefined : end)
    .filter(
      ({ metric, partOf, at }) =>
        (isResult(metric) || (metric === 'count' && partOf === from)) &&
        isInOneParagraph(at, claims[from]!.at) &&
        (partOf === undefined || !isResult(claims[partOf]!.metric)),
    );
}

/**
 * 收到130件，其中予以公开59件、不予公开32件…, together 130: what became of those of this year, where the table counts those
 * carried in as well.
 */
export function isOfNewResults(report: Report, index: number, { value }: Evaluated): boolean {
  const { claims } = report;
  const claim = claims[index]!;
  const carriedIn = numberAt(report, 'requests', 'carriedIn', 'total') ?? 0;
  const more = value! - claim.value!;
  if (more <= 0 || more > carriedIn || claim.form === 'denial' || !isResult(claim.metric)) return false;
  const received = numberAt(report, 'requests', 'received', 'total');
  const whole = claims.findLastIndex(
    (one, at) => at < index && one.metric === 'requests.received' && isInOneParagraph(one.at, claim.at),
  );
  if (whole < 0 || claims[whole]!.value !== received) return false;
  // 上年结转3件；办结40件，其中…: of all that was handled.
  if (claims.slice(whole, index).some(({ metric }) => ofMore.has(metric))) return false;
  const told = resultsOf(claims, whole);
  return told.includes(claim) && told.reduce((sum, one) => sum + (one.value ?? 0), 0) === received;
}
