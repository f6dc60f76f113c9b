import { addedUp, checkIdentity, type IdentityData } from '../kit/identity-rule.ts';
import { defineRule } from '../kit/rule.ts';

export default defineRule<IdentityData>({
  id: 'remedies/row-sum',
  title: { zh: '表四：各类结果之和等于总计', en: 'Table 4: results add up to the total' },
  severity: 'error',
  needs: ['remedies'],
  basis: ['arithmetic', 'format.2021'],
  docs: {
    what: {
      zh: '表四行政复议、未经复议直接起诉、复议后起诉三组中，结果维持、结果纠正、其他结果、尚未审结之和应等于该组总计。',
      en: 'In each group of table 4 upheld, corrected, other and pending must add up to the total.',
    },
    why: {
      zh: '每件案件只计一种结果，总计就是四项之和。',
      en: 'Every case has one result, so the total is the sum of the four.',
    },
    mend: {
      zh: '对照案件台账核对该组的四项结果和总计，改正填错的一处；注意数字是否整体错位。',
      en: 'Check the four results and the total of this group against the case register; look for figures shifted by one column.',
    },
    falsePositives: {
      zh: '有空白或无法辨认的单元格时该组不作判断。',
      en: 'A group with blank or unreadable cells is not judged.',
    },
  },
  messages: {
    broken: {
      zh: (d) =>
        `“${d.place}”：维持、纠正、其他、未审结之和${addedUp(d.leftTerms, d.left, '为 ', '＝')}，总计填 ${d.right}，相差 ${Math.abs(d.difference)}。`,
      en: (d) =>
        `“${d.placeEn}”: upheld, corrected, other and pending add up to${addedUp(d.leftTerms, d.left, ' ', ' = ')}, but the total reads ${d.right} (difference ${Math.abs(d.difference)}).`,
    },
  },
  check: (report, context) => checkIdentity(report, context, 'remedies', 'remedies/row-sum'),
});
