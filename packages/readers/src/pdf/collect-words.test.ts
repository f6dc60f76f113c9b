import { expect, test } from 'vitest';
import { toLines } from '../layout/text-line.ts';
import { collectWords } from './collect-words.ts';
import type { PageCharacter } from './page-character.ts';

interface Type {
  readonly size: number;
  /** How high above its foot, and how far below it, its font says that a line reaches, in sizes. */
  readonly line: readonly [number, number];
}

/** Digits that follow each other on one foot, each set in its type. */
function set(...parts: readonly (readonly [text: string, type: Type])[]): PageCharacter[] {
  let x = 50;
  return parts.flatMap(([text, { size, line }]) =>
    [...text].map((digit): PageCharacter => {
      const left = x;
      x += size / 2;
      return {
        text: digit,
        box: [left, 100 - line[0] * size, x, 100 + line[1] * size],
        direction: 0,
        what: undefined,
        size,
        gap: null,
      };
    }),
  );
}

const low: Type = { size: 10, line: [0.7, 0.2] };
const high: Type = { size: 10, line: [1.1, 0.4] };

test('a number in two fonts is one number, though the line of one is much higher', () => {
  expect(collectWords(set(['1', high], ['832', low])).map(({ text }) => text)).toEqual(['1832']);
  expect(collectWords(set(['1', low], ['1', high])).map(({ text }) => text)).toEqual(['11']);
});

test('a small digit is a mark beside a number in whatever font, one of its size is none', () => {
  const read = (parts: readonly PageCharacter[]) =>
    toLines(collectWords(parts).map((word) => ({ ...word, page: 1 }))).map(({ text, marks }) => [
      text,
      marks?.length ?? 0,
    ]);
  const raised = set(['1', { size: 6, line: [1.2, 0.4] }]).map(
    (one): PageCharacter => ({ ...one, box: [60, 89, 63, 99] }),
  );
  expect(read([...set(['12', high]), ...raised])).toEqual([['12', 1]]);
});
