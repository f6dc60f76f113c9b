import { defineClaimRule } from '../kit/claim-rule.ts';

export default defineClaimRule({
  id: 'claim/documents',
  title: {
    zh: '正文所述规章、规范性文件数与表二不符',
    en: 'rules and normative documents: text and table 2 differ',
  },
  severity: 'error',
  needs: ['proactive'],
  docs: {
    what: {
      zh: '正文所述制发、废止、现行有效的规章和规范性文件件数，应等于表二。',
      en: 'Rules and normative documents issued, repealed and in force must equal table 2.',
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
      zh: '“公开”的文件数不等于“制发”的文件数；政策文件、公文不是行政规范性文件。',
      en: 'Documents published are not documents issued; policy papers are not normative documents.',
    },
  },
  counts: (metric) => /^(?:documents|rules)\./u.test(metric),
});
