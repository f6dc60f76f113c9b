import { expect, test } from 'vitest';
import { outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

test('full lines go on, indented and short lines do not, also over a page break', () => {
  const full = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五';
  const first = page([
    word(234, 80, '甲县报告'),
    word(114, 120, full.slice(2)),
    word(90, 144, full),
    word(90, 168, '末行。'),
    word(114, 192, full.slice(2)),
    word(90, 216, full),
    word(280, 800, '- 1 -'),
  ]);
  const second = page([word(90, 80, '接着上页。'), word(114, 104, '二、下一节'), word(280, 800, '- 2 -')]);
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    '甲县报告',
    `${full.slice(2)}${full}末行。`,
    `${full.slice(2)}${full}接着上页。`,
    '二、下一节',
  ]);
});

test('running heads that recur are dropped, the title that stands once is not', () => {
  const pages = [1, 2, 3].map((number) =>
    page([
      word(90, 40, '甲县人民政府年度报告'),
      word(90, 200, `第${'一二三'[number - 1]}节的正文在此。`),
      word(290, 800, String(number)),
    ]),
  );
  expect(outline(layoutPages(pages).blocks)).toEqual([
    '第一节的正文在此。',
    '第二节的正文在此。',
    '第三节的正文在此。',
  ]);
  expect(outline(layoutPages([page([word(90, 40, '甲县人民政府年度报告')])]).blocks)).toEqual([
    '甲县人民政府年度报告',
  ]);
});

test('a lone number at the foot of a page that does not count along is kept', () => {
  expect(outline(layoutPages([page([word(290, 800, '7')]), page([word(290, 800, '31')])]).blocks)).toEqual([
    '7',
    '31',
  ]);
});

test('a row without lines keeps its numbers apart', () => {
  const row = [
    word(60, 100, '（二）部分公开'),
    ...[447, 7, 0, 0, 0, 0, 454].map((value, i) => word(250 + i * 40, 100, String(value))),
  ];
  expect(outline(layoutPages([page(row)]).blocks)).toEqual(['（二）部分公开\t447\t7\t0\t0\t0\t0\t454']);
});
