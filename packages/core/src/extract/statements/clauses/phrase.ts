import { type DateToken, type Token, type WordToken, wordToken } from '../../../language/scan/scan.ts';
import type { WordClass } from '../../../language/words/types.ts';
import { type Head, noNouns, readNouns } from './nouns.ts';

/** The words of a stretch of prose, sorted by what they say. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly words: readonly WordToken[];
  /** The classes of its words as bits, so that most questions about words it does not have are answered at once. */
  readonly classes: number;
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
  classes: 0,
  dates: [],
  heads: [],
  head: undefined,
  publishes: false,
  informed: false,
};

const bits: Readonly<Record<WordClass, number>> = {
  verb: 1,
  atom: 1 << 1,
  object: 1 << 2,
  thing: 1 << 3,
  person: 1 << 4,
  agent: 1 << 5,
  body: 1 << 6,
  title: 1 << 7,
  outcome: 1 << 8,
  verdict: 1 << 9,
  channel: 1 << 10,
  applicant: 1 << 11,
  carry: 1 << 12,
  compare: 1 << 13,
  per: 1 << 14,
  share: 1 << 15,
  rate: 1 << 16,
  part: 1 << 17,
  each: 1 << 18,
  sum: 1 << 19,
  rest: 1 << 20,
  all: 1 << 21,
  not: 1 << 22,
  scope: 1 << 23,
  excluded: 1 << 24,
  join: 1 << 25,
  filler: 1 << 26,
  block: 1 << 27,
};
/** The classes that name things. */
const naming = bits.atom | bits.object | bits.thing;

function classesOf(words: readonly WordToken[]): number {
  let classes = 0;
  for (const word of words) classes |= bits[word.class];
  return classes;
}

/** A phrase with other words. */
export const withWords = (phrase: Phrase, words: readonly WordToken[]): Phrase => ({
  ...phrase,
  words,
  classes: classesOf(words),
});

const noDates: readonly DateToken[] = [];

/** Most stretches hold nothing but words. */
function areWords(tokens: readonly Token[]): tokens is readonly WordToken[] {
  for (const token of tokens) if (token.kind !== 'word') return false;
  return true;
}

/** The words; a number stands among them as one that says nothing. */
function wordsIn(tokens: readonly Token[]): readonly WordToken[] {
  if (areWords(tokens)) return tokens;
  const words: WordToken[] = [];
  for (const token of tokens)
    if (token.kind === 'word') words.push(token);
    else if (token.kind === 'number') words.push(wordToken(token.start, token.end, 'filler', 'number'));
  return words;
}

function datesIn(tokens: readonly Token[]): readonly DateToken[] {
  let dates: DateToken[] | null = null;
  for (const token of tokens)
    if (token.kind === 'date') {
      dates ??= [];
      dates.push(token);
    }
  return dates ?? noDates;
}

/** The words of some tokens; `from` is where the stretch begins, which may be before its first known word. */
export function readPhrase(tokens: readonly Token[], text: string, from?: number): Phrase {
  if (tokens.length === 0) return noWords;
  const words = wordsIn(tokens);
  const dates = words === tokens ? noDates : datesIn(tokens);
  const classes = classesOf(words);
  const start = from ?? tokens[0]!.start;
  const { heads, publishes, informed } = classes & naming ? readNouns(words, tokens, text, start) : noNouns;
  const { end } = tokens[tokens.length - 1]!;
  return { start, end, words, classes, dates, heads, head: heads[heads.length - 1], publishes, informed };
}

/** The part of a phrase between two places. */
export const readPart = (phrase: Phrase, from: number, to: number, text: string): Phrase => {
  const tokens: Token[] = [...phrase.words, ...phrase.dates]
    .filter((token) => token.start >= from && token.end <= to)
    .sort((a, b) => a.start - b.start);
  return readPhrase(tokens, text);
};

/** The words of a phrase before a place. */
export const before = (phrase: Phrase, place: number): Phrase =>
  withWords(
    phrase,
    phrase.words.filter((word) => word.end <= place),
  );

/** 由去年的9件: the year belongs to the old figure; 结转下年 says what is counted, and stays. */
export const withoutTime = (phrase: Phrase): Phrase => {
  const isTime = !has(phrase, 'carry', 'intoNext') || has(phrase, 'carry', 'previous');
  return withWords({ ...phrase, dates: [] }, [
    ...phrase.words.map((word) =>
      isTime && word.class === 'carry' ? { ...word, class: 'filler' as const, id: 'time' } : word,
    ),
    ...phrase.dates.map(({ start, end }) => ({
      kind: 'word' as const,
      start,
      end,
      class: 'filler' as const,
      id: 'time',
    })),
  ]);
};

const none: readonly WordToken[] = [];

/**
 * Whether a word is of a class, and of one of the ids if any are given. Parameters one by one: neither a list nor a rest
 * parameter, since this is asked more often than anything else.
 */
const isWordOf = (
  word: WordToken,
  wordClass: WordClass,
  a?: string,
  b?: string,
  c?: string,
  d?: string,
  e?: string,
): boolean => {
  if (word.class !== wordClass) return false;
  const { id } = word;
  return a === undefined || id === a || id === b || id === c || id === d || id === e;
};

/** The words of a class, of the given ids if any are given. */
export function wordsOf(
  phrase: Phrase,
  wordClass: WordClass,
  a?: string,
  b?: string,
  c?: string,
): readonly WordToken[] {
  if ((phrase.classes & bits[wordClass]) === 0) return none;
  return phrase.words.filter((word) => isWordOf(word, wordClass, a, b, c));
}

function findFirst(
  { words }: Phrase,
  wordClass: WordClass,
  a?: string,
  b?: string,
  c?: string,
  d?: string,
  e?: string,
): WordToken | undefined {
  for (let at = 0; at < words.length; at++)
    if (isWordOf(words[at]!, wordClass, a, b, c, d, e)) return words[at];
  return undefined;
}

/** The first word of a class, of the given ids if any are given. */
export const firstOf = (
  phrase: Phrase,
  wordClass: WordClass,
  a?: string,
  b?: string,
): WordToken | undefined =>
  (phrase.classes & bits[wordClass]) === 0 ? undefined : findFirst(phrase, wordClass, a, b);

/** Whether a phrase has a word of a class, of one of the given ids if any are given. */
export const has = (
  phrase: Phrase,
  wordClass: WordClass,
  a?: string,
  b?: string,
  c?: string,
  d?: string,
  e?: string,
): boolean =>
  (phrase.classes & bits[wordClass]) !== 0 && findFirst(phrase, wordClass, a, b, c, d, e) !== undefined;

export const lastOf = (phrase: Phrase, wordClass: WordClass): WordToken | undefined =>
  (phrase.classes & bits[wordClass]) === 0
    ? undefined
    : phrase.words.findLast((word) => word.class === wordClass);

const isDeed = (word: WordToken): boolean => word.class === 'verb' && word.id !== 'lodge';

/** What was done, but for 提出 and the like, which any asker does. */
export const verbsOf = (phrase: Phrase): readonly WordToken[] =>
  (phrase.classes & bits.verb) === 0 ? none : phrase.words.filter(isDeed);

const telling = bits.outcome | bits.verdict | bits.channel | bits.applicant | bits.carry | bits.agent;

/** Whether a phrase says anything of what a number counts. */
export const tells = (phrase: Phrase): boolean =>
  phrase.heads.length > 0 ||
  phrase.publishes ||
  (phrase.classes & telling) !== 0 ||
  ((phrase.classes & bits.verb) !== 0 && phrase.words.some(isDeed)) ||
  has(phrase, 'rest', 'other');

/** Whether all that a phrase says is a time: 由上年, 去年的. */
export const tellsOnlyTime = (phrase: Phrase): boolean =>
  (phrase.classes & telling) === bits.carry &&
  phrase.heads.length === 0 &&
  !phrase.publishes &&
  !phrase.words.some(
    (word) => isDeed(word) || (word.class === 'carry' && word.id !== 'previous') || word.class === 'rest',
  );

/** Where the run of unknown characters directly before a place begins: the place itself, where there is none. */
export function unknownFrom({ start, words, dates }: Phrase, place: number): number {
  let known = start;
  for (const { end } of words) if (end <= place && end > known) known = end;
  for (const { end } of dates) if (end <= place && end > known) known = end;
  return known;
}

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

/** A 公开 alone, which in a list of results is one of them. */
export const isBarePublish = ({ class: wordClass, id }: WordToken): boolean =>
  wordClass === 'atom' && id === 'publish';

/** 2022年12件: nothing but one date stands there. */
export const namesOnlyDate = (phrase: Phrase): boolean =>
  phrase.dates.length === 1 && phrase.words.every((word) => word.class === 'part' || isParticle(word));

/** 2023年为16件. */
const isParticle = ({ class: wordClass, start, end }: WordToken): boolean =>
  wordClass === 'filler' && end - start === 1;

/** 2023年16件: nothing but the report's own year stands there. */
export const namesOnlyYear = (phrase: Phrase, reportYear: number | null): boolean =>
  namesOnlyDate(phrase) && namesYear(phrase, reportYear);

/** Whether a phrase names the report's own year: 本年, 2023年. */
export const namesYear = (phrase: Phrase, reportYear: number | null): boolean =>
  has(phrase, 'scope', 'year') ||
  phrase.dates.some(({ from }) => from.year !== null && from.year === reportYear);
