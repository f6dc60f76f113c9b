import { expect, test } from 'vitest';
import { across, boxed, down, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

test('a row torn by a page break is one row, beside groups that have nothing but sides on the next page', () => {
  const xs = [50, 110, 200, 260];
  const first = page(
    [
      word(52, 685, '（三）'),
      word(112, 685, '2.禁止'),
      word(202, 685, '5'),
      word(112, 705, '3.危及社会安'),
      word(202, 705, '7'),
    ],
    [...boxed(xs, [680, 720]), across(700, 110, 260)],
  );
  // The row on top has no line above, and the group none at all.
  const second = page(
    [word(112, 85, '“一稳定”'), word(112, 105, '4.保护'), word(202, 105, '9')],
    [...xs.map((x) => down(x, 80, 120)), across(100, 110, 260), across(120, 110, 260)],
  );
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    [
      ['（三）@3×1', '2.禁止', '5'],
      ['3.危及社会安“一稳定”', '7'],
      ['4.保护', '9'],
    ],
  ]);
});

test('two blank rows at a page break are not taken for one torn row', () => {
  const xs = [50, 150, 250];
  const first = page([word(60, 705, '行政许可'), word(160, 705, '5')], boxed(xs, [680, 700, 720]));
  const second = page([word(60, 85, '行政处罚')], boxed(xs, [80, 100, 120]));
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    [
      ['', ''],
      ['行政许可', '5'],
      ['行政处罚', ''],
      ['', ''],
    ],
  ]);
});

test('a group that begins on the next page is not joined to the one before', () => {
  const xs = [50, 110, 250];
  const first = page(
    [word(52, 705, '（三）不予'), word(112, 705, '1.甲'), word(112, 725, '2.乙')],
    [...boxed(xs, [700, 740]), across(720, 110, 250)],
  );
  const second = page([word(52, 85, '（四）无法'), word(112, 85, '1.丙')], boxed(xs, [80, 100, 120]));
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    [['（三）不予@2×1', '1.甲'], ['2.乙'], ['（四）无法', '1.丙'], ['', '']],
  ]);
});
