import type { PlacedText } from '@gouji/core/model';
import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { buildDocx, type DocxParts, paragraph, tableCell } from '../../test/support/build-docx.ts';
import { readDocx } from './docx-reader.ts';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const field = (type: string, inner = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

/** The text of a cell of that content, and what was left out of it. */
function cell(
  inner: string,
  parts: Partial<DocxParts> = {},
  properties = '',
): (string | readonly string[])[] {
  const body = `<w:tbl><w:tr>${tableCell('许可')}<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>${tableCell('7')}</w:tr><w:tr>${tableCell('处罚')}${tableCell('8')}${tableCell('9')}</w:tr></w:tbl>`;
  const { blocks } = readDocx(buildDocx({ body, ...parts }), { name: 'a.docx', limits: defaultLimits });
  const [table] = blocks;
  const contents: PlacedText[] = table?.kind === 'table' ? table.cells.map(({ content }) => content) : [];
  expect(contents.map(({ text }) => text).filter((_, index) => index !== 1)).toEqual([
    '许可',
    '7',
    '处罚',
    '8',
    '9',
  ]);
  const { text, asides = [] } = contents[1]!;
  return [text, ...asides.map(({ what, text: words }) => [what, words] as const)];
}

const inParagraph = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;

test.each([
  ['<w:strike/>', 'struck'],
  ['<w:dstrike/>', 'struck'],
  ['<w:vanish/>', 'hidden'],
  ['<w:vertAlign w:val="superscript"/>', 'raised'],
  ['<w:vertAlign w:val="subscript"/>', 'lowered'],
  ['<w:position w:val="8"/><w:sz w:val="12"/>', 'raised'],
  ['<w:color w:val="FFFFFF"/>', 'white'],
  ['<w:color w:val="DDDDDD"/><w:shd w:val="clear" w:fill="DDDDDD"/>', 'white'],
  ['<w14:textFill><w14:noFill/></w14:textFill>', 'hidden'],
  ['<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>', 'white'],
  ['<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>', 'white'],
  [
    '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
    'hidden',
  ],
])('a run with %s is %s', (properties, what) => {
  expect(cell(inParagraph(run('12', properties) + run('153')))).toEqual(['153', [what, '12']]);
});

test.each([
  ['<w:strike w:val="0"/>'],
  ['<w:vanish w:val="false"/>'],
  ['<w:webHidden/>'],
  ['<w:vertAlign w:val="baseline"/>'],
  ['<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'],
  ['<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>'],
  ['<w:color w:val="auto"/>'],
  ['<w14:textOutline w14:w="9525"><w14:noFill/></w14:textOutline>'],
  [
    '<w14:shadow w14:blurRad="1"><w14:srgbClr w14:val="FFFFFF"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:shadow>',
  ],
  [
    '<w:color w:val="FFFFFF"/><w14:textFill><w14:solidFill><w14:srgbClr w14:val="1F3864"/></w14:solidFill></w14:textFill>',
  ],
  [
    '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"><w14:lumMod w14:val="50000"/></w14:schemeClr></w14:solidFill></w14:textFill>',
  ],
  [
    '<w14:textFill><w14:gradFill><w14:gsLst><w14:gs w14:pos="0"><w14:srgbClr w14:val="FFFFFF"/></w14:gs></w14:gsLst></w14:gradFill></w14:textFill>',
  ],
  ['<w:sz w:val="18"/>'],
])('a run with %s is plainly shown', (properties) => {
  expect(cell(inParagraph(run('15', properties) + run('3')))).toEqual(['153']);
});

test.each([
  ['<w:position w:val="8"/>'],
  ['<w:sz w:val="10"/>'],
  ['<w:eastAsianLayout w:id="1" w:combine="1"/>'],
])('digits set apart by %s are not of one number with those beside them', (properties) => {
  expect(cell(inParagraph(run('153') + run('2', properties)))).toEqual(['153\t2']);
  expect(cell(inParagraph(run('153', properties)))).toEqual(['153']);
});

test.each([
  ['<w:specVanish/>', 'hidden'],
  ['<w:sz w:val="2"/>', 'hidden'],
  ['<w:w w:val="1"/>', 'hidden'],
  ['<w:w w:val="1%"/>', 'hidden'],
  ['<w:color w:val="auto" w:themeColor="background1"/>', 'white'],
])('text with %s is not seen', (properties, what) => {
  expect(cell(inParagraph(run('12', properties) + run('153')))).toEqual(['153', [what, '12']]);
});

test('a mark typed for a note and digits in reversed order make no number', () => {
  const note = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>';
  expect(cell(inParagraph(run('153') + note))).toEqual(['153', ['note', ''], ['raised', '1']]);
  expect(cell(inParagraph(`<w:bdo w:val="rtl">${run('351')}</w:bdo>`))).toEqual(['\u202e351\u202c']);
});

test('white text is seen on a shaded cell, and may be in a table that its style shades', () => {
  const white = inParagraph(run('153', '<w:color w:val="FFFFFF"/>'));
  expect(cell(white, {}, '<w:shd w:val="clear" w:fill="1F3864"/>')).toEqual(['153']);
  expect(cell(white)).toEqual(['', ['white', '153']]);
  const styles =
    '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>';
  expect(cell(white, { styles })).toEqual(['153']);
  expect(cell(white, { styles }, '<w:shd w:val="clear" w:fill="FFFFFF"/>')).toEqual(['', ['white', '153']]);
});

test('styles pass on how text is shown, and switches of two styles cancel each other', () => {
  const style = (type: string, id: string, more: string): string =>
    `<w:style w:type="${type}" w:styleId="${id}">${more}</w:style>`;
  const styles =
    style('paragraph', 'Old', '<w:rPr><w:vanish/></w:rPr>') +
    style('paragraph', 'Older', '<w:basedOn w:val="Old"/>') +
    style('paragraph', 'Shown', '<w:basedOn w:val="Old"/><w:rPr><w:vanish w:val="0"/></w:rPr>') +
    style('character', 'Gone', '<w:rPr><w:strike/></w:rPr>') +
    style('character', 'Hidden', '<w:rPr><w:vanish/></w:rPr>') +
    style('character', 'Note', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>') +
    style('table', 'T', '<w:tblStylePr><w:rPr><w:vanish/></w:rPr></w:tblStylePr>');
  const styled = (id: string, inner: string): (string | readonly string[])[] =>
    cell(inParagraph(inner, `<w:pStyle w:val="${id}"/>`), { styles });
  expect(styled('Old', run('12'))).toEqual(['', ['hidden', '12']]);
  expect(styled('Older', run('12'))).toEqual(['', ['hidden', '12']]);
  expect(styled('Shown', run('153'))).toEqual(['153']);
  expect(styled('Old', run('153', '<w:vanish w:val="0"/>'))).toEqual(['153']);
  expect(styled('Old', run('153', '<w:rStyle w:val="Hidden"/>'))).toEqual(['153']);
  expect(styled('T', run('12', '<w:rStyle w:val="Gone"/>') + run('153'))).toEqual(['153', ['struck', '12']]);
  expect(styled('T', run('153') + run('1', '<w:rStyle w:val="Note"/>'))).toEqual(['153', ['raised', '1']]);
});

test('a cell that is raised as a whole is its text, and a mark between digits parts them', () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  expect(cell(inParagraph(run('153', raised)))).toEqual(['153']);
  expect(cell(inParagraph(run('153') + run('①', raised) + run('15')))).toEqual(['153\t15', ['raised', '①']]);
});

test('tracked deletions are told with their words', () => {
  const deletion = '<w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del>';
  expect(cell(inParagraph(`${deletion}<w:ins w:id="2">${run('153')}</w:ins>`))).toEqual([
    '153',
    ['deleted', '12'],
  ]);
});

test('drop-downs of old forms show their choice, formulas without a result are told', () => {
  const entries = '<w:listEntry w:val="12"/><w:listEntry w:val="153"/>';
  const box = (choice: string): string =>
    inParagraph(
      field('begin', `<w:ffData><w:ddList>${choice}${entries}</w:ddList></w:ffData>`) +
        code(' FORMDROPDOWN ') +
        field('separate') +
        field('end'),
    );
  expect(cell(box('<w:result w:val="1"/>'))).toEqual(['153']);
  expect(cell(box('<w:default w:val="1"/>'))).toEqual(['153']);
  expect(cell(box('<w:result w:val="0"/><w:default w:val="1"/>'))).toEqual(['12']);
  expect(cell(box(''))).toEqual(['12']);
  expect(cell(inParagraph(field('begin') + code('=SUM(LEFT)') + field('separate') + field('end')))).toEqual([
    '',
    ['formula', '=SUM(LEFT)'],
  ]);
  const guide = code(String.raw`EQ \* jc2 \* hps10 \o\ad(\s\up 9(gou),153)`);
  expect(cell(inParagraph(field('begin') + guide + field('end')))).toEqual(['153']);
  const circle = code(String.raw` EQ \o\ac(○,1)`);
  expect(cell(inParagraph(run('153') + field('begin') + circle + field('end')))).toEqual([
    '153',
    ['raised', '1'],
  ]);
});

test('a field that never ends hides nothing beyond its paragraph', () => {
  const broken = inParagraph(field('begin') + code(' REF x ') + run('12'));
  const whole = inParagraph(field('begin') + code(' =1 ') + field('separate') + run('3') + field('end'));
  expect(cell(broken + whole)).toEqual(['12\n3']);
});

test('a control that was not filled in is told, one that was is content', () => {
  const control = (properties: string, inner: string): string =>
    `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  expect(cell(inParagraph(control('<w:showingPlcHdr/>', run('单击输入数字'))))).toEqual([
    '',
    ['unfilled', '单击输入数字'],
  ]);
  expect(cell(inParagraph(control('<w:dropDownList/>', run('153'))))).toEqual(['153']);
});

test('numbers of automatic lists stay out of values, and are told', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  expect(cell(inParagraph(run('153'), list), { numbering })).toEqual(['153', ['numbering', '1.']]);
  expect(cell(inParagraph('', list), { numbering })).toEqual(['', ['numbering', '1.']]);
  expect(cell(inParagraph(run('规章'), list), { numbering })).toEqual(['1. 规章']);
});

test('pictures, objects and formulas in a cell are told', () => {
  const picture =
    '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r>';
  const object =
    '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>';
  expect(cell(inParagraph(picture))).toEqual(['', ['picture', '']]);
  expect(cell(inParagraph(object))).toEqual(['', ['object', 'Excel.Sheet.12']]);
  const math = (inner: string): string =>
    inParagraph(
      `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inner}</m:oMath>`,
    );
  const value = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  expect(cell(math(`<m:sSup><m:e>${value('153')}</m:e><m:sup>${value('1')}</m:sup></m:sSup>`))).toEqual([
    '153',
    ['raised', '1'],
  ]);
  expect(cell(math(`<m:f><m:num>${value('1')}</m:num><m:den>${value('2')}</m:den></m:f>`))).toEqual(['1/2']);
});

test('a table inside a cell is part of it: a frame around a value, a row across its columns', () => {
  const inner = (...values: string[]): string =>
    `<w:tbl><w:tr>${values.map((value) => tableCell(value)).join('')}</w:tr></w:tbl><w:p/>`;
  const label = tableCell('行政许可');
  const framed = `<w:tbl>${`<w:tr>${label}<w:tc>${inner('153')}</w:tc>${tableCell('7')}</w:tr>`.repeat(4)}</w:tbl>`;
  const [table] = readDocx(buildDocx({ body: framed }), { name: 'a.docx', limits: defaultLimits }).blocks;
  expect(table?.kind === 'table' && table.cells.slice(0, 3).map(({ content }) => content.text)).toEqual([
    '行政许可',
    '153',
    '7',
  ]);
  const across = `<w:tbl><w:tr>${label}${tableCell('甲')}${tableCell('乙')}${tableCell('丙')}</w:tr>${`<w:tr>${label}<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>${inner('1', '2', '3')}</w:tc></w:tr>`.repeat(4)}</w:tbl>`;
  const [wide] = readDocx(buildDocx({ body: across }), { name: 'a.docx', limits: defaultLimits }).blocks;
  expect(
    wide?.kind === 'table' && wide.cells.slice(4, 8).map(({ column, content }) => [column, content.text]),
  ).toEqual([
    [0, '行政许可'],
    [1, '1'],
    [2, '2'],
    [3, '3'],
  ]);
});

test('a hidden row is left out, a document hidden as a whole is read', () => {
  const row = (text: string, properties = ''): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${tableCell('许可')}${tableCell(text)}</w:tr>`;
  const read = (body: string, styles = '') =>
    readDocx(buildDocx({ body, styles }), { name: 'a.docx', limits: defaultLimits });
  const { blocks, leftOut } = read(`<w:tbl>${row('1')}${row('2', '<w:hidden/>')}${row('3')}</w:tbl>`);
  expect(blocks[0]).toMatchObject({ rowCount: 2 });
  expect(leftOut).toMatchObject([{ what: 'hidden', count: 1 }]);
  const standard =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>';
  expect(read(paragraph('全文隐藏的报告'), standard).blocks).toHaveLength(1);
});

test.each([
  [
    'a picture',
    '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r>',
  ],
  [
    'an object',
    '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Equation.3"/></w:object></w:r>',
  ],
  ['a formula that is not read', `${field('begin')}${code('EQ \\s\\up5(8)')}${field('end')}`],
  ['a note mark', '<w:r><w:footnoteReference w:id="2"/></w:r>'],
])('digits on the two sides of %s are not one number', (_, between) => {
  expect(cell(inParagraph(`${run('1')}${between}${run('3')}`))[0]).toBe('1\t3');
  expect(cell(inParagraph(`${between}${run('13')}`))[0]).toBe('13');
});
