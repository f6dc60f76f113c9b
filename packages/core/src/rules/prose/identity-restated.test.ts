import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './identity-restated.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'one short',
          report: {
            prose: {
              overview:
                '共受理政府信息公开申请16件，上年结转政府信息公开申请1件，共办结政府信息公开申请15件，结转至2024年办理1件。',
            },
            omitTables: ['requests'],
          },
          expect: [{ messageId: 'unbalanced', severity: 'error', data: { left: 16, right: 17 } }],
        },
      ],
      quiet: [
        {
          name: 'balanced',
          report: {
            prose: {
              overview:
                '共受理政府信息公开申请16件，上年结转政府信息公开申请1件，共办结政府信息公开申请16件，结转至2024年办理1件。',
            },
            omitTables: ['requests'],
          },
        },
        {
          name: 'the table tells which number is wrong',
          report: {
            prose: {
              overview:
                '共受理政府信息公开申请16件，上年结转政府信息公开申请1件，共办结政府信息公开申请15件，结转至2024年办理1件。',
            },
          },
        },
        {
          name: 'not all is said',
          report: { prose: { overview: '共受理政府信息公开申请16件，办结15件。' }, omitTables: ['requests'] },
        },
      ],
    }),
  ).toEqual([]);
});
