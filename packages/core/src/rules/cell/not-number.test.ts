import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './not-number.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'words, letters, an error value, half of a number',
          report: {
            cells: {
              'requests/received/total': '? 0',
              'requests/processed/total': '3-',
              'requests/carriedOut/total': '#REF!',
              'remedies/reconsideration/total': 'O',
            },
          },
          expect: [
            { messageId: 'invalid', path: 'requests/received/total' },
            { messageId: 'invalid', path: 'requests/processed/total' },
            { messageId: 'invalid', path: 'requests/carriedOut/total' },
            { messageId: 'invalid', path: 'remedies/reconsideration/total' },
          ],
        },
      ],
      quiet: [
        {
          name: 'blank, a sign, a note',
          report: {
            cells: {
              'requests/received/total': '',
              'requests/processed/total': '/',
              'requests/carriedIn/total': '12①',
            },
          },
        },
        { name: 'a number with its unit', report: { cells: { 'requests/received/total': '5件' } } },
      ],
    }),
  ).toEqual([]);
});
