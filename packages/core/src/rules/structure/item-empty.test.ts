import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './item-empty.ts';

const overview = (...paragraphs: string[]) => ({ prose: { overview: paragraphs } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'an item left out, and the last one',
          report: overview(
            '（一）主动公开情况',
            '主动公开政府信息30条。',
            '（二）依申请公开办理情况',
            '（三）政府信息管理情况',
            '逐条审核后发布。',
            '（四）平台建设情况',
            '维护门户网站。',
            '（五）监督保障情况',
          ),
          expect: [
            { messageId: 'empty', data: { item: '（二）依申请公开办理情况' } },
            { messageId: 'empty', data: { item: '（五）监督保障情况' } },
          ],
        },
      ],
      quiet: [
        {
          name: 'items with text below or beside them',
          report: overview(
            '（一）主动公开。公开信息30条。',
            '（二）依申请公开无',
            '（三）平台建设',
            '维护网站。',
          ),
        },
        {
          name: 'a list of names',
          report: overview('主要包括：', '（一）主动公开', '（二）依申请公开', '（三）平台建设'),
        },
        {
          name: 'the parts of an item',
          report: overview('（一）存在的问题', '1. 更新不及时。', '（二）改进情况', '1. 健全制度。'),
        },
      ],
    }),
  ).toEqual([]);
});
