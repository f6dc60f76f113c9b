import { namesTime, tellsOfTier } from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { isInOneParagraph } from './claim-places.ts';

/** As far as a paragraph tells of tiers side by side. */
const widest = 16;

const isOfTier = ({ metric, form, text }: Claim): boolean =>
  metric === 'requests.received' && form === 'number' && tellsOfTier(text);

/**
 * 县政府新收30件，予以公开20件；部门新收138件，予以公开55件: figures of the tiers of an area, told one after the other, none
 * of which the table need hold.
 */
function isToldByTiers({ claims }: Report, claim: Claim, index: number): boolean {
  if (!claim.metric.startsWith('requests.') || claim.form !== 'number') return false;
  const from = Math.max(0, index - widest);
  // 三项合计收到168件，办结168件 is of no tier.
  const received = claims.slice(from, index + 1).findLast(({ metric }) => metric === 'requests.received');
  if (!received || !isOfTier(received) || !isInOneParagraph(received.at, claim.at)) return false;
  const tiers = claims
    .slice(from, index + widest + 1)
    .filter((one) => isOfTier(one) && isInOneParagraph(one.at, claim.at));
  // 县政府收到30件、部门收到138件 are held against the table together.
  return tiers.length > 1 && claims.indexOf(tiers.at(-1)!) - claims.indexOf(tiers[0]!) >= tiers.length;
}

/** 各分局答复152件，市局机关答复82件: beside what other bodies did, the figure of one that may be a part is one of several. */
const isToldBesideOthers = ({ claims }: Report, claim: Claim): boolean =>
  claim.extent === 'unsure' &&
  claims.some(
    ({ metric, extent, scope, sentence }) =>
      extent === 'other' && metric === claim.metric && sentence === claim.sentence && !namesTime(scope),
  );

/** Whether a figure is told as that of one body among several. */
export const isToldOfOne = (report: Report, claim: Claim, index: number): boolean =>
  isToldByTiers(report, claim, index) || isToldBesideOthers(report, claim);
