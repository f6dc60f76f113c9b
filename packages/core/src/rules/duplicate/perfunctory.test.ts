import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './perfunctory.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'one sentence',
          report: overview('认真做好政府信息公开工作，成效明显。'),
          expect: [{ messageId: 'short' }],
        },
        {
          name: 'no figure',
          report: overview('认真做好公开工作，'.repeat(30)),
          expect: [{ messageId: 'noFigure' }],
        },
      ],
      quiet: [
        { name: 'enough', report: overview(`${'认真做好公开工作，'.repeat(30)}公开信息30条。`) },
        {
          name: 'figures of other things',
          report: overview(`${'认真做好公开工作，'.repeat(30)}调整权力清单，保留行政权力841项。`),
        },
      ],
    }),
  ).toEqual([]);
});
