import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './applicant-name.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a name',
          report: overview('申请人张三丰申请公开征地批复。'),
          expect: [{ messageId: 'name', data: { masked: '张**' } }],
        },
      ],
      quiet: [
        { name: 'a masked name', report: overview('申请人张某申请公开征地批复。') },
        {
          name: 'ordinary words',
          report: overview(
            '与申请人沟通，方便申请人申请，申请人因不服提起复议，申请人情况见表，申请人高度认可，申请人曾多次向我局提出，申请人范围、申请人陆续向县里反映。',
          ),
        },
      ],
    }),
  ).toEqual([]);
});
