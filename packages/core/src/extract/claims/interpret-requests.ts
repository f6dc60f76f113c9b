import { type Features, type Head, unknownBetween } from './features.ts';
import { before, countsCases, hasVerb, headOf, type Reader } from './readers.ts';

/** 收到有关征地补偿的申请3件, 收到外市来函申请2件: a kind of requests, not all of them. */
function namesKind(features: Features, head: Head, text: string): boolean {
  const verb = features.verbs[0];
  if (!verb || verb.end > head.start) return false;
  const between = text.slice(verb.end, head.start);
  if (/来函|来信/u.test(between)) return true;
  const about = /关于|有关|涉及|针对/u.exec(between);
  return about !== null && unknownBetween(features.words, verb.end + about.index + 2, head.start) >= 2;
}

/** 审议依申请公开事项3件: an unknown word before the object is likely a verb, unless it ends like the name of a body. */
function hasUnknownVerb(features: Features, head: Head, text: string): boolean {
  const previous = text[head.start - 1];
  if (previous === undefined || features.words.some((word) => word.end === head.start)) return false;
  return !'镇乡局委道县市区省办厅处所院年月日，。、；：,;:(（)）'.includes(previous);
}

/** Requests received, and those answered or finished, where the clause names the request. */
export const readRequest: Reader = (features, number, context, side) => {
  const head = headOf(features);
  if (head?.id !== 'request') return null;
  // 收到市政府转办的申请4件: what others passed on is a part only.
  const passedOn = /(?:转办|交办|转来|移送|转送|批转|分办)的?$/u.test(before(context.text, head.start, 4));
  const completes = before(context.text, head.start, 2) === '完成';
  const finishes = completes || hasVerb(features, 'finish', 'answer');
  if (side === 'right')
    return finishes ? { metric: 'requests.processed', kind: 'processed', confidence: 0.5, done: true } : null;
  const previous = features.heads.at(-2);
  const between = previous
    ? features.words.filter((word) => word.start >= previous.end && word.end <= head.start)
    : [];
  const mixed = previous?.id === 'thing' && between.some((word) => word.class === 'join');
  if (mixed || hasVerb(features, 'publish') || !countsCases(number))
    return { metric: 'count', kind: 'count', confidence: 0.5, topic: mixed ? 'thing' : 'request' };
  const clear =
    unknownBetween(features.words, head.end, number.start) < 2 &&
    (features.verbs.length > 0 || !hasUnknownVerb(features, head, context.text));
  const receives = hasVerb(features, 'receive', 'collect');
  const handles = hasVerb(features, 'handle');
  if (finishes && !receives)
    return {
      metric: 'requests.processed',
      kind: 'processed',
      confidence: clear ? 0.9 : 0.5,
      topic: 'request',
      done: true,
    };
  const confidence =
    !clear || passedOn || namesKind(features, head, context.text)
      ? 0.5
      : receives
        ? finishes
          ? 0.8
          : 0.95
        : handles
          ? 0.9
          : 0.75;
  return { metric: 'requests.received', kind: 'request', confidence, topic: 'request' };
};

/** A bare 申请: a request only where nothing unknown stands before it and the prose speaks of requests. */
export const readApplication: Reader = (features, number, context, side) => {
  const head = headOf(features);
  const verb = features.verbs.at(-1);
  if (head?.id !== 'application' || side === 'right' || !verb || context.topic === 'thing') return null;
  if (!hasVerb(features, 'receive', 'collect', 'handle', 'answer', 'finish')) return null;
  if (
    !countsCases(number) ||
    verb.id === 'publish' ||
    unknownBetween(features.words, verb.end, number.start) > 0
  )
    return null;
  const related = context.topic === 'request' || context.aspect === 'requests';
  const confidence = related ? 0.85 : context.informed ? 0.75 : 0.5;
  const finishes = !hasVerb(features, 'receive', 'collect', 'handle');
  return finishes
    ? { metric: 'requests.processed', kind: 'processed', confidence, topic: 'request', done: true }
    : { metric: 'requests.received', kind: 'request', confidence, topic: 'request' };
};

/** “办结21条”: the object is the one spoken of before. */
export const readVerbAlone: Reader = (features, number, context, side) => {
  const verb = features.verbs.at(-1);
  if (features.heads.length > 0 || !verb || !countsCases(number)) return null;
  if (
    context.topic !== 'request' &&
    !(context.topic === null && context.aspect === 'requests' && !context.elsewhere)
  )
    return null;
  const answers = verb.id === 'finish' || verb.id === 'answer';
  const inherited = context.topic === 'request' ? 0.9 : 0.75;
  if (side === 'right')
    return answers ? { metric: 'requests.processed', kind: 'processed', confidence: 0.5, done: true } : null;
  if (unknownBetween(features.words, verb.end, number.start) > 0) return null;
  if (answers)
    return {
      metric: 'requests.processed',
      kind: 'processed',
      confidence: inherited,
      topic: 'request',
      done: true,
    };
  if (verb.id === 'receive')
    return { metric: 'requests.received', kind: 'request', confidence: inherited - 0.15, topic: 'request' };
  // 新收9件，本年度办理8件: answered or only taken in hand.
  if (
    verb.id === 'handle' &&
    context.topic === 'request' &&
    !/的$/u.test(before(context.text, number.start, 1))
  )
    return { metric: 'requests.processed', kind: 'processed', confidence: 0.5, topic: 'request', done: true };
  return null;
};
