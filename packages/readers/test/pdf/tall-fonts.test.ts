import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { describeBlocks } from '../support/describe-blocks.ts';
import { buildPdf, stream } from './hostile-pdf.ts';

const hexadecimal = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** A page of lines 13 points apart, in type of ten points whose Chinese font states a line as high as it likes. */
function page(lines: readonly string[], ascent: number, descent: number, turns = 0): Uint8Array {
  const content = lines.flatMap((line, index) => {
    let x = 60;
    return (line.match(/[ -~]+|[^ -~]+/gu) ?? []).map((part) => {
      const isNarrow = part[0]! <= '~';
      const shown = isNarrow ? `(${part})` : `<${hexadecimal(part)}>`;
      const at = `1 0 0 1 ${x.toFixed(2)} ${760 - index * 13}`;
      x += part.length * (isNarrow ? 5.56 : 10);
      return `BT /${isNarrow ? 'D' : 'C'} 10 Tf ${at} Tm ${shown} Tj ET`;
    });
  });
  return buildPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate ${90 * turns}/Contents 4 0 R/Resources<</Font<</C 5 0 R/D 8 0 R>>>>>>`,
    stream(content.join('\n')),
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 7 0 R>>',
    `<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-1000 ${descent} 2900 ${ascent}]/ItalicAngle 0/Ascent ${ascent}/Descent ${descent}/CapHeight 880/StemV 93>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]);
}

const lines = [
  '一、总体情况',
  '全年收到申请12件，办结9件。',
  '二、主动公开政府信息情况',
  '规章',
  '第2类',
  '三、收到和处理政府信息公开申请情况',
];

test.each([
  ['an ordinary line', 880, -120],
  ['a line of nearly three times its size', 2210, -650],
  ['a line far above its foot', 2500, -200],
])('lines stay apart and figures in them whole where the font states %s', async (_, ascent, descent) => {
  const { blocks, notices } = await readPdf(page(lines, ascent, descent), {
    name: 'page.pdf',
    limits: defaultLimits,
  });
  expect(describeBlocks(blocks)).toEqual(lines);
  expect(notices).toEqual([]);
});

test.each([1, 2, 3])('nor do they on a page that is shown turned by %i quarters', async (turns) => {
  const { blocks } = await readPdf(page(lines, 2210, -650, turns), {
    name: 'page.pdf',
    limits: defaultLimits,
  });
  expect(describeBlocks(blocks)).toEqual(lines);
});

test('a raised mark in a font that states a high line is no digit of the number before it', async () => {
  const bytes = buildPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</C 5 0 R/D 8 0 R>>>>>>',
    stream('BT /D 10.5 Tf 1 0 0 1 60 760 Tm (135) Tj ET BT /C 6.4 Tf 1 0 0 1 77.6 763.5 Tm <0031> Tj ET'),
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 636/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-1000 -460 2900 1240]/ItalicAngle 0/Ascent 1240/Descent -460/CapHeight 880/StemV 93>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]);
  const { blocks } = await readPdf(bytes, { name: 'page.pdf', limits: defaultLimits });
  expect(describeBlocks(blocks)).toEqual(['135']);
});
