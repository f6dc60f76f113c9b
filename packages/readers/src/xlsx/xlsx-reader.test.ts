import { defaultLimits, type Limits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { workbook } from '../../test/support/build-xlsx.ts';
import { describeBlocks, describeGrids } from '../../test/support/describe-blocks.ts';
import { sampleFile, sampleGrids } from '../../test/support/sample-file.ts';
import { readXlsx } from './xlsx-reader.ts';

const read = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  readXlsx(bytes, { name: 'report.xlsx', limits: { ...defaultLimits, ...limits } });
/** Rows of `sheetData` from inline texts; numbers become number cells, null leaves the cell out. */
function rows(...lines: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null, row: number, column: number): string => {
    const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === null) return '';
    return typeof value === 'number'
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  return `<sheetData>${lines.map((line, row) => `<row r="${row + 1}">${line.map((value, column) => cell(value, row, column)).join('')}</row>`).join('')}</sheetData>`;
}

test('reads every cell of a page imported by LibreOffice, over the columns its tables share', () => {
  const { blocks, metadata } = read(sampleFile('annual-report.xlsx'));
  expect(describeGrids(blocks)).toEqual(sampleGrids());
  expect(describeBlocks(blocks)).toEqual([
    '甲县人民政府2024年政府信息公开工作年度报告',
    '一、总体情况',
    '2024年，甲县人民政府新收政府信息公开申请15件，上年结转1件，办结14件，结转下年度2件。',
    '全年公开行政规范性文件3件，废止1件。',
    '二、主动公开政府信息情况',
    '[14×4]',
    '三、收到和处理政府信息公开申请情况',
    '[28×10]',
    '四、政府信息公开行政复议、行政诉讼情况',
    '[4×15]',
    '五、存在的主要问题及改进情况',
    '个别栏目更新不够及时，下一年将按月自查并限期补齐。',
    '六、其他需要报告的事项',
    '本年度收取信息处理费0元。',
  ]);
  expect(metadata.title).toBe('甲县人民政府2024年政府信息公开工作年度报告');
  const table = blocks.filter((block) => block.kind === 'table')[1]!;
  expect(table.cells.find((cell) => cell.row === 3 && cell.column === 3)?.content.locate(0, 2)).toEqual({
    kind: 'sheet',
    sheet: 'Sheet1',
    cell: 'I24',
  });
});

test('splits a sheet at empty rows, takes lone lines out, and keeps blank drawn cells', () => {
  const styles =
    '<borders><border><left/></border><border><left style="thin"/><right style="thin"/></border></borders><cellXfs><xf borderId="0"/><xf borderId="1"/></cellXfs>';
  const sheet =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row>' +
    '<row r="2"><c r="A2" s="1" t="inlineStr"><is><t>第一段</t></is></c><c r="B2" s="1"/></row>' +
    '<row r="3"><c r="A3" s="1" t="inlineStr"><is><t>规章</t></is></c><c r="B3" s="1"/><c r="C3" s="1"><v>3</v></c></row>' +
    '<row r="4"><c r="A4" s="1"/><c r="B4" s="1"/></row>' +
    '<row r="6"><c r="A6" t="inlineStr"><is><t>注</t></is></c></row></sheetData><mergeCells><mergeCell ref="A2:C2"/></mergeCells>';
  const { blocks } = read(workbook({ 表: sheet }, styles));
  expect(describeBlocks(blocks)).toEqual(['标题', '[2×3]', '注']);
  expect(describeGrids(blocks)[0]).toEqual([
    [0, 0, 1, 3, '第一段'],
    [1, 0, 1, 1, '规章'],
    [1, 1, 1, 1, ''],
    [1, 2, 1, 1, '3'],
  ]);
});

test('a sentence between a heading and its table is text, a label that stands alone is not', () => {
  const sheet = rows(
    ['四、政府信息公开行政复议、行政诉讼情况'],
    ['全年发生行政复议1件。'],
    ['行政复议', null, '行政诉讼'],
    ['结果维持', '总计', '总计'],
    [1, 1, 0],
    ['五、存在的主要问题及改进情况'],
    ['申请渠道为：网络1件。'],
    ['申请人情况'],
    ['自然人', '总计'],
    [1, 1],
  );
  const { blocks } = read(workbook({ 年报: sheet }));
  expect(describeBlocks(blocks)).toEqual([
    '四、政府信息公开行政复议、行政诉讼情况',
    '全年发生行政复议1件。',
    '[3×3]',
    '五、存在的主要问题及改进情况',
    '申请渠道为：网络1件。',
    '[3×2]',
  ]);
});

test('a first column that numbers every line of a sheet belongs to none of them', () => {
  const lines: (string | number | null)[][] = [
    ['一、总体情况'],
    ['全年更新栏目十二个，发布内容三百余条。'],
    ['二、主动公开政府信息情况'],
    ['信息内容', '制发', '废止'],
    ['规章', 1, 0],
    ['文件', 3, 2],
    ['许可', 5, 1],
    ['处罚', 2, 0],
  ];
  const { blocks } = read(workbook({ 年报: rows(...lines.map((line, at) => [at + 1, ...line])) }));
  expect(describeBlocks(blocks)).toEqual([...lines.slice(0, 3).map(([text]) => text), '[5×3]']);
  const [, ...others] = lines;
  const gapped = rows(...others.map((line, at) => [at < 3 ? at + 1 : at + 2, ...line]));
  expect(describeBlocks(read(workbook({ 年报: gapped })).blocks)).not.toContain(
    '全年更新栏目十二个，发布内容三百余条。',
  );
});

test('a first column with a heading is a column of its list', () => {
  const names = Array.from({ length: 12 }, (_, at) => [at + 1, `甲县第${at + 1}街道办事处`]);
  const { blocks } = read(workbook({ 名单: rows(['序号', '单位名称'], ...names) }));
  expect(describeBlocks(blocks)).toEqual(['[13×2]']);
});

test('an annex begins a table of its own', () => {
  const sheet = rows(
    ['申请人情况', '自然人', '总计'],
    ['四、结转下年度继续办理', 1, 1],
    ['附：各地区新收申请数量'],
    ['地区', '数量'],
    ['合计', 12],
  );
  const { blocks } = read(workbook({ 年报: sheet }));
  expect(describeBlocks(blocks)).toEqual(['[2×3]', '附：各地区新收申请数量', '[2×2]']);
});

test('reads shared strings, cached values, booleans and errors, and says which formulas were never computed', () => {
  const strings =
    '<si><r><t>行政</t></r><r><t>许可</t></r><rPh><t>pinyin</t></rPh></si><si><t>a_x000D_b</t></si>';
  const sheet =
    '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><f>1+1</f><v>2</v></c><c><f>AVERAGE(A1:B1)</f></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><f>x</f><v>文</v></c></row></sheetData>';
  const { blocks, notices } = read(workbook({ 表: sheet }, '', strings));
  expect(describeGrids(blocks)[0]!.map((cell) => cell[4])).toEqual([
    '行政许可',
    'a\nb',
    '2',
    '=AVERAGE(A1:B1)',
    'TRUE',
    '#REF!',
    '文',
  ]);
  expect(notices.map((notice) => notice.code)).toEqual(['formula-without-value']);
});

test('skips hidden sheets and says so', () => {
  const { blocks, notices } = read(workbook({ '!旧表': rows(['旧', 1]), 表: rows(['新', 2]) }));
  expect(
    describeGrids(blocks)
      .flat()
      .map((cell) => cell[4]),
  ).toEqual(['新', '2']);
  expect(notices[0]).toMatchObject({ code: 'hidden-sheets-skipped', data: { sheets: ['!旧表'] } });
  expect(() => read(workbook({ '!旧表': rows(['旧', 1]) }))).toThrow(/empty/);
});

test('names the limit on cells', () => {
  expect(() => read(workbook({ 表: rows(['甲', 1], ['乙', 2]) }), { cells: 3 })).toThrow(
    expect.objectContaining({ limit: 'cells' }),
  );
});

test('does not expand merged ranges or sparse rows', () => {
  const sheet =
    '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A1048575"/><mergeCell ref="B1:XFC9"/></mergeCells>';
  const started = Date.now();
  expect(describeBlocks(read(workbook({ 表: sheet })).blocks)).toEqual(['[1×2]', '1']);
  expect(Date.now() - started).toBeLessThan(1000);
});

const cellsOf = (...sheetRows: string[]): { texts: string[]; codes: string[] } => {
  const { blocks, notices } = read(
    workbook({ 表: `<sheetData>${sheetRows.map((cells) => `<row>${cells}</row>`).join('')}</sheetData>` }),
  );
  return {
    texts: describeGrids(blocks)
      .flat()
      .map((cell) => String(cell[4])),
    codes: notices.map(({ code }) => code),
  };
};
const number = (value: number | string): string => `<c><v>${value}</v></c>`;
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const formula = (value: string): string => `<c><f>${value}</f><v></v></c>`;

test.each([
  ['SUM(A1:C1)', '18'],
  ['SUM($A$1:C$1)', '18'],
  ['SUM(A1,B1:C1,2)', '20'],
  ['sum(C1:A1)', '18'],
  ['A1+B1-C1', '0'],
  ['-A1+(B1-1)', '3'],
  [' SUM( A1 , B1 ) ', '9'],
  // Blank cells count as nothing.
  ['SUM(A1:XFD1)-SUM(A8:ZZ9)+Q7', '18'],
])('a formula of sums that has no stored value shows what it gives: %s', (written, value) => {
  const { texts, codes } = cellsOf(
    number(3) + number(6) + number(9),
    text('甲') + text('总计'),
    text('合计') + formula(written),
  );
  expect(texts).toContain(value);
  expect(codes).toEqual(['formula-computed']);
});

test('formulas rest on one another, words count as nothing in a sum, and decimals have no noise', () => {
  const { texts, codes } = cellsOf(
    text('总计') + number(0.1) + number(0.2) + formula('SUM(A1:C1)'),
    formula('D1+D3') + number(5) + text('其他') + text('小计'),
    text('甲') + number(1) + number(2) + formula('SUM(B3:C3)'),
  );
  expect(texts).toEqual(['总计', '0.1', '0.2', '0.3', '3.3', '5', '其他', '小计', '甲', '1', '2', '3']);
  expect(codes).toEqual(['formula-computed']);
});

test('a sum over sums across is computed; one that may count cells twice is not', () => {
  const row = (name: string, at: number): string =>
    text(name) + number(at) + number(2 * at) + formula(`SUM(B${at}:C${at})`);
  const total = (column: string): string => formula(`SUM(${column}1:${column}2)`);
  const sums = cellsOf(row('甲', 1), row('乙', 2), text('总计') + ['B', 'C', 'D'].map(total).join(''));
  expect(sums.texts.slice(-4)).toEqual(['总计', '3', '6', '9']);
  const twice = cellsOf(
    text('甲') + number(1) + number(2) + formula('SUM(B1:C1)') + number(4) + formula('SUM(C1:E1)'),
    text('乙'),
  );
  expect(twice.texts.slice(0, 6)).toEqual(['甲', '1', '2', '3', '4', '=SUM(C1:E1)']);
  expect(twice.codes).toEqual(['formula-computed', 'formula-without-value']);
});

test.each([
  ['words among the terms', 'A1+B1'],
  ['digits kept as text', 'SUM(A1:C1)'],
  ['an error', 'SUM(D1:D1)'],
  ['itself', 'SUM(B1:F1)'],
  ['another sheet', 'SUM(表2!A1:B1)'],
  ['another function', 'ROUND(B1,0)'],
  ['a product', 'B1*2'],
  ['a name', 'SUM(合计)'],
  ['an open bracket', 'SUM(B1'],
  ['nothing', ''],
])('a formula is not computed with %s', (_, written) => {
  const { texts, codes } = cellsOf(
    `${text('甲') + number(6) + text('12')}<c t="e"><v>#REF!</v></c>${number(1)}${formula(written)}`,
  );
  expect(texts.at(-1)).toBe(`=${written}`);
  expect(codes).toEqual(['formula-without-value']);
});

test('a formula that gave an empty text is a blank, and one that shares its text with another is told', () => {
  const blank = '<c t="str"><f>IF(A1="","",A1)</f><v></v></c>';
  expect(cellsOf(number(1) + blank + number(2))).toEqual({ texts: ['1', '2'], codes: [] });
  const shared = '<c><f t="shared" si="0"/></c>';
  expect(cellsOf(number(1) + shared + number(2))).toEqual({
    texts: ['1', '=', '2'],
    codes: ['formula-without-value'],
  });
});

test('chains and ranges without end are given up quickly', () => {
  const started = Date.now();
  const chain = Array.from({ length: 2_000 }, (_, row) => formula(`SUM(A1:B${row + 2})+A${row + 2}`)).join(
    '',
  );
  const { codes } = cellsOf(number(1) + number(2), chain);
  expect(codes).toContain('formula-without-value');
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('places that hold no cell before the last of their row are blanks', () => {
  const { blocks } = read(
    workbook({
      表: rows(
        ['项目', '自然人', '商业企业', '总计'],
        ['予以公开', null, 2, 2],
        ['部分公开', 3, null, 3],
        ['不予公开', 1, 1],
      ),
    }),
  );
  const table = blocks.find((block) => block.kind === 'table')!;
  expect(table.cells.map(({ row, column, content }) => [row, column, content.text])).toEqual([
    ...['项目', '自然人', '商业企业', '总计'].map((text, column) => [0, column, text]),
    ...['予以公开', '', '2', '2'].map((text, column) => [1, column, text]),
    ...['部分公开', '3', '', '3'].map((text, column) => [2, column, text]),
    ...['不予公开', '1', '1'].map((text, column) => [3, column, text]),
  ]);
  expect(table.cells[5]!.content.locate(0, 0)).toEqual({ kind: 'sheet', sheet: '表', cell: 'B2' });
});
