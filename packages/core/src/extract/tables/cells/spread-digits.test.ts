import { expect, test } from 'vitest';
import { fixedText } from '../../../read/placed-text.ts';
import { readCell } from './cell-value.ts';
import { joinSpread } from './spread-digits.ts';

const place = { kind: 'part', part: 'x', path: 'y' } as const;
const addsUp = (numbers: readonly number[]): boolean =>
  numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === numbers.at(-1);
const join = (...texts: readonly string[]): (number | null)[] =>
  joinSpread(
    texts.map((text) => readCell(fixedText(text, place), { kind: 'count' })),
    addsUp,
  ).map(({ value }) => value);

test('digits on several lines are one number only where each line is full before the next begins', () => {
  expect(join('96\n4', '3', '967')).toEqual([964, 3, 967]);
  expect(join('1\n9', '3', '2\n2')).toEqual([19, 3, 22]);
  // A mark over each number would add up just as well.
  expect(join('1\n19', '3', '1\n22')).toEqual([null, 3, null]);
  expect(join('9\n388', '63', '9\n451')).toEqual([null, 63, null]);
});

test('two rows that share their cells are not one, though their digits add up one behind the other', () => {
  expect(join('31\n0', '51\n1', '82\n1')).toEqual([null, null, null]);
  expect(join('11\n9', '0', '11\n9')).toEqual([119, 0, 119]);
});
