import { expect, test } from 'vitest';
import { boxed, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';
import type { Page, PageWord } from './page.ts';

const rows = [100, 130, 160, 200, 230];

/** A page of a sheet: its columns, and what stands in each row of them. */
function sheet(
  columns: readonly number[],
  cells: readonly (readonly string[])[],
  more: readonly PageWord[] = [],
): Page {
  const words = cells.flatMap((row, y) =>
    row.flatMap((text, x) => (text === '' ? [] : word(columns[x]! + 4, rows[y]! + 8, text))),
  );
  return page([...words, ...more], boxed(columns, rows));
}

const left = sheet(
  [60, 200, 300, 400],
  [
    ['', '自然人', '企业'],
    ['一、新收', '1', '2'],
    ['二、结转', '3', '4'],
    ['三、办结', '5', '6'],
  ],
  [word(324, 60, '甲县年度'), word(280, 800, '第1页')],
);
const right = sheet(
  [60, 160, 260],
  [
    ['其他', '总计'],
    ['7', '10'],
    ['8', '15'],
    ['9', '20'],
  ],
  [word(20, 60, '度报告'), word(280, 800, '第12页')],
);
const whole = [
  ['', '自然人', '企业', '其他', '总计'],
  ['一、新收', '1', '2', '7', '10'],
  ['二、结转', '3', '4', '8', '15'],
  ['三、办结', '5', '6', '9', '20'],
];

test('a wide sheet printed on two pages side by side is one table, and a line over both one line', () => {
  const { blocks } = layoutPages([left, right]);
  expect(outline(blocks)).toEqual(['甲县年度报告', whole]);
  const table = blocks.find((block) => block.kind === 'table');
  const total = table!.cells.find(({ content }) => content.text === '15')!;
  expect(total.content.locate(0, 2)).toMatchObject({ kind: 'page', page: 2, box: [164, 168, 176, 180] });
});

test('left pages may come before all right ones', () => {
  const other = page([word(64, 110, '甲'), word(204, 110, '1')], boxed([60, 200, 400], [100, 150, 200]));
  const { blocks } = layoutPages([left, other, right]);
  expect(outline(blocks)[1]).toEqual(whole);
});

test('pages whose rows have labels, or other heights, or none of whose tables reach the side follow each other', () => {
  const tables = (pages: readonly Page[]): number =>
    layoutPages(pages).blocks.filter((block) => block.kind === 'table').length;
  const labelled = sheet(
    [60, 160, 260],
    [
      ['', '总计'],
      ['甲', '10'],
      ['乙', '15'],
      ['丙', '20'],
    ],
  );
  expect(tables([left, labelled])).toBe(2);
  const heads = sheet(
    [60, 160, 260],
    [
      ['其他', '总计'],
      ['7', '10'],
      ['8', '15'],
      ['9', '20'],
    ],
  );
  expect(tables([heads, right])).toBe(2);
  const lower = { ...right, rules: boxed([60, 160, 260], [100, 130, 160, 190, 230]) };
  expect(tables([left, lower])).toBe(2);
});

test('a title printed on every page stands on the first, a running head on none', () => {
  const large = (y: number): PageWord => ({ text: '年度报告', box: [60, y, 60 + 4 * 20, y + 20] });
  const text = [word(60, 200, '一、总体情况'), word(60, 230, '二、主动公开情况')];
  expect(
    outline(
      layoutPages([page([large(40), ...text]), page([large(40), word(60, 200, '三、其他')])]).blocks,
    )[0],
  ).toBe('年度报告');
  const small = [
    page([word(60, 40, '年度报告'), ...text]),
    page([word(60, 40, '年度报告'), word(60, 200, '三、其他')]),
  ];
  expect(outline(layoutPages(small).blocks)[0]).toBe('一、总体情况');
});
