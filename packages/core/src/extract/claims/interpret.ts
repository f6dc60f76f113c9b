import type { Context, Meaning, Topic } from './draft.ts';
import { type Features, unknownBetween } from './features.ts';
import { readApplication, readRequest, readVerbAlone } from './interpret-requests.ts';
import { readDecision, readDocument, readMoney } from './interpret-table-two.ts';
import { wordAt } from './lexicon.ts';
import type { NumberReading } from './read-number.ts';
import { before, countsCases, hasVerb, headOf, type Reader, type Side } from './readers.ts';

const speaksOfRequests = (features: Features, context: Context): boolean =>
  context.topic !== 'thing' &&
  (context.topic === 'request' ||
    context.aspect === 'requests' ||
    features.heads.some((head) => head.id === 'request'));
const distinct = (words: readonly { id: string }[]): string[] => [...new Set(words.map((word) => word.id))];

const intoYear = /(?:结转|转结|顺延|转)[至到入]20\d{2}年[^,，。；;]*$/u;

const remedies = new Set([
  'reconsideration',
  'litigation',
  'litigationDirect',
  'litigationAfterReconsideration',
]);

const readCarry: Reader = (features, number, context, side) => {
  const { carries, years } = features;
  if (carries.size === 0 || headOf(features)?.id === 'thing') return null;
  if (features.heads.length === 0 && context.topic === 'thing') return null;
  // 新发生行政复议1件，上年结转1件: cases carried over, which no cell holds.
  const ofCases =
    (context.topic === 'reconsideration' || context.topic === 'litigation') &&
    /(?:复议|诉讼)[^。；;]*$/u.test(before(context.text, number.start, 40));
  if (ofCases ? features.heads.length === 0 : remedies.has(headOf(features)?.id ?? ''))
    return { metric: 'count', kind: 'remedy', confidence: 0.5 };
  const moves = carries.has('move');
  const handles = hasVerb(features, 'handle', 'answer', 'finish');
  const year = years.at(-1);
  const yearDistance = year === undefined || context.reportYear === null ? 0 : year - context.reportYear;
  const confidence = side === 'left' ? 0.95 : 0.9;
  if (carries.has('intoNext') || (carries.has('next') && (moves || handles || carries.has('continue'))))
    return { metric: 'requests.carriedOut', kind: 'outcome', confidence, topic: 'request' };
  if (carries.has('previous') && (moves || carries.has('continue')))
    return { metric: 'requests.carriedIn', kind: 'request', confidence, topic: 'request' };
  // 结转至2024年答复的申请 in the report for 2024 came from the year before.
  if (year !== undefined && yearDistance === 0 && intoYear.test(before(context.text, number.start, 40)))
    return { metric: 'requests.carriedIn', kind: 'request', confidence: confidence - 0.1, topic: 'request' };
  if (moves && yearDistance === 1)
    return { metric: 'requests.carriedOut', kind: 'outcome', confidence, topic: 'request' };
  if (moves && yearDistance === -1)
    return { metric: 'requests.carriedIn', kind: 'request', confidence, topic: 'request' };
  if (moves && carries.has('continue'))
    return { metric: 'requests.carriedOut', kind: 'outcome', confidence: 0.8, topic: 'request' };
  return moves ? { metric: 'count', kind: 'outcome', confidence: 0.5 } : null;
};

const readRemedy: Reader = (features, number, context) => {
  const head = headOf(features)?.id ?? '';
  const verdict = features.verdicts.at(-1)?.id;
  if (remedies.has(head)) {
    // A body that itself decides cases (受理行政复议案件) speaks of its business, not of cases about disclosure.
    const business =
      hasVerb(features, 'receive', 'collect', 'handle', 'finish') &&
      !/(?:信息公开|依申请|公开申请)[^。；;]*$/u.test(before(context.text, number.start, 40));
    // 新发生的 may leave out cases of the year before, which the table counts.
    const fresh = /新(?:发生|增|收|受理|提起)[^，,。；;]*$/u.test(before(context.text, number.start, 30));
    const confidence =
      business || hasVerb(features, 'adjudicate') ? 0.4 : fresh ? 0.5 : context.informed ? 0.95 : 0.6;
    const both = features.heads.some((other) => other.id === 'reconsideration') && head === 'litigation';
    const topic: Topic = head === 'reconsideration' ? 'reconsideration' : 'litigation';
    if (both) return { metric: 'remedies.all', kind: 'remedy', confidence: Math.min(confidence, 0.7), topic };
    const metric = `remedies.${head}${verdict ? `.${verdict}` : ''}`;
    return {
      metric,
      kind: verdict ? 'verdict' : 'remedy',
      confidence: verdict ? confidence - 0.05 : confidence,
      topic,
    };
  }
  if (verdict && (context.topic === 'reconsideration' || context.topic === 'litigation'))
    return {
      metric: `remedies.${context.topic}.${verdict}`,
      kind: 'verdict',
      confidence: Math.min(context.topicConfidence, context.informed ? 0.9 : 0.6),
    };
  return null;
};

/** 因本机关不掌握等原因无法提供 names a group and, as its reason, a row of it: the group is meant. */
function outcomeMetric(ids: readonly string[]): string {
  const last = ids.at(-1)!;
  const group = ids.find((id) => !id.includes('.') && ids.some((other) => other.startsWith(`${id}.`)));
  if (group) return `requests.${group}`;
  if (ids.length === 1) return `requests.${last}`;
  return ids.map((id) => `requests.${id}`).join('+');
}

const readOutcome: Reader = (features, _number, context) => {
  const ids = distinct(features.outcomes);
  if (ids.includes('unspecific'))
    return speaksOfRequests(features, context) ? { metric: 'count', kind: 'outcome', confidence: 0.5 } : null;
  if (ids.length > 0) {
    const related = speaksOfRequests(features, context);
    const specific = ids.every((id) => !id.startsWith('disclosed'));
    if (!related && (!specific || context.topic === 'thing')) return null;
    const joined = ids.length > 1 && !features.words.some((word) => word.class === 'join');
    return {
      metric: outcomeMetric(ids),
      kind: 'outcome',
      confidence: related ? (joined ? 0.8 : 0.92) : 0.7,
      topic: 'request',
    };
  }
  if (
    features.publishes &&
    features.heads.length === 0 &&
    features.verbs.length === 0 &&
    context.inRequestList
  )
    return { metric: 'requests.disclosed', kind: 'outcome', confidence: 0.75 };
  return null;
};

const readApplicant: Reader = (features, _number, context) => {
  const ids = distinct(features.applicants);
  if (ids.length !== 1 || !speaksOfRequests(features, context)) return null;
  const vague = ids[0] === 'enterprise' || hasVerb(features, 'receive', 'handle', 'answer');
  return { metric: `requests.${ids[0]}`, kind: 'applicant', confidence: vague ? 0.6 : 0.9, topic: 'request' };
};

/** 通过网站、邮寄等途径 names ways, not the way; a single one makes the number a part. */
const readChannel: Reader = (features, number, context, side) => {
  const ids = distinct(features.channels);
  const last = features.channels.at(-1);
  if (ids.length !== 1 || !last || !speaksOfRequests(features, context) || !countsCases(number)) return null;
  if (/^.{0,4}等/u.test(context.text.slice(last.end, last.end + 5))) return null;
  // 书面答复 is how it was answered; 在平台开设23个专栏 counts no requests.
  if (side === 'right' && features.verbs.some((verb) => verb.id === 'answer' && verb.start === last.end))
    return null;
  if (wordAt(context.text, number.end)?.id === 'thing') return null;
  if (headOf(features)?.id === 'thing' && features.heads.at(-1)!.start > last.end) return null;
  return { metric: 'requests.channel', kind: 'channel', confidence: 0.85, topic: 'request' };
};

/** “受理12件依申请公开”: the verb before the number, the request directly after it. */
export function interpretAround(
  left: Features,
  right: Features,
  number: NumberReading,
  context: Context,
): Meaning | null {
  const verb = left.verbs.at(-1);
  const head = right.heads[0];
  if (!verb || left.heads.length > 0 || head?.id !== 'request' || right.heads.length > 1) return null;
  if (head.start - number.end > 1 || unknownBetween(left.words, verb.end, number.start) > 0) return null;
  const joined = { ...left, heads: [{ ...head, start: number.start, end: number.start }] };
  return readRequest(joined, number, context, 'left');
}

/** From the most telling words to the least. */
const readers: readonly Reader[] = [
  readMoney,
  readCarry,
  readRemedy,
  readOutcome,
  readApplicant,
  readChannel,
  readRequest,
  readApplication,
  readDocument,
  readDecision,
  readVerbAlone,
];

/** What the words on one side of a number make of it; null when they do not tell. */
export function interpret(
  features: Features,
  number: NumberReading,
  context: Context,
  side: Side,
): Meaning | null {
  for (const read of readers) {
    const meaning = read(features, number, context, side);
    if (meaning) return meaning;
  }
  return null;
}
