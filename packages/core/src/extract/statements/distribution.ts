import type { DateToken, WordToken } from '../../language/scan/scan.ts';
import type { WordClass } from '../../language/words/types.ts';
import type { Head } from './nouns.ts';
import { type Phrase, withoutTime, withWords, wordsOf } from './phrase.ts';

/** One of several things named together, with the words that hold for all of them; `year` where years are listed. */
export interface Item {
  readonly phrase: Phrase;
  readonly year: number | null;
}

const plain = (phrase: Phrase): Item => ({ phrase, year: null });

/** The other words of the class are passed over, but stay known. */
const only = (phrase: Phrase, wordClass: WordClass, kept: WordToken): Item =>
  plain(
    withWords(
      phrase,
      phrase.words.map((word) =>
        word.class !== wordClass || word === kept ? word : { ...word, class: 'filler', id: 'listed' },
      ),
    ),
  );

/** Heads that tables count; 申请 and the like hold for all items. */
const isCase = (head: Head): boolean =>
  !['request', 'application', 'thing', 'paper', 'fee'].includes(head.id);

/** 复议诉讼 names two. */
const apart = (head: Head): Head[] =>
  head.id === 'remedies'
    ? [
        { ...head, id: 'reconsideration' },
        { ...head, id: 'litigation' },
      ]
    : [head];

const acts: ReadonlySet<string> = new Set(['issue', 'repeal', 'inForce']);
const mostYears = 12;

function yearsOf(dates: readonly DateToken[]): number[] {
  const years: number[] = [];
  for (const { from, to } of dates) {
    if (from.year === null) continue;
    const last = to?.year ?? from.year;
    for (let year = from.year; year <= last && years.length < mostYears; year++) years.push(year);
  }
  return years;
}

/** 三类内部事务信息、四类过程性信息不予公开: a group named beside its own rows is none of the things listed. */
const withoutGroups = (words: readonly WordToken[]): readonly WordToken[] =>
  words.filter((word) => !words.some(({ id }) => id.startsWith(`${word.id}.`)));

/** The things a phrase names side by side, each on its own: 行政复议、行政诉讼; 予以公开、不予公开; 2022年、2023年. */
export function itemsOf(phrase: Phrase): Item[] {
  for (const wordClass of ['outcome', 'verdict', 'applicant', 'channel'] as const) {
    const words = withoutGroups(wordsOf(phrase, wordClass));
    if (words.length >= 2) return words.map((word) => only(phrase, wordClass, word));
  }
  const heads = phrase.heads.filter(isCase).flatMap(apart);
  if (heads.length >= 2) return heads.map((head) => plain({ ...phrase, heads: [head], head }));
  const done = phrase.words.filter((word) => word.class === 'verb' && acts.has(word.id));
  if (done.length >= 2) return done.map((verb) => only(phrase, 'verb', verb));
  const years = yearsOf(phrase.dates);
  return years.length >= 2 ? years.map((year) => ({ phrase: withoutTime(phrase), year })) : [];
}

/** 分别, 依次: the numbers that follow go to the things named before, in their order; null where nothing is shared out. */
export function shareOut(phrase: Phrase): Item[] | null {
  const each = wordsOf(phrase, 'each', 'respectively').at(-1);
  if (!each) return null;
  const items = itemsOf(phrase);
  return items.length >= 2 ? items : null;
}

/** 行政复议、行政诉讼各1件, 均为0件: one number said of each of several things; null where it is said of all together. */
export function spreadOver(phrase: Phrase, value: number, start: number): Item[] | null {
  const each = phrase.words.findLast(
    (word) => (word.class === 'each' && word.id === 'each') || word.class === 'all',
  );
  const touches = each !== undefined && start - each.end <= 1;
  if (!touches && value !== 0) return null;
  const items = itemsOf(phrase).filter((item) => item.year === null);
  return items.length >= 2 ? items : null;
}
