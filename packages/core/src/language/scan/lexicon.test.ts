import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from './lexicon.ts';

test('the longest word at a place wins', () => {
  const words = ['公开', '公开申请', '申请', '公', '信息公开申请'];
  const lexicon = new Lexicon(words);
  const at = (index: number): string | undefined => words[lexicon.longestAt('信息公开申请人', index)];
  expect([0, 1, 2, 3, 4, 5, 6].map(at)).toEqual([
    '信息公开申请',
    undefined,
    '公开申请',
    undefined,
    '申请',
    undefined,
    undefined,
  ]);
});

test('finds what a plain search finds', () => {
  const word = fc.string({ unit: fc.constantFrom(...'申请公开信息'), minLength: 1, maxLength: 5 });
  const text = fc.string({ unit: fc.constantFrom(...'申请公开信息件'), maxLength: 40 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), text, (words, prose) => {
      const lexicon = new Lexicon(words);
      for (let at = 0; at <= prose.length; at++) {
        const longest = words
          .filter((one) => prose.startsWith(one, at))
          .reduce((best, one) => (one.length > best.length ? one : best), '');
        expect(words[lexicon.longestAt(prose, at)] ?? '').toBe(longest);
      }
    }),
  );
});
