import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './procurement.ts';

const cells = { 'proactive/procurement/projects': 9, 'proactive/procurement/amount': 156.3 };
const said = (overview: string) => ({ edition: '2019', year: 2020, cells, prose: { overview } }) as const;

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the amount',
          report: said('政府集中采购项目9个，采购总金额165.3万元。'),
          expect: [
            {
              messageId: 'differs',
              severity: 'warning',
              path: 'proactive/procurement/amount',
              data: { left: 165.3, right: 156.3 },
            },
          ],
        },
        {
          name: 'projects',
          report: said('全年政府集中采购12个项目，总金额156.3万元。'),
          expect: [{ messageId: 'differs', path: 'proactive/procurement/projects' }],
        },
      ],
      quiet: [
        { name: 'the same', report: said('政府集中采购项目9个，采购总金额156.3万元。') },
        { name: 'savings', report: said('实施政府集中采购，节约资金26.5万元。') },
        { name: 'procurement of all kinds', report: said('公开政府采购公告28条，采购金额320万元。') },
        {
          name: 'the form has none',
          report: { prose: { overview: '政府集中采购项目9个，采购总金额165.3万元。' } },
        },
      ],
    }),
  ).toEqual([]);
});
