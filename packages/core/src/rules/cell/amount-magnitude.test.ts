import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './amount-magnitude.ts';

const fees = (amount: number, year: number) => ({ year, cells: { 'proactive/fees/amount': amount } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'twenty-five thousand million yuan in a county',
          report: fees(25_060_000, 2023),
          expect: [{ messageId: 'large' }],
        },
        {
          name: 'a thousandfold of last year',
          report: fees(250_600, 2023),
          prior: fees(25.06, 2022),
          expect: [{ messageId: 'change', data: { last: 25.06 } }],
        },
      ],
      quiet: [
        { name: 'a large but possible amount', report: fees(316_441, 2023) },
        { name: 'no fees last year', report: fees(2506, 2023), prior: fees(0, 2022) },
        { name: 'the other report is not last year’s', report: fees(2506, 2023), prior: fees(1, 2020) },
      ],
    }),
  ).toEqual([]);
});
