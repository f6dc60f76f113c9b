import { defineClaimRule } from '../kit/claim-rule.ts';

const applicants: ReadonlySet<string> = new Set([
  'requests.naturalPerson',
  'requests.organization',
  'requests.enterprise',
  'requests.researchInstitution',
  'requests.publicInterest',
  'requests.legalService',
  'requests.otherOrganization',
]);

export default defineClaimRule({
  id: 'claim/applicants',
  title: { zh: '正文所述申请人构成与表三不符', en: 'applicants: text and table 3 differ' },
  severity: 'warning',
  needs: ['requests'],
  docs: {
    what: {
      zh: '正文所述自然人、法人或其他组织的申请件数，应等于表三相应各列（本年新收，或新收与结转之和，或办理总计）。',
      en: 'Numbers by applicant must equal the columns of table 3, for requests received, received plus carried in, or processed.',
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
      zh: '个体工商户等可能被归入不同的列。',
      en: 'Sole traders may be counted under either heading.',
    },
  },
  counts: (metric) => metric.split('+').every((one) => applicants.has(one)),
});
