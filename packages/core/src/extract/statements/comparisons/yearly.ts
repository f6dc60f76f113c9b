import type { DateToken, NumberToken, WordToken } from '../../../language/scan/scan.ts';
import {
  has,
  type Phrase,
  readPart,
  tells,
  unknownBetween,
  verbsOf,
  withWords,
  wordsOf,
} from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Draft } from '../figures/draft.ts';
import { isBasis } from '../scope/other-years.ts';
import { readSaidOf, type SaidOf } from './shares.ts';

const mostDoublings = 20;

/** What compares with another year, in the order of the text. */
const comparing = (phrase: Phrase): readonly WordToken[] => wordsOf(phrase, 'compare');

export const directionOf = (phrase: Phrase): WordToken | undefined =>
  wordsOf(phrase, 'compare', 'up', 'down', 'level').at(-1);

const signed = (value: number, direction: WordToken | undefined): number =>
  direction?.id === 'down' ? -value : value;

/** Multiples as growth in per cent: 增长1.5倍 is 150, 是上年的2倍 is 100, 翻两番 is 300. */
export function growthOf(phrase: Phrase, number: NumberToken): { value: number; precision?: number } {
  const { value, unit } = number;
  const direction = directionOf(phrase);
  if (unit === '番') return { value: (2 ** Math.min(value, mostDoublings) - 1) * 100, precision: 100 };
  if (unit !== '倍') return { value: signed(value, direction) };
  const precision = 100 / 10 ** (String(value).split('.')[1]?.length ?? 0);
  return { value: (direction ? value : value - 1) * 100, precision };
}

/** 环比 compares with the quarter or the month before. */
export const isSequential = (phrase: Phrase, text: string): boolean =>
  comparing(phrase).some(({ start, end }) => text.slice(start, end) === '环比');

/** 较上年20件, 去年同期20件, 相比2022年的20件: the number is that of the year named; 同比 names none. */
export const namesYearBefore = (phrase: Phrase, text: string): boolean =>
  phrase.dates.some(({ from, to }) => from.year !== null && to === null) ||
  wordsOf(phrase, 'compare', 'base').some(({ start, end }) => /[年期]/u.test(text.slice(start, end)));

const comparingSigns: ReadonlySet<string> = new Set([...'比较与同和于']);

/** A year that something is compared with: 较2019年, 与2022年相比, 以2021年的498件为基数. */
export const isComparedWith = (date: DateToken, text: string): boolean =>
  date.from.year !== null &&
  date.to === null &&
  (comparingSigns.has(text[date.start - 1] ?? '') || isBasis(date, text));

/** 2023年同比增长20%、2022年同比增长15%, 2022年较2021年增长15%: of a year that is no longer the report's. */
export function isOfEarlierYear(phrase: Phrase, { text, reportYear }: Context): boolean {
  const compared = phrase.dates.filter((date) => isComparedWith(date, text));
  const own = phrase.dates.filter((date) => !compared.includes(date));
  return has(phrase, 'compare', 'base')
    ? own.length > 0
    : compared.length > 0 && own.some(({ from }) => from.year !== null && from.year !== reportYear);
}

/** Where the words that compare begin. */
export function startOfComparison(phrase: Phrase, text: string): number | undefined {
  const word = comparing(phrase)[0]?.start;
  const date = phrase.dates.find((one) => isComparedWith(one, text));
  return date === undefined ? word : Math.min(word ?? date.start, date.start - 1);
}

const takingIn = /(?:收到?|受理)$/u;
/** 多收, 少受理: the word of change says what was done as well. */
const takesIn = ({ start, end }: WordToken, text: string): boolean => takingIn.test(text.slice(start, end));

/** 多办许可104件: what was done in one character, which alone is no verb. */
const does = ({ end }: WordToken, text: string): boolean => text[end] === '办';

const deeds: ReadonlySet<string> = new Set([
  'receive',
  'handle',
  'answer',
  'finish',
  'decide',
  'issue',
  'repeal',
  'publish',
]);

/** 多作出许可104件, 少办处罚88件: what was done more or less stands directly behind; 多涉及征地 says of most of them what they are. */
const isOfDeed = (direction: WordToken, phrase: Phrase, text: string): boolean =>
  does(direction, text) ||
  phrase.words.some(
    ({ class: kind, id, start }) =>
      kind === 'verb' && start === direction.end && (deeds.has(id) || text.startsWith('发生', start)),
  );

/** 比上年多办结26件, 多收到申请26件: where what rose is named between the word of change and the number, with no unknown word among it. */
function namedBehind(phrase: Phrase, number: NumberToken, text: string): Phrase | null {
  const direction = directionOf(phrase);
  if (!direction || direction.id === 'level' || direction.end >= number.start) return null;
  const named = readPart(phrase, direction.end, number.start, text);
  const isDone = does(direction, text) && wordsOf(named, 'verb').every(({ start }) => start > direction.end);
  const isKnown = unknownBetween(phrase, direction.end, number.start) <= (isDone ? 1 : 0);
  // 较多的是甲局12件 tells no change.
  const isPlain = verbsOf(named).length > 0 || isDone || direction.end - direction.start > 1;
  return isKnown && isPlain && tells(named) ? named : null;
}

const isOfRequests = ({ topic, aspect }: Context): boolean =>
  topic === 'request' || (topic === null && aspect === 'requests');

/** 今年比去年多收44件, 多收申请44件, where requests are spoken of. */
function tellsMoreReceived(phrase: Phrase, number: NumberToken, context: Context): boolean {
  const direction = directionOf(phrase);
  if (!direction || number.unit !== '件' || !takesIn(direction, context.text)) return false;
  const named = readPart(phrase, direction.end, number.start, context.text);
  if (!tells(named)) return direction.end === number.start && isOfRequests(context);
  const isRequest =
    named.head?.id === 'request' || (named.head?.id === 'application' && isOfRequests(context));
  return isRequest && unknownBetween(phrase, direction.end, number.start) === 0;
}

const isDocument = (id: string | undefined): boolean => id === 'documents' || id === 'rules';

/** 规范性文件比上年多制发2件: what rose is named before the words that compare, what was done behind them. */
const withoutComparison = (phrase: Phrase): Phrase =>
  withWords(
    phrase,
    phrase.words.filter((word) => word.class !== 'compare'),
  );

/** What a comparison is about: 申请量同比增长20%, 较上年受理量增长20%; nothing named where the number before is meant. */
export function readComparedOf(phrase: Phrase, number: NumberToken, context: Context): SaidOf {
  const { text } = context;
  const start = startOfComparison(phrase, text);
  // 予以公开占比较上年增加7%: the share rose, not the number.
  if (start !== undefined && text.slice(start - 2, start) === '占比') return 'other';
  if (start === undefined) return readSaidOf(phrase, number.start, number, context);
  const before = readSaidOf(phrase, start, number, context);
  if (before === 'other' && isDocument(phrase.head?.id) && namedBehind(phrase, number, text))
    return readSaidOf(withoutComparison(phrase), number.start, number, context);
  if (before !== 'unnamed') return before;
  if (tellsMoreReceived(phrase, number, context)) return { metric: 'requests.received', kind: 'request' };
  const behind = namedBehind(phrase, number, text);
  if (behind) return readSaidOf(behind, number.start, number, context);
  const last = comparing(phrase).at(-1);
  const first = comparing(phrase)[0]?.end ?? phrase.dates[0]!.end;
  if (last !== undefined && last.start >= first)
    return readSaidOf({ ...phrase, start: first }, last.start, number, context);
  // 较上年复议案件3件: named between.
  const between =
    phrase.head && phrase.head.start >= first
      ? readSaidOf({ ...phrase, start: first }, number.start, number, context)
      : before;
  return typeof between === 'object' ? between : before;
}

/** The metric of a comparison, by its own words or by the number it follows. */
export const metricOf = (of: SaidOf, last: Draft | null): string | null => {
  if (typeof of === 'object') return of.metric;
  if (of !== 'unnamed' || last === null) return null;
  // 新收16件，上年结转2件，共18件，同比增加5件.
  return last.metric !== 'count' ? last.metric : last.of === 'requests.received' ? last.of : null;
};

const farthest = 2;

/**
 * 比上年减少3件, 比2022年多3件, 净增13件, 较上年新增2件; 增加到15件 gives the new figure, not the difference. In a sentence that
 * compares, a part of it is told more shortly: 其中直接起诉的多2件.
 */
export function readChange(
  phrase: Phrase,
  number: NumberToken,
  { text, comparing: goesOn }: Context,
): number | null {
  const compared = has(phrase, 'compare', 'base') || phrase.dates.some((date) => isComparedWith(date, text));
  const direction = directionOf(phrase) ?? (compared ? wordsOf(phrase, 'verb', 'gain').at(-1) : undefined);
  if (!direction || direction.id === 'level' || has(phrase, 'compare', 'to')) return null;
  const named = namedBehind(phrase, number, text) !== null;
  const touches = number.start - direction.end === 1 && does(direction, text);
  const distance = named || touches ? 0 : number.start - direction.end;
  const isShort = direction.end - direction.start < 2 && !(named && isOfDeed(direction, phrase, text));
  // 许可多2186件，处罚少227件: what stands before it is named, and no year.
  const isNamed = tells(readPart(phrase, phrase.start, direction.start, text));
  if (distance > farthest || (!compared && isShort && !((goesOn || isNamed) && distance === 0))) return null;
  return signed(number.value, direction);
}

/** 上年度为20件: 上年 alone does not say what is counted. */
export const withoutYear = (phrase: Phrase): Phrase =>
  withWords(
    phrase,
    phrase.words.filter((word) => word.class !== 'carry' || word.id !== 'previous'),
  );

/** 上年同期20件 says no more than the year; 分别结转34件和44件 do, whatever the list gives the first of them. */
export const tellsBesideYear = (phrase: Phrase, before: Phrase): boolean =>
  tells(withoutYear(phrase)) || has(before, 'carry', 'move');
