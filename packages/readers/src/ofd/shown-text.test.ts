import type { Document, PlacedText } from '@gouji/core/model';
import { defaultLimits } from '@gouji/core/read';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOfd } from './ofd-reader.ts';

const wrap = (name: string, inner: string): Uint8Array =>
  strToU8(`<ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${inner}</ofd:${name}>`);

interface Parts {
  /** Annotations of the page. */
  readonly annotations?: string;
  readonly template?: string;
}

function read(content: string, { annotations = '', template = '' }: Parts = {}): Document {
  return readOfd(
    zipSync({
      'OFD.xml': wrap('OFD', '<ofd:DocBody><ofd:DocRoot>D/Document.xml</ofd:DocRoot></ofd:DocBody>'),
      'D/Document.xml': wrap(
        'Document',
        `<ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="t.xml"/></ofd:CommonData><ofd:Annotations>a/list.xml</ofd:Annotations><ofd:Pages><ofd:Page ID="1" BaseLoc="p.xml"/></ofd:Pages>`,
      ),
      'D/p.xml': wrap(
        'Page',
        `${template && '<ofd:Template TemplateID="9"/>'}<ofd:Content><ofd:Layer>${rules}${words}${content}</ofd:Layer></ofd:Content>`,
      ),
      'D/t.xml': wrap('Page', `<ofd:Content><ofd:Layer>${template}</ofd:Layer></ofd:Content>`),
      'D/a/list.xml': wrap(
        'Annotations',
        '<ofd:Page PageID="1"><ofd:FileLoc>one.xml</ofd:FileLoc></ofd:Page>',
      ),
      'D/a/one.xml': wrap('PageAnnot', annotations),
    }),
    { name: 'page.ofd', limits: defaultLimits },
  );
}

const line = (x0: number, y0: number, x1: number, y1: number, more = ''): string =>
  `<ofd:PathObject Boundary="${x0} ${y0} ${Math.max(0.1, x1 - x0)} ${Math.max(0.1, y1 - y0)}"${more}><ofd:AbbreviatedData>M 0 0 L ${x1 - x0} ${y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>`;
const word = (text: string, x: number, y = 21, more = '', inner = '', size = 4): string =>
  `<ofd:TextObject Boundary="${x} ${y} 30 6" Size="${size}"${more}>${inner}<ofd:TextCode X="0" Y="${size}">${text}</ofd:TextCode></ofd:TextObject>`;
const box = (x: number, y: number, width: number, color: string): string =>
  `<ofd:PathObject Boundary="${x} ${y} ${width} 6" Stroke="false" Fill="true"><ofd:FillColor Value="${color}"/><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} 6 L 0 6 C</ofd:AbbreviatedData></ofd:PathObject>`;
const rules =
  [20, 60, 100, 140].map((x) => line(x, 20, x, 36)).join('') +
  [20, 28, 36].map((y) => line(20, y, 140, y)).join('');
const words =
  word('许可', 22) + word('7', 102) + word('处罚', 22, 29) + word('8', 62, 29) + word('9', 102, 29);
const white = '<ofd:FillColor Value="255 255 255"/>';

function cell(content: string, parts: Parts = {}): (string | readonly string[])[] {
  const { blocks } = read(content, parts);
  const contents: PlacedText[] = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((one) => one.content) : [],
  );
  expect(contents.map(({ text }) => text).filter((_, index) => index !== 1)).toEqual([
    '许可',
    '7',
    '处罚',
    '8',
    '9',
  ]);
  const { text, asides = [] } = contents[1]!;
  return [text, ...asides.map(({ what, text: inner }) => [what, inner] as const)];
}

test.each([
  ['an object that is not visible', word('12', 62, 21, ' Visible="false"') + word('153', 72), 'hidden'],
  ['an object without opacity', word('12', 62, 21, ' Alpha="0"') + word('153', 72), 'hidden'],
  [
    'an object that is neither filled nor stroked',
    word('12', 62, 21, ' Fill="false"') + word('153', 72),
    'hidden',
  ],
  ['white text', word('12', 62, 21, '', white) + word('153', 72), 'white'],
  [
    'text in hexadecimal white',
    word('12', 62, 21, '', '<ofd:FillColor Value="#ff #FF #ff"/>') + word('153', 72),
    'white',
  ],
  ['text too small to be read', word('12', 62, 21, '', '', 0.1) + word('153', 72), 'hidden'],
  [
    'text with a slanting line through it',
    word('12', 62) + line(62, 22.4, 66.4, 24.8) + word('153', 72),
    'struck',
  ],
  ['text under a later box', word('12', 62) + box(61, 21, 8, '255 255 255') + word('153', 72), 'covered'],
  [
    'text under a box, corrected in place',
    word('12', 62) + box(61, 21, 8, '255 255 255') + word('153', 62),
    'covered',
  ],
  ['text with a line through it', word('12', 62) + line(62, 23.6, 66.4, 23.6) + word('153', 72), 'struck'],
  ['a small number at the head of another', word('153', 62) + word('12', 68.7, 20.6, '', '', 2), 'raised'],
] as const)('%s is left out', (_, content, what) => {
  expect(cell(content)).toEqual(['153', [what, '12']]);
});

test.each([
  ['white text on a dark box', box(61, 21, 20, '20 40 90') + word('153', 62, 21, '', white)],
  ['text on a shaded box', box(61, 21, 20, '230 230 230') + word('153', 62)],
  ['text beside a later box', word('153', 62) + box(80, 21, 8, '255 255 255')],
] as const)('%s is seen', (_, content) => {
  expect(cell(content)).toEqual(['153']);
});

test('a template lies below its page', () => {
  expect(cell(word('153', 62), { template: box(20, 20, 120, '255 255 255') })).toEqual(['153']);
  expect(cell('', { template: word('153', 62) })).toEqual(['153']);
});

test('annotations are content, but for watermarks and those that are not shown', () => {
  const annotation = (text: string, more: string): string =>
    `<ofd:Annot ${more}><ofd:Appearance Boundary="60 20 40 8">${word(text, 2, 1)}</ofd:Appearance></ofd:Annot>`;
  expect(cell('', { annotations: annotation('153', 'Type="Stamp"') })).toEqual(['153']);
  const laidOver = { annotations: annotation('12', 'Type="Watermark"') };
  expect(cell(word('153', 72), laidOver)).toEqual(['153']);
  expect(read(word('153', 72), laidOver).leftOut).toMatchObject([
    { what: 'overlay', count: 1, places: [{ text: '12' }] },
  ]);
  expect(cell(word('153', 72), { annotations: annotation('12', 'Type="Path" Visible="false"') })).toEqual([
    '153',
    ['hidden', '12'],
  ]);
  const { leftOut } = read(word('153', 62), {
    annotations:
      '<ofd:Annot Type="Stamp"><ofd:Appearance Boundary="0 0 9 9"><ofd:ImageObject/></ofd:Appearance></ofd:Annot>',
  });
  expect(leftOut.map(({ what, count }) => [what, count])).toEqual([
    ['picture', 1],
    ['overlay', 1],
  ]);
});

test('a run without a place of its own goes on behind the last', () => {
  const parts =
    '<ofd:TextObject Boundary="62 21 30 6" Size="4"><ofd:TextCode X="0" Y="4">1</ofd:TextCode><ofd:TextCode>53</ofd:TextCode></ofd:TextObject>';
  expect(cell(parts)).toEqual(['153']);
});
