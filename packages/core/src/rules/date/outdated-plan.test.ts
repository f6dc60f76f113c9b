import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './outdated-plan.ts';

const problems = (text: string) => ({ year: 2021, prose: { problems: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'who will be inspected, in a year that is over',
          report: {
            prose: {
              problems: ['问题：更新不及时。', '下一步，一是制定检查办法，2023年将对12家直属单位开展检查。'],
            },
          },
          expect: [{ messageId: 'plan' }],
        },
        {
          name: 'a plan for the report year',
          report: problems('2021年，我们将继续加强培训，补齐短板。'),
          expect: [{ messageId: 'plan', data: { printed: 2021, year: 2021 } }],
        },
        {
          name: 'without a comma',
          report: problems('栏目更新不够及时。2021年将从以下方面进行改进：一是加强培训。'),
          expect: [{ messageId: 'plan' }],
        },
        ...[
          '2021年，我局将优化解读形式。',
          '下一步，2021年我局继续抓好队伍建设。',
          '2021年，我办将重点抓好以下工作：一是培训。',
          '2021年工作计划：拓宽渠道。',
          '在2021年的工作中，我们将健全机制。',
          '2020年，将做好栏目维护。',
          '改进措施：2021年要强化考核。',
          '力争2021年底前完成栏目改版。',
          '2021年，我局将对学校公开情况开展一次检查。',
          '下一步，2021年将按季度通报更新情况。',
          '2021年下一步重点抓好资金信息公开。',
          '2021年起将实行季度通报。',
          '2021年，我局将推出政策清单。',
          '2021年每季度将发布一次执法数据。',
          '2021年，镇里准备组织两次集中学习。',
          '针对上述不足，2020年将编发答复参考案例。',
          '措施：2021年一季度将完成目录逐项对照。',
          '下步做好两项改进：一是推行法制审核；二是2021年在各乡镇专区叠加代办服务。',
        ].map((text) => ({
          name: text,
          report: problems(`一是解读不够。${text}`),
          expect: [{ messageId: 'plan', path: 'sections/problems' }],
        })),
      ],
      quiet: [
        { name: 'a plan for next year', report: problems('2022年，我办将继续加强培训，补齐短板。') },
        {
          name: 'years of documents and problems',
          report: problems(
            '针对2021年存在的问题，我局将改进。按照2021年工作要点，我局将继续推进。2021年度考核指出的问题，将加强整改。',
          ),
        },
        {
          name: 'told, not planned',
          report: problems('2021年，我局加强培训，要求各科室落实责任，将目录作为依据。'),
        },
        {
          name: 'what was looked at is an object',
          report: problems('2021年，我局将对外服务的事项全部列入目录，仍有不足。'),
        },
        {
          name: 'what was done, among what is planned',
          report: problems(
            '解读不够。下一步：一是2021年开展的检查发现较多问题，要逐项整改；二是2022年组织轮训。',
          ),
        },
        { name: 'the object marker', report: problems('2021年，我县将政府信息公开纳入考核，仍有不足。') },
      ],
    }),
  ).toEqual([]);
});
