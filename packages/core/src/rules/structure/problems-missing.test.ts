import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './problems-missing.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'only plans',
          report: {
            prose: { problems: '下一步，我县将继续做好主动公开，加强培训，完善平台，提升服务水平。' },
          },
          expect: [{ messageId: 'missing', path: 'sections/problems' }],
        },
      ],
      quiet: [
        {
          name: 'a shortcoming by another word',
          report: { prose: { problems: '解读形式较为单一，下一步将丰富解读形式，开展培训，做好回应。' } },
        },
      ],
    }),
  ).toEqual([]);
});
