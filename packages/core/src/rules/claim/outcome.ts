import { isBareRest } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { sumOf } from '../kit/claim-figures.ts';
import { defineClaimRule } from '../kit/claim-rule.ts';
import { isQualifier } from '../kit/part-groups.ts';

/** One result of table three, a group of them, or several said together. */
const outcome = /^requests\.(?:disclosed|partlyDisclosed|refused|unavailable|notProcessed|other)(?:[.+]|$)/u;

const wholeOf = ({ partOf }: Claim, { claims }: Report): Claim | undefined =>
  partOf === undefined ? undefined : claims[partOf];

/** 部分公开2件(涉及第三方合法权益1件…): why a part was withheld; such a request counts as partly disclosed only. */
const isReason = (claim: Claim, report: Report): boolean =>
  claim.metric.startsWith('requests.refused.') &&
  wholeOf(claim, report)?.metric === 'requests.partlyDisclosed';

/**
 * 予以公开13件,不予公开2件,其他2件: a bare 其他 may be whatever the list has not named; a sentence behind it may list the same anew.
 */
function isRest(claim: Claim, report: Report): boolean {
  const whole = wholeOf(claim, report);
  if (claim.metric !== 'requests.other' || !whole || !isBareRest(claim.text)) return false;
  const named = report.claims.filter((other) => other.partOf === claim.partOf && !isQualifier(other));
  const inSentence = named.filter(({ sentence }) => sentence === claim.sentence);
  return [named, inSentence].some((list) => sumOf(list) === whole.value);
}

export default defineClaimRule({
  id: 'claim/outcome',
  title: { zh: '正文所述办理结果与表三不符', en: 'results of requests: text and table 3 differ' },
  severity: 'error',
  needs: ['requests'],
  docs: {
    what: {
      zh: '正文所述予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的件数，应等于表三相应行或相应各行之和。',
      en: 'Numbers disclosed, partly disclosed, refused, unavailable, not processed or closed otherwise must equal the rows of table 3.',
    },
    why: {
      zh: '正文与表格应是同一组数据，前后矛盾的年报属于内容不准确。',
      en: 'Text and tables report the same figures; a report that contradicts itself is inaccurate.',
    },
    mend: {
      zh: '以台账核对，改正正文或表格中错误的一处。',
      en: 'Check the register and correct whichever of text and table is wrong.',
    },
    falsePositives: {
      zh: '一件申请有多种处理情形时，正文可能按情形计数；部分公开的理由、列举未尽的“其他”不比较。',
      en: 'Where a request got several decisions the text may count decisions; reasons for partial disclosure and a bare “others” that fills up a list are not compared.',
    },
  },
  counts: (metric) => outcome.test(metric),
  isOther: (claim, report) => isReason(claim, report) || isRest(claim, report),
});
