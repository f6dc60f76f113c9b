import { expect, test } from 'vitest';
import { readSmallNumber } from './small-number.ts';

test.each([
  ['一', 1],
  ['九', 9],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十五', 35],
  ['6', 6],
  ['', null],
  ['百', null],
  ['一二', null],
])('%s', (text, expected) => {
  expect(readSmallNumber(text)).toBe(expected);
});
