import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './broken-sentence.ts';

const lines = (...overview: string[]) => ({ prose: { overview } });
const half = '严格按照国家和省有关推进政务新媒体健康有序发展的通知等相关文件要';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'broken at a page',
          report: lines(half, '求，规范管理账号。'),
          expect: [{ messageId: 'broken', data: { after: '求,规范管理账号' } }],
        },
        {
          name: 'nothing behind the last comma',
          report: lines('组织开展了政务公开专题培训，重点围绕答复规范、'),
          expect: [{ messageId: 'unfinished', severity: 'info' }],
        },
        {
          name: 'a comma before the next part',
          report: lines(
            '通过政务微信发布信息30条，在线答复群众诉求20件，阅读量超过2万次，',
            '（二）依申请公开',
            '未收到申请。',
          ),
          expect: [{ messageId: 'unfinished' }],
        },
        {
          name: 'an item that was not written',
          report: lines('一是政策解读形式较为单一，二是个别栏目更新不够及时，三是'),
          expect: [{ messageId: 'unfinished' }],
        },
      ],
      quiet: [
        {
          name: 'lines of the page above the report',
          report: {
            sections: [
              buildSection(
                null,
                '',
                '2024-01-20 08:50 来源:甲县大数据和行政审批局分享 微信',
                '根据条例规定，编制本报告。',
              ),
              buildSection('overview', '一、总体情况', '甲'),
            ],
          },
        },
        {
          name: 'a sentence that ends so',
          report: lines('公开的内容有二，形式单一是其一，更新不及时是其二'),
        },
        {
          name: 'items of one sentence, parted by commas',
          report: lines(
            '（一）规范申请的登记、审核、答复和送达等各个环节，做到全程留痕可查，',
            '（二）依申请公开',
            '甲',
          ),
        },
        { name: 'a new item follows', report: lines(half, '（二）依申请公开') },
        { name: 'a full stop', report: lines(`${half}求。`, '规范管理账号。') },
        { name: 'a heading', report: lines('主动公开', '全年公开信息30条。') },
      ],
    }),
  ).toEqual([]);
});
