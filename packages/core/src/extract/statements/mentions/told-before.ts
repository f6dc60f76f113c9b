import { expression } from '../../../language/expressions/expression.ts';
import { answers, receives } from '../../../language/expressions/pieces.ts';
import type { NumberToken } from '../../../language/scan/scan.ts';
import { caseCounters } from '../../../language/words/counters.ts';
import { saysWithin } from '../clauses/middle.ts';
import { has, unknownBetween } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Draft, Meaning } from '../figures/draft.ts';
import { isOfBodyAmong } from './around-number.ts';
import type { Mention } from './mentions.ts';

const subject = /^(?:其中|在|对|针对|,)*(?:涉及?|关于|有关|反映|咨询|申请公开|要求公开)[^,。;]{2,}的$/u;

const askedFor = /^(?:其中)?申请[^,。;人]{2,}的$/u;

/** 申请环评批复的26件全部公开: those that ask for one thing. */
export const asksForOne = ({ number, left }: Mention, text: string): boolean =>
  askedFor.test(text.slice(left.start, number.start)) &&
  !left.informed &&
  unknownBetween(left, left.start, number.start) >= shortestThing;
const shortestThing = 2;

/** 涉及药品集采的9件申请中，予以公开4件: what they ask for stands before the number, the noun behind it. */
export const isOnSubject = ({ number, left, right }: Mention, text: string): boolean =>
  subject.test(text.slice(left.start, number.start)) &&
  !has(left, 'outcome') &&
  (right.head?.id === 'application' || right.head?.id === 'request') &&
  right.head.start === number.end;

const plain = expression`^(?:[本我全共新]|当年|今年|累计|合计|[收受办答登]|政府信息|信息公开|公开|依申请|有效|书面|网[上络]|线[上下]|信函|邮寄|当面|现场|上年|结转)|(?:${receives}|${answers}|公开|提[出交]|递交)$`;
const kindBefore = /(\p{Script=Han}{2,12}?)(?:类申请|类|申请)$/u;
const described = /(?:^|[,:;])(\p{Script=Han}{2,14}?)的$/u;
const kindBehind = /^(\p{Script=Han}{2,10}?)(?:类的?|的)?申请件?[中里]/u;
/** 54件当年申请的办理结果: without those carried in, which the rows hold as well. */
const ofNewResults =
  /^(?:当年|本年度?|今年)(?:新收|受理|收到)?的?(?:政府信息公开)?申请的?(?:办理|答复|处理)(?:结果|情况)/u;
const longestKind = 16;

/** 22件涉疫申请中予以公开9件, 征地类22件中予以公开9件: what follows is told of that kind of requests alone. */
function isOfKindWithin({ metric }: Meaning, { number, left }: Mention, text: string): boolean {
  if (metric !== 'count' || !caseCounters.has(number.unit)) return false;
  const before = text.slice(left.start, number.start);
  const behind = text.slice(number.end, number.end + longestKind);
  if (ofNewResults.test(behind)) return true;
  // 上级转办的18件申请，予以公开6件.
  const kind = saysWithin(behind, 0)
    ? kindBefore.exec(before)
    : behind.startsWith('申请,')
      ? described.exec(before)
      : kindBehind.exec(behind);
  return kind !== null && !has(left, 'outcome') && !has(left, 'applicant') && !plain.test(kind[1]!);
}

/** 维持3件，撤销1件；撤销的1件已重新答复: a result of cases that was told before. */
const isResultRetold = (
  { kind, of }: Meaning,
  { number: { start, value } }: Mention,
  drafts: readonly Draft[],
  text: string,
): boolean =>
  kind === 'verdict' &&
  of !== undefined &&
  text[start - 1] === '的' &&
  drafts.slice(-farthestRetold).some((one) => one.kind === kind && one.of === of && one.value === value);
const farthestRetold = 12;

/** What follows is told of some requests alone: of one body's, or of one kind. */
export const isOfSomeWithin = (meaning: Meaning, mention: Mention, text: string): boolean =>
  isOfBodyAmong(meaning, mention, text) || isOfKindWithin(meaning, mention, text);

/** 16件申请中，规划类7件、招商引资类9件: what they are about, and no other things. */
export const isKindOfAsked = (
  { start, unit }: NumberToken,
  { topic, aspect, text }: Pick<Context, 'topic' | 'aspect' | 'text'>,
): boolean =>
  text[start - 1] === '类' &&
  caseCounters.has(unit) &&
  (topic === 'request' || (topic === null && aspect === 'requests'));

/** 部分公开18件中有2件被复议: cases about some requests alone, which are parted before it. */
const isOfSomeRequests = (
  { metric, kind }: Meaning,
  { isPart }: Mention,
  drafts: readonly Draft[],
): boolean => {
  const whole = drafts.at(-1);
  return (
    isPart &&
    kind === 'remedy' &&
    metric !== 'count' &&
    whole !== undefined &&
    (whole.metric === 'count' || whole.kind === 'outcome')
  );
};

/** 征地类申请50件。50件申请中，网上30件…: requests that were counted before as something else. */
export const isToldBefore = (
  { metric }: Meaning,
  { number, left, right }: Mention,
  drafts: readonly Draft[],
): boolean =>
  metric === 'requests.received' &&
  left.words.length === 0 &&
  right.head?.id === 'application' &&
  drafts.some((one) => one.value === number.value && one.metric === 'count' && one.kind !== 'qualifier');

/** Cases about some requests alone, or a result of cases that was told before. */
export const isOfCasesTold = (
  meaning: Meaning,
  mention: Mention,
  drafts: readonly Draft[],
  text: string,
): boolean => isOfSomeRequests(meaning, mention, drafts) || isResultRetold(meaning, mention, drafts, text);
