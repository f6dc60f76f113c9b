import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './period-wrong.ts';

const period = (start: string, end: string) => ({ start, end, text: `${start}至${end}`, at: null });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'two years',
          report: { year: 2022, period: period('2021-01-01', '2022-12-31') },
          expect: [{ messageId: 'wrong', path: 'period', severity: 'error', data: { year: 2022 } }],
        },
        {
          name: 'last year’s period',
          report: { year: 2021, period: period('2020-01-01', '2020-12-31') },
          expect: [{ messageId: 'wrong' }],
        },
        {
          name: 'a body set up in March',
          report: { year: 2021, period: period('2021-03-15', '2021-12-31') },
          expect: [{ messageId: 'partial', severity: 'warning' }],
        },
      ],
      quiet: [
        { name: 'the whole year', report: { year: 2021 } },
        { name: 'no period stated', report: { year: 2021, period: null } },
      ],
    }),
  ).toEqual([]);
});
