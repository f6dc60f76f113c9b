import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './private-email.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'qq',
          report: overview('邮箱：example@qq.com。'),
          expect: [{ messageId: 'email', data: { address: 'example@qq.com' } }],
        },
      ],
      quiet: [{ name: 'a government mailbox', report: overview('邮箱：example@example.gov.cn。') }],
    }),
  ).toEqual([]);
});
