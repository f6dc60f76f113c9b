import {
  namesIssuer,
  namesTime,
  namesWhole,
  takesUpGovernments,
  tellsOfTier,
} from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { isInOneParagraph } from './claim-places.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { isTellingSlip } from './slip-of-digits.ts';

/** As far as a paragraph tells of tiers side by side. */
const widest = 16;

const isOfTier = ({ metric, form, text }: Claim): boolean =>
  metric === 'requests.received' && form === 'number' && tellsOfTier(text);

/** Tiers that have so much less together than the table are not all of them, whichever of their figures is mistyped. */
const mostOfSome = 0.75;

/** 市政府收到41件，县（区）政府收到102件, where 374 came in: others received the rest. */
function leavesOut([first, ...others]: readonly Claim[], report: Report): boolean {
  const all = evaluateExpression(report, first!.targets[0] ?? '').value;
  const together = others.reduce((sum, { value }) => sum + (value ?? 0), first!.value ?? 0);
  return all !== null && together < mostOfSome * all;
}

/**
 * 县政府新收30件，予以公开20件；部门新收138件，予以公开55件: figures of the tiers of an area, told one after the other, none
 * of which the table need hold.
 */
function isToldByTiers(report: Report, claim: Claim, index: number): boolean {
  const { claims } = report;
  if (!claim.metric.startsWith('requests.') || claim.form !== 'number' || namesWhole(claim.scope))
    return false;
  const from = Math.max(0, index - widest);
  // 三项合计收到168件，办结168件 is of no tier.
  const received = claims.slice(from, index + 1).findLast(({ metric }) => metric === 'requests.received');
  if (!received || !isOfTier(received) || !isInOneParagraph(received.at, claim.at)) return false;
  const tiers = claims
    .slice(from, index + widest + 1)
    .filter((one) => isOfTier(one) && isInOneParagraph(one.at, claim.at));
  if (tiers.length < 2) return false;
  // 县政府收到30件、部门收到138件 are held against the table together, where they may be all there are.
  const isApart = claims.indexOf(tiers.at(-1)!) - claims.indexOf(tiers[0]!) >= tiers.length;
  return isApart || leavesOut(tiers, report);
}

/** 各分局答复152件，市局机关答复82件: beside what other bodies did, the figure of one that may be a part is one of several. */
const isToldBesideOthers = ({ claims }: Report, claim: Claim): boolean =>
  claim.extent === 'unsure' &&
  claims.some(
    ({ metric, extent, scope, sentence }) =>
      extent === 'other' && metric === claim.metric && sentence === claim.sentence && !namesTime(scope),
  );

const areaKinds: ReadonlySet<string> = new Set(['province', 'prefecture', 'county']);
const ofDocuments = /^(?:documents|rules)\./u;
/** How many numbers an issuer is named for. */
const longestIssued = 6;

/** Whether the figure that a claim speaks of is at least as large, and the claim is no slip of its digits. */
function fallsShort(report: Report, claim: Claim): boolean {
  const figure = claim.targets[0] === undefined ? null : evaluateExpression(report, claim.targets[0]).value;
  return figure !== null && claim.value! < figure && !isTellingSlip(claim.value!, figure);
}

/** 以县政府和县政府办名义制发12件，废止5件, in the report of an area: without what its departments issued, where there is more. */
function isOfIssuerAlone(report: Report, claim: Claim, index: number): boolean {
  const { claims, organization } = report;
  if (!areaKinds.has(organization?.kind ?? '') || !ofDocuments.test(claim.metric) || namesWhole(claim.scope))
    return false;
  const from = Math.max(0, index - longestIssued);
  const before = claims.slice(from, index + 1).filter(({ sentence }) => sentence === claim.sentence);
  const issued = before.findLastIndex(({ text }) => namesIssuer(text));
  if (issued < 0 || !fallsShort(report, claim)) return false;
  // 制发23件，废止10件: of all, where the table has the number before.
  return before.slice(issued, -1).every((one) => !ofDocuments.test(one.metric) || fallsShort(report, one));
}

/** 市政府收到的212件中, in the report of an area that received more. */
const isOfGovernmentAlone = (report: Report, claim: Claim): boolean =>
  areaKinds.has(report.organization?.kind ?? '') &&
  claim.metric === 'requests.received' &&
  takesUpGovernments(claim.text) &&
  fallsShort(report, claim);

const isToldApart = (report: Report, claim: Claim, index: number): boolean =>
  isOfIssuerAlone(report, claim, index) || isOfGovernmentAlone(report, claim);

/** Whether a figure is told as that of one body among several. */
export const isToldOfOne = (report: Report, claim: Claim, index: number): boolean =>
  isToldByTiers(report, claim, index) ||
  isToldBesideOthers(report, claim) ||
  isToldApart(report, claim, index) ||
  // 市政府收到的212件中，予以公开88件.
  (claim.partOf !== undefined && isToldApart(report, report.claims[claim.partOf]!, claim.partOf));
