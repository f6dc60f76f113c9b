import { expect, test } from 'vitest';
import { CutDigits, markWindows } from './cut-digits.ts';
import type { PageCharacter } from './page-character.ts';

/** Characters as a page has them, one object of text each word; those in brackets are not seen. */
function read(...words: readonly string[]): readonly string[] {
  const cut = new CutDigits();
  const kept: PageCharacter[] = [];
  for (const [object, word] of words.entries()) {
    let isSeen = true;
    for (const text of word) {
      if (text === '[' || text === ']') {
        isSeen = text === ']';
        continue;
      }
      cut.add(text, isSeen, kept.length, () => object);
      if (isSeen) kept.push({ text, box: [0, 0, 1, 1], direction: 0, what: undefined, gap: null });
    }
  }
  cut.mark(kept);
  return kept.map((character) => (character.cut ? `${character.text} ${character.cut}` : character.text));
}

test('a digit is marked where others of its number are not seen, behind it or before', () => {
  expect(read('12[3]')).toEqual(['1', '2 behind']);
  expect(read('[1]23')).toEqual(['2 before', '3']);
  expect(read('1,2[34]')).toEqual(['1', ',', '2 behind']);
  expect(read('１[２]')).toEqual(['１ behind']);
});

test('what is no part of the number marks nothing: words, other numbers, numbers unseen as a whole', () => {
  expect(read('12', '[34]')).toEqual(['1', '2']);
  expect(read('12件[3]')).toEqual(['1', '2', '件']);
  expect(read('[年]12[件]')).toEqual(['1', '2']);
  expect(read('[123]')).toEqual([]);
  expect(read('123')).toEqual(['1', '2', '3']);
});

/** Characters of one object of text, each ten points wide, as far from the left as given, in a window from 0 to 50. */
function inWindow(text: string, from: number): readonly string[] {
  const characters = [...text].map(
    (one, at): PageCharacter => ({
      text: one,
      box: [from + 10 * at, 0, from + 10 * at + 10, 12],
      direction: 0,
      what: undefined,
      gap: null,
    }),
  );
  markWindows(characters, new Map([[7, [0, 0, 50, 12]]]), () => 7);
  return characters.map((character) =>
    character.cut ? `${character.text} ${character.cut}` : character.text,
  );
}

test('digits that end at the edge of their window may have been cut off there', () => {
  expect(inWindow('1234', 10)).toEqual(['1', '2', '3', '4 behind']);
  expect(inWindow('1234', 0)).toEqual(['1 before', '2', '3', '4']);
  expect(inWindow('123', 8)).toEqual(['1', '2', '3']);
  expect(inWindow('12345', 0)).toEqual(['1', '2', '3', '4', '5']);
  expect(inWindow('公开12', 8)).toEqual(['公', '开', '1', '2']);
});
