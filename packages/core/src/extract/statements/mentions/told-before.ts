import { has, unknownBetween } from '../clauses/phrase.ts';
import type { Draft, Meaning } from '../figures/draft.ts';
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

/** 部分公开18件中有2件被复议: cases about some requests alone, which are parted before it. */
export const isOfSomeRequests = (
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
