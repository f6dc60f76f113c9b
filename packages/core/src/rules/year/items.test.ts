import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './items.ts';

const items = (year: number, previous: number, change: number) => ({
  edition: '2019' as const,
  year,
  cells: { 'proactive/licensing/previousItems': previous, 'proactive/licensing/itemChange': change },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: '230 + 1 is not 240',
          report: items(2020, 240, 0),
          prior: items(2019, 230, 1),
          expect: [{ messageId: 'items', data: { right: 231 } }],
        },
      ],
      quiet: [
        { name: '230 + 1', report: items(2020, 231, 0), prior: items(2019, 230, 1) },
        { name: 'an unsigned decrease', report: items(2020, 229, 0), prior: items(2019, 230, 1) },
      ],
    }),
  ).toEqual([]);
});
