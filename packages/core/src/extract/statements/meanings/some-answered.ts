import { expression } from '../../../language/expressions/expression.ts';
import { count } from '../../../language/expressions/pieces.ts';
import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, unknownBetween, wordsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import { isOfMatters, receives } from './request-words.ts';

/** What is known where a phrase says that requests were answered; `verb` is the last that says so. */
interface Answered {
  readonly phrase: Phrase;
  readonly verb: WordToken;
  readonly number: NumberToken;
  readonly context: Context;
  /** What stands in the phrase before the verb. */
  readonly before: string;
}

const partlyLate = /^[^。;]{0,20}(?:率(?:为|达|达到)?(?!100)\d|\d件(?:延期|逾期|超期|超时))/u;
const longestLate = 28;

/** 按时答复40件，按时答复率97.6%: of all that was answered. */
const isOnTime = ({ phrase, number: { end }, context: { text } }: Answered): boolean =>
  has(phrase, 'filler', 'onTime') && partlyLate.test(text.slice(end, end + longestLate));

const inOneWay =
  /(?:直接|实质性?|集中|统一|联合|独立|自行|即时|当场|现场|口头|会商后?|协商后?|研究后?|研判后?|审核后?|沟通后?|代为(?:拟稿)?|拟稿|名义|[转由交请][^,。;\d]{0,6}(?:部门|单位|科室|处室|[科股处])(?:负责)?)$/u;
const longestWay = 12;

/** 对简单申请直接答复18件, 会商后答复48件, 转有关部门答复19件. */
const isInOneWay = ({ phrase, context: { text } }: Answered): boolean =>
  wordsOf(phrase, 'verb', 'answer', 'finish').some(({ start }) =>
    inOneWay.test(text.slice(Math.max(phrase.start, start - longestWay), start)),
  );

const otherWay =
  /^(?:[、,;及和]|以及)(?:(?:通过|以)?(?:网[上络]|线上|电[子话]|邮件|当[面场]|口头|现场))[^、,。;\d]{0,6}(?:答复|回复|告知)/u;
const farthestWay = 20;

/** 纸质答复6件、电子答复11件; 书面答复96件、网上答复21件. */
const isByOneChannel = ({ phrase, verb, number, context: { text } }: Answered): boolean =>
  verb.id === 'answer' &&
  (wordsOf(phrase, 'channel').some(({ end }) => /^[版件]?$/u.test(text.slice(end, verb.start))) ||
    (text.startsWith('书面', verb.start) && otherWay.test(text.slice(number.end, number.end + farthestWay))));

/** 7个工作日内, 即时, 当日: so soon only some were answered. */
const soon = /\d个?工作日|\d[日天](?:以|之)?内|(?:即时|当[日天场]|立即|提前)$/u;
const isSoon = ({ before }: Answered): boolean => soon.test(before);

/** 延期后办结14件. */
const isAfterStep = ({ phrase }: Answered): boolean => has(phrase, 'filler', 'step');

const shortestStep = 4;
/** 转相关单位提供材料后答复44件. */
const isAfterOthers = ({ phrase, verb: { start }, context: { text } }: Answered): boolean =>
  text[start - 1] === '后' && unknownBetween(phrase, phrase.start, start) >= shortestStep;

/** 其余答复383件, 其他各类答复18件, 作其他答复2件. */
const isOfRest = ({ phrase, verb, context: { text } }: Answered): boolean =>
  has(phrase, 'rest', 'rest') ||
  wordsOf(phrase, 'rest', 'other').some(({ end }) =>
    /^(?:各?[类种]|形式的?|方式的?)*$/u.test(text.slice(end, verb.start)),
  );

const article = expression`第${count}条`;
/** 按照第十六条第二款答复的59件: those that rest on it. */
const restsOnArticle = ({ before }: Answered): boolean => article.test(before);

/** 需要会同省发展改革委答复的2件: answered with others. */
const isWithOthers = ({ phrase, verb, number, context: { text } }: Answered): boolean =>
  text[number.start - 1] === '的' &&
  (has(phrase, 'body') || unknownBetween(phrase, phrase.start, verb.start) >= 2);

/** 答复40件，其中当年受理当年答复37件. */
const isOfThoseAnswered = ({ phrase, context: { inRequestList, told } }: Answered): boolean =>
  inRequestList && receives(phrase) && told.has('requests.processed');

/** 本年新收办结424件: of what came in this year those that were finished. */
const isOfNew = ({ phrase, verb, context: { text } }: Answered): boolean =>
  wordsOf(phrase, 'verb', 'receive').some(({ start, end }) => text[start] === '新' && end === verb.start);

const countsMatters = ({ number, context: { text } }: Answered): boolean => isOfMatters(number, text);

const some = [
  isOnTime,
  isInOneWay,
  isByOneChannel,
  isSoon,
  isAfterStep,
  isAfterOthers,
  isOfRest,
  restsOnArticle,
  isWithOthers,
  isOfThoseAnswered,
  isOfNew,
  countsMatters,
];

const answering: ReadonlySet<string> = new Set(['finish', 'answer', 'conclude', 'handle']);

/** Whether a phrase that says that requests were answered tells of some of them only: those answered so, so soon or after a step. */
export function tellsOfSomeAnswered(phrase: Phrase, number: NumberToken, context: Context): boolean {
  const verb = phrase.words.findLast(({ class: kind, id }) => kind === 'verb' && answering.has(id));
  if (!verb) return false;
  const answered = { phrase, verb, number, context, before: context.text.slice(phrase.start, verb.start) };
  return some.some((isSome) => isSome(answered));
}
