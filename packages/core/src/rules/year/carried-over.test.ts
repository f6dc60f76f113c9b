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
      ],
      quiet: [
        { name: 'it agrees', report: carriedIn(121), prior: carriedOut(121) },
        { name: 'the report before last', report: carriedIn(120), prior: carriedOut(121, 121, 2022) },
        { name: 'blank', report: carriedIn('', ''), prior: carriedOut(121) },
      ],
    }),
  ).toEqual([]);
});
