import type { Block } from '@gouji/core/model';
import { expect, test } from 'vitest';
import { layoutPages } from './layout-pages.ts';
import type { Page, PageRule, PageWord } from './page.ts';

const size = 12;

/** A word set in 12 point from its left foot, as wide as its characters. */
function word(x: number, y: number, text: string): PageWord {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e80' ? size : size / 2), 0);
  return { text, box: [x, y, x + width, y + size] };
}

const across = (y: number, x0: number, x1: number): PageRule => ({ x0, x1, y0: y, y1: y });
const down = (x: number, y0: number, y1: number): PageRule => ({ x0: x, x1: x, y0, y1 });

function page(words: readonly PageWord[], rules: readonly PageRule[] = []): Page {
  return { width: 595, height: 842, words, rules };
}

/** Tables as rows of `text` or `text@rows×columns`, everything else as its text. */
function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind !== 'table') return block.content.text;
    const rows: string[][] = Array.from({ length: block.rowCount }, () => []);
    for (const { row, rowSpan, columnSpan, content } of block.cells) {
      rows[row]!.push(content.text + (rowSpan * columnSpan > 1 ? `@${rowSpan}×${columnSpan}` : ''));
    }
    return rows;
  });
}

const boxed = (xs: readonly number[], ys: readonly number[]): PageRule[] => [
  ...xs.map((x) => down(x, ys[0]!, ys.at(-1)!)),
  ...ys.map((y) => across(y, xs[0]!, xs.at(-1)!)),
];

test('long lines and one border per cell give the same grid', () => {
  const words = [word(60, 105, '规章'), word(160, 105, '3'), word(60, 125, '文件'), word(160, 125, '12')];
  const perCell = [50, 150].flatMap((x) =>
    [100, 120].flatMap((y) => boxed([x + 0.7, x + 99.3], [y + 0.7, y + 19.3])),
  );
  const expected = [
    [
      ['规章', '3'],
      ['文件', '12'],
    ],
  ];
  expect(outline(layoutPages([page(words, boxed([50, 150, 250], [100, 120, 140]))]).blocks)).toEqual(
    expected,
  );
  expect(outline(layoutPages([page(words, perCell)]).blocks)).toEqual(expected);
});

test('missing inner lines are spans, missing outer lines are borders not drawn', () => {
  const words = [word(60, 105, '合计'), word(60, 125, '甲'), word(160, 125, '5')];
  const rules = [across(100, 50, 250), across(120, 50, 250), across(140, 50, 250), down(150, 120, 140)];
  expect(outline(layoutPages([page(words, rules)]).blocks)).toEqual([[['合计@1×2'], ['甲', '5']]]);
});

test('a frame around the page or a line under a heading is no table', () => {
  const words = [word(100, 100, '一、总体情况'), word(100, 130, '全年公开信息。')];
  expect(outline(layoutPages([page(words, boxed([40, 555], [40, 800]))]).blocks)).toEqual([
    '一、总体情况',
    '全年公开信息。',
  ]);
  expect(outline(layoutPages([page(words, [across(115, 50, 545)])]).blocks)).toEqual([
    '一、总体情况',
    '全年公开信息。',
  ]);
});

test('a word that runs over the side of a cell is cut there, a number is not', () => {
  const rules = boxed([50, 150, 250], [100, 120, 140]);
  const across = (text: string, x0: number): unknown =>
    outline(layoutPages([page([{ text, box: [x0, 104, x0 + 80, 116] }, word(60, 125, '甲')], rules)]).blocks);
  const rows = (left: string, right: string): unknown => [
    [
      [left, right],
      ['甲', ''],
    ],
  ];
  expect(across('本年制发件数', 110)).toEqual(rows('本年制', '发件数'));
  expect(across('规章12', 110)).toEqual(rows('规章', '12'));
  expect(across('12345678', 80)).toEqual(rows('12345678', ''));
  expect(across('12345678', 135)).toEqual(rows('', '12345678'));
  // As much in one cell as in the other, it may be two numbers: nobody may take it for one.
  expect(across('12345678', 110)).toEqual(rows('1234 5678', ''));
});

test('upright text and wrapped labels are joined, numbers on lines of their own are not', () => {
  const words = [
    ...[...'三本年度'].map((character, index) => word(54, 105 + index * 14, character)),
    word(80, 110, '行政规范'),
    word(80, 124, '性文件'),
    word(160, 110, '22'),
    word(160, 124, '31'),
  ];
  expect(outline(layoutPages([page(words, boxed([50, 70, 150, 250], [100, 170, 190]))]).blocks)).toEqual([
    [
      ['三本年度', '行政规范性文件', '22\n31'],
      ['', '', ''],
    ],
  ]);
});

test('tables go on over pages: heads and page numbers between are dropped, cut cells are joined', () => {
  const xs = [50, 110, 250, 350];
  const head = (y: number) => [word(112, y + 5, '项目'), word(270, y + 5, '数量')];
  const first = page(
    [
      ...head(700),
      word(52, 725, '（四）无法'),
      word(112, 725, '1.本机关不掌握'),
      word(270, 725, '4'),
      word(280, 800, '- 1 -'),
    ],
    [...boxed(xs, [700, 720, 740])],
  );
  const second = page(
    [
      ...head(80),
      word(52, 105, '提供'),
      word(112, 105, '2.没有现成信息'),
      word(270, 105, '0'),
      word(112, 125, '3.补正后'),
      word(270, 125, '1'),
      word(280, 800, '- 2 -'),
    ],
    [
      ...boxed(xs, [80, 100]),
      ...xs.map((x) => down(x, 100, 140)),
      across(120, 110, 350),
      across(140, 50, 350),
    ],
  );
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    [
      ['', '项目', '数量'],
      ['（四）无法提供@3×1', '1.本机关不掌握', '4'],
      ['2.没有现成信息', '0'],
      ['3.补正后', '1'],
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

test('tables with text between them stay two', () => {
  const grid = boxed([50, 150, 250], [100, 120, 140]);
  const first = page([word(60, 105, '甲'), word(60, 300, '二、标题')], grid);
  const second = page([word(60, 105, '乙')], grid);
  expect(outline(layoutPages([first, second]).blocks)).toHaveLength(3);
});

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

test('every character is placed: page and box of the word it stands in', () => {
  const [block] = layoutPages([
    page([]),
    page([word(60, 100, '本年新收'), word(108, 100, '15'), word(120, 100, '件。')]),
  ]).blocks;
  const content = block!.kind === 'paragraph' ? block!.content : null;
  expect(content?.text).toBe('本年新收15件。');
  expect(content?.locate(4, 6)).toEqual({ kind: 'page', page: 2, box: [108, 100, 120, 112] });
  expect(content?.locate(1, 2)).toEqual({ kind: 'page', page: 2, box: [72, 100, 84, 112] });
});

test('the budget counts cells and looks at the clock', () => {
  let cells = 0;
  let looks = 0;
  const budget = { addCell: () => cells++, checkTime: () => looks++ };
  layoutPages([page([word(60, 105, '甲')], boxed([50, 150, 250], [100, 120, 140])), page([])], budget).blocks;
  expect([cells, looks]).toEqual([4, 2]);
});

test('a label that wraps around its numbers is put before them, the name of its group is not', () => {
  const values = (y: number, numbers: readonly number[]) =>
    numbers.map((number, index) => word(250 + index * 40, y, String(number)));
  const words = [
    word(100, 100, '1.属于国家秘密'),
    ...values(100, [1, 0, 1]),
    word(100, 124, '2.其他法律行政法规'),
    word(100, 138, '禁止公开'),
    ...values(131, [2, 3, 5]),
    word(60, 131, '（三）'),
    word(100, 162, '3.危及安全'),
    ...values(162, [0, 0, 0]),
  ];
  expect(outline(layoutPages([page(words)]).blocks)).toEqual([
    '1.属于国家秘密\t1\t0\t1',
    '2.其他法律行政法规禁止公开\t2\t3\t5',
    '（三）',
    '3.危及安全\t0\t0\t0',
  ]);
});

test('a label beside two rows of numbers is left alone', () => {
  const words = [
    word(100, 100, '1.甲'),
    ...[250, 290, 330].map((x) => word(x, 100, '1')),
    word(100, 114, '乙'),
    ...[250, 290, 330].map((x) => word(x, 114, '2')),
    ...[250, 290, 330].map((x) => word(x, 150, '3')),
  ];
  expect(outline(layoutPages([page(words)]).blocks)).toEqual(['1.甲\t1\t1\t1', '乙\t2\t2\t2', '3\t3\t3']);
});

test('a page drawn very small is read as one of the usual size, and its places stay', () => {
  const words = [word(60, 105, '规章'), word(160, 105, '3'), word(60, 125, '文件'), word(160, 125, '12')];
  const small = page(words, boxed([50, 150, 250], [100, 120, 140]));
  const by = 0.1;
  const { blocks } = layoutPages([
    {
      width: small.width * by,
      height: small.height * by,
      words: small.words.map(({ box, ...rest }) => ({
        ...rest,
        box: [box[0] * by, box[1] * by, box[2] * by, box[3] * by] as const,
      })),
      rules: small.rules.map(({ x0, y0, x1, y1 }) => ({
        x0: x0 * by,
        y0: y0 * by,
        x1: x1 * by,
        y1: y1 * by,
      })),
    },
  ]);
  expect(outline(blocks)).toEqual([
    [
      ['规章', '3'],
      ['文件', '12'],
    ],
  ]);
  const [table] = blocks;
  const last = table?.kind === 'table' ? table.cells.at(-1)!.content : null;
  expect(last?.locate(0, 2)).toMatchObject({ box: [16, 12.5, 17.2, 13.7] });
});

test('a number that sticks out of its empty cell into the label beside it is the value', () => {
  const words = [word(60, 105, '规章'), word(140, 105, '153'), word(60, 125, '文件'), word(160, 125, '12')];
  expect(outline(layoutPages([page(words, boxed([50, 150, 250], [100, 120, 140]))]).blocks)).toEqual([
    [
      ['规章', '153'],
      ['文件', '12'],
    ],
  ]);
});
