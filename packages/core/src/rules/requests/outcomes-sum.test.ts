import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './outcomes-sum.ts';

const balanced = {
  'requests/disclosed/total': 2,
  'requests/unavailable.notHeld/total': 5,
  'requests/other.other/total': 1,
};

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'outcomes of eight under a total of seven',
          report: { cells: { ...balanced, 'requests/processed/total': 7 } },
          expect: [{ messageId: 'broken', path: 'requests/processed/total', data: { left: 8, right: 7 } }],
        },
      ],
      quiet: [
        { name: 'outcomes add up', report: { cells: { ...balanced, 'requests/processed/total': 8 } } },
        {
          name: 'one outcome is a placeholder',
          report: {
            cells: { ...balanced, 'requests/processed/total': 7, 'requests/refused.stateSecret/total': '/' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
