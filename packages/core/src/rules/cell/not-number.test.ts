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
        {
          name: 'a formula without a saved result was not read',
          report: {
            cells: {
              'requests/received/total': '=IF(A1>0,5,0)',
              'requests/processed/total': '［公式］=SUM(LEFT)',
            },
          },
          expect: [
            { messageId: 'uncomputed', path: 'requests/received/total', severity: 'warning' },
            { messageId: 'uncomputed', path: 'requests/processed/total', data: { raw: '=SUM(LEFT)' } },
          ],
        },
        {
          name: 'characters that the file gives no meaning to are one finding a table, about the reading',
          report: {
            cells: { 'requests/received/total': '\ufffd\ufffd', 'requests/processed/total': '1\ufffd' },
          },
          expect: [
            {
              messageId: 'unmapped',
              path: 'requests/received/total',
              severity: 'warning',
              data: { count: 2 },
            },
          ],
        },
        {
          name: 'signs of a private font are one finding a table, about the reading',
          report: {
            cells: { 'requests/received/total': '\uf031\uf032', 'requests/processed/total': '1\uf035' },
          },
          expect: [
            {
              messageId: 'unmapped',
              path: 'requests/received/total',
              severity: 'warning',
              data: { count: 2 },
            },
          ],
        },
        {
          name: 'pictures are one finding a table',
          report: {
            cells: {
              'requests/received/naturalPerson': '［图片］',
              'requests/received/total': '［图片］',
              'remedies/reconsideration/total': '［嵌入对象］',
            },
          },
          expect: [
            { messageId: 'shown', path: 'requests/received/naturalPerson', data: { count: 2 } },
            { messageId: 'shown', path: 'remedies/reconsideration/total', data: { count: 1 } },
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
