import type { Token } from '../../../language/scan/scan.ts';
import {
  firstOf,
  has,
  lastOf,
  namesYear,
  type Phrase,
  readPart,
  tells,
  unknownBetween,
  verbsOf,
  withWords,
  wordsOf,
} from '../clauses/phrase.ts';
import { weakest } from '../figures/certainty.ts';
import { type Context, isRemedy, plainCount, remedyMetric } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { countsMatters } from '../meanings/carry.ts';
import { certaintyOfCase } from '../meanings/case-certainty.ts';
import { columnOf, isUnnamed } from '../meanings/columns.ts';
import { interpret } from '../meanings/index.ts';
import type { Mention } from './mentions.ts';

/** 未办结, 未到期: what is left at the end of the year, if the words do not say more. */
export const isLeftOver = (phrase: Phrase): boolean =>
  has(phrase, 'carry', 'open', 'due') && !has(phrase, 'carry', 'previous', 'move', 'intoNext', 'next');

const personCounters = '名家个位人';
const isApplicant = (token: Token): boolean => token.kind === 'word' && token.class === 'applicant';
const countsPersons = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.unit !== '' && personCounters.includes(token.unit);

/** 受理申请的96件法人申请中: who asked stands between the number and its noun. */
function readAskedFor({ right, number }: Mention, context: Context): Meaning | null {
  const [first] = right.words;
  const [head] = right.heads;
  if (first?.class !== 'applicant' || first.start !== number.end || head?.start !== first.end) return null;
  return interpret(readPart(right, first.start, head.end, context.text), number, context, 'right');
}

/** 上年12月下旬收到的3件结转至本年: whence and whither. */
const cameBefore = (left: Phrase, reportYear: number | null): boolean =>
  (has(left, 'carry', 'previous') || (reportYear !== null && namesYear(left, reportYear - 1))) &&
  has(left, 'verb', 'receive') &&
  !has(left, 'carry', 'move', 'intoNext');
const goesOver = (right: Phrase): boolean =>
  has(right, 'carry', 'move') && !has(right, 'carry', 'next', 'intoNext');

/** 年底收到的2件申请转至下年: what is told of requests so described is told of these only. */
function readAttributed({ left, right, number }: Mention, context: Context): Meaning | null {
  const isDescribed = /的(?:最后)?$/u.test(context.text.slice(Math.max(0, number.start - 3), number.start));
  const described = isDescribed && !has(left, 'carry');
  if (isDescribed && cameBefore(left, context.reportYear) && goesOver(right))
    return { metric: 'requests.carriedIn', kind: 'request', certainty: 'likely', topic: 'request' };
  // 未办结1件结转至2024年.
  if (!described && !(isLeftOver(left) && left.heads.length === 0)) return null;
  // 2022年收到、2023年答复的4件: from the year before.
  if (described && isAnsweredLater(left, context.reportYear))
    return { metric: 'requests.carriedIn', kind: 'request', certainty: 'likely', topic: 'request' };
  // 12月收到的5件申请尚未到答复期限，将在下年1月答复.
  if (described && has(right, 'carry', 'due') && has(left, 'verb', 'receive') && isOfLastMonth(left, context))
    return { metric: 'requests.carriedOut', kind: 'outcome', certainty: 'likely', topic: 'request' };
  // 未办结的3件将在2024年1月底前答复.
  const goesInto = context.reportYear !== null && namesYear(right, context.reportYear + 1);
  if (isLeftOver(left) && goesInto && !countsMatters(number, context))
    return { metric: 'requests.carriedOut', kind: 'outcome', certainty: 'likely', topic: 'request' };
  // 上年受理本年答复3件 is read by its words alone.
  const moved = firstOf(right, 'carry', 'move', 'intoNext');
  // 收到的16件申请及上年结转的2件: told of the next number.
  if (!moved || wordsOf(right, 'join').some((word) => word.end <= moved.start)) return null;
  return interpret(right, number, context, 'right');
}

const isOfLastMonth = ({ dates }: Phrase, { reportYear }: Context): boolean =>
  dates.some(({ from }) => from.month === 12 && (from.year === null || from.year === reportYear));

const saysMore = /^(?:在|均|已|全部|通过|于)/u;

/** “受理12件依申请公开”: the verb before the number, the object directly after it. */
function readAround({ left, right, number }: Mention, context: Context): Meaning | null {
  const verb = verbsOf(left).at(-1);
  const head = right.heads[0];
  if (!verb || !head || left.heads.length > 0 || unknownBetween(left, verb.end, number.start) > 0)
    return null;
  // 现行有效19件在门户网站专栏展示: what is named behind belongs to what is said of them.
  if (saysMore.test(context.text.slice(number.end, number.end + 2))) return null;
  if (head.id === 'thing') return plainCount('thing');
  if (unknownBetween(right, number.end, head.start) > 1) return null;
  // 导致2件复议案件被纠正: what became of them stands behind their noun.
  if (isRemedy(head.id) && wordsOf(right, 'verdict').some(({ start }) => start >= head.end)) return null;
  const moved = { ...head, start: number.start, end: number.start };
  const joined = withWords(
    {
      ...left,
      end: number.start,
      heads: [moved],
      head: moved,
      informed: left.informed || right.informed,
    },
    [...left.words, ...right.words.filter((word) => word.end <= head.end)],
  );
  return interpret(joined, number, context, 'left');
}

/** 行政复议案件中1件维持, 收到的申请中5件为自然人提出: a part of what is named before it, told behind it. */
function readWithin({ left, right, number }: Mention, context: Context): Meaning | null {
  const { head } = left;
  if (!head || head.id === 'thing' || !/[中里]有?$/u.test(context.text.slice(number.start - 2, number.start)))
    return null;
  const joined = withWords(left, [...left.words, ...right.words]);
  const part = interpret(joined, number, context, 'right');
  const whole = interpret(left, number, context, 'right');
  return part && part.metric !== whole?.metric ? part : plainCount();
}

/** 自然人31人提出37件: who asked and how many they are stand before what they asked for. */
function readAskedBy({ clause, left, number }: Mention, context: Context): Meaning | null {
  const said = context.text.slice(left.start, number.start);
  if (!onlyAsking.test(said) || !(context.topic === 'request' || context.aspect === 'requests')) return null;
  const before = clause.tokens.findLastIndex((token) => token.kind === 'number' && token.end <= left.start);
  const asker = clause.tokens[before - 1];
  if (!countsPersons(clause.tokens[before]) || asker?.kind !== 'word' || asker.class !== 'applicant')
    return null;
  return asker.end === clause.tokens[before]!.start
    ? { metric: `requests.${asker.id}`, kind: 'applicant', certainty: 'likely', topic: 'request' }
    : null;
}
const onlyAsking = /^(?:共|各|累计)?(?:提出|提交|递交)(?:了|申请|公开申请)?$/u;

/** 12名公民和4家单位提出16件申请: those who asked were counted, the number is of what they asked together. */
function readAskers({ clause, left, right, number }: Mention, context: Context): Meaning | null {
  if (!has(left, 'applicant') || right.heads.length === 0) return null;
  const asking = clause.tokens.filter(
    (token, at) => token.end <= number.start && isApplicant(token) && countsPersons(clause.tokens[at - 1]),
  );
  return asking.length > 1 ? (interpret(right, number, context, 'right') ?? plainCount()) : null;
}

/** 2022年12月收到、2023年答复的. */
function isAnsweredLater({ dates, words }: Phrase, reportYear: number | null): boolean {
  const [came, answered] = dates.slice(-2);
  if (reportYear === null || came?.from.year !== reportYear - 1 || answered?.from.year !== reportYear)
    return false;
  const verbAfter = (from: number, ...ids: string[]): boolean =>
    words.some(({ class: kind, id, start }) => kind === 'verb' && ids.includes(id) && start >= from);
  return (
    words.some(({ id, start }) => id === 'receive' && start >= came.end && start < answered.start) &&
    verbAfter(answered.end, 'answer', 'finish', 'handle')
  );
}

/** 6件申请均通过平台提交: all there were, where nothing was told before. */
function readAllSent({ left, right, number }: Mention, context: Context): Meaning | null {
  const [head] = right.heads;
  const names = head?.start === number.end && (head.id === 'request' || head.id === 'application');
  const sent = has(right, 'all') && has(right, 'channel') && has(right, 'verb', 'lodge', 'receive');
  if (!names || !sent || tells(left) || context.told.size > 0 || context.inRequestList) return null;
  return { metric: 'requests.received', kind: 'request', certainty: 'likely', topic: 'request' };
}

/** 纠正的9件复议案件: the result before the number, the cases behind it. */
function readVerdictAround({ left, right, number }: Mention, context: Context): Meaning | null {
  const verdict = lastOf(left, 'verdict');
  const [head] = right.heads;
  if (!verdict || left.heads.length > 0 || !head || !isRemedy(head.id)) return null;
  const before = context.text.slice(verdict.end, number.start);
  const behind = context.text.slice(number.end, head.start);
  // 结果维持96件的行政复议案件, 纠正9件复议案件 as well.
  if (!(['', '的'].includes(before) && ['', '的'].includes(behind)) || before + behind === '的的')
    return null;
  const column = columnOf(verdict);
  // 被确认违法的2件复议案件: of those decided so, which no column counts by itself.
  if (isUnnamed(verdict)) return plainCount(head.id, 'verdict');
  if (column === null) return null;
  const named = readPart(right, number.end, head.end, context.text);
  const certainty = certaintyOfCase(named, context, head.end) ?? 'loose';
  context.heldVerdict = column;
  return {
    metric: `${remedyMetric(head.id)}.${column}`,
    kind: 'verdict',
    certainty: weakest('likely', certainty),
    topic: head.id,
  };
}

/** What the words on both sides of a number tell together; null where each side is to be read by itself. */
export const readBeside = (mention: Mention, context: Context): Meaning | null =>
  readAllSent(mention, context) ??
  readVerdictAround(mention, context) ??
  readAskedFor(mention, context) ??
  readAttributed(mention, context) ??
  readAround(mention, context) ??
  readWithin(mention, context) ??
  readAskedBy(mention, context) ??
  readAskers(mention, context);
