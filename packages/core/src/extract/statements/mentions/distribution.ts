import { yearOfScope } from '../../../language/prose/scope-words.ts';
import { wordToken } from '../../../language/scan/scan.ts';
import type { WordClass } from '../../../language/words/types.ts';
import type { Clause } from '../clauses/clauses.ts';
import { has, type Phrase, tells, withoutTime, withWords, wordsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Draft } from '../figures/draft.ts';
import { acts, type Item, itemsOf, plain, yearsOf } from '../lists/items.ts';
import type { Mention } from './mentions.ts';
import { shareOutAgain } from './of-both-years.ts';

/** 2021年至2023年，申请分别为8件、13件、11件: the years stand in the clause before. */
export const withYearsOf = (phrase: Phrase, before: Phrase | undefined): Phrase =>
  before && phrase.dates.length === 0 && before.words.length === 0 && yearsOf(before.dates).length > 1
    ? { ...phrase, dates: before.dates }
    : phrase;

/** 自然人、企业，新收申请分别为86件、21件: the requests named are of those named before. */
const namesKinds = (phrase: Phrase): boolean =>
  tells(phrase) &&
  !(
    phrase.heads.every(({ id }) => id === 'request' || id === 'application') &&
    !['outcome', 'verdict', 'channel', 'applicant', 'carry', 'agent'].some((one) =>
      has(phrase, one as WordClass),
    )
  );

/** 自然人、企业申请量分别增长10.9%、10.0%，占比分别为82.7%、11.3%: how they compared is over. */
const withoutComparison = (subject: Phrase): Phrase =>
  withWords(
    subject,
    subject.words.filter(({ class: kind }) => kind !== 'compare'),
  );

/** 申请量持续增长: what is spoken of, without what is said of it. */
const upTo = (subject: Phrase, end: number): Phrase => {
  const words = subject.words.filter((word) => word.end <= end);
  return { ...withWords(subject, words), end };
};

/** 申请量持续增长，2022年、2023年、2024年分别为91件、98件、117件: of each year what the clause before names. */
function ofSubject(items: Item[], phrase: Phrase, subject: Phrase | null): Item[] {
  if (!subject || !tells(subject) || tells(phrase) || items.some(({ year }) => year === null)) return items;
  const end = subject.head?.end ?? subject.end;
  const named = withoutTime(end < subject.end ? upTo(subject, end) : withoutComparison(subject));
  return items.map((item) => ({ ...item, phrase: named }));
}

/** The numbers that follow go to the things named before, in their order. */
function shareOut(phrase: Phrase, subject: Phrase | null): Item[] | null {
  const each = wordsOf(phrase, 'each', 'respectively').at(-1)!;
  const last = phrase.words.at(-1)!;
  // 分别由21.3%、3.7%降至15.5%、3.3%: the first are the old ones.
  if (last.start >= each.end && last.class === 'filler' && last.end - last.start === 1) return null;
  const own = itemsOf(phrase);
  // 予以公开、部分公开、不予公开的，分别为8件、2件、1件: named in the clause before.
  const items = own.length < 2 && subject && !namesKinds(phrase) ? itemsOf(withoutComparison(subject)) : own;
  if (items.length < 2) return null;
  return ofSubject(items, phrase, subject);
}

const goesOnWith: ReadonlySet<string> = new Set(['join', 'filler', 'compare']);

/** 8件、减少6件: nothing of its own but how it compares stands before the number. */
export const goesOnSharing = ({ heads, words }: Phrase): boolean =>
  heads.length === 0 && words.every((word) => goesOnWith.has(word.class));

/** A thing named, with the words that compare its number (分别增加4件、减少6件). */
export function withComparison(item: Item, left: Phrase): Item {
  const compares = wordsOf(left, 'compare');
  return compares.length === 0
    ? item
    : { ...item, phrase: withWords(item.phrase, [...item.phrase.words, ...compares]) };
}

/** 结果纠正分别为1件、0件: one result of each of the kinds of cases told before. */
function shareOutToCases(phrase: Phrase, kinds: readonly string[]): Item[] | null {
  const verdicts = wordsOf(phrase, 'verdict');
  const [verdict] = verdicts;
  const single = verdicts.length === 1 && phrase.heads.length === 0;
  if (!single || kinds.length < 2) return null;
  return kinds.map((id) => {
    const head = { id, start: verdict!.start, end: verdict!.start };
    return plain({ ...phrase, heads: [head], head });
  });
}

/** 复议、诉讼被纠错共6件，分别为5件和1件: what both have together goes to each. */
function shareOutOfAll(phrase: Phrase, told: Draft | null): Item[] | null {
  const [, all, verdict] = /^remedies\.(all)(?:\.(\w+))?$/u.exec(told?.metric ?? '') ?? [];
  if (all === undefined || tells(phrase)) return null;
  const place = phrase.start;
  const words =
    verdict === undefined ? phrase.words : [wordToken(place, place, 'verdict', verdict), ...phrase.words];
  return ['reconsideration', 'litigation'].map((id) => {
    const head = { id, start: place, end: place };
    return { ...plain(withWords({ ...phrase, heads: [head], head }, words)), whole: told! };
  });
}

/** 予以公开、部分公开共计69件（分别为53件和16件）: what the rows have together goes to each. */
function shareOutOfRows(phrase: Phrase, told: Draft | null): Item[] | null {
  if (!told?.metric.startsWith('requests.') || !told.metric.includes('+') || tells(phrase)) return null;
  const place = phrase.start;
  return told.metric.split('+').map((metric) => {
    const word = wordToken(place, place, 'outcome', metric.slice('requests.'.length));
    return { ...plain(withWords(phrase, [word, ...phrase.words])), whole: told };
  });
}

const listedRows: ReadonlySet<string> = new Set(['rules', 'documents']);

/** 制定规章2件、规范性文件64件，对外公开总数分别为31件、512件: one act, of each of the rows told before in their order. */
function shareOutToRows(phrase: Phrase, told: readonly Draft[]): Item[] | null {
  const verbs = phrase.words.filter((word) => word.class === 'verb' && acts.has(word.id));
  const rows = [...new Set(told.map(({ metric }) => metric.split('.')[0]!))].filter((row) =>
    listedRows.has(row),
  );
  if (verbs.length !== 1 || phrase.heads.length > 0 || rows.length < 2) return null;
  return rows.map((id) => {
    const head = { id, start: verbs[0]!.start, end: verbs[0]!.start };
    return plain({ ...phrase, heads: [head], head });
  });
}

/** 2023年126件、2024年117件，其中予以公开分别为64件、53件: one thing, of each of the years told before. */
function shareOutToYears(phrase: Phrase, told: readonly Draft[], reportYear: number | null): Item[] | null {
  const last = told.at(-1);
  if (!last || !tells(phrase) || itemsOf(phrase).length > 1) return null;
  const from = told.findLastIndex(({ metric, unit }) => metric !== last.metric || unit !== last.unit) + 1;
  const years = told.slice(from).map(({ scope }) => (scope === null ? reportYear : yearOfScope(scope.words)));
  const isOfYears = years.length > 1 && new Set(years).size === years.length && !years.includes(null);
  return isOfYears ? years.map((year) => ({ phrase: withoutTime(phrase), year })) : null;
}

const spans = '两二三四五';
const span = /^近?([两二三四五2-5])年(?:来|间)?$/u;

/** 近三年申请量依次为91件、98件、117件: that many years up to the report's own. */
function shareOutToSpan(phrase: Phrase, text: string, reportYear: number | null): Item[] | null {
  const word = wordsOf(phrase, 'scope', 'years').at(-1);
  if (!word || reportYear === null || !tells(phrase) || itemsOf(phrase).length > 1) return null;
  const said = span.exec(text.slice(word.start, word.end))?.[1];
  if (said === undefined) return null;
  const many = Number(said) || Math.max(2, spans.indexOf(said) + 1);
  return Array.from({ length: many }, (_, at) => ({
    phrase: withoutTime(phrase),
    year: reportYear - many + 1 + at,
    assumed: true,
  }));
}

/** 分别, 依次. */
export const sharesOut = (phrase: Phrase): boolean =>
  has(phrase, 'each', 'respectively') &&
  // 复议186件、诉讼92件，其中信息公开类分别占12.9%、16.3%: of a part of each, which is not told.
  !(phrase.informed && has(phrase, 'share') && phrase.heads.length === 0);

const bodyBefore = /(?:[局委办厅院队府镇乡科处]|街道|中心|部门|单位|公司),?$/u;

/** How many bare numbers of one unit stand in a list from here on. */
export function numbersFrom(clauses: readonly Clause[], at: number): number {
  const unit = unitOf(clauses[at]);
  let count = 1;
  for (
    let next = clauses[at + 1];
    next?.before === 'list' && isBareNumber(next);
    next = clauses[at + count]
  ) {
    // 许可、处罚、收费分别为57件、0件、2418.6万元: the last is of a thing of another kind.
    if (unitOf(next) !== unit) break;
    count++;
  }
  return count;
}

const unitOf = (clause: Clause | undefined): string | undefined => {
  const number = clause?.tokens.findLast(({ kind }) => kind === 'number');
  return number?.kind === 'number' ? number.unit : undefined;
};

/** The things named, unless more numbers follow than there are of them. */
export const fitting = (items: Item[] | null, clauses: readonly Clause[], at: number): Item[] | null =>
  items && numbersFrom(clauses, at) > items.length ? null : items;

const shortest = 6;

/** Behind two clauses of a word or two each, without number. */
const standsBehindOthers = (clauses: readonly Clause[], at: number): boolean =>
  clauses[at]!.before === 'comma' &&
  clauses[at - 1]!.before === 'comma' &&
  clauses
    .slice(at - 2, at)
    .every(
      ({ tokens, start, end }, order) =>
        (order === 0 || end - start <= shortest) && tokens.every(({ kind }) => kind !== 'number'),
    );

/** 甲局、乙局、丙局分别受理46件、29件、21件: of each of the bodies named, not of all. */
export function sharesOutAmongBodies(
  { left, at }: Mention,
  clauses: readonly Clause[],
  text: string,
): boolean {
  const next = clauses[at + 1];
  if (next?.before !== 'list' || next.tokens[0]?.kind !== 'number' || !sharesOut(left)) return false;
  // 新收件，结转件，未结件分别为168件、7件、8件: of each of a list, of which the last alone stands beside the numbers.
  if (isBareNumber(next) && standsBehindOthers(clauses, at)) return true;
  // 商业秘密、个人隐私的分别为1件、2件、1件: more numbers than things that are known.
  const items = itemsOf(left);
  if (items.length >= 2 && numbersFrom(clauses, at) > items.length) return true;
  return wordsOf(left, 'each').some(({ start }) =>
    bodyBefore.test(text.slice(Math.max(0, start - 4), start)),
  );
}

/** The shares that what is named has are told; how it compared is told with each of them. */
export const withoutShares = (subject: Phrase): Phrase =>
  withWords(
    subject,
    subject.words.map((word) =>
      sharing.has(word.class) ? { ...word, class: 'filler' as const, id: 'share' } : word,
    ),
  );
const sharing: ReadonlySet<string> = new Set(['share', 'rate', 'each']);

export const isBareNumber = (clause: Clause | undefined): boolean =>
  (clause?.before === 'list' || clause?.before === 'comma') &&
  clause.tokens.length === 1 &&
  clause.tokens[0]!.kind === 'number';

/** 行政许可、行政处罚决定2210件、340件: as many bare numbers as things named side by side before the first. */
function shareWithoutWord(
  { left, at }: Mention,
  clauses: readonly Clause[],
  subject: Phrase | null,
): Item[] | null {
  if (!isBareNumber(clauses[at + 1]) || isBareNumber(clauses[at])) return null;
  // 予以公开、部分公开分别占41.2%、10.3%，对应数量为40件、10件.
  const items = itemsOf(tells(left) || !subject || has(subject, 'compare') ? left : withoutShares(subject));
  const fits = items.every((_, order) => order === 0 || isBareNumber(clauses[at + order]));
  return items.length >= 2 && fits && !isBareNumber(clauses[at + items.length]) ? items : null;
}

/** 2023年、2024年分别收到110件、135件，予以公开64件、53件: as many bare numbers as years were told before, of one thing. */
function shareToYears(
  { left, at }: Mention,
  clauses: readonly Clause[],
  told: readonly Draft[],
  reportYear: number | null,
): Item[] | null {
  if (isBareNumber(clauses[at]) || !isBareNumber(clauses[at + 1]) || has(left, 'compare')) return null;
  const items = shareOutToYears(left, told, reportYear);
  return items?.length === numbersFrom(clauses, at) ? items : null;
}

/** As many bare numbers as things are named, or years were told. */
export const shareInOrder = (
  mention: Mention,
  clauses: readonly Clause[],
  { subject, reportYear }: Context,
  told: readonly Draft[],
): Item[] | null =>
  shareWithoutWord(mention, clauses, subject) ?? shareToYears(mention, clauses, told, reportYear);

/** What such words share out: things named beside them or before them, or the cases, rows or years told before. */
export const shareAmong = (
  phrase: Phrase,
  subject: Phrase | null,
  cases: readonly string[],
  told: readonly Draft[],
  { text, reportYear }: Pick<Context, 'text' | 'reportYear'>,
): Item[] | null =>
  shareOut(phrase, subject) ??
  shareOutAgain(phrase, told, reportYear) ??
  shareOutToCases(phrase, cases) ??
  shareOutOfAll(phrase, told.at(-1) ?? null) ??
  shareOutOfRows(phrase, told.at(-1) ?? null) ??
  shareOutToRows(phrase, told) ??
  shareOutToSpan(phrase, text, reportYear) ??
  shareOutToYears(phrase, told, reportYear);

/** 行政复议、行政诉讼各1件, 均为0件: one number said of each of several things; null where it is said of all together. */
export function spreadOver(
  phrase: Phrase,
  value: number,
  start: number,
  cases: readonly string[],
): Item[] | null {
  const each = phrase.words.findLast(
    (word) => (word.class === 'each' && word.id === 'each') || word.class === 'all',
  );
  const touches = each !== undefined && start - each.end <= 1;
  if (!touches && value !== 0) return null;
  const items = itemsOf(phrase).filter((item) => item.year === null);
  // 复议11件、诉讼8件，未审结的各1件.
  return items.length >= 2 ? items : touches && each.class === 'each' ? shareOutToCases(phrase, cases) : null;
}
