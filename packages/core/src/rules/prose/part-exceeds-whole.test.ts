import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './part-exceeds-whole.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a slip of the pen',
          report: { prose: { overview: '解读政策63篇，其中文字390篇、图片解读21篇。' } },
          expect: [{ messageId: 'exceeds', severity: 'warning', data: { left: 390, right: 63 } }],
        },
        {
          name: 'more put right than was found',
          report: { prose: { overview: '列入整改清单17项，已整改18项。' } },
          expect: [{ messageId: 'exceeds', data: { left: 18, right: 17 } }],
        },
        {
          name: 'more came than were due',
          report: { prose: { overview: '到课率97%（应到134人、实到140人）。' } },
          expect: [{ messageId: 'exceeds', data: { left: 140, right: 134 } }],
        },
      ],
      quiet: [
        {
          name: 'parts of cases of both kinds',
          report: { prose: { remedies: '行政复议纠错19件、诉讼败诉4件，其中程序不当12件、实体不当11件。' } },
        },
        {
          name: 'with those of the year before',
          report: { prose: { overview: '列入整改清单17项，连同上年遗留的2项，共完成19项。' } },
        },
        {
          name: 'smaller',
          report: { prose: { overview: '解读政策63篇，其中文字39篇、图片解读21篇。' } },
        },
        {
          name: 'several numbers side by side before the list',
          report: {
            prose: {
              overview:
                '通过政府网站公开政府信息310条，通过政务新媒体公开政府信息820条，通过其他方式公开政府信息24条。其中，微信公众号发布信息205条、微博2410条。',
            },
          },
        },
        {
          name: 'what there was at the beginning of the year',
          report: { prose: { overview: '现有政府网站37家（年初39家，迁移3家，新设1家）。' } },
        },
        {
          name: 'documents made beside those disclosed',
          report: { prose: { overview: '新公开规范性文件7件（新制作8件，1件不予公开）。' } },
        },
        {
          name: 'another counter',
          report: { prose: { overview: '开展培训2场，其中参训人员300人次。' } },
        },
        {
          name: 'answers include last year’s requests',
          report: {
            prose: {
              overview:
                '共受理政府信息公开申请3301件，答复3320件（含上年度结转申请71件，另有52件顺延到下年度答复）。',
            },
          },
        },
      ],
    }),
  ).toEqual([]);
});
