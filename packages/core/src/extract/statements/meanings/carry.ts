import type { DateToken, NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, wordsOf } from '../clauses/phrase.ts';
import {
  type Context,
  isOfCases,
  isRemedy,
  plainCount,
  type Reader,
  tellsOnlyOfCases,
} from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { comesFrom, turnsTo } from '../figures/scope.ts';
import { carriedIn, carriedOut, followsResult, goesOverWithCases, isWhatCameIn } from './carried.ts';
import { readTogether } from './together-with-carried.ts';
import { readUndirected } from './undirected-carry.ts';

/** 转2024年办理1件. */
const turnsToNext = (phrase: Phrase, context: Context): boolean =>
  phrase.dates.some((date) => distance(date, context) === 1 && turnsTo(date, context.text)) &&
  (context.topic === 'request' || context.aspect === 'requests') &&
  phrase.head?.id !== 'thing';

/** 2022年转来5件: no word but the year says of what. */
export const readComingOver = (phrase: Phrase, context: Context): Meaning | null =>
  phrase.dates.some((date) => distance(date, context) === -1 && comesFrom(date, context.text)) &&
  (context.topic === 'request' || context.aspect === 'requests')
    ? carriedIn('likely')
    : null;

/** 尚未办结申请6件: said of cases as well, so that requests must be spoken of. */
const isLeftUndone = (phrase: Phrase, { text, topic, aspect }: Context): boolean =>
  !isRemedy(topic) &&
  (topic === 'request' || aspect === 'requests') &&
  phrase.heads.every(({ id }) => id === 'request' || id === 'application') &&
  wordsOf(phrase, 'verdict').some(({ start, end }) => leftUndone.has(text.slice(start, end)));

const leftUndone: ReadonlySet<string> = new Set(['尚未办结', '未结', '尚未结束']);

/** How many years a date lies after the report's own, null where either is unknown. */
const distance = (date: DateToken | undefined, context: Context): number | null =>
  date?.from.year == null || context.reportYear === null ? null : date.from.year - context.reportYear;

/** The year named for a move: the one directly after it (结转至2024年), else the last before it (2022年结转). */
function yearOfMove(
  moves: readonly WordToken[],
  phrase: Phrase,
): { date: DateToken | undefined; into: boolean } {
  const move = moves.at(-1);
  const after = move && phrase.dates.find((date) => date.start >= move.end && date.start - move.end <= 1);
  return { date: after ?? phrase.dates.at(-1), into: after !== undefined };
}

/** 1件待第三方反馈意见后于次年答复: the clause goes on to say when they are answered. */
const goesOnNext = ({ head, words }: Phrase, carries: readonly WordToken[]): boolean =>
  carries.some(
    (next) =>
      next.id === 'next' &&
      next.start >= head!.end &&
      words.some(({ class: kind, id, start }) => kind === 'verb' && done.has(id) && start === next.end),
  );
const done: ReadonlySet<string> = new Set(['answer', 'finish', 'handle']);

function readWithoutCarry(phrase: Phrase, context: Context): Meaning | null {
  if (turnsToNext(phrase, context)) return carriedOut('likely');
  if (!isLeftUndone(phrase, context)) return null;
  // 承接2022年度尚未办结的申请6件.
  return distance(phrase.dates.at(-1), context) === -1 ? carriedIn('likely') : carriedOut('likely');
}

/** 整改完成3项，未完成的1项转入2023年台账: matters of any kind, where nothing speaks of requests. */
export const countsMatters = (
  { unit }: NumberToken,
  { topic, aspect, theme, informed, told }: Context,
): boolean =>
  (unit === '项' || unit === '个') &&
  topic !== 'request' &&
  !isOfCases({ aspect }) &&
  !(theme.request || theme.application || informed) &&
  [...told].every((metric) => metric === 'count');

/** Requests that came from the year before or go into the next. */
export const readCarry: Reader = (phrase, number, context) => {
  const carries = wordsOf(phrase, 'carry');
  // 剩余3件转2026年继续办理.
  const untold = carries.every(({ id }) => id === 'continue') ? readWithoutCarry(phrase, context) : null;
  if (untold) return untold;
  if (carries.length === 0 || (phrase.head?.id === 'thing' && !goesOnNext(phrase, carries))) return null;
  // 除上年结转外新收到12件: the number is of what came in anew.
  if (isBesideCarried(phrase, carries, context.text)) return null;
  if (phrase.heads.length === 0 && (context.topic === 'thing' || countsMatters(number, context))) return null;
  // 维持11件，1件在办: cases still in hand are read with their results.
  if (followsResult(context) && carries.every(({ id }) => id === 'open')) return null;
  if (goesOverWithCases(phrase, context)) return null;
  // 上年遗留复议2件、诉讼1件: cases carried over, which no cell holds, and those listed with them.
  if (isRemedy(phrase.head?.id)) return plainCount('thing', 'remedy');
  // 新发生行政复议1件，上年结转1件.
  if (
    phrase.heads.length === 0 &&
    isRemedy(context.topic) &&
    (tellsOnlyOfCases(context.told) ||
      (context.lastKind === 'remedy' && carries.every(({ id }) => id !== 'intoNext')))
  )
    return plainCount(undefined, 'remedy');
  const together = readTogether(phrase, carries, context.text);
  if (together) return together;
  // 承接上年4件, 加3件结转件.
  if (isTakenOver(phrase, carries, number, context.text)) return carriedIn('likely');
  return readMove(phrase, carries, context);
};

/** What came over from the year before, said by the words directly before the number. */
function isTakenOver(
  phrase: Phrase,
  carries: readonly WordToken[],
  { start }: NumberToken,
  text: string,
): boolean {
  const last = carries.at(-1)!;
  const taken =
    last.id === 'previous' &&
    last.end === start &&
    /(?:承接|接|加|加上)$/u.test(text.slice(phrase.start, last.start));
  const added =
    last.id === 'move' && last.start > start && /加上?$/u.test(text.slice(Math.max(0, start - 2), start));
  return taken || (added && carries.every(({ id }) => id === 'move'));
}

const isBesideCarried = (phrase: Phrase, carries: readonly WordToken[], text: string): boolean =>
  wordsOf(phrase, 'verb', 'receive', 'gain').some(
    ({ start, end }) => start >= carries.at(-1)!.end && /新/u.test(text.slice(start - 1, end)),
  );

/** 上年结转17件, 上年未办结17件, 上年转来17件. */
const isFromBefore = (carries: readonly WordToken[], text: string): boolean =>
  carries.some(
    ({ id, end }) =>
      id === 'previous' &&
      (carries.some((other) => goingOn.has(other.id)) ||
        /^(?:转来|留转|剩余)/u.test(text.slice(end, end + 2))),
  );
const goingOn: ReadonlySet<string> = new Set(['move', 'continue', 'open']);

/** 结转至2022年办理 in the report for 2023: into no year gone by; the year is told of as mistyped. 结转2022年3件 came from it. */
function isIntoPast(phrase: Phrase, carries: readonly WordToken[], context: Context): boolean {
  const { date, into } = yearOfMove(
    carries.filter((word) => word.id === 'move'),
    phrase,
  );
  const before = date && context.text[date.start - 1];
  return into && (distance(date, context) ?? 0) < 0 && (before === '至' || before === '到');
}

/** What says by itself whence or whither. */
function readDirection(
  phrase: Phrase,
  carries: readonly WordToken[],
  goesOn: boolean,
  certainty: Meaning['certainty'],
  context: Context,
): Meaning | null {
  const carried = (...ids: string[]): boolean => carries.some((word) => ids.includes(word.id));
  if (isIntoPast(phrase, carries, context)) return carriedOut('likely');
  // 2022年年末结转3件: what that year left.
  const ofYearBefore = distance(phrase.dates.at(-1), context) === -1;
  if ((carried('intoNext') && !ofYearBefore) || (carried('next') && goesOn)) return carriedOut(certainty);
  const before = carried('intoNext', 'fromPrevious') || isFromBefore(carries, context.text);
  return before ? carriedIn(certainty) : null;
}

/** 新收22件（上年23件），结转2件; 新收22件，上年为23件: as many as there were in that year. */
const comparesYears = (phrase: Phrase, carries: readonly WordToken[], text: string): boolean =>
  (text[phrase.start - 1] === '(' && !has(phrase, 'part')) ||
  carries.some(({ id, end }) => id === 'previous' && text[end] === '为');

function readMove(phrase: Phrase, carries: readonly WordToken[], context: Context): Meaning | null {
  const carried = (...ids: string[]): boolean => carries.some((word) => ids.includes(word.id));
  const moves = carries.filter((word) => word.id === 'move');
  const goesOn = carried('continue', 'move') || has(phrase, 'verb', 'handle', 'due', 'answer', 'finish');
  const certainty = context.informed || context.topic === 'request' || isOfCases(context) ? 'sure' : 'likely';
  const said = readDirection(phrase, carries, goesOn, certainty, context);
  if (said) return said;
  // 办结17件（含上年2件）.
  if (
    carried('previous') &&
    moves.length === 0 &&
    !comparesYears(phrase, carries, context.text) &&
    isWhatCameIn(phrase, false, context)
  )
    return carriedIn('likely');
  const year = yearOfMove(moves, phrase);
  const years = distance(year.date, context);
  // 2022年未办结申请4件 came over from that year.
  if (years === -1 && carried('move', 'open', 'due')) return carriedIn(certainty);
  // 已办结17件，未办结1件.
  if (moves.length === 0 && carried('open') && !carried('previous') && tellsWhatCame(context))
    return carriedOut('likely');
  // 办结72件，2件未到期.
  const due = carried('due') && !carried('previous') && context.told.has('requests.processed');
  if (moves.length === 0 && due && !context.told.has('requests.carriedOut')) return carriedOut('likely');
  if (moves.length === 0) return carried('due', 'open') ? plainCount(undefined, 'outcome') : null;
  if (years === 1) return carriedOut(certainty);
  // 结转至2024年答复的申请 in the report for 2024 came from the year before.
  if (years === 0 && year.into) return toOwnYear(year.date!, certainty, phrase, context);
  return readUndirected(phrase, moves, carried('continue'), carried('previous'), context);
}

/** 2023年结转9件，办结96件，结转2024年4件, in the report for 2024: what came in is told, so the year is not the one that is meant. */
function toOwnYear(
  { end }: DateToken,
  certainty: Meaning['certainty'],
  phrase: Phrase,
  { told }: Context,
): Meaning {
  const isMistyped = end === phrase.end && told.has('requests.carriedIn') && told.has('requests.received');
  return isMistyped ? carriedOut('likely') : carriedIn(certainty);
}

/** 已办结17件，未办结1件; 新收16件，上年结转2件，未办结1件. */
const tellsWhatCame = ({ told }: Context): boolean =>
  told.has('requests.processed') || (told.has('requests.received') && told.has('requests.carriedIn'));
