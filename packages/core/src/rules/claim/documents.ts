import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { defineClaimRule } from '../kit/claim-rule.ts';

/** 制修订规章2部, in the report of a department whose table has none: those of its government, which it drafts. */
function isOfGovernment({ metric }: Claim, { organization, tables }: Report): boolean {
  const drafts = organization?.kind === 'department' || organization?.kind === 'office';
  if (!drafts || !metric.startsWith('rules.')) return false;
  return Object.values(tables.proactive?.rules ?? {}).every((cell) => (cell?.value ?? 0) === 0);
}

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
      zh: '“公开”的文件数不等于“制发”的文件数；政策文件、公文不是行政规范性文件；部门表二规章各栏均为零的，正文所述规章看作为政府起草的，不比较。',
      en: 'Documents published are not documents issued; policy papers are not normative documents; rules told by a department whose table has none are those it drafts for its government.',
    },
  },
  counts: (metric) => /^(?:documents|rules)\./u.test(metric),
  isOther: isOfGovernment,
});
