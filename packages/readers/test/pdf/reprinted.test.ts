import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { outline } from '../support/draw-page.ts';
import { buildPdf, stream } from './hostile-pdf.ts';

const hexadecimal = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

const show = (text: string, x: number, y: number, size = 10): string =>
  `BT /C ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hexadecimal(text)}> Tj ET`;

/** What the file says some characters are: radicals, as browsers write them. */
const radicals: readonly (readonly [string, string])[] = [
  ['人', '⼈'],
  ['一', '⼀'],
  ['行', '⾏'],
];

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /R def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange
${radicals.length} beginbfchar ${radicals.map(([shown, said]) => `<${hexadecimal(shown)}> <${hexadecimal(said)}>`).join(' ')} endbfchar
endcmap end end`;

/** A sheet whose content may draw forms, each a page of its own; all are set in one Chinese font. */
function sheet(size: string, content: string, forms: readonly string[] = []): Uint8Array {
  const names = forms.map((_, index) => `/P${index} ${9 + index} 0 R`).join(' ');
  const font = '/Font<</C 5 0 R>>';
  return buildPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size}]/Contents 4 0 R/Resources<<${font}/XObject<<${names}>>>>>>`,
    stream(content),
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    stream(toUnicode),
    ...forms.map((form) => stream(form, `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<${font}>>`)),
  ]);
}

const read = async (bytes: Uint8Array): Promise<unknown> => {
  const { blocks } = await readPdf(bytes, { name: 'page.pdf', limits: defaultLimits });
  return outline(blocks);
};

const first = [
  '人民政府年度报告',
  '一、总体情况',
  '全年本机关收到人工申请。',
  '二、主动公开信息情况',
  '行政规范性文件公开',
];
const second = [
  '三、收到和处理申请情况',
  '下一年继续办理各项申请。',
  '四、行政复议情况',
  '行政诉讼没有发生过',
];
const pageOf = (lines: readonly string[]): string =>
  lines.map((line, index) => show(line, 60, 760 - 30 * index)).join('\n');

test('pages that lie two on a sheet are read one behind the other, radicals in their places', async () => {
  const content = 'q .7 0 0 .7 0 0 cm /P0 Do Q q .7 0 0 .7 421 0 cm /P1 Do Q';
  expect(await read(sheet('842 595', content, [pageOf(first), pageOf(second)]))).toEqual([
    ...first,
    ...second,
  ]);
});

test('so are they where one lies on its side within the sheet', async () => {
  const content = 'q 0 1 -1 0 842 0 cm /P0 Do Q';
  expect(await read(sheet('842 595', content, [pageOf(first)]))).toEqual(first);
});

const cells = (texts: readonly (readonly string[])[]): string[] =>
  texts.flatMap((row, line) => row.map((text, at) => show(text, 65 + 100 * at, 708 - 20 * line)));

const table = [
  ['规章', '０'],
  ['文件', '１２'],
];

test('borders painted between two boxes are the sides of cells', async () => {
  const borders = [0, 1].flatMap((row) =>
    [0, 1].map((column) => {
      const [x, y] = [60 + 100 * column, 702 - 20 * row];
      return `${x} ${y} 98 18 re ${x - 2} ${y - 2} 102 22 re f*`;
    }),
  );
  expect(await read(sheet('595 842', [...borders, ...cells(table)].join('\n')))).toEqual([table]);
});

test('of a table that goes on beyond the sheet the rows on it are parted all the same', async () => {
  const rules = [60, 160, 260]
    .map((x) => `${x} 682 m ${x} 2000 l S`)
    .concat(['60 722 m 260 722 l S', '60 702 m 260 702 l S', '60 682 m 260 682 l S']);
  const above = [['年份', '２０']].flatMap((row) => row.map((text, at) => show(text, 65 + 100 * at, 750)));
  expect(await read(sheet('595 770', [...rules, ...above, ...cells(table)].join('\n')))).toEqual([
    [['年份', '２０'], ...table],
  ]);
});
