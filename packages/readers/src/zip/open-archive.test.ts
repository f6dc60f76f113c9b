import { defaultLimits } from '@gouji/core/read';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openArchive } from './open-archive.ts';

const archive = zipSync({ 'a/甲.txt': strToU8('甲'.repeat(500)), 'b.txt': [strToU8('乙'), { level: 0 }] });

/** The archive with its directory written the ZIP64 way: sizes and offsets in extra fields, counts in their own record. */
function enlarged(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const parts: Uint8Array[] = [bytes.subarray(0, start)];
  let at = start;
  for (let index = 0; index < count; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const entry = new Uint8Array(46 + nameLength + 28);
    entry.set(bytes.subarray(at, at + 46 + nameLength));
    const edit = new DataView(entry.buffer);
    const extra = 46 + nameLength;
    edit.setUint16(30, 28, true);
    edit.setUint16(extra, 1, true);
    edit.setUint16(extra + 2, 24, true);
    for (const [field, offset] of [24, 20, 42].entries()) {
      edit.setBigUint64(extra + 4 + field * 8, BigInt(view.getUint32(at + offset, true)), true);
      edit.setUint32(offset, 0xffffffff, true);
    }
    parts.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(32, BigInt(count), true);
  tail.setBigUint64(48, BigInt(start), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(size), true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(92, 0xffffffff, true);
  return new Uint8Array(Buffer.concat([...parts, new Uint8Array(tail.buffer)]));
}

test.each([
  ['ordinary', archive],
  ['ZIP64', enlarged(archive)],
  [
    'with a comment behind',
    new Uint8Array(Buffer.concat([archive.subarray(0, -2), new Uint8Array([3, 0, 1, 2, 3])])),
  ],
])('reads an archive: %s', (_, bytes) => {
  const opened = openArchive(bytes, defaultLimits);
  expect(opened.names).toEqual(['a/甲.txt', 'b.txt']);
  expect(strFromU8(opened.read('a/甲.txt')!)).toBe('甲'.repeat(500));
  expect(strFromU8(opened.read('/B.TXT')!)).toBe('乙');
  expect(opened.read('c.txt')).toBe(null);
});

test('reads a large part in steps', () => {
  let seed = 1;
  const noise = Uint8Array.from({ length: 200_000 }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 24;
  });
  const opened = openArchive(zipSync({ 'n.bin': noise }), defaultLimits);
  expect(opened.read('n.bin')).toEqual(noise);
});

test('counts what all parts inflate to against one limit', () => {
  const two = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) });
  const opened = openArchive(two, { ...defaultLimits, inflatedBytes: 1_000 });
  expect(opened.read('a')).toHaveLength(600);
  expect(() => opened.read('b')).toThrow(expect.objectContaining({ limit: 'inflatedBytes' }));
});

test('names are read as UTF-8 or in the Chinese code page, whether or not the archive says which', () => {
  const packed = zipSync({ 'AAAA.txt': strToU8('甲') });
  const named = (bytes: readonly number[]): string[] => {
    const copy = Buffer.from(packed);
    for (let at = copy.indexOf('AAAA'); at >= 0; at = copy.indexOf('AAAA', at + 1)) copy.set(bytes, at);
    return [...openArchive(copy, defaultLimits).names];
  };
  expect(named([0xc4, 0xea, 0xb1, 0xa8])).toEqual(['年报.txt']);
  expect(named([0xe7, 0x94, 0xb2, 0x31])).toEqual(['甲1.txt']);
  expect(named([0x41, 0x42, 0x43, 0x44])).toEqual(['ABCD.txt']);
  // Neither: told apart, and nothing thrown.
  expect(named([0xff, 0xff, 0x41, 0xff])).toHaveLength(1);
});
