import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceName } from './source-name.ts';

test('names are relative to the working directory where they lie inside it, and as given otherwise', () => {
  const here = join('/', 'data', 'reports');
  expect(sourceName(join(here, '甲县', 'a.txt'), here)).toBe('甲县/a.txt');
  expect(sourceName('./a.txt', here)).toBe('a.txt');
  expect(sourceName('../a.txt', here)).toBe('../a.txt');
  expect(sourceName(join('/', 'else', 'a.txt'), here)).toBe('/else/a.txt');
  expect(sourceName(join(here, '..a.txt'), here)).toBe('..a.txt');
});
