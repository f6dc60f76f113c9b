import { expect, test } from 'vitest';
import { read } from '../../../test/shown-page.ts';

const rows = [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '3', '1', '25'],
];
const lone = '第二十条第（一）项';

/** The rows of the tables of a page, and its paragraphs. */
async function tables(html: string): Promise<{ tables: string[][]; lines: string[] }> {
  const { blocks } = await read(`<title>年度报告</title>${html}`);
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : block.content.text));
  const found = blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    return Array.from({ length: block.rowCount }, (_, row) =>
      block.cells.filter((cell) => cell.row === row).map(({ content }) => content.text),
    );
  });
  return { tables: found, lines };
}

const written = (
  row: string,
  cell: string,
  all: readonly (readonly string[])[] = [[lone], ...rows],
): string =>
  all
    .map(
      (cells) =>
        `<${row}>${cells.map((text) => `<${cell}>${text}</${cell.split(' ')[0]}>`).join('')}</${row.split(' ')[0]}>`,
    )
    .join('\n');

test.each([
  ['rows of a table', written('div style="display:table-row"', 'div style="display:table-cell"')],
  ['rows that flex', written('div style="display:flex"', 'div')],
  ['lists that flex', written('ul style="display:flex"', 'li')],
  ['words in rows that flex', written('div style="display:flex"', 'span')],
  ['paragraphs in rows that flex', written('div style="display:flex;flex-wrap:wrap"', 'p')],
  [
    'rows that are grids',
    written('div style="display:grid;grid-template-columns:3fr repeat(3, 1fr)"', 'div'),
  ],
  ['rows by rules', `<style>.r{display:flex}</style>${written('div class="r"', 'div')}`],
  ['cells of their own rows', written('div style="display:contents"', 'div')],
])('boxes make a table: %s', async (_, html) => {
  expect((await tables(`<div>${html}</div>`)).tables).toEqual([[lone], ...rows]);
});

test('boxes of a grid flow on row by row, by their spans', async () => {
  const cells = rows.flat().map((text) => `<div>${text}</div>`);
  const html = `<div style="display:grid;grid-template-columns:repeat(4,1fr)"><div style="grid-column:span 4">${lone}</div>${cells.join('')}</div>`;
  expect((await tables(html)).tables).toEqual([[lone], ...rows]);
});

test('boxes of a grid stand where their style puts them', async () => {
  const cells = rows.flatMap((row, at) =>
    row.map(
      (text, column) => `<div style="grid-row:${at + 1};grid-column:${column + 1} / span 1">${text}</div>`,
    ),
  );
  const html = `<div style="display:grid;grid-template-columns:2fr 1fr 1fr 1fr">${cells.reverse().join('')}</div>`;
  expect((await tables(html)).tables).toEqual(rows);
});

test.each([
  ['columns instead of rows', written('div style="display:flex;flex-direction:column"', 'div', rows)],
  ['rows turned around', written('div style="display:flex;flex-flow:row-reverse"', 'div', rows)],
  [
    'columns that flow down',
    `<div style="display:grid;grid-auto-flow:column;grid-template-columns:repeat(4,1fr)">${written('p', 'span', rows)}</div>`,
  ],
  [
    'as many columns as fit',
    `<div style="display:grid;grid-template-columns:repeat(auto-fill,9em)">${written('p', 'span', rows)}</div>`,
  ],
  ['cells in another order', written('div style="display:flex"', 'div style="order:1"', rows)],
  ['rows of different length', written('div style="display:flex"', 'div', [['信息内容', '数量'], ...rows])],
  ['rows laid beside each other', written('div style="display:flex"', 'div', [rows.flat(), rows.flat()])],
  [
    'a menu beside the page',
    written('div style="display:flex"', 'div', [
      ['首页', '政务公开'],
      ['目录', '第二十条'],
    ]),
  ],
])('boxes stay lines: %s', async (_, html) => {
  const page = await tables(`<div>${html}</div>`);
  expect(page.tables).toEqual([]);
  expect(page.lines.length).toBeGreaterThan(1);
});

test('text beside the boxes of a row is not lost', async () => {
  const html = written('div style="display:flex"', 'div', rows).replace(
    '</div></div>',
    '</div>注：12件</div>',
  );
  const page = await tables(html);
  expect(JSON.stringify(page)).toContain('注：12件');
});

test('rows without end are read as lines, and end nothing', async () => {
  const row = '<div style="display:flex"><p>甲</p><p>1</p></div>';
  expect((await tables(row.repeat(150_000))).tables).toEqual([]);
});
