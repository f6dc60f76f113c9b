import { expect, test } from 'vitest';
import { down } from '../../test/support/draw-page.ts';
import type { PageCharacter } from './page-character.ts';
import { partedByRules } from './upright-rules.ts';

const digit = (x: number): PageCharacter => ({
  text: '1',
  box: [x, 100, x + 6, 112],
  direction: 0,
  what: undefined,
  gap: null,
});

test.each([
  ['the side of a cell between two numbers', down(106.5, 90, 120), 107, true],
  ['the side of a cell that a number sticks out of', down(106, 90, 120), 106, false],
  ['the stroke of a letter', down(106.5, 104, 108), 107, false],
  ['a rule further on', down(115, 90, 120), 107, false],
  ['a rule on another line', down(106.5, 130, 150), 107, false],
])('%s', (_, rule, x, parted) => {
  expect(partedByRules([rule])(digit(100), digit(x).box)).toBe(parted);
});

test('turned text and the first character are parted by none', () => {
  const isParted = partedByRules([down(106.5, 90, 120)]);
  expect(isParted(undefined, digit(107).box)).toBe(false);
  expect(isParted({ ...digit(100), direction: 1 }, digit(107).box)).toBe(false);
});
