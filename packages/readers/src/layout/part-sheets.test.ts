import { expect, test } from 'vitest';
import { boxed, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';
import type { Page, PageRule, PageWord } from './page.ts';
import { partSheets } from './part-sheets.ts';

const prose = (from: number, x: number, y: number): PageWord[] =>
  [0, 1, 2, 3].map((line) =>
    word(x, y + 24 * line, `第${'甲乙丙丁戊己庚辛'[from + line]}行说明本机关公开工作。`),
  );

const move = (rules: readonly PageRule[], dx: number, dy: number): PageRule[] =>
  rules.map(({ x0, y0, x1, y1 }) => ({ x0: x0 + dx, y0: y0 + dy, x1: x1 + dx, y1: y1 + dy }));

const wide = (words: readonly PageWord[], rules: readonly PageRule[] = []): Page => ({
  ...page(words, rules),
  width: 842,
  height: 595,
});

const grid = boxed([50, 150, 250], [480, 500, 520]);
const rows = (x: number, y: number, names: readonly string[]): PageWord[] =>
  names.flatMap((name, at) => [
    word(x + 10, y + 5 + 20 * at, name),
    word(x + 110, y + 5 + 20 * at, `${at + 1}`),
  ]);

test('a table goes on from the foot of one page to the head of the next on the same sheet', () => {
  const left = [...prose(0, 50, 60), ...rows(50, 480, ['规章', '文件'])];
  const right = [...rows(471, 60, ['许可', '处罚']), ...prose(4, 471, 200)];
  const rules = [...grid, ...move(boxed([50, 150, 250], [60, 80, 100]), 421, 0)];
  const { blocks } = layoutPages([wide([...left, ...right], rules)]);
  expect(outline(blocks)).toEqual([
    expect.stringContaining('第甲行'),
    [
      ['规章', '1'],
      ['文件', '2'],
      ['许可', '1'],
      ['处罚', '2'],
    ],
    expect.stringContaining('第戊行'),
  ]);
});

test('four pages are read line by line, and the last sheet may hold fewer', () => {
  const four = page([0, 1, 2, 3].flatMap((at) => prose(at, at % 2 === 0 ? 40 : 340, at < 2 ? 60 : 480)));
  const one = page(prose(4, 40, 60));
  const parts = partSheets([four, one]);
  expect(parts.map(({ number, words }) => `${number} ${words[0]!.text.slice(0, 2)}`)).toEqual([
    '1 第甲',
    '1 第乙',
    '1 第丙',
    '1 第丁',
    '2 第戊',
  ]);
});

test('pages that stand under each other go on where their numbering does', () => {
  const at = (place: number) => [place % 2 === 0 ? 40 : 340, place < 2 ? 60 : 480] as const;
  const heads = ['一、总体', '三、申请', '二、主动', '四、诉讼'].map((head, place) => {
    const [x, y] = at(place);
    return [word(x, y - 20, head), ...prose(place, x, y)];
  });
  const parts = partSheets([page(heads.flat())]);
  expect(parts.map(({ words }) => words[0]!.text)).toEqual(['一、总体', '二、主动', '三、申请', '四、诉讼']);
});

test('a title or a rule over the middle shows that a sheet is one page', () => {
  const words = [...prose(0, 50, 60), ...prose(4, 471, 60)];
  expect(partSheets([wide(words)])).toHaveLength(2);
  for (const one of [
    wide([...words, word(380, 30, '年度工作报告')]),
    wide(words, [{ x0: 50, y0: 300, x1: 790, y1: 300 }]),
    wide(prose(0, 50, 60)),
    wide([...prose(0, 50, 60), word(600, 60, '12'), word(600, 84, '9')]),
  ])
    expect(partSheets([one])).toEqual([one]);
});

test('borders around pages do not cross the strips between them, and tell two pages of a sheet of six', () => {
  const short = (text: string, x: number, y: number): PageWord[] =>
    [0, 1, 2].map((line) => word(x, y + 24 * line, `${text}行说明公开工作`));
  const border = (column: number, row: number): PageRule[] =>
    boxed([20 + column * 267, 287 + column * 267], [20 + row * 278, 297 + row * 278]);
  const two = wide([...short('甲', 60, 60), ...short('乙', 330, 60)], [...border(0, 0), ...border(1, 0)]);
  expect(partSheets([two]).map(({ words }) => words[0]!.text.slice(0, 1))).toEqual(['甲', '乙']);
  const bare = { ...two, rules: [] };
  expect(partSheets([bare])).toEqual([bare]);
});
