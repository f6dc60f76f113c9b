import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Head } from '../clauses/nouns.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../clauses/phrase.ts';
import { type Context, countsCases, isRemedy, plainCount, type Reader } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import {
  areDescribed,
  finishes,
  isTakenIn,
  onlyDone,
  owes,
  processed,
  received,
  receives,
} from './request-words.ts';
import { finishesAll, isMixed, readBehindNumber } from './requests.ts';
import { tellsOfSomeAnswered } from './some-answered.ts';
import { tellsOfSomeReceived } from './some-received.ts';

/** Whether the verbs before a bare 申请 say that it was received or answered, and nothing else was counted. */
function isTakenUp(phrase: Phrase, number: NumberToken, context: Context): boolean {
  // 6人提出申请6件, where requests are spoken of.
  const asked = context.topic === 'request' || context.aspect === 'requests';
  const verb = verbsOf(phrase).at(-1) ?? (asked ? wordsOf(phrase, 'verb', 'lodge').at(-1) : undefined);
  // 全年申请36件, where requests are spoken of.
  if (!verb && asked) return isOfYear(phrase, number) || opensSentence(phrase, number, context.text);
  if (!verb || verb.id === 'publish' || verb.id === 'amend') return false;
  // 职业索赔人提出的申请5件: of some who ask.
  if (verb.id === 'lodge' && unknownBetween(phrase, phrase.start, verb.start) >= 2) return false;
  if (isTakenIn(verb, context.text)) return unknownBetween(phrase, verb.end, number.start) === 0;
  if (verb.id !== 'lodge' && !receives(phrase) && !finishes(phrase) && !has(phrase, 'verb', 'handle'))
    return false;
  return unknownBetween(phrase, verb.end, number.start) === 0 && !isMixed(phrase);
}

/** 申请两件，公开一件: nothing else at the head of a sentence. */
const opensSentence = ({ start, head }: Phrase, number: NumberToken, text: string): boolean =>
  head!.start === start && head!.end === number.start && /[。;]/u.test(text[start - 1] ?? '。');

const isOfYear = (phrase: Phrase, { start }: NumberToken): boolean =>
  phrase.head!.end === start &&
  phrase.dates.length === 0 &&
  phrase.words.length === 2 &&
  wordsOf(phrase, 'scope', 'year').some(({ end }) => end === phrase.head!.start);

/** 5件申请已答复; 16件申请当中: the whole of what follows. */
function readApplicationBehind(
  head: Head,
  phrase: Phrase,
  number: NumberToken,
  context: Context,
): Meaning | null {
  if (context.topic === 'thing') return null;
  if (finishesAll(phrase, context.text))
    return processed(areDescribed(number, context.text) ? 'loose' : 'likely');
  const behind = context.text.slice(head.end, head.end + longestParting);
  const within = /^[当之]?[中里],/u.test(behind);
  if (!within && !(isAll(phrase, head, context) && parts.test(behind))) return null;
  // 33件本年度新收的申请中: those received; 16件申请当中 may be some of them, but for a list of all who asked, or of every way.
  return received(receives(phrase) || isAll(phrase, head, context) ? 'likely' : 'loose');
}

/** 28件申请涉及…, 365件申请从渠道看…: what is told then parts them. */
const parts =
  /^(?:,?(?:主要|分别|按照?|从)*(?:涉及|来自于?|集中|围绕|由)|,?(?:从|按照?)[^,。;\d]{2,10}[看分],|加上?|连同)/u;
const longestParting = 18;
const inOneOfWays =
  /^[当之]?[中里],(?:其中)?(?:通过|以)?(?:互联网|网[络上站]|线[上下]|信[函件]|来信|邮寄|当面|现场|自然人|公民|个人|法人|企业)/u;

/** 新申请, or a sentence that begins with them and parts them. */
function isAll(phrase: Phrase, head: Head, { aspect, topic, text }: Context): boolean {
  const said = text.slice(phrase.start, head.end);
  if (said === '新申请' || said === '新收申请') return true;
  const behind = text.slice(head.end, head.end + longestParting);
  const opens = /(?:^|[。;)])\d+件$/u.test(
    text.slice(Math.max(0, phrase.start - longestCount), phrase.start),
  );
  const spoken = aspect === 'requests' || topic === 'request';
  return opens && spoken && phrase.start === head.start && (inOneOfWays.test(behind) || parts.test(behind));
}
const longestCount = 8;

function certaintyOfApplication({ topic, aspect, elsewhere, theme }: Context): Meaning['certainty'] {
  if (topic === 'request' || (aspect === 'requests' && topic === null)) return 'sure';
  return elsewhere && !theme.request ? 'loose' : 'likely';
}

const shortestName = 3;

/** “云上公证”受理申请460件, where nothing speaks of requests: what a name unknown takes in. */
function isOfNamed(phrase: Phrase, { topic, aspect }: Context): boolean {
  if (phrase.informed || topic === 'request' || aspect === 'requests' || !receives(phrase)) return false;
  return unknownBetween(phrase, phrase.start, verbsOf(phrase)[0]!.start) >= shortestName;
}

/** 申请人主要为自然人，共提交申请86件: of those named, or all. */
function readOfNamedBefore(phrase: Phrase, { subject }: Context): Meaning | null {
  const asked = subject && verbsOf(phrase).length === 0 && has(phrase, 'verb', 'lodge');
  const [applicant, ...others] = asked && !has(phrase, 'applicant') ? wordsOf(subject, 'applicant') : [];
  if (!applicant || others.length > 0) return null;
  return {
    metric: `requests.${applicant.id}`,
    kind: 'applicant',
    certainty: 'likely',
    also: 'requests.received',
    topic: 'request',
  };
}

/** A bare 申请: a request only where nothing unknown stands before it and the prose speaks of nothing else. */
export const readApplication: Reader = (phrase, number, context, side) => {
  if (phrase.head?.id !== 'application') return null;
  // 复议中心接收申请862件: asked of who decides.
  if (side === 'left' && phrase.heads.some(({ id }) => isRemedy(id))) return plainCount('thing', 'remedy');
  if (side === 'right') return readApplicationBehind(phrase.head, phrase, number, context);
  const behind = readBehindNumber(phrase, phrase.head, number, context.text);
  if (behind) return behind;
  const elsewhere = context.topic === 'thing' && !(context.theme.request && receives(phrase));
  if (elsewhere || !countsCases(number) || !isTakenUp(phrase, number, context)) return null;
  const named = readOfNamedBefore(phrase, context);
  if (named) return named;
  if (isOfNamed(phrase, context)) return plainCount('thing');
  const certainty = certaintyOfApplication(context);
  if (owes(phrase, context.text)) return received('likely');
  if (finishes(phrase) && (!receives(phrase) || onlyDone(phrase, context.text)))
    return processed(tellsOfSomeAnswered(phrase, number, context) ? 'loose' : certainty);
  return received(tellsOfSomeReceived(phrase, number, context) ? 'loose' : certainty);
};
