import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './parts-sum.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'more than the whole',
          report: {
            prose: {
              overview:
                '全年共主动公开政府信息4000条。其中，通过政府网站主动公开信息3300条，县直部门公开500条，乡镇公开400条，维护专栏39个。',
            },
          },
          expect: [{ messageId: 'over', severity: 'warning', data: { left: 4200, right: 4000 } }],
        },
        {
          name: 'a complete list with a rest',
          report: {
            prose: {
              overview:
                '共公布政府信息500条（其中机构职能类信息25条，规划计划类信息28条，其他应主动公开政府信息400条）。',
            },
          },
          expect: [{ messageId: 'under', severity: 'warning', data: { left: 453, right: 500 } }],
        },
        {
          name: 'all channels',
          report: {
            prose: { overview: '收到政府信息公开申请10件，其中网络申请4件，信函申请5件。' },
            cells: { 'requests/received/total': 10 },
          },
          expect: [{ messageId: 'under', severity: 'info', data: { left: 9 } }],
        },
        {
          name: 'forms of interpretation may overlap',
          report: { prose: { overview: '发布政策解读20件，其中文字解读15件、图片解读8件、视频解读3件。' } },
          expect: [{ messageId: 'over', severity: 'info' }],
        },
      ],
      quiet: [
        {
          name: 'adds up',
          report: {
            prose: {
              overview: '全年主动公开各类信息211条，其中动态93条，规划5条，文件19条，其他94条。',
            },
          },
        },
        {
          name: 'an incomplete list',
          report: { prose: { overview: '留言办理96件，其中向县政府申请41件，其他部门申请12件。' } },
        },
        {
          name: 'other counters are not added',
          report: { prose: { overview: '主动公开信息50条，其中文件30条，专栏25个，视频40次。' } },
        },
        {
          name: 'nested lists',
          report: {
            prose: {
              overview:
                '财政信息共发布380条，其中专项152条，预决算197条（其中政府32条、部门165条），三公经费27条，债券发行4条。',
            },
          },
        },
        {
          name: 'parts of received plus carried in',
          report: {
            prose: { overview: '收到政府信息公开申请9件，上年结转1件，其中网络申请5件，信函申请5件。' },
          },
        },
        {
          name: 'numbers before their nouns',
          report: { prose: { overview: '公开信息12条，其中1条权责清单、11条工作信息。' } },
        },
        {
          name: 'by channel and then by result',
          report: {
            prose: {
              overview:
                '共收到政府信息公开申请5件，其中网络申请2件，信函申请3件，已全部办理答复，其中2件为“予以公开”，3件为“部分公开”。',
            },
          },
        },
        {
          name: 'about',
          report: { prose: { overview: '共公开信息约100条，其中网站80条，公众号30条。' } },
        },
      ],
    }),
  ).toEqual([]);
});
