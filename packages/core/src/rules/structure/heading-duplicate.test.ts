import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './heading-duplicate.ts';

const rest = [
  buildSection('proactive', '二、主动公开政府信息情况'),
  buildSection('problems', '五、存在的问题', '乙'),
];

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the overview twice, each with text',
          report: {
            sections: [
              buildSection('overview', '一、总体情况', '甲'),
              buildSection('overview', '一、 总体情况', '乙'),
              ...rest,
            ],
          },
          expect: [
            { messageId: 'duplicate', path: 'sections/overview', severity: 'warning', data: { count: 2 } },
          ],
        },
        {
          name: 'the first copy is followed by nothing',
          report: {
            sections: [
              buildSection('overview', '一、总体情况'),
              buildSection('overview', '一、总体情况', '乙'),
              ...rest,
            ],
          },
          expect: [{ messageId: 'duplicate', severity: 'info' }],
        },
      ],
      quiet: [
        {
          name: 'a table of contents',
          report: {
            sections: [
              buildSection('overview', '一、总体情况'),
              buildSection('proactive', '二、主动公开政府信息情况'),
              buildSection('problems', '五、存在的问题'),
              buildSection('overview', '一、总体情况', '甲'),
              ...rest,
            ],
          },
        },
      ],
    }),
  ).toEqual([]);
});
