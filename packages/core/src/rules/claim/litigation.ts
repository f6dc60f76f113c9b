import { defineClaimRule } from '../kit/claim-rule.ts';

export default defineClaimRule({
  id: 'claim/litigation',
  title: { zh: '正文所述行政诉讼数与表四不符', en: 'lawsuits: text and table 4 differ' },
  severity: 'error',
  needs: ['remedies'],
  docs: {
    what: {
      zh: '正文所述因政府信息公开引起的行政诉讼件数及其结果，应等于表四“未经复议直接起诉”与“复议后起诉”之和，或所指的一类。',
      en: 'Lawsuits about information disclosure, and their results, must equal table 4: both kinds together, or the kind named.',
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
      zh: '“备案”“承办”的案件口径不同；一审、二审可能分别计数。',
      en: 'Cases “filed” or “handled” are another scope; instances may be counted apart.',
    },
  },
  counts: (metric) => metric.startsWith('remedies.litigation') || metric.startsWith('remedies.all'),
});
