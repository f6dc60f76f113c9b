import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './outdated-plan.ts';

const problems = (text: string) => ({ year: 2021, prose: { problems: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
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
      ],
      quiet: [
        { name: 'a plan for next year', report: problems('2022年，我办将继续加强培训，补齐短板。') },
        { name: 'the object marker', report: problems('2021年，我县将政府信息公开纳入考核，仍有不足。') },
      ],
    }),
  ).toEqual([]);
});
