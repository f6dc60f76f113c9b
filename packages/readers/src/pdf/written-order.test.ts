import { expect, test } from 'vitest';
import { collectWords } from './collect-words.ts';
import type { PageCharacter } from './page-character.ts';
import { inWrittenOrder } from './written-order.ts';

const width = 6.6;

/** Digits of numbers, each set from its own place on, as an engine gives them: by their place on the line. */
function drawn(...numbers: readonly (readonly [x: number, text: string])[]) {
  const written = numbers.flatMap(([x, text]) =>
    [...text].map((digit, at) => ({ digit, x: x + at * width })),
  );
  const byPlace = written.map((one, order) => ({ ...one, order })).sort((one, other) => one.x - other.x);
  const characters = byPlace.map(
    ({ digit, x }): PageCharacter => ({
      text: digit,
      box: [x, 100, x + width, 112],
      direction: 0,
      what: undefined,
      gap: null,
    }),
  );
  const inOrder = inWrittenOrder(characters, (at) => byPlace[at]!.order);
  return collectWords(inOrder).map(({ text }) => text);
}

test('numbers wider than their cells are read one by one, though their digits lie over each other', () => {
  expect(drawn([91.6, '16498'], [117.4, '2599'], [143.2, '14012'])).toEqual(['16498', '2599', '14012']);
  expect(drawn([91.6, '1017'], [117.4, '0'])).toEqual(['1017', '0']);
});

test('digits of one number stay together, whatever small steps lie between them', () => {
  expect(drawn([91.6, '16498'])).toEqual(['16498']);
  expect(drawn([91.6, '164'], [91.6 + 3 * width - 0.2, '98'])).toEqual(['16498']);
});
