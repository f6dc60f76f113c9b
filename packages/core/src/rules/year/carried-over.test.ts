import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './carried-over.ts';

const carriedIn = (total: number | string, person: number | string = total) => ({
  year: 2024,
  cells: { 'requests/carriedIn/total': total, 'requests/carriedIn/naturalPerson': person },
});
const carriedOut = (total: number, person = total, year = 2023) => ({
  year,
  cells: { 'requests/carriedOut/total': total, 'requests/carriedOut/naturalPerson': person },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'another total',
          report: carriedIn(120),
          prior: carriedOut(121),
          expect: [
            {
              messageId: 'total',
              severity: 'error',
              path: 'requests/carriedIn/total',
              data: { right: 121, left: 120 },
            },
          ],
        },
        {
          name: 'the total agrees, a column does not',
          report: carriedIn(121, 118),
          prior: carriedOut(121, 121),
          expect: [{ messageId: 'columns', severity: 'warning', path: 'requests/carriedIn/naturalPerson' }],
        },
        {
          name: 'last year’s total contradicts its columns, with which this year agrees',
          report: carriedIn(120),
          prior: carriedOut(127, 120),
          expect: [{ messageId: 'theirs', severity: 'info', data: { right: 127, left: 120, sum: 120 } }],
        },
        {
          name: 'last year’s columns contradict its total, with which this year agrees',
          report: carriedIn(121),
          prior: carriedOut(121, 118),
          expect: [{ messageId: 'theirs', severity: 'info', data: { right: 121, left: 121, sum: 118 } }],
        },
        {
          name: 'last year’s row does not add up, and this year agrees with neither',
          report: carriedIn(120),
          prior: carriedOut(127, 118),
          expect: [{ messageId: 'total', severity: 'error' }],
        },
      ],
      quiet: [
        { name: 'it agrees', report: carriedIn(121), prior: carriedOut(121) },
        { name: 'the report before last', report: carriedIn(120), prior: carriedOut(121, 121, 2022) },
        { name: 'blank', report: carriedIn('', ''), prior: carriedOut(121) },
      ],
    }),
  ).toEqual([]);
});
