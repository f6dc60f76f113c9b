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

const columns = [50, 150, 200, 250];

/** A row at the foot of a page and the one at the head of the next, each with a row of its own beside it. */
const acrossPages = (upper: readonly string[], lower: readonly string[]): unknown => {
  const row = (y: number, texts: readonly string[]) =>
    texts.flatMap((text, at) => (text === '' ? [] : [word(columns[at]! + 2, y, text)]));
  const first = page([...row(685, ['规章', '1', '2']), ...row(705, upper)], boxed(columns, [680, 700, 720]));
  const second = page([...row(85, lower), ...row(105, ['许可', '8', '9'])], boxed(columns, [80, 100, 120]));
  return outline(layoutPages([first, second]).blocks);
};
const around = (...rows: readonly (readonly string[])[]): unknown => [
  [['规章', '1', '2'], ...rows, ['许可', '8', '9']],
];

test('digits that go on at the head of the next page are no number of their own', () => {
  expect(acrossPages(['文件', '6', '0'], ['', '9', ''])).toEqual(around(['文件', '6\n9', '0']));
});

test('values that stand lower in their row than its label belong to it', () => {
  expect(acrossPages(['文件', '', ''], ['', '6', '0'])).toEqual(around(['文件', '6', '0']));
});

test('a label that stands lower in its row than the values belongs to them', () => {
  expect(acrossPages(['', '6', '0'], ['文件', '', ''])).toEqual(around(['文件', '6', '0']));
  expect(acrossPages(['', '6', '0'], ['处罚', '9', ''])).toEqual(around(['', '6', '0'], ['处罚', '9', '']));
});

test('a row with a label of its own, or under a row of labels, is a row', () => {
  expect(acrossPages(['文件', '6', '0'], ['处罚', '9', '4'])).toEqual(
    around(['文件', '6', '0'], ['处罚', '9', '4']),
  );
  expect(acrossPages(['维持', '纠正', '其他'], ['3', '9', '4'])).toEqual(
    around(['维持', '纠正', '其他'], ['3', '9', '4']),
  );
  expect(acrossPages(['文件', '', ''], ['处罚', '9', '4'])).toEqual(
    around(['文件', '', ''], ['处罚', '9', '4']),
  );
});

test('the name of a group that goes on beside such a row does not part it', () => {
  const xs = [50, 110, 200, 230];
  const first = page(
    [
      word(52, 690, '（五）不'),
      word(112, 685, '1.信访'),
      word(202, 685, '4'),
      word(112, 705, '2.重复'),
      word(202, 705, '12'),
    ],
    [...boxed(xs, [680, 720]), across(700, 110, 230)],
  );
  const second = page(
    [word(52, 90, '予处理'), word(202, 85, '2'), word(112, 105, '3.出版物'), word(202, 105, '23')],
    [...boxed(xs, [80, 120]), across(100, 110, 230)],
  );
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    [
      ['（五）不予处理@3×1', '1.信访', '4'],
      ['2.重复', '12\n2'],
      ['3.出版物', '23'],
    ],
  ]);
});

test('a row at a page break that something lies over is a row', () => {
  const xs = [50, 150, 250];
  const covered = (x: number, y: number, text: string) => ({ ...word(x, y, text), what: 'covered' as const });
  const first = page(
    [word(60, 685, '行政许可'), word(160, 685, '5'), covered(60, 705, '行政处罚'), covered(160, 705, '7')],
    boxed(xs, [680, 700, 720]),
  );
  const second = page([word(60, 85, '行政强制'), word(160, 85, '0')], boxed(xs, [80, 100]));
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    [
      ['行政许可', '5'],
      ['', ''],
      ['行政强制', '0'],
    ],
  ]);
});
