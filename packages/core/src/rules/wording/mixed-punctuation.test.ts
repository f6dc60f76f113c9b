import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './mixed-punctuation.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'half-width commas',
          report: overview('认真做好公开,及时答复,加强培训;完善平台,'),
          expect: [{ messageId: 'half', data: { half: 3 } }],
        },
      ],
      quiet: [
        { name: 'in numbers and times', report: overview('共1,234条，比例3:1，截至12:00，电话1,2,3。') },
      ],
    }),
  ).toEqual([]);
});
