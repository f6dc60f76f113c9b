import type { LeftOutKind } from '@gouji/core/model';
import { defaultLimits } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readRtf } from './rtf-reader.ts';

/** The second cell of a row: its text and what was left out of it. */
function cell(inner: string, definition = ''): [string, ...(readonly [LeftOutKind, string])[]] {
  const text = `{\\rtf1\\ansi{\\colortbl;\\red255\\green255\\blue255;\\red31\\green56\\blue100;}\\trowd\\cellx900${definition}\\cellx1800\\intbl a\\cell ${inner}\\cell\\row}`;
  const { blocks } = readRtf(new TextEncoder().encode(text), { name: 'a.rtf', limits: defaultLimits });
  const [table] = blocks;
  const content = table?.kind === 'table' ? table.cells[1]!.content : null;
  return [content?.text ?? '', ...(content?.asides ?? []).map(({ what, text }) => [what, text] as const)];
}

test.each([
  ['\\strike', 'struck'],
  ['\\striked1', 'struck'],
  ['\\super', 'raised'],
  ['\\up6\\fs12', 'raised'],
  ['\\v', 'hidden'],
  ['\\fs2', 'hidden'],
  ['\\cf1', 'white'],
  ['\\cf2\\chcbpat2', 'white'],
  ['\\deleted', 'deleted'],
] as const)('text with %s is %s', (words, what) => {
  expect(cell(`{${words} 12}153`)).toEqual(['153', [what, '12']]);
});

test('white text is seen on a shaded cell, small digits are not of one number with others', () => {
  expect(cell('{\\cf1 153}', '\\clcbpat2')).toEqual(['153']);
  expect(cell('153{\\fs10 1}')).toEqual(['153\t1']);
  expect(cell('{\\strike0\\fs18\\cf2 153}')).toEqual(['153']);
});

test('the text of a shape stands beside the number it floats over', () => {
  const shape = (text: string): string => `{\\shp{\\*\\shpinst{\\shptxt ${text}}}}`;
  expect(cell(`153${shape('9')}`)).toEqual(['153\t9']);
  expect(cell(`${shape('9')}153`)).toEqual(['9\t153']);
  expect(cell(shape('153'))).toEqual(['153']);
});

test('a drop-down shows what is chosen where its field has no result', () => {
  const field = (chosen: number, result: string): string =>
    `{\\field{\\*\\fldinst { FORMDROPDOWN }{\\*\\formfield{\\fftype2\\ffres${chosen}{\\*\\ffl 12}{\\*\\ffl 153}}}}{\\fldrslt ${result}}}`;
  expect(cell(field(1, ''))).toEqual(['153']);
  expect(cell(field(0, '153'))).toEqual(['153']);
  expect(cell(field(25, ''))).toEqual(['']);
});

test('a content control that LibreOffice wrote three times over is read once', () => {
  const field = (text: string): string =>
    `{\\field{\\*\\fldinst{ FORMTEXT }{\\*\\formfield {\\fftype0{\\*\\ffdeftext ${text}}}}}{\\fldrslt ${text}}}`;
  const control = field("abc\\u13\\'0d");
  expect(cell(`{\\loch ${control}}{abc${control}}{\\u13\\'0d\\u5\\'05${control}}`)[0].trim()).toBe('abc');
  expect(cell(control)).toEqual(['abc']);
  expect(cell(`12${field('12')}`)).toEqual(['1212']);
});
