import { expression } from '../../../language/expressions/expression.ts';
import { count, counter } from '../../../language/expressions/pieces.ts';
import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, verbsOf, wordsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';

export const finishes = (phrase: Phrase): boolean => has(phrase, 'verb', 'finish', 'answer', 'conclude');
/** 共答复事项412项: what was asked for within the requests. */
const countsMatters = ({ unit, start }: NumberToken, text: string): boolean =>
  unit === '项' && text.slice(Math.max(0, start - 2), start) === '事项';

/** 本年新收办结424件: of what came in this year those that were finished; 经补正后受理31件. */
export const isOfNewOnes = (phrase: Phrase, number: NumberToken, text: string): boolean =>
  isAfterStep(phrase) ||
  countsMatters(number, text) ||
  wordsOf(phrase, 'verb', 'receive').some(
    ({ start, end }) =>
      text[start] === '新' && wordsOf(phrase, 'verb', 'finish', 'answer').some((word) => word.start === end),
  );
const inOneWay =
  /(?:直接|实质性?|集中|统一|联合|独立|自行|即时|当场|现场|口头|会商后?|协商后?|研究后?|研判后?|审核后?|沟通后?|代为(?:拟稿)?|拟稿|名义|[转由交请][^,。;\d]{0,6}(?:部门|单位|科室|处室|[科股处])(?:负责)?)$/u;
const longestWay = 12;
/** 对简单申请直接答复18件, 会商后答复48件, 转有关部门答复19件: those that were answered so, perhaps not all. */
export const answersInOneWay = (phrase: Phrase, text: string): boolean =>
  wordsOf(phrase, 'verb', 'answer', 'finish').some(({ start }) =>
    inOneWay.test(text.slice(Math.max(phrase.start, start - longestWay), start)),
  );
/** 应于2024年内答复的申请: what was to be answered, not what was. */
export const owes = (phrase: Phrase, text: string): boolean =>
  finishes(phrase) &&
  wordsOf(phrase, 'verb', 'answer', 'finish').every(({ start }) =>
    /应(?:当|该)?(?:在|于)?[^,、]{0,12}$/u.test(text.slice(phrase.start, start)),
  );
export const receives = (phrase: Phrase): boolean => has(phrase, 'verb', 'receive', 'collect', 'gain', 'due');

/** 实收114件: what came in, where it is no money. */
export const isTakenIn = ({ start, end }: WordToken, text: string): boolean =>
  text.slice(start, end) === '实收';

/** 收到24件，申请人撤回4件，实际受理20件: what was taken up of those received before. */
export const isRemainder = (context: Context): boolean =>
  context.withdrawnBefore || (context.theme.withdrawn && context.told.has('requests.received'));

/** 当年受理当年办结46件, 自收到申请之日起20日内答复46件: the last of the verbs alone says what was done. */
export function onlyDone(phrase: Phrase, text: string): boolean {
  const [before, last] = verbsOf(phrase).slice(-2);
  if (before?.id !== 'receive' || (last?.id !== 'finish' && last?.id !== 'answer')) return false;
  return last.start > before.end && !/[并和、及后且]/u.test(text.slice(before.end, last.start));
}

const partlyLate = /^[^。;]{0,20}(?:率(?:为|达|达到)?(?!100)\d|\d件(?:延期|逾期|超期|超时))/u;
const longestLate = 28;

/** 按时答复40件，按时答复率97.6%: of all that was answered. */
const isOnlyOnTime = (phrase: Phrase, { end }: NumberToken, text: string): boolean =>
  has(phrase, 'filler', 'onTime') && partlyLate.test(text.slice(end, end + longestLate));

/** Whether what was answered is told of some only: those that were on time, or answered in one way. */
export const tellsOfSome = (phrase: Phrase, number: NumberToken, text: string): boolean =>
  isOnlyOnTime(phrase, number, text) || answersInOneWay(phrase, text);

const without = /(?:剔除|扣[除减]|去除|除去)[^。;]{0,8}(?:撤|退|咨询|重复|不属)[^。;]{0,12},[^,。;]{0,16}$/u;
const farthestWithout = 44;

/** 剔除撤回的2件，实际受理21件: without some of those that came in. */
export const isWithoutSome = ({ start }: NumberToken, text: string): boolean =>
  without.test(text.slice(Math.max(0, start - farthestWithout), start));

export const received = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'requests.received',
  kind: 'request',
  certainty,
  topic: 'request',
});
export const processed = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'requests.processed',
  kind: 'processed',
  certainty,
  topic: 'request',
  done: true,
});

/** 新收50件，上年结转4件，全年办理54件: what was answered, or all there was to be handled. */
export const handled = (certainty: Meaning['certainty']): Meaning => ({
  ...processed(certainty),
  also: 'requests.received+requests.carriedIn',
});

/** 经补正后受理31件: of those that had to be made clear. */
export const isAfterStep = (phrase: Phrase): boolean => has(phrase, 'filler', 'step') && receives(phrase);

/** 15日内答复的12件, 15日至20日答复的3件. */
export const isWithinDays = (text: string, from: number, to: number): boolean =>
  /\d个?(?:工作)?[日天]/u.test(text.slice(from, to));

const times: ReadonlySet<string> = new Set(['人次', '家次']);
const counted = expression`^[^,。;]{0,30}${count}${counter}`;

/** 受理依申请公开16人次: each of those who came asked for something; 21人次16件 counts both. */
export const countsTimes = ({ unit, end }: NumberToken, text: string): boolean =>
  times.has(unit) && !counted.test(text.slice(end, end + 40));
