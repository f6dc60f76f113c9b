import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numeralValue, readNumeral } from './numerals.ts';

test.each([
  ['12', 12],
  ['1,234', 1234],
  ['31.2746', 31.2746],
  ['十', 10],
  ['十四', 14],
  ['四十', 40],
  ['一百零三', 103],
  ['一百二十', 120],
  ['两千零五', 2005],
  ['三万二千', null],
  ['十二万三千', 123_000],
  ['二〇二三', 2023],
  ['二○一九', 2019],
  ['〇', 0],
  ['壹佰贰拾', 120],
  ['一二三', 123],
  ['十二十', null],
  ['12件', null],
  ['', null],
  ['123456789012', null],
])('%s is %s', (text, value) => {
  expect(numeralValue(text)).toBe(value);
});

test.each([
  ['1,2345', 1, 1],
  ['12,345,6', 12_345, 6],
  ['3.', 3, 1],
])('of %s only what is a number is read', (text, value, end) => {
  expect(readNumeral(text, 0)).toMatchObject({ value, end });
});

test('Arabic digits mean what they say', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), (value) => {
      expect(numeralValue(String(value))).toBe(value);
      expect(numeralValue(value.toLocaleString('en-US'))).toBe(value);
    }),
  );
});
