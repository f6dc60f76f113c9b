import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { workbook } from '../../test/support/build-xlsx.ts';
import { readXlsx } from './xlsx-reader.ts';

const font = (inner: string): string => `<font>${inner}</font>`;
const fill = (inner: string): string => `<fill><patternFill ${inner}</patternFill></fill>`;
const styles = `<numFmts><numFmt numFmtId="200" formatCode=";;;"/><numFmt numFmtId="201" formatCode="0!.0,&quot;万&quot;"/></numFmts>
  <fonts>${font('')}${font('<strike/>')}${font('<color rgb="FFFFFFFF"/>')}${font('<color theme="0"/>')}${font('<vertAlign val="superscript"/>')}</fonts>
  <fills>${fill('patternType="none">')}${fill('patternType="solid"><fgColor rgb="FF1F3864"/>')}${fill('patternType="solid"><fgColor indexed="9"/>')}</fills>
  <cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf fontId="2" fillId="1"/><xf fontId="2" fillId="2"/><xf fontId="4"/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs>`;

const read = (sheet: string, strings = '', more: Readonly<Record<string, string>> = {}) =>
  readXlsx(workbook({ 年报: sheet }, styles, strings, more), { name: 'a.xlsx', limits: defaultLimits });

/** The second cell of a row: its text and what was left out of it. */
function cell(inner: string, strings = ''): (string | readonly string[])[] {
  const label = (at: string, text: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const { blocks } = read(
    `<sheetData><row r="1">${label('A1', '许可')}${inner}<c r="C1"><v>7</v></c></row><row r="2">${label('A2', '处罚')}<c r="B2"><v>8</v></c><c r="C2"><v>9</v></c></row></sheetData>`,
    strings,
  );
  const [table] = blocks;
  const contents = table?.kind === 'table' ? table.cells : [];
  expect(contents.map(({ content }) => content.text).filter((text) => /^[789许处]/.test(text))).toHaveLength(
    5,
  );
  const { text, asides = [] } = contents.find(({ row, column }) => row === 0 && column === 1)!.content;
  return [text, ...asides.map(({ what, text: words }) => [what, words] as const)];
}

test.each([
  ['<strike/>', 'struck'],
  ['<vertAlign val="superscript"/>', 'raised'],
  ['<vertAlign val="subscript"/>', 'lowered'],
  ['<color rgb="FFFFFFFF"/>', 'white'],
  ['<color theme="0"/>', 'white'],
  ['<sz val="1"/>', 'hidden'],
])('a run with %s is %s, in the cell and among the shared strings', (properties, what) => {
  const runs = `<r><rPr>${properties}</rPr><t>12</t></r><r><t>153</t></r>`;
  expect(cell(`<c r="B1" t="inlineStr"><is>${runs}</is></c>`)).toEqual(['153', [what, '12']]);
  expect(cell('<c r="B1" t="s"><v>0</v></c>', `<si>${runs}</si>`)).toEqual(['153', [what, '12']]);
});

test.each([
  [1, ['', ['struck', '153']]],
  [2, ['', ['white', '153']]],
  [3, ['', ['white', '153']]],
  [4, ['153']],
  [5, ['', ['white', '153']]],
  [6, ['153']],
  [7, ['', ['hidden', '153']]],
] as const)('a number in the cell style %i shows %j', (style, shown) => {
  expect(cell(`<c r="B1" s="${style}"><v>153</v></c>`)).toEqual(shown);
});

test('values that extend a cell are not its own', () => {
  expect(cell('<c r="B1"><v>153</v><extLst><ext><v>9</v></ext></extLst></c>')).toEqual(['153']);
});

test('digits in much smaller type are not of one number with those before', () => {
  const run = (size: number, text: string): string => `<r><rPr><sz val="${size}"/></rPr><t>${text}</t></r>`;
  expect(cell(`<c r="B1" t="inlineStr"><is>${run(11, '153')}${run(6, '1')}</is></c>`)).toEqual(['153\t1']);
  expect(cell(`<c r="B1" t="inlineStr"><is>${run(11, '15')}${run(10, '3')}</is></c>`)).toEqual(['153']);
});

test('a scaled number shows what its format makes of it, and tells what is stored', () => {
  expect(cell('<c r="B1" s="8"><v>23456789</v></c>')).toEqual(['2345.7万', ['stored', '23456789']]);
});

test('a text hidden by its format is told', () => {
  expect(cell('<c r="B1" s="7" t="inlineStr"><is><t>153</t></is></c>')).toEqual(['', ['hidden', '153']]);
});

test('zeros that the sheet hides are blank, and told', () => {
  const { blocks, leftOut } = read(
    '<sheetViews><sheetView showZeros="0"/></sheetViews><sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>0</v></c><c r="C1"><v>4</v></c></row><row r="2"><c r="A2"><v>6</v></c><c r="B2"><v>7</v></c></row></sheetData>',
  );
  expect(blocks[0]?.kind === 'table' && blocks[0].cells.map(({ content }) => content.text)).toEqual([
    '5',
    '',
    '4',
    '6',
    '7',
  ]);
  expect(leftOut).toMatchObject([{ what: 'hidden', count: 1, places: [{ text: '0', at: { cell: 'B1' } }] }]);
});

test('pictures, text boxes, charts and comments are told with their cells', () => {
  const drawing = (inner: string): string =>
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inner}</xdr:wsDr>`;
  const anchor = (column: number, row: number, inner: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>${inner}</xdr:twoCellAnchor>`;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const { leftOut } = read('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', '', {
    'xl/worksheets/_rels/sheet0.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}/drawing" Target="../drawings/d.xml"/><Relationship Id="b" Type="${type}/comments" Target="../comments.xml"/></Relationships>`,
    'xl/drawings/d.xml': drawing(
      anchor(1, 2, '<xdr:pic/>') +
        anchor(2, 3, '<xdr:sp><a:p><a:r><a:t>15</a:t></a:r><a:r><a:t>3</a:t></a:r></a:p></xdr:sp>') +
        anchor(0, 0, '<xdr:graphicFrame/>'),
    ),
    'xl/comments.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="B7"><text><r><t>待核</t></r></text></comment></commentList></comments>',
  });
  expect(leftOut).toMatchObject([
    { what: 'picture', places: [{ at: { cell: 'B3' } }] },
    { what: 'object', count: 2, places: [{ text: '153', at: { cell: 'C4' } }, { at: { cell: 'A1' } }] },
    { what: 'annotation', places: [{ text: '待核', at: { cell: 'B7' } }] },
  ]);
});

test('a picture that WPS puts into a cell is told', () => {
  expect(cell('<c r="B1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>')).toEqual([
    '',
    ['picture', ''],
  ]);
});
