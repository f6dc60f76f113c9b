import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromSystemName, toShownPath, toSystemPath } from './system-path.ts';

test('every name keeps its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      expect(Buffer.from(toSystemPath(fromSystemName(bytes)))).toEqual(Buffer.from(bytes));
    }),
  );
});

test('what people see is never half a character', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      expect(toShownPath(fromSystemName(bytes)).isWellFormed()).toBe(true);
    }),
  );
});

test('GBK is read as GBK, in the folder as in the file, and UTF-8 stays as it is', () => {
  const gbk = fromSystemName(Uint8Array.of(0xbc, 0xd7, 0xcf, 0xd8)); // 甲县
  expect(toShownPath(gbk)).toBe('甲县');
  expect(toShownPath(`年报/${gbk}/${gbk}.txt`)).toBe('年报/甲县/甲县.txt');
  expect(toShownPath(fromSystemName(Uint8Array.of(0x61, 0xff)))).toBe('a\\xff');
  expect(toSystemPath('年报/甲县.txt')).toBe('年报/甲县.txt');
  expect(fromSystemName(Buffer.from('甲县😀.txt'))).toBe('甲县😀.txt');
});
