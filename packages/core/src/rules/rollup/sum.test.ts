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
            { messageId: 'above', path: 'requests/received/total', data: { sum: 13, value: 10, count: 2 } },
          ],
        },
        {
          name: 'all children are given and have less',
          report: received(20),
          children: [received(6), received(7)],
          options: { exact: true },
          expect: [{ messageId: 'below', data: { sum: 13 } }],
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
