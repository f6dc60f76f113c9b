import { expression } from '../../../language/expressions/expression.ts';
import { area } from '../../../language/expressions/pieces.ts';
import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { has, lastOf, type Phrase } from '../clauses/phrase.ts';
import { type Context, isRemedy, remedyMetric } from '../figures/context.ts';
import type { Draft } from '../figures/draft.ts';
import { countOf, type Qualifier } from './qualifier.ts';
import { isShare, readSaidOf, readShareOf, type SaidOf } from './shares.ts';
import { metricOf } from './yearly.ts';

const longestTerm = 8;
const withinDays = /\d个?(?:工作日|日|天)(?:以|之)?内\p{Script=Han}{0,2}率(?:为|达)?$/u;

/** 办结率 of requests; of anything else a rate. */
export function readDoneRate(
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  last: Draft | null,
): Qualifier {
  const thing = phrase.heads.some((head) => head.id === 'thing');
  const own = phrase.heads.some((head) => head.id === 'request');
  const partOf = last?.done ? last : null;
  const { value } = number;
  // 20个工作日内答复率97%: of those answered so soon.
  if (withinDays.test(context.text.slice(Math.max(0, phrase.start - longestTerm), number.start)))
    return { metric: 'rate', value, partOf: null, certainty: 'loose', of: null };
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

/** 行政复议、行政诉讼结案率分别为90.9%、87.5%: of the cases that have a result; null where no cases are spoken of. */
export function readConcludedRate(
  phrase: Phrase,
  { value }: NumberToken,
  { topic }: Context,
): Qualifier | null {
  const cases = phrase.head?.id ?? topic;
  if (lastOf(phrase, 'rate')?.id !== 'concluded' || !isRemedy(cases)) return null;
  return { metric: 'rate', value, partOf: null, certainty: 'likely', of: `${remedyMetric(cases)}.decided` };
}

/** 按期答复率, 按时办结率. */
const namesOnTime = (phrase: Phrase, text: string): boolean => {
  const rate = lastOf(phrase, 'rate');
  return (
    rate !== undefined &&
    /^(?:按[期时]|(?:法定)?[期时]限?内?[答办]|答复及时|办理及时|回复及时|及时)/u.test(
      text.slice(rate.start, rate.end),
    )
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
  // 收回192份，回收率96%.
  const isTold = words.includes(deed) || (deed === '回收' && words.includes('收回'));
  return text[rate.end - 1] === '率' && isTold && !words.includes('应');
}
const longestRate = 6;

/** 各类信息占比分别为：政策文件2.3%、财政信息3.5%. */
const isListed = (phrase: Phrase, { theme }: Context): boolean => theme.sharing && !has(phrase, 'rate');

/** What the clause before names; 人均办理15件，比上年多3件: a mean of what it names is another thing. */
export function readSubjectOf(number: NumberToken, context: Context): SaidOf {
  const { subject } = context;
  if (!subject) return 'unnamed';
  return has(subject, 'per') ? 'other' : readSaidOf(subject, subject.end, number, context);
}

const allCases = expression`^(?:了|全${area}|同期)?(?:行政)?(?:复议|诉讼|应诉|争议)(?:、诉讼)?(?:案件|案)?(?:总|受理|收案|受案|立案|数|的)`;

/** 信息公开复议64件，占行政复议案件总数的5.8%；诉讼38件，占4.3%: of cases of every field, which no table counts. */
export function isOfAllFields(phrase: Phrase, last: Draft | null, { text, besides }: Context): boolean {
  const share = lastOf(phrase, 'share');
  if (!share || !last?.metric.startsWith('remedies.') || last.kind !== 'remedy') return false;
  const named = text.slice(share.end, phrase.end);
  if (allCases.test(named)) besides.add('shareOfAllFields');
  return besides.has('shareOfAllFields') && (named === '' || allCases.test(named));
}

/** 复议186件、诉讼92件，其中信息公开类分别占12.9%和16.3%: of cases of every field, how many is not told. */
export function isOfField(phrase: Phrase, { besides, lastKind }: Context): boolean {
  const opens = lastKind === 'remedy' && phrase.informed && phrase.heads.length === 0 && has(phrase, 'part');
  if (opens) besides.add('shareOfField');
  return opens || (besides.has('shareOfField') && phrase.words.every((word) => word.class === 'join'));
}

/** 胜诉率（维持与其他结果）96.3%: the bracket says what the rate of cases is made of. */
const isDefined = (rate: WordToken | undefined, of: SaidOf, text: string): boolean =>
  rate !== undefined &&
  typeof of === 'object' &&
  of.metric.startsWith('remedies.') &&
  /^\([^不未剔扣除]/u.test(text.slice(rate.end, rate.end + 2));

/** How surely a rate is one of which no figure stands in the text; null where one may. */
function ofNoFigure(
  of: SaidOf,
  rate: WordToken | undefined,
  last: Draft | null,
  text: string,
): 'loose' | 'likely' | null {
  if (isDefined(rate, of, text)) return 'loose';
  // 部分公开55件，自然人和企业分别占85.5%、10.9%: of that result.
  const ofAsker = typeof of === 'object' && of.kind === 'applicant';
  if (ofAsker && last?.kind === 'outcome' && last.metric !== 'count') return 'loose';
  // 满意113人次、不满意1人次，满意率99.2%: of whoever was asked.
  const grade = last ? text.slice(last.start, last.anchor) : '';
  return rate && text.startsWith('满意', rate.start) && /不|基本|较|比较/u.test(grade) ? 'likely' : null;
}

const ofQuality = /(?:准确|正确|合格|规范|达标|优良|满意)[率度]$/u;

/** How sure a rate is that is of no figure told; null where it is of one. */
function certaintyAlone(
  isOfPublic: boolean,
  of: SaidOf,
  rate: WordToken | undefined,
  number: NumberToken,
  last: Draft | null,
  { text, topic }: Context,
): ReturnType<typeof ofNoFigure> {
  // 答复准确率98%: how well it was done, of which no table tells.
  const isOfQuality = rate && ofQuality.test(text.slice(Math.max(0, rate.start - 2), rate.end));
  if (isOfQuality && !isDoneWith(rate, number, last, text)) return 'likely';
  // 82个部门、12个乡镇全部公开预决算，公开率100%: of what is counted there, which are no requests.
  if (isOfPublic && last?.metric === 'count' && topic !== 'request') return 'loose';
  return ofNoFigure(of, rate, last, text);
}

function readShareOfKnown(
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  last: Draft | null,
): Qualifier {
  const said = readShareOf(phrase, number, context);
  // 申请人以自然人为主，占82.7%: of what the clause before names, where no number was told.
  const of = said === 'unnamed' && last === null ? readSubjectOf(number, context) : said;
  // 81件…，公开率30.80%: the rate of what was just counted.
  const rate = lastOf(phrase, 'rate');
  const named = rate !== undefined && context.text.slice(Math.max(0, rate.start - 2), rate.end) === '公开率';
  const results = named && last !== null && last.kind === 'outcome' && !has(phrase, 'outcome');
  // 予以公开12件、部分公开4件，公开率72.7%: of both.
  if (results && !last.metric.startsWith('requests.disclosed'))
    return {
      metric: 'rate',
      value: number.value,
      partOf: null,
      certainty: 'likely',
      of: 'requests.disclosed',
    };
  const certainty = certaintyAlone(named, of, rate, number, last, context);
  if (certainty) return { metric: 'rate', value: number.value, partOf: null, certainty, of: null };
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

const ofTier = expression`占(?:全部|全体)?(?:${area}[级直]|乡镇|镇街|县区|区县|市县|县市区|部门)(?:行政机关|部门|单位|政府)*[^,。;\d]{0,8}$`;

/** A share of what the words before it name; 占市级办结数的11.9% is of what one tier has, which no table tells. */
export function readShare(
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  last: Draft | null,
): Qualifier {
  return ofTier.test(context.text.slice(phrase.start, number.start))
    ? { metric: 'rate', value: number.value, partOf: null, certainty: 'loose', of: null }
    : readShareOfKnown(phrase, number, context, last);
}
