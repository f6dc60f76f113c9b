import { defineClaimRule } from '../kit/claim-rule.ts';

export default defineClaimRule({
  id: 'claim/decisions',
  title: {
    zh: '正文所述许可、处罚、强制数与表二不符',
    en: 'licences, penalties, compulsion: text and table 2 differ',
  },
  severity: 'warning',
  needs: ['proactive'],
  docs: {
    what: {
      zh: '正文所述办理行政许可、作出行政处罚、实施行政强制的数量，应等于表二处理决定数量；按2019版格式所述的事项数，应等于上一年项目数量与本年增减之和。',
      en: 'Licences, penalties and compulsory measures in the text must equal the decisions of table 2; items as the form of 2019 counts them, those of last year with the change.',
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
      zh: '公示、归集的信息条数不是决定数；只说某一领域的不能比较。',
      en: 'Entries published or collected are not decisions; figures of one field cannot be compared.',
    },
  },
  // Items are what the forms of 2019 count beside them.
  counts: (metric) => metric.startsWith('decisions.') || metric.startsWith('items.'),
});
