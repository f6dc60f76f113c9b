import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './overview-aspects.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'management and supervision are missing; 保密审查 of requests is not management',
          report: {
            year: 2021,
            prose: {
              overview: [
                '全年主动公开政府信息30条。',
                '依申请公开方面，答复前进行保密审查，保障申请人的合法权益。',
                '做好门户网站建设。',
              ],
            },
          },
          expect: [
            {
              messageId: 'missing',
              severity: 'warning',
              data: {
                missing: [
                  { zh: '政府信息管理', en: 'management of government information' },
                  { zh: '监督保障', en: 'supervision and support' },
                ],
              },
            },
          ],
        },
        {
          name: 'supervision only as 督导考核, management missing',
          report: {
            prose: {
              overview: '主动公开信息30条。受理依申请公开2件。维护网站。加强督导考核，确保公开实效。',
            },
          },
          expect: [{ messageId: 'missing', severity: 'info' }],
        },
        {
          name: 'two aspects in words of their own',
          report: {
            prose: {
              overview:
                '我们以公开促服务。主动公开信息30条。受理依申请公开2件。稿件谁起草、谁核稿。掌上小程序同步推送。纪检组全程跟踪。',
            },
          },
          expect: [{ messageId: 'missing', severity: 'info' }],
        },
        {
          name: 'figures treat no further aspect',
          report: {
            prose: {
              overview:
                '我们以公开促服务。主动公开信息30条。制发规范性文件2件。受理依申请公开2件，全年办结2件，占100%。',
            },
          },
          expect: [{ messageId: 'missing', severity: 'warning' }],
        },
      ],
      quiet: [
        { name: 'all five without headings', report: {} },
        {
          name: 'the format of 2019 does not list them',
          report: {
            year: 2020,
            edition: '2019',
            prose: { overview: '全年主动公开政府信息三十条，回应群众关切，成效较好，群众满意。' },
          },
        },
        {
          name: 'an aspect under a heading of its own inside the overview',
          report: {
            sections: [
              buildSection(
                'overview',
                '一、总体情况',
                '主动公开信息30条，受理依申请公开2件，完善信息管理制度。',
              ),
              buildSection(null, '二、着力推进平台建设', '检查栏目更新。'),
              buildSection('proactive', '二、主动公开政府信息情况'),
            ],
          },
        },
      ],
    }),
  ).toEqual([]);
});
