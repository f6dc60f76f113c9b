import { areDifferentBodies } from '../kit/body-name.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly own: string;
  readonly other: string;
}

export default defineRule<Data>({
  id: 'organization/renamed',
  title: { zh: '与上一年报告的机关不同', en: 'last year’s report is of another body' },
  severity: 'info',
  needs: ['prior', 'organization'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '用来对照的上一年报告是否属于同一机关。',
      en: 'Whether the report given as last year’s is of the same body.',
    },
    why: { zh: '机关不同，年度之间的核对没有意义。', en: 'Comparing the years of two bodies means nothing.' },
    mend: {
      zh: '更换对照的报告；机关更名、合并的，请留意结转数的归属。',
      en: 'Give the right report; after a merger, mind where carried requests went.',
    },
    falsePositives: { zh: '机构改革中的更名、合并。', en: 'Renaming and mergers in institutional reforms.' },
  },
  messages: {
    other: {
      zh: ({ own, other }) =>
        `上一年报告的机关是“${other}”，本报告是“${own}”，请确认是否为同一机关（或已更名、合并）。`,
      en: ({ own, other }) =>
        `Last year’s report is of ${other}, this one of ${own}; are they the same body, renamed or merged?`,
    },
  },
  *check({ organization }, { prior }) {
    const other = prior?.organization?.name;
    if (!organization || !other || !areDifferentBodies(organization.name, other)) return;
    yield { messageId: 'other', data: { own: organization.name, other }, path: 'title' };
  },
});
