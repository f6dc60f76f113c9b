import { expect, test } from 'vitest';
import { across, boxed, down, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

/** Two rows of a head, the first cell of which spans both, and a row of values below. */
const first = page(
  [
    word(60, 602, '勾稽关系为：'),
    word(60, 618, '一加二等于三'),
    word(210, 602, '申请人情况'),
    word(210, 625, '自然人'),
    word(310, 625, '企业'),
    word(60, 645, '一、新收'),
    word(210, 645, '1'),
    word(310, 645, '2'),
  ],
  [
    ...[600, 640, 660].map((y) => across(y, 50, 400)),
    across(620, 200, 400),
    ...[50, 200, 400].map((x) => down(x, 600, 660)),
    down(300, 620, 660),
  ],
);

test('the text of a cell that runs over the rows below where a page repeats a part of the head is none of them', () => {
  const second = page(
    [
      word(60, 52, '勾稽关系为：'),
      word(60, 68, '一加二等于三'),
      word(210, 52, '申请人情况'),
      word(60, 75, '二、结转'),
      word(210, 75, '3'),
      word(310, 75, '4'),
    ],
    [
      ...[50, 70, 95].map((y) => across(y, 50, 400)),
      ...[50, 200, 400].map((x) => down(x, 50, 95)),
      down(300, 70, 95),
    ],
  );
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    [
      ['勾稽关系为：一加二等于三@2×1', '申请人情况@1×2'],
      ['自然人', '企业'],
      ['一、新收', '1', '2'],
      ['二、结转', '3', '4'],
    ],
  ]);
});

test('words that a page says anew stay', () => {
  const second = page(
    [word(60, 52, '一加二等于三'), word(210, 52, '5'), word(60, 72, '二、结转'), word(210, 72, '3')],
    boxed([50, 200, 400], [50, 70, 90]),
  );
  expect(outline(layoutPages([first, second]).blocks).flat()).toContainEqual(['一加二等于三', '5@1×2']);
});
