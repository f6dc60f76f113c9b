import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './parts-sum.ts';

/** A report with this in its overview. */
const told = (overview: string) => ({ prose: { overview } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'brackets with what was added between the parts',
          report: told(
            '累计公开信息900条（2023年新增60条），其中动态类500条（新增30条）、公告类300条（新增20条）、其他120条（新增10条）。',
          ),
          expect: [{ messageId: 'over', severity: 'warning', data: { left: 920, right: 900 } }],
        },
        {
          name: 'brackets with last year’s figures and other counters',
          report: told('公开信息900条（分8类），其中网站500条（上年450条），公众号450条（分3期）。'),
          expect: [{ messageId: 'over', data: { left: 950, right: 900 } }],
        },
        {
          name: 'quarters told one after the other behind the whole',
          report: told('全年收到政府信息公开申请53件，一至四季度分别收到12件、15件、14件、13件。'),
          expect: [{ messageId: 'over', severity: 'warning', data: { left: 54, right: 53 } }],
        },
        {
          name: 'two halves, of which the table has the whole',
          report: {
            ...told('上半年收到申请4件，下半年收到申请3件。'),
            cells: { 'requests/received/total': 6 },
          },
          expect: [{ messageId: 'year', severity: 'warning', data: { left: 7, right: 6 } }],
        },
        {
          name: 'more than the whole',
          report: told(
            '全年共主动公开政府信息4000条。其中，通过政府网站主动公开信息3300条，县直部门公开500条，乡镇公开400条，维护专栏39个。',
          ),
          expect: [{ messageId: 'over', severity: 'warning', data: { left: 4200, right: 4000 } }],
        },
        {
          name: 'a complete list with a rest',
          report: told(
            '共公布政府信息500条（其中机构职能类信息25条，规划计划类信息28条，其他应主动公开政府信息400条）。',
          ),
          expect: [{ messageId: 'under', severity: 'warning', data: { left: 453, right: 500 } }],
        },
        {
          name: 'proposals of deputies and of members, of which there are no others',
          report: told('办理建议提案64件，其中人大代表建议31件、政协委员提案26件。'),
          expect: [{ messageId: 'under', severity: 'warning', data: { left: 57, right: 64 } }],
        },
        {
          name: 'forms of interpretation may overlap',
          report: told('发布政策解读20件，其中文字解读15件、图片解读8件、视频解读3件。'),
          expect: [{ messageId: 'over', severity: 'info' }],
        },
        {
          name: 'beyond what 1.2万 may be',
          report: told('全年发布信息1.2万条，其中网站8000条、公众号6050条。'),
          expect: [{ messageId: 'over', data: { left: 14050, right: 12000 } }],
        },
      ],
      quiet: [
        {
          name: 'proposals of which some are named',
          report: told('办理建议提案57件，其中人大代表建议31件、重点提案2件。'),
        },
        {
          name: 'a whole that table four contradicts',
          report: {
            prose: { overview: '全年发生行政复议9件，其中维持6件、纠正1件、尚未审结1件。' },
            cells: {
              'remedies/reconsideration/upheld': 6,
              'remedies/reconsideration/corrected': 1,
              'remedies/reconsideration/pending': 1,
              'remedies/reconsideration/total': 8,
            },
          },
        },
        {
          name: 'halves of different things',
          report: told('上半年组织培训2次，下半年组织检查3次，全年共开展活动9次。'),
        },
        {
          name: 'brackets between parts that fit',
          report: told('累计公开信息900条（新增60条），其中网站500条（新增30条）、公众号400条（新增30条）。'),
        },
        {
          name: 'what 1.2万 may be',
          report: told('全年发布信息1.2万条，其中网站8000条、公众号4050条。'),
        },
        {
          name: 'adds up',
          report: told('全年主动公开各类信息211条，其中动态93条，规划5条，文件19条，其他94条。'),
        },
        {
          name: 'other counters are not added',
          report: told('主动公开信息50条，其中文件30条，专栏25个，视频40次。'),
        },
        {
          name: 'nested lists',
          report: told(
            '财政信息共发布380条，其中专项152条，预决算197条（其中政府32条、部门165条），三公经费27条，债券发行4条。',
          ),
        },
        {
          name: 'numbers before their nouns',
          report: told('公开信息12条，其中1条权责清单、11条工作信息。'),
        },
        {
          name: 'about',
          report: told('共公开信息约100条，其中网站80条，公众号30条。'),
        },
      ],
    }),
  ).toEqual([]);
});
