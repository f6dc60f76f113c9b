import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './typo.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a character typed twice',
          report: overview('做好政府信息公公开，办理行政复复议。'),
          expect: [
            { messageId: 'typo', data: { text: '信息公公开', right: '信息公开' } },
            { messageId: 'typo', data: { text: '行政复复议', right: '行政复议' } },
          ],
        },
        {
          name: 'three slips',
          report: overview('把公开做为推进依法行政、建设法制政府的工作，截止2020年12月底已完成。'),
          expect: [
            { messageId: 'typo', data: { text: '做为', right: '作为' } },
            { messageId: 'typo', data: { text: '截止', right: '截至' } },
            { messageId: 'typo', data: { text: '法制政府', right: '法治政府' } },
          ],
        },
        {
          name: '的 for 地',
          report: overview('极大的方便群众办事。'),
          expect: [{ messageId: 'typo', data: { right: '极大地' } }],
        },
      ],
      quiet: [
        {
          name: 'rightly used',
          report: overview(
            '报名截止时间已公布，取得极大的成效，把公开作为重点，极大地方便群众，水平得到有效的提升。',
          ),
        },
        {
          name: 'words that meet',
          report: overview('公布署名文章，标题高度概括，紧急待办事项即时公开，关键全程留痕。'),
        },
        { name: 'the title of a document', report: overview('落实《法制政府建设方案》。') },
      ],
    }),
  ).toEqual([]);
});
