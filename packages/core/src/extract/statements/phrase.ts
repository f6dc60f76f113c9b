import type { DateToken, Token, WordToken } from '../../language/scan/scan.ts';
import type { WordClass } from '../../language/words/types.ts';
import { type Head, readNouns } from './nouns.ts';

/** The words of a stretch of prose, sorted by what they say. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly words: readonly WordToken[];
  readonly dates: readonly DateToken[];
  readonly heads: readonly Head[];
  /** The head of the noun phrase: the last object named. */
  readonly head: Head | undefined;
  readonly publishes: boolean;
  readonly informed: boolean;
}

const noWords: Phrase = {
  start: 0,
  end: 0,
  words: [],
  dates: [],
  heads: [],
  head: undefined,
  publishes: false,
  informed: false,
};

/** The words of some tokens; `from` is where the stretch begins, which may be before its first known word. */
export function readPhrase(tokens: readonly Token[], text: string, from?: number): Phrase {
  if (tokens.length === 0) return noWords;
  const words = tokens.flatMap((token): WordToken[] => {
    if (token.kind === 'number') return [{ ...token, kind: 'word', class: 'filler', id: 'number' }];
    return token.kind === 'word' ? [token] : [];
  });
  const start = from ?? tokens[0]!.start;
  const nouns = readNouns(tokens, text, start);
  return {
    start,
    end: tokens.at(-1)!.end,
    words,
    dates: tokens.filter((token): token is DateToken => token.kind === 'date'),
    head: nouns.heads.at(-1),
    ...nouns,
  };
}

/** The part of a phrase between two places. */
export const readPart = (phrase: Phrase, from: number, to: number, text: string): Phrase => {
  const tokens: Token[] = [...phrase.words, ...phrase.dates]
    .filter((token) => token.start >= from && token.end <= to)
    .sort((a, b) => a.start - b.start);
  return readPhrase(tokens, text);
};

/** The words of a phrase before a place. */
export const before = (phrase: Phrase, place: number): Phrase => ({
  ...phrase,
  words: phrase.words.filter((word) => word.end <= place),
});

/** 由去年的9件: the year belongs to the old figure. */
export const withoutTime = (phrase: Phrase): Phrase => ({
  ...phrase,
  dates: [],
  words: [
    ...phrase.words.map((word) =>
      word.class === 'carry' ? { ...word, class: 'filler' as const, id: 'time' } : word,
    ),
    ...phrase.dates.map(({ start, end }) => ({
      kind: 'word' as const,
      start,
      end,
      class: 'filler' as const,
      id: 'time',
    })),
  ],
});

/** The words of a class, of the given ids if any are given. */
export const wordsOf = (phrase: Phrase, wordClass: WordClass, ...ids: readonly string[]): WordToken[] =>
  phrase.words.filter((word) => word.class === wordClass && (ids.length === 0 || ids.includes(word.id)));

export const has = (phrase: Phrase, wordClass: WordClass, ...ids: readonly string[]): boolean =>
  phrase.words.some((word) => word.class === wordClass && (ids.length === 0 || ids.includes(word.id)));

export const lastOf = (phrase: Phrase, wordClass: WordClass): WordToken | undefined =>
  phrase.words.findLast((word) => word.class === wordClass);

/** What was done, but for 提出 and the like, which any asker does. */
export const verbsOf = (phrase: Phrase): WordToken[] =>
  phrase.words.filter((word) => word.class === 'verb' && word.id !== 'lodge');

const telling: ReadonlySet<WordClass> = new Set([
  'outcome',
  'verdict',
  'channel',
  'applicant',
  'carry',
  'agent',
]);

/** Whether a phrase says anything of what a number counts. */
export const tells = (phrase: Phrase): boolean =>
  phrase.heads.length > 0 ||
  phrase.publishes ||
  phrase.words.some(
    (word) =>
      telling.has(word.class) ||
      (word.class === 'verb' && word.id !== 'lodge') ||
      (word.class === 'rest' && word.id === 'other'),
  );

/** How many characters of `[start, end)` belong to no known word: an unknown noun between verb and number. */
export function unknownBetween(phrase: Phrase, start: number, end: number): number {
  let known = 0;
  for (const word of phrase.words) {
    const from = Math.max(word.start, start);
    const to = Math.min(word.end, end);
    if (to > from) known += to - from;
  }
  for (const date of phrase.dates)
    known += Math.max(0, Math.min(date.end, end) - Math.max(date.start, start));
  return Math.max(0, end - start - known);
}
