import type { NumberToken } from '../../../language/scan/scan.ts';
import { has, lastOf, type Phrase, tells, withoutTime, wordsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Draft } from '../figures/draft.ts';
import { casesTogether } from '../meanings/follow.ts';
import { readAverage } from './averages.ts';
import { tellsOfAll } from './either-kind.ts';
import { countOf, type Qualifier } from './qualifier.ts';
import {
  isOfAllFields,
  isOfField,
  readConcludedRate,
  readDoneRate,
  readShare,
  readSubjectOf,
} from './rates.ts';
import type { SaidOf } from './shares.ts';
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

/** 是2020年（112件）的1.5倍: of the figure in the bracket. */
const isMultipleOfBracket = ({ unit, start }: NumberToken, text: string): boolean =>
  unit === '倍' && text.slice(start - 2, start) === ')的';

/** 复议24件，诉讼15件，案件总量较上年增长5.4%: of both. */
const ofAllCases = /案件?(?:总量|总数|合计|数量合计)/u;

function readGrowth(phrase: Phrase, number: NumberToken, context: Context, last: Draft | null): Qualifier {
  if (last?.scope?.kind === 'partial' && isMultipleOfBracket(number, context.text))
    return { metric: 'growth', value: number.value, partOf: null, certainty: 'loose', of: null };
  if (ofAllCases.test(context.text.slice(phrase.start, number.start)) && casesTogether(context) === 'all')
    return {
      metric: 'growth',
      ...growthOf(phrase, number),
      partOf: null,
      certainty: 'likely',
      of: 'remedies.all',
    };
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

/** 仅为上年的75%: fallen by a quarter; 是上年的1.23倍: risen by 23 per cent. */
function readMultiple(
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  last: Draft | null,
): Qualifier | null {
  const { text } = context;
  const before = text.slice(Math.max(0, number.start - longestBase), number.start);
  // 申请总数为2022年的1.5倍，达到63件: of what its own words name.
  const isKnown = number.unit === '%' || (number.unit === '倍' && last !== null);
  if (!isKnown || !ofLastYear.test(before)) return null;
  // 占上年的75%: of what is not said.
  if (has(phrase, 'share'))
    return { metric: 'rate', value: number.value, partOf: null, certainty: 'loose', of: null };
  if (directionOf(phrase) || has(phrase, 'compare', 'to')) return null;
  // 分别为上年的109.5%和91.3%: shared out to what was told before.
  if (has(phrase, 'each'))
    return { metric: 'rate', value: number.value, partOf: null, certainty: 'loose', of: null };
  const named = withoutTime(phrase);
  // 相当于上年的1.2倍: nothing is named.
  const said = tells(named) ? readComparedOf(named, number, context) : 'unnamed';
  const now = countOf(said, last);
  const of = metricOf(said, last);
  const percent = number.unit === '倍' ? 100 : 1;
  return {
    metric: 'growth',
    value: Math.round((number.value * percent - 100) * 1e6) / 1e6,
    precision: percent * (number.step ?? 10 ** -(String(number.value).split('.')[1]?.length ?? 0)),
    partOf: now,
    certainty: now !== null || of !== null ? 'likely' : 'loose',
    of,
  };
}
const longestBase = 14;
const ofLastYear =
  /(?:占|为|是|相当于|只有|不及|达到?|约|近|超过?)(?:上一?年度?|去年|前一年|\d{4}年度?)(?:同期|全年)?的$/u;

const ofThen = /^[的(]?$/u;
/** 增幅低于上年的21.6%: how much it rose then. */
const isBound = (text: string, start: number): boolean =>
  boundBefore.test(text.slice(Math.max(0, start - longestBase), start));
const boundBefore =
  /(?:低于|高于|超过|不及|快于|慢于|大于|小于|优于)(?:上一?年度?|去年|前一年|20\d\d年度?)(?:同期|全年)?的$/u;
const baseBefore = /(?:较|比|与|同|低于|高于)(?:上一?年度?|去年|前一年|20\d\d年度?)(?:同期|全年)?$/u;

/** 公开率58.5%，较上年的54.3%提高4.2个百分点: the rate of the year before. */
function readRateBefore(
  phrase: Phrase,
  { unit, value, start }: NumberToken,
  { text }: Context,
): Qualifier | null {
  const base = lastOf(phrase, 'compare');
  const isBefore = unit === '%' && base?.id === 'base' && /[年期]$/u.test(text.slice(base.start, base.end));
  const follows = isBefore && ofThen.test(text.slice(base.end, start));
  // 公开率（41.0%）较上年（41.5%）略降: in a bracket of its own.
  const inBracket =
    unit === '%' && text[start - 1] === '(' && baseBefore.test(text.slice(0, start - 1).slice(-longestBase));
  return follows || inBracket || isBound(text, start)
    ? { metric: 'rate', value, partOf: null, certainty: 'loose', of: null, ofLastYear: true }
    : null;
}

/** 分别占全区同类案件的14.1%和10.6%: of cases of every field. */
const ofLikeCases = /占[^,。;]{0,8}同类/u;

function readPercent(phrase: Phrase, number: NumberToken, context: Context, last: Draft | null): Qualifier {
  const then = readRateBefore(phrase, number, context);
  if (then) return then;
  const multiple = readMultiple(phrase, number, context, last);
  if (multiple) return multiple;
  if (number.unit === '%' && has(phrase, 'compare', 'to')) return readLevel(phrase, number, context, last);
  if (directionOf(phrase) || has(phrase, 'compare', 'base') || number.unit !== '%')
    return readGrowth(phrase, number, context, last);
  const concluded = readConcludedRate(phrase, number, context);
  if (concluded) return concluded;
  const rate = lastOf(phrase, 'rate')?.id;
  if (!has(phrase, 'share') && (rate === 'done' || rate === 'concluded'))
    return readDoneRate(phrase, number, context, last);
  const share = readShare(phrase, number, context, last);
  const ofLike =
    share.of?.startsWith('remedies.') && ofLikeCases.test(context.text.slice(phrase.start, number.start));
  return ofLike || isOfAllFields(phrase, share.partOf, context) || isOfField(phrase, context)
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

/** 县司法局同期收到各类复议申请318件: another body in the same time, no other year. */
const isMeanwhile = (phrase: Phrase, text: string): boolean =>
  has(phrase, 'body') &&
  wordsOf(phrase, 'compare').every(
    ({ start, end }) => text.slice(start, end) === '同期' && !sameTime.test(text[end] ?? ''),
  );
const sameTime = /[\d为的是(]/u;

const shares: ReadonlySet<string> = new Set(['%', '百分点', '倍', '番']);

/** Whether a number can speak of another one; most have neither the counter nor the words. */
export const mayQualify = (phrase: Phrase, { unit }: NumberToken): boolean =>
  has(phrase, 'compare') || has(phrase, 'per') || phrase.dates.length > 0 || shares.has(unit);

/** 收费连续两年下降，2022年较2021年减少468.13万元: of what the clause before names, where nothing else is told. */
function changedOf(phrase: Phrase, number: NumberToken, context: Context, isBare: boolean): SaidOf {
  const said = readComparedOf(phrase, number, context);
  // 少废止1件，年末比去年末多1件: of all there are then.
  return isBare && said === 'unnamed' && !tellsOfAll(phrase, context.text)
    ? readSubjectOf(number, context)
    : said;
}

const publishes: ReadonlySet<string> = new Set(['公开', '公示', '公布', '发布', '推送']);

/** 作出处罚6件。较2022年多公开16条: of what was published, which the decisions before it are not. */
const isOfPublished = (phrase: Phrase, last: Draft | null, text: string): boolean =>
  last !== null &&
  last.metric !== 'count' &&
  phrase.words.some(
    ({ start, end, class: one }) =>
      publishes.has(text.slice(start, end)) &&
      (one === 'verb' || one === 'atom') &&
      start >= (directionOf(phrase)?.end ?? phrase.end),
  );

const dropped = (value: number): Qualifier => ({
  metric: 'drop',
  value,
  partOf: null,
  certainty: 'loose',
  of: null,
});

/** A change, or a figure of the year compared with. */
function readYearly(
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  last: Draft | null,
  change: number | null,
  dated: boolean,
): Qualifier | null {
  const { value } = number;
  // 较2022年月均44.7件减少5.1件: a mean of that year.
  const isMean = change === null && has(phrase, 'per');
  const isBare = change !== null && last === null && (dated || has(phrase, 'compare', 'base'));
  const of = changedOf(phrase, number, context, isBare);
  // 较2022年的12件，新收增加4件: what it counts is said behind it.
  if (dated && change === null && typeof of !== 'object' && !isMean) return null;
  if (change !== null && of === 'unnamed' && isOfPublished(phrase, last, context.text))
    return { metric: 'change', value: change, partOf: null, certainty: 'loose', of: null };
  const named = { partOf: countOf(of, last), certainty: 'likely', of: metricOf(of, last) } as const;
  if (change !== null)
    return { metric: 'change', value: change, ...named, ...ofKept(phrase, named.of, context) };
  return namesYearBefore(phrase, context.text) && !isMean
    ? { ...named, metric: 'before', value, partOf: null }
    : dropped(value);
}

/** Shares, rates, growth, differences, averages. `sameUnit` is the last number counted alike, which an average may divide. */
export function readQualifier(
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  last: Draft | null,
  sameUnit: Draft | null,
): Qualifier | null {
  const { value } = number;
  if (shares.has(number.unit))
    // 力争答复率达100%: wished, not told.
    return has(phrase, 'block', 'conditional') ? dropped(value) : readPercent(phrase, number, context, last);
  const change = readChange(phrase, number, context);
  const plain = !has(phrase, 'compare', 'to') && !has(phrase, 'sum');
  const compared = plain && has(phrase, 'compare', 'base') && !isMeanwhile(phrase, context.text);
  const dated = plain && !compared && phrase.dates.some((date) => isComparedWith(date, context.text));
  return change !== null || compared || dated
    ? readYearly(phrase, number, context, last, change, dated)
    : readAverage(phrase, number, sameUnit, context);
}
