import { type DateToken, type WordToken, wordToken } from '../../../language/scan/scan.ts';
import type { WordClass } from '../../../language/words/types.ts';
import type { Head } from '../clauses/nouns.ts';
import { isBarePublish, type Phrase, withoutTime, withWords, wordsOf } from '../clauses/phrase.ts';
import type { Draft, Meaning } from '../figures/draft.ts';

/** One of several things named together, with the words that hold for all of them; `year` where years are listed. */
export interface Item {
  readonly phrase: Phrase;
  readonly year: number | null;
  /** What it is a part of. */
  readonly whole?: Draft;
  /** Its year follows only from the order in which years are usually told. */
  readonly assumed?: boolean;
}

export const asSurelyAs = (meaning: Meaning, item: Item | null): Meaning =>
  item?.assumed && meaning.certainty === 'sure' ? { ...meaning, certainty: 'likely' } : meaning;

export const plain = (phrase: Phrase): Item => ({ phrase, year: null });

/** The other words of the class are passed over, but stay known, with the signs between them (“三安全一稳定”). */
function only(phrase: Phrase, wordClass: WordClass, kept: WordToken): Item {
  const isListed = (word: WordToken): boolean => word.class === wordClass || word.class === 'rest';
  const last = phrase.words.findLast(isListed)!;
  const words = phrase.words.map((word): WordToken => {
    if (word.start === kept.start) return kept;
    return isListed(word) ? { ...word, class: 'filler', id: 'listed' } : word;
  });
  if (last.start > kept.start) words.push(wordToken(kept.end, last.end, 'filler', 'listed'));
  return plain(withWords(phrase, words));
}

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

/** The cases a phrase names; with the requests listed before them (新收申请、行政复议、行政诉讼). */
function casesIn({ heads, words }: Phrase): Head[] {
  const cases = heads.filter(isCase).flatMap(apart);
  const [first, next] = heads;
  const isListed =
    first !== undefined &&
    next !== undefined &&
    (first.id === 'request' || first.id === 'application') &&
    words.some(({ class: kind, start, end }) => kind === 'join' && start >= first.end && end <= next.start);
  return isListed && cases.length > 0 ? [first, ...cases] : cases;
}

export const acts: ReadonlySet<string> = new Set(['issue', 'repeal', 'inForce']);
const mostYears = 12;

export function yearsOf(dates: readonly DateToken[]): number[] {
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

type Resulting = 'outcome' | 'verdict' | 'applicant';

/** 维持、纠正、其他、未审结: a bare 其他 among them is one of the results. */
function withRest(phrase: Phrase, wordClass: Resulting): readonly WordToken[] {
  const words = wordsOf(phrase, wordClass);
  if (words.length === 0) return words;
  const listed = phrase.words.filter(
    (word, at) =>
      word.class === wordClass ||
      (word.class === 'rest' &&
        (phrase.words[at - 1]?.class === 'join' || phrase.words[at + 1]?.class === 'join')),
  );
  const id = wordClass === 'applicant' ? 'otherOrganization' : 'other';
  return listed.map((word) => (word.class === 'rest' ? { ...word, class: wordClass, id } : word));
}

/** 公开、不公开; 公开类、不公开类: a bare 公开 beside a result is one itself. */
function publishedBefore({ words }: Phrase, first: WordToken | undefined): WordToken | undefined {
  if (!first) return undefined;
  const at = words.findIndex((word) => isBarePublish(word) && word.start < first.start);
  const between = words.slice(at + 1, words.indexOf(first)).filter(({ class: kind }) => kind !== 'filler');
  const beside = at >= 0 && between.length === 1 && between[0]!.class === 'join';
  return beside ? { ...words[at]!, class: 'outcome', id: 'disclosed' } : undefined;
}

const isDoing = ({ class: kind, id }: WordToken): boolean =>
  (kind === 'verb' && (id === 'receive' || id === 'finish' || id === 'answer')) ||
  (kind === 'carry' && id !== 'continue' && id !== 'open' && id !== 'due');

/** 、本年新收: a year of its own may stand between. */
function isJoined({ start }: WordToken, { words }: Phrase): boolean {
  const year = words.find(({ class: kind, end }) => kind === 'scope' && end === start);
  const from = year?.start ?? start;
  return words.some(({ class: kind, end }) => kind === 'join' && end === from);
}

/** 上年结转、新收、办结、结转申请分别为…: what was done with requests, each on its own; 上年 belongs to what it touches. */
function doingsOf(phrase: Phrase): Item[] {
  const groups: WordToken[][] = [];
  for (const word of phrase.words.filter(isDoing)) {
    const last = groups.at(-1);
    if (last && last.at(-1)!.end === word.start) last.push(word);
    else groups.push([word]);
  }
  const joined = groups.slice(1).every(([first]) => isJoined(first!, phrase));
  if (groups.length < 2 || !joined) return [];
  return groups.map((group) =>
    plain(
      withWords(
        phrase,
        phrase.words.map((word) =>
          isDoing(word) && !group.includes(word) ? { ...word, class: 'filler', id: 'listed' } : word,
        ),
      ),
    ),
  );
}

/** The things a phrase names side by side, each on its own: 行政复议、行政诉讼; 予以公开、不予公开; 2022年、2023年. */
export function itemsOf(phrase: Phrase): Item[] {
  for (const wordClass of ['outcome', 'verdict', 'applicant', 'channel'] as const) {
    const words = withoutGroups(
      wordClass === 'channel' ? wordsOf(phrase, wordClass) : withRest(phrase, wordClass),
    );
    const published = wordClass === 'outcome' ? publishedBefore(phrase, words[0]) : undefined;
    if (published) {
      const told = phrase.words.map((word) => (word.start === published.start ? published : word));
      const listed = withWords({ ...phrase, publishes: false }, told);
      return [published, ...words].map((word) => only(listed, wordClass, word));
    }
    if (words.length >= 2) return words.map((word) => only(phrase, wordClass, word));
  }
  const heads = casesIn(phrase);
  if (heads.length >= 2) return heads.map((head) => plain({ ...phrase, heads: [head], head }));
  const done = phrase.words.filter((word) => word.class === 'verb' && acts.has(word.id));
  if (done.length >= 2) return done.map((verb) => only(phrase, 'verb', verb));
  const doings = doingsOf(phrase);
  if (doings.length >= 2) return doings;
  const years = yearsOf(phrase.dates);
  return years.length >= 2 ? years.map((year) => ({ phrase: withoutTime(phrase), year })) : [];
}
