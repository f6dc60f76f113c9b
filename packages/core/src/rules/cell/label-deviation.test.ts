import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './label-deviation.ts';

const label = (text: string) => ({
  labels: [
    { table: 'proactive' as const, path: 'normativeDocuments/inForce', text, confidence: 0.9, at: null },
  ],
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a character short',
          report: label('现行有效件'),
          expect: [{ messageId: 'labels', data: { labels: ['现行有效件'] } }],
        },
      ],
      quiet: [
        { name: 'a remark in brackets', report: label('本年收费金额（单位：万元，保留4位小数）') },
        { name: 'a group of the format before its label', report: label('行政事业性收费—本年收费金额') },
        { name: 'spaces', report: label('现行 有效\n件数') },
      ],
    }),
  ).toEqual([]);
});
