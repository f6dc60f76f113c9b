import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

/** The double-byte codes of a charset, found by decoding every pair: an encoder that shares no code with the reader. */
function encoderOf(charset: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(charset);
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character)) {
        codes.set(character, [lead, trail]);
      }
    }
  }
  return (text) =>
    Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}

const toGbk = encoderOf('gb18030');
const toBig5 = encoderOf('big5');
const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function toUtf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
}

const simplified = '本年度新收政府信息公开申请12件，上年结转0件，均已按期答复。';
const traditional = '本年度新收政府資訊公開申請12件，上年結轉0件，均已按期答復。';
const short = '总体情况';

test.each([
  ['utf-8', toUtf8(simplified), simplified],
  ['utf-8', toUtf8(short), short],
  ['utf-8', toUtf8('plain ASCII 12'), 'plain ASCII 12'],
  ['gb18030', toGbk(simplified), simplified],
  ['gb18030', toGbk(short), short],
  ['gb18030', toGbk(`${'x'.repeat(5000)}${simplified}`), `${'x'.repeat(5000)}${simplified}`],
  ['big5', toBig5(traditional), traditional],
  ['utf-16le', toUtf16(simplified, false), simplified],
  ['utf-16be', toUtf16(simplified, true), simplified],
] as const)('finds %s by the bytes alone', (encoding, bytes, text) => {
  expect(decodeText(bytes)).toMatchObject({ encoding, text });
});

test('a byte order mark decides and is no part of the text', () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...toUtf8(short)))).toEqual({
    text: short,
    encoding: 'utf-8',
    notices: [],
    plausible: true,
  });
  expect(decodeText(Uint8Array.of(0xff, 0xfe, ...toUtf16(short, false))).text).toBe(short);
  expect(decodeText(Uint8Array.of(0xfe, 0xff, ...toUtf16(short, true))).text).toBe(short);
});

test('a guessed encoding is said, a stated one that fits is not', () => {
  const bytes = toGbk(simplified);
  expect(decodeText(bytes).notices.map(({ code }) => code)).toEqual(['encoding/guessed']);
  expect(decodeText(bytes, { charset: 'GB2312' }).notices).toEqual([]);
  const page = toGbk(
    `<html><meta http-equiv="Content-Type" content="text/html; charset=gbk"><p>${simplified}`,
  );
  expect(decodeText(page, { html: true }).notices).toEqual([]);
});

test('content wins over a wrong statement', () => {
  const utf8 = decodeText(toUtf8(simplified), { charset: 'gb2312' });
  expect(utf8).toMatchObject({ encoding: 'utf-8', text: simplified });
  expect(utf8.notices.map(({ code }) => code)).toEqual(['encoding/contradicted']);
  const gbk = decodeText(toGbk(`<meta charset="utf-8"><p>${simplified}`), { html: true });
  expect(gbk.encoding).toBe('gb18030');
  expect(gbk.text).toContain(simplified);
});

test('damaged UTF-8 stays UTF-8 and the damage is counted', () => {
  const bytes = toUtf8(simplified.repeat(10));
  bytes[31] = 0xff;
  bytes[400] = 0x41;
  const { encoding, notices } = decodeText(bytes);
  expect(encoding).toBe('utf-8');
  expect(notices.map(({ code }) => code)).toEqual(['encoding/damaged']);
});

test('UTF-8 cut in the middle of a character is no other encoding', () => {
  const bytes = toUtf8(simplified);
  for (let length = 3; length < 12; length++) {
    expect(decodeText(bytes.subarray(0, length)).encoding).toBe('utf-8');
  }
});

test('characters that exist only in GB18030 with four bytes survive', () => {
  const bytes = Uint8Array.of(...toGbk(simplified), 0x95, 0x32, 0x82, 0x36, ...toGbk('。'));
  expect(decodeText(bytes).text).toBe(`${simplified}\u{20000}。`);
});
