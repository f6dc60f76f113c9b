import { expect, test } from 'vitest';
import { buildReport, testRule } from '../../testing/index.ts';
import rule from './versions.ts';

/** A report of which one figure could not be read. */
const unclear = (() => {
  const report = buildReport({ cells: { 'requests/received/total': 9 } });
  report.tables.requests!.received!.enterprise = { value: null, raw: '1 9', state: 'ambiguous', at: null };
  return report;
})();

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a figure that could not be read is not said to differ',
          report: unclear,
          peers: [{ cells: { 'requests/received/total': 8, 'requests/received/enterprise': 4 } }],
          expect: [{ messageId: 'changed', data: { count: 1, open: 1 } }],
        },
        {
          name: 'nor to be the same',
          report: unclear,
          peers: [{ cells: { 'requests/received/total': 9 } }],
          expect: [{ messageId: 'open', data: { count: 0, open: 1 } }],
        },
        {
          name: 'a changed figure',
          report: { cells: { 'requests/received/total': 9 } },
          peers: [{ cells: { 'requests/received/total': 8 } }],
          expect: [
            {
              messageId: 'changed',
              path: 'title',
              data: {
                count: 1,
                isTextSame: true,
                changes: [{ path: 'requests/received/total', own: '9', other: '8' }],
              },
            },
          ],
        },
        {
          name: 'a figure filled in',
          report: { cells: { 'remedies/reconsideration/total': 1 } },
          peers: [{ cells: { 'remedies/reconsideration/total': '' } }],
          expect: [
            {
              messageId: 'changed',
              data: { changes: [{ path: 'remedies/reconsideration/total', own: '1', other: '空' }] },
            },
          ],
        },
        {
          name: 'other figures in the same words',
          report: { prose: { overview: '网络提交17件，信函提交7件。' } },
          peers: [{ prose: { overview: '网络提交18件，信函提交6件。' } }],
          expect: [{ messageId: 'reworded', severity: 'warning', data: { isTextSame: false } }],
        },
        {
          name: 'other words',
          report: {},
          peers: [{ prose: { problems: '栏目更新不够快。下一步将加快更新，增加人手。' } }],
          expect: [{ messageId: 'reworded' }],
        },
        {
          name: 'the same again',
          report: {},
          peers: [{}],
          expect: [{ messageId: 'same', severity: 'info' }],
        },
      ],
      quiet: [
        {
          name: 'another body',
          report: {},
          peers: [
            {
              organization: { name: '丁县人民政府', kind: 'county' },
              cells: { 'requests/received/total': 8 },
            },
          ],
        },
        {
          name: 'another year',
          report: {},
          peers: [{ year: 2022, cells: { 'requests/received/total': 8 } }],
        },
      ],
    }),
  ).toEqual([]);
});
