import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { detectFormat } from './detect-format.ts';
import { LimitError, UnreadableError } from './limits.ts';
import { readSource } from './read-source.ts';
import type { Reader } from './reader.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A ZIP of empty stored entries, with or without its central directory. */
function zip(names: readonly string[], directory = true): Uint8Array {
  const parts: number[] = [];
  const central: number[] = [];
  const word = (value: number, size: number): number[] =>
    Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 0xff);
  for (const name of names) {
    const fields = [...word(20, 2), ...word(0, 20), ...word(name.length, 2), ...word(0, 2)];
    central.push(...latin('PK\x01\x02'), ...word(20, 2), ...fields, ...word(0, 10), ...word(parts.length, 4));
    central.push(...latin(name));
    parts.push(...latin('PK\x03\x04'), ...fields, ...latin(name));
  }
  if (!directory) return Uint8Array.from(parts);
  const end = [...latin('PK\x05\x06'), ...word(0, 4), ...word(names.length, 2), ...word(names.length, 2)];
  return Uint8Array.from([
    ...parts,
    ...central,
    ...end,
    ...word(central.length, 4),
    ...word(parts.length, 4),
    0,
    0,
  ]);
}

function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + 128 * index;
    for (let letter = 0; letter < name.length; letter++) bytes[at + letter * 2] = name.charCodeAt(letter);
    bytes[at + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

async function refusal(bytes: Uint8Array, name = 'x'): Promise<string> {
  const error = await readSource({ name, bytes }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreadableError);
  const { notice } = error as UnreadableError;
  expect(notice.message.zh).toMatch(/。$/);
  expect(notice.message.en).toMatch(/\.$/);
  return notice.code;
}

test.each([
  ['pdf', latin('%PDF-1.7\n'), 'a.txt'],
  ['pdf', latin('junk before\n%PDF-1.4\n'), 'a.pdf'],
  ['docx', zip(['[Content_Types].xml', 'word/document.xml']), 'a.zip'],
  ['docx', zip(['[Content_Types].xml', 'word/document.xml'], false), 'a.docx'],
  ['xlsx', zip(['[Content_Types].xml', 'xl/workbook.xml']), 'a'],
  ['ofd', zip(['OFD.xml', 'Doc_0/Document.xml']), 'a.ofd'],
  ['doc', compoundFile('Root Entry', '1Table', 'WordDocument'), 'a.wps'],
  ['html', utf8('\ufeff<!DOCTYPE html><p>文'), 'a.txt'],
  ['html', utf8('<html xmlns:o="urn:schemas-microsoft-com:office:office"><head></head>'), 'a.doc'],
  ['html', utf8('<?xml version="1.0"?>\n<!-- c --><html>'), 'a'],
  ['html', utf8('<table><tr><td>规章</td></tr></table>'), 'a.txt'],
  ['html', utf8('正文<p>一、总体情况</p>'), 'a.shtml'],
  ['html', Uint8Array.from([...'<html>'].flatMap((character) => [character.charCodeAt(0), 0])), 'a.htm'],
  ['markdown', utf8('# 标题\n\n<table></table>'), 'a.md'],
  ['text', utf8('# 标题'), 'a.txt'],
  ['text', utf8('a < b 与 <p> 无关'), 'a.txt'],
] as const)('detects %s by content', (format, bytes, name) => {
  expect(detectFormat(bytes, name)).toBe(format);
});

test.each([
  ['source/empty', new Uint8Array(0)],
  ['source/empty', utf8(' \n\u3000\n')],
  ['source/image', latin('\x89PNG\r\n\x1a\n----')],
  ['source/image', latin('\xff\xd8\xff\xe0----')],
  ['source/no-reader', zip(['a.txt'])],
  ['source/archive', latin('Rar!\x1a\x07\x00')],
  ['source/presentation', zip(['ppt/presentation.xml'])],
  ['source/opendocument', zip(['mimetype', 'content.xml'])],
  ['source/epub', zip(['mimetype', 'META-INF/container.xml'])],
  ['source/no-reader', compoundFile('Root Entry', 'Workbook')],
  ['source/encrypted', compoundFile('Root Entry', 'WordDocument', 'EncryptedPackage')],
  ['source/compound', compoundFile('Root Entry', 'Contents')],
  ['source/no-reader', latin('{\\rtf1\\ansi')],
  [
    'source/no-reader',
    latin('From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n'),
  ],
  ['source/office-xml', latin('<?xml version="1.0"?><pkg:package>')],
  [
    'source/no-reader',
    latin('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'),
  ],
  ['source/no-reader', latin('%PDF-1.7\n')],
] as const)('refuses with %s', async (code, bytes) => {
  expect(await refusal(bytes)).toBe(code);
});

test('refuses random bytes as no text', async () => {
  let state = 42;
  const random = Uint8Array.from({ length: 4096 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  expect(await refusal(random)).toBe('source/binary');
});

test('hands a binary format to the reader supplied for it', async () => {
  const empty: Document = {
    format: 'pdf',
    blocks: [],
    metadata: {},
    notices: [],
    leftOut: [],
    complete: true,
  };
  const seen: string[] = [];
  const reader: Reader = {
    format: 'pdf',
    read(bytes, options) {
      seen.push(`${options.name} ${bytes.length} ${options.limits.pages}`);
      return empty;
    },
  };
  const source = { name: 'a.pdf', bytes: latin('%PDF-1.7') };
  expect(await readSource(source, { readers: [reader], limits: { pages: 7 } })).toBe(empty);
  expect(seen).toEqual(['a.pdf 8 7']);
});

test.each([
  ['bytes', '一二三四', { bytes: 11 }],
  ['cells', '<table><td>1<td>2<td>3', { cells: 2 }],
  ['cells', '1\t2\t3\n4\t5\t6', { cells: 5 }],
  ['depth', '<body><div><div><div><div>', { depth: 3 }],
] as const)('stops at the limit on %s', async (limit, text, limits) => {
  const error = await readSource({ name: 'x', bytes: utf8(text) }, { limits }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(LimitError);
  expect(error).toMatchObject({ limit, notice: { code: 'limit' } });
});

test('no bytes make a reading throw anything but what says why', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map(utf8),
    fc
      .array(
        fc.constantFrom('|', '\t', '\n', '#', '**', '---', '`', '<td>', '<table>', '&#x', '规章', '0', '\\'),
      )
      .map((parts) => utf8(parts.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('a.txt', 'a.md', 'a.html'), async (content, name) => {
      try {
        const document = await readSource({ name, bytes: content });
        expect(document.complete).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableError);
      }
    }),
    { numRuns: 600 },
  );
});
