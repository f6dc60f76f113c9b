import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './page-furniture.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'head and foot of a web page',
          report: {
            sections: [
              buildSection(null, '', '来源：甲县 发布时间：2024-01-10', '收藏'),
              buildSection('other', '六、其他需要报告的事项', '无'),
            ],
          },
          expect: [{ messageId: 'furniture', data: { count: 2 } }],
        },
      ],
      quiet: [
        {
          name: 'the words inside a sentence',
          report: {
            prose: { overview: '定期核查网站标识码、ICP备案编号等内容，确保运转正常，方便群众收藏和打印。' },
          },
        },
      ],
    }),
  ).toEqual([]);
});
