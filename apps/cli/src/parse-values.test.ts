import { expect, test } from 'vitest';
import { parseLikeness, parseYear } from './parse-values.ts';

test('a share is one in any of the ways it is written, full-width too', () => {
  expect(['0.8', '80', '80%', '80％', '８０％'].map(parseLikeness)).toEqual([0.8, 0.8, 0.8, 0.8, 0.8]);
  for (const wrong of ['0.4', '101%', '八成', '5', '']) expect(() => parseLikeness(wrong)).toThrow('share');
});

test('a year is one of four digits', () => {
  expect(parseYear('2024')).toBe(2024);
  for (const wrong of ['24', '1999', '20240', '二〇二四'])
    expect(() => parseYear(wrong)).toThrow('year of a report');
});
