import { expect, test } from 'vitest';
import { pathGlobTest } from './path-glob.ts';

test.each([
  ['*.txt', 'a.txt', true],
  ['*.txt', 'b/c/a.txt', true],
  ['*.txt', 'a.txt.md', false],
  ['b/*.txt', 'b/a.txt', true],
  ['b/*.txt', 'b/c/a.txt', false],
  ['b/**/*.txt', 'b/a.txt', true],
  ['b/**', 'b/c/a.txt', true],
  ['./b/*', 'b/a.txt', true],
  ['甲县/{2022,2023}.{txt,md}', '甲县/2023.md', true],
  ['甲县/{2022,2023}.txt', '甲县/2021.txt', false],
  ['a[1].txt', 'a[1].txt', true],
  ['a(1)+.txt', 'a(1)+.txt', true],
  ['202?.txt', '2023.txt', true],
  ['{open', 'open', true],
])('%s on %s: %s', (glob, path, fits) => {
  expect(pathGlobTest(glob)(path)).toBe(fits);
});
