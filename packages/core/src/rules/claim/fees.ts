import { defineClaimRule } from '../kit/claim-rule.ts';

export default defineClaimRule({
  id: 'claim/fees',
  title: { zh: '正文所述行政事业性收费与表二不符', en: 'administrative fees: text and table 2 differ' },
  severity: 'warning',
  needs: ['proactive'],
  docs: {
    what: {
      zh: '正文所述行政事业性收费金额，应等于表二收费金额（元与万元换算，允许四舍五入）。',
      en: 'Administrative fees in the text must equal the amount of table 2, allowing for units and rounding.',
    },
    why: {
      zh: '正文与表格应是同一组数据，前后矛盾的年报属于内容不准确。',
      en: 'Text and tables report the same figures; a report that contradicts itself is inaccurate.',
    },
    mend: {
      zh: '以台账核对，改正正文或表格中错误的一处。',
      en: 'Check the register and correct whichever of text and table is wrong.',
    },
    falsePositives: { zh: '正文可能只说某一项收费。', en: 'The text may speak of one kind of fee.' },
  },
  counts: (metric) => metric === 'fees.administrative',
});
