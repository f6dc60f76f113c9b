import { expect, test } from 'vitest';
import { isTellingSlip } from './slip-of-digits.ts';

test.each([
  [94612, 96412, true],
  [1026, 1206, true],
  [4822, 4826, true],
  [312, 321, true],
  [312, 313, false],
  [64, 46, false],
  [1206, 684, false],
  [120, 1206, false],
])('%i for %i: %s', (from, to, expected) => {
  expect(isTellingSlip(from, to)).toBe(expected);
});
