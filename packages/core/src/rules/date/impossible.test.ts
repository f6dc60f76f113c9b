import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './impossible.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: '30 February',
          report: overview('2023年2月30日召开会议。'),
          expect: [{ messageId: 'date', data: { text: '2023年2月30日' } }],
        },
        {
          name: 'a thirteenth month',
          report: overview('自13月1日起施行。'),
          expect: [{ messageId: 'date' }],
        },
        {
          name: 'a day of publication that no calendar has',
          report: { publishedOn: '2024-02-30' },
          expect: [{ messageId: 'published', path: 'publishedOn', data: { text: '2024年2月30日' } }],
        },
        {
          name: 'a reversed period',
          report: {
            period: {
              start: '2023-12-31',
              end: '2023-01-01',
              text: '2023年12月31日至2023年1月1日',
              at: null,
            },
          },
          expect: [{ messageId: 'reversed', path: 'period' }],
        },
      ],
      quiet: [
        { name: '29 February of a leap year', report: overview('2020年2月29日发布。') },
        { name: 'the same of publication', report: { publishedOn: '2024-02-29' } },
        { name: '29 February without a year', report: overview('2月29日发布。') },
      ],
    }),
  ).toEqual([]);
});
