import { expect, test } from 'vitest';
import { isGarbled } from './garbled-text.ts';
import { readSource } from './read-source.ts';

const report =
  '甲县人民政府2024年政府信息公开工作年度报告。一、总体情况：全年新收政府信息公开申请15件，上年结转1件，办结14件，结转下年度继续办理2件。';
const bytes = new TextEncoder().encode(report.repeat(3));

test.each([
  ['UTF-8 taken for GBK', new TextDecoder('gb18030').decode(bytes)],
  ['UTF-8 taken for Western text', new TextDecoder('windows-1252').decode(bytes)],
  ['question marks for every character', report.repeat(3).replace(/[^\d]/gu, '??')],
  ['the escapes of a stateful encoding', `\x1b$B9C8)\x1b(B2024`],
])('%s is garbled', (_, text) => {
  expect(isGarbled(text)).toBe(true);
});

test.each([
  ['prose', report],
  ['prose with some garbled words', report + new TextDecoder('gb18030').decode(bytes.subarray(0, 60))],
  ['traditional characters', '本報告由甲縣人民政府按照條例編製，統計期限自1月1日起至12月31日止。'.repeat(3)],
  ['a list of one name', '鑫鑫'.repeat(200)],
  ['English', 'The annual report of the county.'.repeat(10)],
  ['French with accents', 'été à la mairie'.repeat(2)],
  ['questions', '为什么？？？？'.repeat(10)],
  ['figures', '1 2 3\n'.repeat(100)],
])('%s is not', (_, text) => {
  expect(isGarbled(text)).toBe(false);
});

const kindOf = async (name: string, content: string | Uint8Array): Promise<string> => {
  try {
    const { format } = await readSource({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    });
    return format;
  } catch (error) {
    return (error as { notice: { code: string } }).notice.code;
  }
};

test.each([
  ['garbled.txt', new TextDecoder('windows-1252').decode(bytes), 'source/garbled'],
  ['data.json', '{"title":"甲县年报","rows":[1,2]}', 'source/json'],
  ['data.txt', '[{"title":"甲县年报"}]', 'source/json'],
  ['notes.txt', '[1] 甲县人民政府年报', 'text'],
  ['report.xml', '<?xml version="1.0"?><doc><p>甲县</p></doc>', 'source/xml'],
  [
    'page.xhtml',
    '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><p>甲县</p></body></html>',
    'html',
  ],
  [
    'report.fodt',
    '<?xml version="1.0"?><office:document xmlns:office="urn:oasis"><office:body/></office:document>',
    'source/opendocument',
  ],
  [
    'report.uos',
    '<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof"></uof:UOF>',
    'source/office-xml',
  ],
  ['report.xml', '<?xml version="1.0"?><pkg:package xmlns:pkg="x"></pkg:package>', 'source/office-xml'],
  ['reports.tar', `${'a.txt'.padEnd(257, '\0')}ustar\0${'\0'.repeat(300)}`, 'source/archive'],
  ['reports.bz2', 'BZh91AY&SY', 'source/archive'],
])('%s is named as what it is', async (name, content, kind) => {
  expect(await kindOf(name, content)).toBe(kind);
});

test.each([true, false])(
  'text of four bytes a character is read (little endian %s)',
  async (littleEndian) => {
    const codes = [0xfeff, ...[...`${report}𠀀`].map((character) => character.codePointAt(0)!)];
    const view = new DataView(new ArrayBuffer(codes.length * 4));
    for (const [index, code] of codes.entries()) view.setUint32(index * 4, code, littleEndian);
    const { blocks, encoding } = await readSource({ name: 'report.txt', bytes: new Uint8Array(view.buffer) });
    expect(blocks.map((block) => block.kind === 'paragraph' && block.content.text)).toEqual([`${report}𠀀`]);
    expect(encoding).toBe(littleEndian ? 'utf-32le' : 'utf-32be');
  },
);
