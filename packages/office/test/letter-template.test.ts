import { judge, understand } from '@gouji/core';
import { readSource } from '@gouji/core/read';
import { renderings } from '@gouji/fixtures/generate';
import { convert, hasLibreOffice } from '@gouji/fixtures/libre-office';
import { binaryReaders } from '@gouji/readers';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import {
  createLetterWriter,
  docxTemplate,
  type Letter,
  letterOf,
  TemplateError,
} from '../src/letter/index.ts';
import { faultyReport } from './support/samples.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { render } = renderings.find(({ id }) => id === 'html')!;
const sender = {
  signature: '甲市政务公开办公室',
  documentNumber: '甲公开函〔2026〕3号',
  deadline: '2026-03-20',
  contact: '科室 0000-0000000',
  date: '2026-03-01',
};

const part = 'word/document.xml';

/** The usual template with its text changed. */
function changed(change: (xml: string) => string, template = docxTemplate()): Uint8Array {
  const parts = unzipSync(template);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) });
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const document = await readSource({ name: '函.docx', bytes }, { readers: binaryReaders });
  return document.blocks
    .flatMap((block) =>
      block.kind === 'table' ? block.cells.map(({ content }) => content.text) : [block.content.text],
    )
    .filter((text) => text.trim() !== '');
}

async function letterOfReport(index: number): Promise<Letter> {
  const understanding = await understand({ name: '年报.html', bytes: render(faultyReport(index)) });
  return letterOf(judge(understanding), understanding.report)!;
}

const point = { place: '表三', problem: '合计不符', basis: '格式', request: '请核实' };
const letters: readonly Letter[] = [
  await letterOfReport(2),
  await letterOfReport(5),
  {
    body: '乙镇人民政府',
    year: '2025年',
    report: '年报',
    causes: [],
    corrections: [],
    points: [point],
    unchecked: '',
  },
  {
    body: '丙局',
    year: '2025年',
    report: '年报',
    causes: [{ text: '可能错位', candidates: ['甲改乙', '乙改甲'], explains: ['合计不符', '文表不符'] }],
    corrections: [
      { ...point, from: '8', to: '9' },
      { ...point, from: '1', to: '2' },
    ],
    points: [point, point, point],
    unchecked: '未读到第五部分',
  },
];

const asUsual = (letter: Letter): Uint8Array => createLetterWriter({ sender }).toDocx([letter]);
const by = (template: Uint8Array, letter: Letter, from: Partial<typeof sender> = sender): Uint8Array =>
  createLetterWriter({ sender: { date: sender.date, ...from }, template }).toDocx([letter]);

test('the usual template as a Word document says what the usual letter says', async () => {
  for (const letter of letters)
    expect(await textsOf(by(docxTemplate(), letter))).toEqual(await textsOf(asUsual(letter)));
  const [letter] = letters as [Letter];
  expect(by(docxTemplate(), letter)).toEqual(by(docxTemplate(), letter));
  const bare = await textsOf(by(docxTemplate(), letter, {}));
  expect(bare).toEqual(await textsOf(createLetterWriter({ sender: { date: sender.date } }).toDocx([letter])));
  expect(bare).not.toContain(sender.documentNumber);
});

/** As Word leaves text that was edited: a run for each character, spell checks and bookmarks in between. */
const parted = (xml: string): string =>
  xml.replace(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/gu,
    (_, look = '', text) =>
      [...String(text)]
        .map(
          (character) =>
            `<w:proofErr w:type="spellStart"/><w:r>${look}<w:t xml:space="preserve">${character}</w:t></w:r><w:bookmarkStart w:id="1" w:name="b"/>`,
        )
        .join(''),
  );

test('fields hold that were parted over runs, or typed with wide braces', async () => {
  for (const letter of letters) {
    const expected = await textsOf(asUsual(letter));
    expect(await textsOf(by(changed(parted), letter))).toEqual(expected);
    if (letter !== letters[3]) continue;
    const wide = (xml: string): string =>
      xml
        .replaceAll('{{', '｛｛')
        .replaceAll('}}', '｝｝')
        .replaceAll('｛｛#', '｛｛＃')
        .replaceAll('｛｛/', '｛｛／');
    expect(
      await textsOf(
        by(
          changed((xml) => parted(wide(xml))),
          letter,
        ),
      ),
    ).toEqual(expected);
  }
});

test('letters to one body of several years stand in one document, each on a page of its own', async () => {
  const [first, second] = letters as [Letter, Letter];
  const both = createLetterWriter({ sender, template: docxTemplate() }).toDocx([first, second]);
  expect(await textsOf(both)).toEqual([
    ...(await textsOf(asUsual(first))),
    ...(await textsOf(asUsual(second))),
  ]);
  const xml = strFromU8(unzipSync(both)[part]!);
  expect(xml.match(/<w:br w:type="page"\/>/gu)).toHaveLength(1);
  expect(xml.match(/<w:sectPr/gu)).toHaveLength(1);
});

test('what a report says cannot reach into the document', async () => {
  const nasty = '</w:t><w:p>{{单位}} & "甲" {{#更正}}';
  const letter = { ...letters[2]!, body: nasty, points: [{ ...point, problem: nasty }] };
  expect(await textsOf(by(docxTemplate(), letter))).toEqual(await textsOf(asUsual(letter)));
});

test('a cell that a section leaves empty stays a cell', async () => {
  const rows = (inner: string): string => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
  const run = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const template = changed((xml) =>
    xml.replace('<w:body>', `<w:body>${rows(`${run('{{#有更正}}有{{/有更正}}')}`)}`),
  );
  expect(await textsOf(by(template, letters[3]!))).toContain('有');
  expect(await textsOf(by(template, letters[2]!))).not.toContain('有');
});

test.each([
  ['an unknown field', (xml: string) => xml.replaceAll('{{落款}}', '{{落歀}}'), /没有的项目“落歀”/u],
  [
    'a list that is missing',
    (xml: string) => xml.replaceAll('核实}}', '核査}}').replaceAll('有核査}}', '有核实}}'),
    /没有“核实”|没有的项目/u,
  ],
  ['no addressee', (xml: string) => xml.replaceAll('{{单位}}', '贵单位'), /没有“单位”.*补上 \{\{单位\}\}/u],
  ['an open brace', (xml: string) => xml.replace('{{落款}}', '{{落款}'), /花括号不成对/u],
  [
    'a list as a field',
    (xml: string) => xml.replace('{{落款}}', '{{更正}}'),
    /\{\{#更正\}\}…\{\{\/更正\}\}/u,
  ],
  [
    'a section that leaves its table',
    (xml: string) =>
      xml.replace(
        '<w:body>',
        '<w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲{{#联系}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{/联系}}</w:t></w:r></w:p>',
      ),
    /不在同一层/u,
  ],
])('a slip in the template is told before any letter is written: %s', (_, change, sentence) => {
  const attempt = (): unknown => createLetterWriter({ sender, template: changed(change) });
  expect(attempt).toThrow(TemplateError);
  try {
    attempt();
  } catch (error) {
    expect((error as TemplateError).sentence.zh).toMatch(sentence);
    expect((error as TemplateError).sentence.zh).toMatch(/^[^。]+。$/u);
  }
});

test('what is no Word document is told', () => {
  for (const bytes of [strToU8('PK不是'), zipSync({ 'a.txt': strToU8('甲') })])
    expect(() => createLetterWriter({ sender, template: bytes })).toThrow(/no Word document/u);
});

test.skipIf(!hasLibreOffice)(
  'a template that an office program has saved anew still fills, and the letter opens',
  async () => {
    const letter = letters[3]!;
    const saved = convert(new Map([['模板.docx', changed(parted)]]), 'docx').get('模板.docx')!;
    const filled = by(saved, letter);
    expect(await textsOf(filled)).toEqual(await textsOf(asUsual(letter)));
    const opened = new TextDecoder().decode(convert(new Map([['函.docx', filled]]), 'txt').get('函.docx'));
    expect(opened).toContain('应当更正的内容');
    expect(opened).not.toMatch(/[{}]/u);
  },
);
