import type { Block } from '@gouji/core/model';
import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { buildDocx, type DocxParts, paragraph, tableCell } from '../../test/support/build-docx.ts';
import { describeBlocks, describeGrids, onlyTable } from '../../test/support/describe-blocks.ts';
import { sampleFile, sampleGrids } from '../../test/support/sample-file.ts';
import { readDocx } from './docx-reader.ts';

const options = { name: 'report.docx', limits: defaultLimits };
const blocksOf = (parts: DocxParts): readonly Block[] => readDocx(buildDocx(parts), options).blocks;
const linesOf = (body: string): string[] => describeBlocks(blocksOf({ body }));

test('reads every cell of a report saved by LibreOffice at its place', () => {
  const document = readDocx(sampleFile('annual-report.docx'), options);
  expect(describeGrids(document.blocks)).toEqual(sampleGrids());
  expect(describeBlocks(document.blocks).slice(0, 6)).toEqual([
    '# 甲县人民政府2024年政府信息公开工作年度报告',
    '## 一、总体情况',
    '2024年，甲县人民政府新收政府信息公开申请15件，上年结转1件，办结14件，结转下年度2件。',
    '全年公开行政规范性文件3件，废止1件。',
    '## 二、主动公开政府信息情况',
    '[14×4]',
  ]);
  expect(document.metadata.title).toBe('甲县人民政府2024年政府信息公开工作年度报告');
  const table = document.blocks.filter((block) => block.kind === 'table')[1]!;
  expect(table.cells.find((cell) => cell.row === 3 && cell.column === 3)?.content.locate(0, 2)).toEqual({
    kind: 'part',
    part: 'word/document.xml',
    path: 'tbl[2]/tr[4]/tc[2]',
  });
});

test('writes out automatic numbers as LibreOffice stores them', () => {
  expect(describeBlocks(readDocx(sampleFile('numbered.docx'), options).blocks)).toEqual([
    '乙镇人民政府2023年政府信息公开工作年度报告',
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '1. 2023年收到申请4件',
    '2. 办结4件',
    '二、主动公开政府信息情况',
    '（一）规章',
    '三、收到和处理政府信息公开申请情况',
  ]);
});

test('reads what LibreOffice writes for text boxes, nested tables, changes and hidden text', () => {
  const { blocks, notices } = readDocx(sampleFile('edited.docx'), options);
  expect(notices.map(({ code, data }) => [code, data?.count])).toEqual([
    ['left-out/deleted', 1],
    ['left-out/hidden', 1],
    ['left-out/picture', 1],
  ]);
  expect(describeBlocks(blocks)).toEqual([
    '丙市教育局文件',
    '2023年度报告',
    '全年收到申请13件，其中网上申请9件。\n制表\t之后。',
    '[2×3]',
    '[2×2]',
    '末段。',
  ]);
  expect(describeGrids(blocks)[0]).toEqual([
    [0, 0, 2, 1, '组\n别'],
    [0, 1, 1, 2, '宽'],
    [1, 1, 1, 1, ''],
    [1, 2, 1, 1, '前文\n后文'],
  ]);
});

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbered = (list: number, depth: number): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

test('numbers through styles, restarts, overrides and legal numbering', () => {
  const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="Chapter"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="Section"/>')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}${level(3, 'decimalEnclosedCircle', '%4', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>`;
  const styles = `<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Section"><w:name w:val="小节"/><w:basedOn w:val="Chapter"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`;
  const body = [
    paragraph('总体情况', '<w:pStyle w:val="Chapter"/>'),
    paragraph('机构', '<w:pStyle w:val="Section"/>'),
    paragraph('人员', '<w:pStyle w:val="Section"/>'),
    paragraph('甲', numbered(1, 3)),
    paragraph('主动公开', '<w:pStyle w:val="Chapter"/>'),
    paragraph('规章', '<w:pStyle w:val="Section"/>'),
    paragraph('细目', numbered(1, 2)),
    paragraph('乙', numbered(1, 3)),
    paragraph('不编号', '<w:pStyle w:val="Chapter"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    paragraph('从五起', numbered(2, 0)),
    paragraph('项目符号', numbered(3, 0)),
    paragraph('续六', numbered(1, 0)),
  ].join('');
  expect(describeBlocks(blocksOf({ body, styles, numbering }))).toEqual([
    '# 一、总体情况',
    '## （一）机构',
    '## （二）人员',
    '①甲',
    '# 二、主动公开',
    '## （一）规章',
    '2.1 细目',
    '②乙',
    '# 不编号',
    '五、从五起',
    '项目符号',
    '六、续六',
  ]);
});

test('takes tracked changes as accepted', () => {
  const deleted = '<w:del w:id="1"><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del>';
  expect(
    linesOf(
      `<w:p><w:r><w:t>收到</w:t></w:r>${deleted}<w:ins w:id="2"><w:r><w:t>12</w:t></w:r></w:ins><w:moveFrom w:id="3"><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo w:id="4"><w:r><w:t>件</w:t></w:r></w:moveTo></w:p>` +
        '<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p>' +
        paragraph('后半句。') +
        `<w:p><w:pPr><w:rPr><w:del w:id="6"/></w:rPr></w:pPr>${deleted}</w:p>` +
        paragraph('末段'),
    ),
  ).toEqual(['收到12件', '前半句，后半句。', '末段']);
  const table = onlyTable(
    blocksOf({
      body: `<w:tbl><w:tr>${tableCell('甲')}${tableCell('1')}</w:tr><w:tr><w:trPr><w:del w:id="7"/></w:trPr>${tableCell('乙')}${tableCell('2')}</w:tr><w:tr>${tableCell('丙')}${tableCell('删', '<w:cellDel w:id="8"/>')}${tableCell('3')}</w:tr></w:tbl>`,
    }),
  );
  expect(table.rowCount).toBe(2);
  expect(table.cells.map((cell) => cell.content.text)).toEqual(['甲', '1', '丙', '3']);
  expect(table.cells[2]!.content.locate(0, 1)).toMatchObject({ path: 'tbl[1]/tr[3]/tc[1]' });
});

test('keeps field results and drops codes, hidden text and phonetic guides', () => {
  const run = (inner: string): string => `<w:r>${inner}</w:r>`;
  const field = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
  expect(
    linesOf(
      `<w:p>${run('<w:t>共</w:t>')}${field('begin')}${run('<w:instrText> IF </w:instrText>')}${field('begin')}${run('<w:instrText>PAGE</w:instrText>')}${field('separate')}${run('<w:t>99</w:t>')}${field('end')}${field('separate')}${run('<w:t>15</w:t>')}${field('end')}${run('<w:t>件</w:t>')}</w:p>` +
        `<w:p><w:fldSimple w:instr="DATE">${run('<w:t>2024年</w:t>')}</w:fldSimple>${run('<w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t>')}${run('<w:t>度</w:t><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:sym w:font="Wingdings" w:char="F0FC"/>')}</w:p>` +
        `<w:p>${run('<w:ruby><w:rt><w:r><w:t>gou</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>勾</w:t></w:r></w:rubyBase></w:ruby>')}${run('<w:t xml:space="preserve"> 稽 </w:t>')}</w:p>`,
    ),
  ).toEqual(['共15件', '2024年度\t甲\n乙-丙✓', '勾 稽 ']);
});

test('reads one branch of alternative text boxes, in front of their paragraph', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const blocks = blocksOf({
    body: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('甲县人民政府文件')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('甲县人民政府文件')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>`,
  });
  expect(describeBlocks(blocks)).toEqual(['甲县人民政府文件', '正文']);
  expect(blocks[0]).toHaveProperty('content');
  expect(blocks[0]!.kind === 'paragraph' && blocks[0]!.content.locate(0, 1)).toMatchObject({
    path: 'p[1]/txbx[1]/p[1]',
  });
});

test('reads the words of a shape as a text box', () => {
  const shape =
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="甲县人民政府文件"/></v:shape>';
  const body = `<w:p><w:r><w:pict>${shape}</w:pict></w:r><w:r><w:t>正文</w:t></w:r></w:p>`;
  expect(describeBlocks(blocksOf({ body }))).toEqual(['甲县人民政府文件', '正文']);
});

test('places merged, shifted and legacy-merged cells on one grid', () => {
  const table = onlyTable(
    blocksOf({
      body: `<w:tbl><w:sdt><w:sdtContent><w:tr>${tableCell('组', '<w:vMerge w:val="restart"/>')}${tableCell('宽', '<w:gridSpan w:val="2"/>')}</w:tr></w:sdtContent></w:sdt>
        <w:tr>${tableCell('', '<w:vMerge/>')}${tableCell('左', '<w:hMerge w:val="restart"/>')}${tableCell('', '<w:hMerge w:val="continue"/>')}</w:tr>
        <w:tr>${tableCell('', '<w:vMerge/>')}${tableCell('1')}${tableCell('2')}</w:tr>
        <w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${tableCell('3')}</w:tr>
        <w:tr>${tableCell('孤', '<w:vMerge/>')}${tableCell('4')}${tableCell('5')}</w:tr></w:tbl>`,
    }),
  );
  expect(describeGrids([table])[0]).toEqual([
    [0, 0, 3, 1, '组'],
    [0, 1, 1, 2, '宽'],
    [1, 1, 1, 2, '左'],
    [2, 1, 1, 1, '1'],
    [2, 2, 1, 1, '2'],
    [3, 1, 1, 1, '3'],
    [4, 0, 1, 1, '孤'],
    [4, 1, 1, 1, '4'],
    [4, 2, 1, 1, '5'],
  ]);
});

test('unfolds a table that only frames the report and sets nested tables apart', () => {
  const inner = `<w:tbl><w:tr>${tableCell('规章')}${tableCell('1')}</w:tr></w:tbl>`;
  expect(
    linesOf(`<w:tbl><w:tr><w:tc>${paragraph('标题')}${inner}${paragraph('尾注')}</w:tc></w:tr></w:tbl>`),
  ).toEqual(['标题', '[1×2]', '尾注']);
  expect(
    linesOf(
      `<w:tbl><w:tr>${tableCell('甲')}${tableCell('乙')}<w:tc>${paragraph('丙')}${inner}<w:p/></w:tc></w:tr></w:tbl>`,
    ),
  ).toEqual(['[1×3]', '[1×2]']);
});

test('reads the strict form and other prefixes alike', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  expect(describeBlocks(blocksOf({ body: paragraph('正文'), namespace: strict }))).toEqual(['正文']);
  const document = `<n0:document xmlns:n0="${strict}"><n0:body><n0:p><n0:pPr><n0:outlineLvl n0:val="0"/></n0:pPr><n0:r><n0:t>一、总体情况</n0:t></n0:r></n0:p></n0:body></n0:document>`;
  expect(describeBlocks(blocksOf({ body: '', document }))).toEqual(['# 一、总体情况']);
});

test('leaves a generated table of contents out', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
  const body = paragraph('一、总体情况 1', '<w:pStyle w:val="TOC1"/>') + paragraph('一、总体情况');
  expect(describeBlocks(blocksOf({ body, styles }))).toEqual(['一、总体情况']);
});

test('says what is wrong with a document of pictures or without a body', () => {
  const picture = '<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>';
  expect(() => linesOf(picture)).toThrow(
    expect.objectContaining({ notice: expect.objectContaining({ code: 'no-text' }) }),
  );
  expect(() => linesOf('')).toThrow(/no text/);
  expect(() => readDocx(sampleFile('annual-report.doc'), options)).toThrow(/damaged/);
});
