import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './not-number.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a question mark',
          report: { cells: { 'requests/received/total': '? 0', 'remedies/reconsideration/total': 'O' } },
          expect: [
            { messageId: 'invalid', path: 'requests/received/total' },
            { messageId: 'invalid', path: 'remedies/reconsideration/total' },
          ],
        },
      ],
      quiet: [{ name: 'a number with its unit', report: { cells: { 'requests/received/total': '5件' } } }],
    }),
  ).toEqual([]);
});
