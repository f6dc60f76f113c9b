import { defineClaimRule } from '../kit/claim-rule.ts';

export default defineClaimRule({
  id: 'claim/processed',
  title: { zh: '正文所述答复、办结数与表三不符', en: 'requests answered: text and table 3 differ' },
  severity: 'warning',
  needs: ['requests'],
  docs: {
    what: {
      zh: '正文所述答复或办结申请的数量，应等于表三办理结果总计，或其中不含“其他处理”（及“不予处理”）的部分。',
      en: 'The number answered or closed must equal the total processed, or that total without requests closed otherwise.',
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
      zh: '正文可能只统计本年新收申请的答复数。',
      en: 'The text may count only answers to requests of the year.',
    },
  },
  counts: (metric) => metric === 'requests.processed',
});
