import { speaksOfAmending, standsApart, tellsCarriedCases } from '../../language/prose/tells.ts';
import { rememberLast } from '../../memo/remember-last.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { knownTemplates } from '../../template/index.ts';
import { isBesideUnnamed } from './beside-unnamed.ts';
import { numberAt } from './cells.ts';
import { sumOf } from './claim-figures.ts';
import { isInOneParagraph, paragraphOf } from './claim-places.ts';
import type { Evaluated } from './evaluate-expression.ts';
import { newerRows } from './newer-rows.ts';
import { isOfNewResults } from './results-of-new.ts';

/** What the prose states, ordered for look-ups, so that the work stays linear however many claims there are. */
export interface Stated {
  readonly values: ReadonlyMap<string, ReadonlySet<number>>;
  readonly parts: ReadonlyMap<number, readonly Claim[]>;
}

export function collectStated(claims: readonly Claim[]): Stated {
  const values = new Map<string, Set<number>>();
  const parts = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (claim.value === null) continue;
    if (claim.certainty !== 'loose') {
      const known = values.get(claim.metric) ?? new Set();
      values.set(claim.metric, known.add(claim.value));
    }
    if (claim.partOf === undefined) continue;
    const sisters = parts.get(claim.partOf);
    if (sisters) sisters.push(claim);
    else parts.set(claim.partOf, [claim]);
  }
  return { values, parts };
}

const farthestTaken = 4;

/** 收到10件，其中不属于政府信息公开的2件，实际受理8件: all that came, of which the table counts what was taken up. */
function isBeforeTaking({ claims }: Report, index: number, best: Evaluated): boolean {
  const claim = claims[index]!;
  if (claim.metric !== 'requests.received') return false;
  const next = claims.slice(index + 1, index + 1 + farthestTaken);
  const taken = next.find(({ metric }) => metric === 'requests.received' || metric === 'requests.processed');
  const left = claim.value! - (taken?.value ?? Number.NaN);
  return (
    taken?.value === best.value &&
    left > 0 &&
    next.some(({ metric, value, unit }) => metric === 'count' && value === left && unit === claim.unit)
  );
}

/** A result as the rows of a newer form make it. */
function isWithNewerRows(report: Report, claim: Claim, best: Evaluated): boolean {
  const template = knownTemplates().find(({ edition }) => edition === report.template);
  const total = newerRows(report, template ?? null)?.values.at(-1);
  return total !== undefined && claim.metric.startsWith('requests.') && claim.value === best.value! + total;
}

/** 收到30件，其中28件已办结: of the requests of this year, without those carried in. */
const isOfNewRequests = (report: Report, claim: Claim, processed: Evaluated): boolean =>
  claim.metric === 'requests.processed' &&
  claim.value === processed.value! - (numberAt(report, 'requests', 'carriedIn', 'total') ?? 0);

/** No list of results is longer, and no list that holds one has more parts. */
const longestList = 40;
const mostParts = 3 * longestList;

export const isResult = (metric: string): boolean => result.test(metric);

const result = /^requests\.(?:disclosed|partlyDisclosed|refused|unavailable|notProcessed|other)(?:[.+]|$)/u;

/** 答复6件，不予受理4件，补正后仍不明确1件: what was answered beside what was closed otherwise, together all of it. */
function isBesideOtherResults(report: Report, index: number, processed: Evaluated): boolean {
  const { claims } = report;
  const claim = claims[index]!;
  if (claim.metric !== 'requests.processed' || claim.value! >= processed.value!) return false;
  // All there was, or all that was new.
  const wholes = [processed.value, numberAt(report, 'requests', 'received', 'total')];
  let sum = claim.value!;
  for (const { metric, value, unit, partOf } of claims.slice(index + 1, index + 1 + longestList)) {
    if (partOf === index || !(result.test(metric) || metric === 'count') || unit !== claim.unit) break;
    sum += value ?? 0;
    if (wholes.includes(sum)) return true;
  }
  return false;
}

/**
 * A result that the text splits further than the table (主动公开3件、同意公开10件 for 予以公开 13): the claimed number
 * together with sisters of its list that are of the same kind or of none.
 */
function* withSisters(stated: Stated, claim: Claim): Generator<number> {
  if (claim.partOf === undefined || !claim.metric.startsWith('requests.')) return;
  const parts = stated.parts.get(claim.partOf) ?? [];
  if (parts.length > mostParts) return;
  const sisters = parts.filter(
    (one) => one !== claim && (one.metric === 'count' || one.metric === claim.metric),
  );
  if (sisters.length > longestList) return;
  for (const sister of sisters) yield claim.value! + sister.value!;
  yield sisters.reduce((total, sister) => total + sister.value!, claim.value!);
}

const isChannel = (next: Claim | undefined, { metric, sentence }: Claim): boolean =>
  next?.metric === 'requests.channel' && next.metric !== metric && next.sentence === sentence;

/** “市政府办受理120件，市直部门受理500件”: numbers of one metric side by side that together are the table's. */
function sharedAmongBodies(
  report: Report,
  claim: Claim,
  index: number,
  known: readonly Evaluated[],
): boolean {
  // 无行政复议案件 beside 行政复议2件 is no share of them.
  if (claim.form === 'denial') return false;
  const beside = (step: 1 | -1): Claim[] => {
    const found: Claim[] = [];
    for (let at = index + step; found.length < 12; at += step) {
      const next = report.claims[at];
      // 代区政府处理17件，其中信函8件、网上9件，本办处理13件: how each of them came in stands between.
      if (isChannel(next, claim)) continue;
      if (next?.metric !== claim.metric || next.value === null) break;
      found.push(next);
    }
    return found;
  };
  const group = [...beside(-1), ...beside(1)];
  if (group.length === 0) return false;
  const sumOf = (told: readonly Claim[]): number =>
    told.reduce((total, one) => total + one.value!, claim.value!);
  // 向省政府申请复议4件，向市政府申请复议18件。转来答复通知22件: those of one sentence, or all.
  const sums = [sumOf(group), sumOf(group.filter(({ sentence }) => sentence === claim.sentence))];
  return known.some((one) => sums.includes(one.value!));
}

/** As far as a paragraph tells of groups side by side. */
const widestSplit = 16;

/** 自然人申请15件，予以公开12件；法人申请5件，予以公开3件: told for each of several groups, together the table's. */
function isSplit(report: Report, claim: Claim, index: number, known: readonly Evaluated[]): boolean {
  if (claim.form === 'denial' || !isResult(claim.metric)) return false;
  const around = report.claims.slice(Math.max(0, index - widestSplit), index + widestSplit + 1);
  const told = around.filter(
    ({ metric, form, value, certainty }) =>
      metric === claim.metric && form !== 'denial' && value !== null && certainty !== 'loose',
  );
  const sum = told.reduce((total, { value }) => total + value!, 0);
  // The same figure in two paragraphs is one figure told twice.
  const apart =
    told.some(({ value }) => value !== claim.value) || told.every(({ at }) => isInOneParagraph(at, claim.at));
  return told.length > 1 && apart && known.some((one) => one.value === sum);
}

/** 上年结转4件，其中公开3件；本年新收50件，公开37件: beside results of what was carried in, which are told apart. */
function isBesideCarried({ claims }: Report, index: number, known: readonly Evaluated[]): boolean {
  const claim = claims[index]!;
  if (claim.form === 'denial' || !isResult(claim.metric)) return false;
  const around = claims.slice(Math.max(0, index - widestSplit), index + widestSplit + 1);
  return around.some(
    ({ metric, partOf, value }) =>
      metric === 'count' &&
      partOf !== undefined &&
      claims[partOf]?.metric === 'requests.carriedIn' &&
      known.some((one) => one.value === claim.value! + value!),
  );
}

/** Another statement of the same figure that the tables bear out, and that is larger: this one is likely a part. */
export function hasLargerMatch(stated: Stated, claim: Claim, known: readonly Evaluated[]): boolean {
  const values = stated.values.get(claim.metric);
  if (claim.value === 0 || !values) return false;
  return known.some(
    (figure) => figure.value !== null && figure.value > claim.value! && values.has(figure.value),
  );
}

/** Every figure that is plainly told, with its paragraph: a text may tell one wrongly as often as it likes. */
const toldIn = rememberLast(
  ({ claims }: Report): ReadonlySet<string> =>
    new Set(
      claims.flatMap(({ metric, value, certainty, at }) =>
        certainty === 'loose' || value === null ? [] : `${metric} ${value} ${paragraphOf(at)}`,
      ),
    ),
);

/** Whether that larger figure stands in the paragraph of this one. */
export const hasLargerBeside = (
  report: Report,
  { metric, value, at }: Claim,
  known: readonly Evaluated[],
): boolean =>
  known.some(
    (figure) =>
      figure.value !== null &&
      figure.value > value! &&
      toldIn(report).has(`${metric} ${figure.value} ${paragraphOf(at)}`),
  );

/** 乡镇收到33件。…33件中有5件重新答复: a number without words takes up a figure of a sentence before that is none of the tables'. */
export const takesUpCount = ({ claims }: Report, claim: Claim, index: number): boolean =>
  claim.text.length === String(claim.value).length + claim.unit.length &&
  claims
    .slice(0, index)
    .some(
      ({ metric, extent, value, unit, sentence }) =>
        (metric === 'count' || extent === 'other') &&
        value === claim.value &&
        unit === claim.unit &&
        sentence !== claim.sentence,
    );

/** 制定5件、修改4件: those made anew beside those amended, which the table counts together as issued. */
const isBesideAmended = ({ claims }: Report, index: number, issued: Evaluated): boolean =>
  /^(?:documents|rules)\.issued$/u.test(claims[index]!.metric) &&
  [claims[index - 1], claims[index + 1]].some(
    (other) =>
      other?.metric === 'count' &&
      speaksOfAmending(other.text) &&
      (other.value ?? Number.NaN) + claims[index]!.value! === issued.value,
  );

/** 受理91件（另有2件结转下年度）: what goes over to the next year stands beside the number instead of within it. */
function isWithoutCarriedOut({ claims }: Report, index: number, received: Evaluated): boolean {
  const claim = claims[index]!;
  const next = claims[index + 1];
  return (
    claim.metric === 'requests.received' &&
    next?.metric === 'requests.carriedOut' &&
    next.sentence === claim.sentence &&
    standsApart(next.text) &&
    claim.value! + next.value! === received.value
  );
}

/** 逾期补正视为放弃5件，其他处理1件: what is left of the group beside rows of it that are told. */
function isRestOfOthers({ claims }: Report, index: number, others: Evaluated): boolean {
  const claim = claims[index]!;
  if (claim.metric !== 'requests.other') return false;
  const rows = claims.filter(
    ({ metric, sentence }) => metric.startsWith('requests.other.') && sentence === claim.sentence,
  );
  return rows.length > 0 && sumOf([claim, ...rows]) === others.value;
}

/** 新收复议17件，上年结转1件，共计18件: the table may hold those that are new. */
const isWithCasesBefore = (stated: Stated, { metric }: Claim, index: number, cases: Evaluated): boolean =>
  caseTotal.test(metric) &&
  stated.parts.get(index)?.length === 2 &&
  stated.parts.get(index)![0]!.value === cases.value;
const caseTotal = /^remedies\.[^.]+$/u;

/** 上年结转复议1件已审结，本年复议4件，审结3件: the table may hold those that came over as well. */
function isBesideCasesBefore({ claims }: Report, index: number, cases: Evaluated): boolean {
  const { metric, value, at } = claims[index]!;
  if (!caseTotal.test(metric.replace(/\.decided$/u, ''))) return false;
  return claims
    .slice(Math.max(0, index - farthestCases), index)
    .some(
      (one) =>
        one.metric === 'count' &&
        tellsCarriedCases(one.text, metric) &&
        value! + one.value! === cases.value &&
        isInOneParagraph(one.at, at),
    );
}
const farthestCases = 6;

/** Whether a claim that no expression bears out says something else that the tables do bear out; `known` is best first. */
export function agreesOtherwise(
  report: Report,
  stated: Stated,
  claim: Claim,
  index: number,
  known: readonly Evaluated[],
): boolean {
  const best = known[0]!;
  if (sharedAmongBodies(report, claim, index, known) || isBeforeTaking(report, index, best)) return true;
  if (isOfNewRequests(report, claim, best) || isWithNewerRows(report, claim, best)) return true;
  if (isBesideAmended(report, index, best) || isWithoutCarriedOut(report, index, best)) return true;
  if (isBesideOtherResults(report, index, best) || isSplit(report, claim, index, known)) return true;
  if (isBesideCarried(report, index, known) || isOfNewResults(report, index, best)) return true;
  if (isWithCasesBefore(stated, claim, index, best) || isBesideCasesBefore(report, index, best)) return true;
  if (isRestOfOthers(report, index, best) || isBesideUnnamed(report, index, best.value!)) return true;
  for (const value of withSisters(stated, claim)) if (value === best.value) return true;
  return false;
}
