import { expect, test } from 'vitest';
import { across, boxed, down, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

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

test('boxes that stand apart from each other are one table, however small they are drawn', () => {
  const cells = [20, 40].flatMap((x) => [100, 108].flatMap((y) => boxed([x, x + 18.8], [y, y + 6.8])));
  const small = (x: number, y: number, text: string) => ({
    text,
    box: [x, y, x + 4 * text.length, y + 4] as const,
  });
  const words = [small(21, 101, '规章'), small(41, 101, '3'), small(21, 109, '文件'), small(41, 109, '12')];
  expect(outline(layoutPages([page(words, cells)]).blocks)).toEqual([
    [
      ['规章', '3'],
      ['文件', '12'],
    ],
  ]);
});

test('tables with text between them stay two', () => {
  const grid = boxed([50, 150, 250], [100, 120, 140]);
  const first = page([word(60, 105, '甲'), word(60, 300, '二、标题')], grid);
  const second = page([word(60, 105, '乙')], grid);
  expect(outline(layoutPages([first, second]).blocks)).toHaveLength(3);
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
  // Once while a page is drawn and once while its tables are filled.
  expect([cells, looks]).toEqual([4, 4]);
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

test('a closing mark that sticks out of its cell begins no other', () => {
  const words = [
    word(60, 105, '“三安全一稳定”'),
    word(170, 105, '53'),
    word(60, 125, '文件'),
    word(160, 125, '12'),
  ];
  expect(outline(layoutPages([page(words, boxed([50, 146, 250], [100, 120, 140]))]).blocks)).toEqual([
    [
      ['“三安全一稳定”', '53'],
      ['文件', '12'],
    ],
  ]);
});

test('a number that breaks at the end of a line goes on in the next one', () => {
  const sentence = (first: string, second: string): unknown => {
    const whole = Array.from({ length: 5 }, (_, at) =>
      word(50, 100 + 20 * at, '全年公开信息的渠道'.repeat(4)),
    );
    const lines = [word(50, 200, first.padStart(37, '文')), word(50, 220, second)];
    return outline(layoutPages([page([...whole, ...lines])]).blocks);
  };
  const before = '全年公开信息的渠道'.repeat(20);
  expect(sentence('文发布信息13', '68条信息。')).toEqual([
    `${before}${'文发布信息13'.padStart(37, '文')}68条信息。`,
  ]);
  expect(sentence('文分别为，12 13', '68条信息。')).toEqual([
    `${before}${'文分别为，12 13'.padStart(37, '文')} 68条信息。`,
  ]);
});

test('what runs up the margin of a page is on no line of its text', () => {
  const stamp = { text: '2024-0012', box: [20, 90, 32, 140], rotated: true, turn: 3 } as const;
  const words = [stamp, word(60, 105, '五、存在的主要问题及改进情况')];
  expect(outline(layoutPages([page(words)]).blocks)).toEqual(['2024-0012', '五、存在的主要问题及改进情况']);
});

test('borders of cells that stand apart make no columns of their own', () => {
  const cell = (x: number, y: number) => boxed([x, x + 96], [y, y + 26]);
  // Each cell has a border of its own, four points from the next one; the type is of fourteen.
  const rules = [60, 160, 260].flatMap((x) => [100, 130, 160].flatMap((y) => cell(x, y)));
  const words = [60, 160, 260].flatMap((x, column) =>
    [100, 130, 160].map((y, row) => {
      const { text, box } = word(x + 8, y + 6, `${row}${column}`);
      return { text, box: [box[0], box[1], box[2], box[3] + 2] as const };
    }),
  );
  expect(outline(layoutPages([page(words, rules)]).blocks)).toEqual([
    [
      ['00', '01', '02'],
      ['10', '11', '12'],
      ['20', '21', '22'],
    ],
  ]);
});
