import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './section-empty.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'no overview',
          report: { prose: { overview: [] } },
          expect: [{ messageId: 'empty', path: 'sections/overview' }],
        },
        {
          name: 'only 无',
          report: { prose: { problems: '无。' } },
          expect: [{ messageId: 'placeholder', path: 'sections/problems', data: { text: '无。' } }],
        },
      ],
      quiet: [{ name: 'section six may say 无', report: { prose: { other: '无' } } }],
    }),
  ).toEqual([]);
});
