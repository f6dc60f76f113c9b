import { defineClaimRule } from '../kit/claim-rule.ts';

export default defineClaimRule({
  id: 'claim/procurement',
  title: { zh: '正文所述政府集中采购与表二不符', en: 'centralised procurement: text and table 2 differ' },
  severity: 'warning',
  needs: ['proactive'],
  docs: {
    what: {
      zh: '正文所述政府集中采购的项目数量和总金额，应等于表二“政府集中采购”栏（2019 年、2020 年年报的格式才有此栏）。',
      en: 'Projects and amount of centralised procurement in the text must equal table 2; only the forms for 2019 and 2020 have them.',
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
      zh: '分散采购、中标金额、节约资金不是集中采购总金额，不作比较。',
      en: 'Other procurement, sums of tenders and savings are not compared.',
    },
  },
  counts: (metric) => metric.startsWith('procurement.'),
});
