import { expect, test } from 'vitest';
import { boxed, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';
import type { PageWord } from './page.ts';

const large = (x: number, y: number, text: string): PageWord => ({
  text,
  box: [x, y, x + 24 * text.length, y + 44],
});

const cells = [
  ...['规章', '文件', '许可', '处罚'].flatMap((name, at) => [
    word(60, 105 + 20 * at, name),
    word(160, 105 + 20 * at, `${at}`),
  ]),
];
const heads = ['四、行政复议情况', '五、主要问题', '六、其他事项', '附件'];
const rules = boxed([50, 150, 550], [100, 120, 140, 160, 180]);

test('every word of a watermark is one, also those over an empty place and on pages with nothing under them', () => {
  const mark = [large(60, 120, 'Draft'), large(200, 120, '2023'), large(320, 120, '12')];
  const { blocks, loose } = layoutPages([
    page([...cells, ...mark], rules),
    page([...heads.map((head, at) => word(60, 500 + 40 * at, head)), ...mark]),
  ]);
  expect(outline(blocks)).toEqual([
    [
      ['规章', '0'],
      ['文件', '1'],
      ['许可', '2'],
      ['处罚', '3'],
    ],
    ...heads,
  ]);
  expect(loose.map(({ what }) => what)).toEqual(['overlay', 'overlay', 'overlay']);
});
