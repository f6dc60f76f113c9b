import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './sum.ts';

const received = (value: number, year = 2023) => ({ year, cells: { 'requests/received/total': value } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the children have more',
          report: received(10),
          children: [received(6), received(7)],
          expect: [
            {
              messageId: 'above',
              path: 'requests/received/total',
              data: {
                table: 'requests',
                children: 2,
                cells: [{ path: 'requests/received/total', value: 10, sum: 13 }],
              },
            },
          ],
        },
        {
          name: 'all children are given and have less',
          report: received(20),
          children: [received(6), received(7)],
          options: { exact: true },
          expect: [
            {
              messageId: 'below',
              data: { cells: [{ path: 'requests/received/total', value: 20, sum: 13 }] },
            },
          ],
        },
      ],
      quiet: [
        {
          name: 'it adds up',
          report: received(13),
          children: [received(6), received(7)],
          options: { exact: true },
        },
        { name: 'children may be missing', report: received(20), children: [received(6)] },
        { name: 'another year', report: received(10), children: [received(6, 2022), received(7)] },
        { name: 'one child above the parent: another rule', report: received(10), children: [received(12)] },
      ],
    }),
  ).toEqual([]);
});
