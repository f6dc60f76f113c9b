import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './daily-average.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'ten times off, with the total of the year behind it',
          report: { prose: { overview: '门户网站日均访问量31万次，全年1131万次。' } },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 310_000, right: 30_986 } }],
        },
        {
          name: 'three times off',
          report: { prose: { overview: '网站访问量达368万人次，日均访问量3320人次。' } },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 3320, right: 10082 } }],
        },
        {
          name: 'a month',
          report: { prose: { overview: '收到政府信息公开申请56件，月均7.4件。' } },
          expect: [{ messageId: 'differs', severity: 'warning', data: { left: 7.4, right: 4.7 } }],
        },
        {
          name: 'of sessions',
          report: { prose: { overview: '举办培训4期，参训132人次，平均每期43人次。' } },
          expect: [{ messageId: 'differs', data: { left: 43, right: 33 } }],
        },
      ],
      quiet: [
        {
          name: 'with the total of the year behind it',
          report: { prose: { overview: '门户网站日均访问量3.1万次，全年1131万次，年均增长12%。' } },
        },
        {
          name: 'before a total of something else',
          report: { prose: { overview: '热线日均接听31次，全年推送信息640次，全年1131万次点击。' } },
        },
        { name: 'of sessions', report: { prose: { overview: '举办培训4期，参训132人次，场均33人次。' } } },
        {
          name: 'of both rounds',
          report: { prose: { overview: '第一期60人次、第二期62人次，共举办2期，平均每期61人次。' } },
        },
        {
          name: 'the number of sessions is not told',
          report: { prose: { overview: '组织培训，参训132人次，平均每期43人次；座谈4场。' } },
        },
        {
          name: 'each, and no mean',
          report: { prose: { overview: '举办培训4期，参训132人次，各期均有8人次参加测试。' } },
        },
        {
          name: 'a month, right',
          report: { prose: { overview: '收到政府信息公开申请56件，平均每月4.7件，平均每季度14件。' } },
        },
        {
          name: 'how often, not how many',
          report: { prose: { overview: '全年检查9次，每季度通报1次。' } },
        },
        {
          name: 'right',
          report: { prose: { overview: '网站访问量达368万人次，日均访问量10082人次。' } },
        },
        {
          name: 'working days',
          report: { prose: { overview: '网站访问量达100万人次，日均访问量4000人次。' } },
        },
        {
          name: 'at least',
          report: { prose: { overview: '全年发布信息9658条，平均每天更新各类信息15条以上。' } },
        },
        {
          name: 'no total in the sentence',
          report: { prose: { overview: '主动公开信息9658条。平均每天更新3条。' } },
        },
        {
          name: 'another counter',
          report: { prose: { overview: '发布信息9658条，日均访问量3320人次。' } },
        },
      ],
    }),
  ).toEqual([]);
});
