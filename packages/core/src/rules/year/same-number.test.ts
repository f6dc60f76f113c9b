import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './same-number.ts';

const figures = (year: number, licensing: number, penalties: number) => ({
  year,
  cells: { 'proactive/licensing/decisions': licensing, 'proactive/penalties/decisions': penalties },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'one figure recurs',
          report: figures(2023, 9827, 1300),
          prior: figures(2022, 9827, 1252),
          expect: [{ messageId: 'same', path: 'proactive/licensing/decisions', data: { value: 9827 } }],
        },
      ],
      quiet: [
        { name: 'small figures recur', report: figures(2023, 12, 1300), prior: figures(2022, 12, 1252) },
        { name: 'round figures recur', report: figures(2023, 9800, 1300), prior: figures(2022, 9800, 1252) },
        {
          name: 'the whole table recurs: another rule',
          report: figures(2023, 9827, 1252),
          prior: figures(2022, 9827, 1252),
        },
      ],
    }),
  ).toEqual([]);
});
