import { defineClaimRule } from '../kit/claim-rule.ts';

export default defineClaimRule({
  id: 'claim/reconsideration',
  title: { zh: '正文所述行政复议数与表四不符', en: 'reconsiderations: text and table 4 differ' },
  severity: 'error',
  needs: ['remedies'],
  docs: {
    what: {
      zh: '正文所述因政府信息公开引起的行政复议件数及维持、纠正、其他、未审结件数，应等于表四。',
      en: 'Reconsiderations about information disclosure, and their results, must equal table 4.',
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
      zh: '“备案”“承办”的案件口径不同；司法行政部门自己审理的复议案件与本表无关。',
      en: 'Cases “filed” or “handled” are another scope; cases a body decides itself do not belong here.',
    },
  },
  counts: (metric) => metric.startsWith('remedies.reconsideration'),
});
