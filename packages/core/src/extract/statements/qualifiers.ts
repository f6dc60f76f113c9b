import type { NumberToken, WordToken } from '../../language/scan/scan.ts';
import type { Certainty, Comparison } from '../../model/claim.ts';
import { type Average, readAverage } from './averages.ts';
import type { Context } from './context.ts';
import type { Draft, Kind } from './draft.ts';
import { has, lastOf, type Phrase, wordsOf } from './phrase.ts';
import { isShare, readSaidOf, readShareOf, type SaidOf } from './shares.ts';
import {
  directionOf,
  growthOf,
  isComparedWith,
  isSequential,
  metricOf,
  namesYearBefore,
  readChange,
  readComparedOf,
} from './yearly.ts';

/** What a day, a week, a month or a quarter of the year has of a total. */
/**
 * A number that says something about another number, of which it need not stand beside; `before` is last year's figure
 * (较上年20件减少4件), `drop` what nothing here can be compared with.
 */
export interface Qualifier {
  readonly metric: 'rate' | 'growth' | 'change' | 'before' | Average | 'requests.processedRate' | 'drop';
  readonly value: number;
  readonly partOf: Draft | null;
  readonly certainty: Certainty;
  readonly of: string | null;
  /** Kind of what its own words name. */
  readonly kind?: Kind;
  /** 约占55%: bound by a word before 占. */
  readonly comparison?: Comparison;
  /** Worth of the last printed digit, where the number is not the one printed (两倍: 100 per cent). */
  readonly precision?: number;
  /** It is last year's, though the clause names no year (较上年的54.3%). */
  readonly ofLastYear?: true;
}

/** 办结率 of requests; of anything else a rate. */
function readDoneRate(phrase: Phrase, number: NumberToken, context: Context, last: Draft | null): Qualifier {
  const thing = phrase.heads.some((head) => head.id === 'thing');
  const own = phrase.heads.some((head) => head.id === 'request');
  const partOf = last?.done ? last : null;
  const { value } = number;
  if (!thing && (context.topic === 'request' || own))
    return {
      metric: 'requests.processedRate',
      value,
      partOf,
      // 2件未到期，答复率100%: of those that fell due.
      certainty: context.theme.excepted && value === 100 ? 'loose' : 'sure',
      of: null,
    };
  return { metric: 'rate', value, partOf, certainty: 'likely', of: null };
}

/** The number a share or a comparison speaks of: the one before it, where its words name the same or nothing. */
const countOf = (of: SaidOf, last: Draft | null): Draft | null =>
  of !== 'other' && (of === 'unnamed' || of.metric === last?.metric) ? last : null;

function readGrowth(phrase: Phrase, number: NumberToken, context: Context, last: Draft | null): Qualifier {
  const said = readComparedOf(phrase, number, context);
  // 申请总量连续增长，2022年较2021年增长22.6%: of what the clause before names.
  const of = said === 'unnamed' && last === null ? readSubjectOf(number, context) : said;
  const points = number.unit === '百分点' || isSequential(phrase, context.text);
  return {
    metric: 'growth',
    ...growthOf(phrase, number),
    partOf: points ? null : countOf(of, last),
    certainty: 'likely',
    of: points ? null : metricOf(of, last),
  };
}

/** 按期答复率, 按时办结率. */
const namesOnTime = (phrase: Phrase, text: string): boolean => {
  const rate = lastOf(phrase, 'rate');
  return (
    rate !== undefined &&
    /^(?:按[期时]|期限内|答复及时|办理及时|回复及时|及时)/u.test(text.slice(rate.start, rate.end))
  );
};

/** Of requests. */
const isOnTime = (phrase: Phrase, { text, topic }: Context): boolean =>
  namesOnTime(phrase, text) && (topic === 'request' || phrase.heads.some((head) => head.id === 'request'));

/** All that is to be published or explained may be published and explained, and be less than all. */
const ofThoseDue: ReadonlySet<string> = new Set(['公开', '解读']);
const rateWords = /(?:率|比例|比率|比重|占比)$/u;

/** 发现问题13个，整改12个，整改率92.3%: the rate of what was just told to have been done; 公开86件，公开比例为40.6% where it says no more. */
function isDoneWith(
  rate: WordToken | undefined,
  { value }: NumberToken,
  last: Draft | null,
  text: string,
): boolean {
  // 办结率99.1%，按期办结率98.6%: of those done in time, which are not told.
  if (!rate || last?.metric !== 'count' || /^(?:按[期时]|及时)/u.test(text.slice(rate.start, rate.end)))
    return false;
  const before = text.slice(0, rate.end).slice(-longestRate).replace(rateWords, '');
  const deed = before.slice(-2);
  const words = text.slice(last.start, last.anchor);
  if (ofThoseDue.has(deed))
    return value < 100 && /^(?:主动)?(?:公开|解读)$/u.test(words) && words.endsWith(deed);
  return text[rate.end - 1] === '率' && words.includes(deed) && !words.includes('应');
}
const longestRate = 6;

/** 各类信息占比分别为：政策文件2.3%、财政信息3.5%. */
const isListed = (phrase: Phrase, { theme }: Context): boolean => theme.sharing && !has(phrase, 'rate');

const readSubjectOf = (number: NumberToken, context: Context): SaidOf =>
  context.subject ? readSaidOf(context.subject, context.subject.end, number, context) : 'unnamed';

const allCases =
  /^(?:了|全[市县区省州]|同期)?(?:行政)?(?:复议|诉讼|应诉|争议)(?:、诉讼)?(?:案件|案)?(?:总|受理|数|的)/u;

/** 信息公开复议64件，占行政复议案件总数的5.8%；诉讼38件，占4.3%: of cases of every field, which no table counts. */
function isOfAllFields(phrase: Phrase, last: Draft | null, { text, besides }: Context): boolean {
  const share = lastOf(phrase, 'share');
  if (!share || !last?.metric.startsWith('remedies.') || last.kind !== 'remedy') return false;
  const named = text.slice(share.end, phrase.end);
  if (allCases.test(named)) besides.add('shareOfAllFields');
  return besides.has('shareOfAllFields') && (named === '' || allCases.test(named));
}

function readShare(phrase: Phrase, number: NumberToken, context: Context, last: Draft | null): Qualifier {
  const said = readShareOf(phrase, number, context);
  // 申请人以自然人为主，占82.7%: of what the clause before names, where no number was told.
  const of = said === 'unnamed' && last === null ? readSubjectOf(number, context) : said;
  // 81件…，公开率30.80%: the rate of what was just counted.
  const rate = lastOf(phrase, 'rate');
  const named = rate !== undefined && context.text.slice(Math.max(0, rate.start - 2), rate.end) === '公开率';
  const results = named && last !== null && last.kind === 'outcome' && !has(phrase, 'outcome');
  // 予以公开12件、部分公开4件，公开率72.7%: of both.
  if (results && last.metric === 'requests.partlyDisclosed')
    return {
      metric: 'rate',
      value: number.value,
      partOf: null,
      certainty: 'likely',
      of: 'requests.disclosed',
    };
  const ofLast = results || isDoneWith(rate ?? lastOf(phrase, 'share'), number, last, context.text);
  return {
    metric: 'rate',
    value: number.value,
    partOf: ofLast ? last : countOf(of, last),
    // What was done in time is part of what was done, whatever it was.
    certainty: has(phrase, 'each', 'each')
      ? 'loose'
      : isShare(phrase, context.text) ||
          isListed(phrase, context) ||
          (number.value > 100 && namesOnTime(phrase, context.text))
        ? 'sure'
        : 'likely',
    ...(has(phrase, 'filler', 'bound') && { comparison: 'about' as const }),
    of: results ? last.metric : isOnTime(phrase, context) ? 'requests.onTime' : metricOf(of, last),
    ...(typeof of === 'object' && { kind: of.kind }),
  };
}

/** A percentage shared out to a number by 分别占. */
export const shareOf = (count: Draft, value: number): Qualifier => ({
  metric: 'rate',
  value,
  partOf: count,
  certainty: 'sure',
  of: count.metric === 'count' ? null : count.metric,
});

/** 邮寄15件，网站96件，邮寄申请占12.8%: a share of the channel it names, not of the last one told. */
export function ofChannel(
  qualifier: Qualifier,
  left: Phrase,
  counts: readonly Draft[],
  text: string,
): Qualifier {
  const [channel] = wordsOf(left, 'channel');
  if (qualifier.of !== 'requests.channel' || !channel || !qualifier.partOf) return qualifier;
  const name = text.slice(channel.start, channel.end);
  const own = counts.findLast((one) => text.slice(one.start, one.end).includes(name));
  return { ...qualifier, partOf: own ?? null, certainty: own ? qualifier.certainty : 'loose' };
}

/** 满意度提高到98%: where it stands now, not by how much it rose; 降至上年的75% is of last year's. */
function readLevel(phrase: Phrase, number: NumberToken, context: Context, last: Draft | null): Qualifier {
  if (lastOf(phrase, 'rate')?.id === 'done' && !has(phrase, 'compare', 'base'))
    return readDoneRate(phrase, number, context, last);
  return { metric: 'rate', value: number.value, partOf: null, certainty: 'loose', of: null };
}

/** 仅为上年的75%: fallen by a quarter. */
function readMultiple(
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  last: Draft | null,
): Qualifier | null {
  const { text } = context;
  const before = text.slice(Math.max(0, number.start - longestBase), number.start);
  if (number.unit !== '%' || !ofLastYear.test(before)) return null;
  // 占上年的75%: of what is not said.
  if (has(phrase, 'share'))
    return { metric: 'rate', value: number.value, partOf: null, certainty: 'loose', of: null };
  if (directionOf(phrase) || has(phrase, 'compare', 'to')) return null;
  return {
    metric: 'growth',
    value: Math.round((number.value - 100) * 1e6) / 1e6,
    precision: number.step ?? 10 ** -(String(number.value).split('.')[1]?.length ?? 0),
    partOf: last,
    certainty: last ? 'likely' : 'loose',
    of: last && last.metric !== 'count' ? last.metric : null,
  };
}
const longestBase = 12;
const ofLastYear = /(?:占|为|是|相当于|只有|不及)(?:上一?年度?|去年|前一年)(?:同期|全年)?的$/u;

const ofThen = /^[的(]?$/u;

/** 公开率58.5%，较上年的54.3%提高4.2个百分点: the rate of the year before. */
function readRateBefore(
  phrase: Phrase,
  { unit, value, start }: NumberToken,
  { text }: Context,
): Qualifier | null {
  const base = lastOf(phrase, 'compare');
  const isBefore = unit === '%' && base?.id === 'base' && /[年期]$/u.test(text.slice(base.start, base.end));
  return isBefore && ofThen.test(text.slice(base.end, start))
    ? { metric: 'rate', value, partOf: null, certainty: 'loose', of: null, ofLastYear: true }
    : null;
}

function readPercent(phrase: Phrase, number: NumberToken, context: Context, last: Draft | null): Qualifier {
  const then = readRateBefore(phrase, number, context);
  if (then) return then;
  const multiple = readMultiple(phrase, number, context, last);
  if (multiple) return multiple;
  if (number.unit === '%' && has(phrase, 'compare', 'to')) return readLevel(phrase, number, context, last);
  if (directionOf(phrase) || has(phrase, 'compare', 'base') || number.unit !== '%')
    return readGrowth(phrase, number, context, last);
  if (!has(phrase, 'share') && lastOf(phrase, 'rate')?.id === 'done')
    return readDoneRate(phrase, number, context, last);
  const share = readShare(phrase, number, context, last);
  return isOfAllFields(phrase, share.partOf, context)
    ? { ...share, partOf: null, certainty: 'loose', of: null }
    : share;
}

/** 制定规章4件，废止2件，净增2件: how many more there are of them all. */
function ofKept(
  phrase: Phrase,
  of: string | null,
  { text }: Context,
): Pick<Qualifier, 'partOf' | 'of'> | undefined {
  const row = of?.split('.')[0];
  const isNet = text[directionOf(phrase)?.start ?? 0] === '净';
  return isNet && (row === 'documents' || row === 'rules')
    ? { partOf: null, of: `${row}.inForce` }
    : undefined;
}

const shares: ReadonlySet<string> = new Set(['%', '百分点', '倍', '番']);

/** Whether a number can speak of another one; most have neither the counter nor the words. */
export const mayQualify = (phrase: Phrase, { unit }: NumberToken): boolean =>
  has(phrase, 'compare') || has(phrase, 'per') || phrase.dates.length > 0 || shares.has(unit);

/** Shares, rates, growth, differences, averages. `sameUnit` is the last number counted alike, which an average may divide. */
export function readQualifier(
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  last: Draft | null,
  sameUnit: Draft | null,
): Qualifier | null {
  const { value } = number;
  if (shares.has(number.unit)) {
    // 力争答复率达100%: wished, not told.
    if (has(phrase, 'block', 'conditional'))
      return { metric: 'drop', value, partOf: null, certainty: 'loose', of: null };
    return readPercent(phrase, number, context, last);
  }
  const change = readChange(phrase, number, context);
  const plain = !has(phrase, 'compare', 'to') && !has(phrase, 'sum');
  const compared = plain && has(phrase, 'compare', 'base');
  const dated = plain && !compared && phrase.dates.some((date) => isComparedWith(date, context.text));
  if (change !== null || compared || dated) {
    const said = readComparedOf(phrase, number, context);
    // 收费连续两年下降，2022年较2021年减少468.13万元: of what the clause before names.
    const isBare =
      change !== null && said === 'unnamed' && last === null && (dated || has(phrase, 'compare', 'base'));
    const of = isBare ? readSubjectOf(number, context) : said;
    // 较2022年的12件，新收增加4件: what it counts is said behind it.
    if (dated && change === null && typeof of !== 'object') return null;
    const named = { partOf: countOf(of, last), certainty: 'likely', of: metricOf(of, last) } as const;
    if (change !== null)
      return { metric: 'change', value: change, ...named, ...ofKept(phrase, named.of, context) };
    if (namesYearBefore(phrase, context.text)) return { ...named, metric: 'before', value, partOf: null };
    return { metric: 'drop', value, partOf: null, certainty: 'loose', of: null };
  }
  return readAverage(phrase, value, sameUnit, context.text);
}
