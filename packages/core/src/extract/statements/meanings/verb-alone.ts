import { expression } from '../../../language/expressions/expression.ts';
import { thisYear, yearInDigits } from '../../../language/expressions/pieces.ts';
import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { saysWithin } from '../clauses/middle.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../clauses/phrase.ts';
import { weakest } from '../figures/certainty.ts';
import { type Context, countsCases, plainCount, type Reader } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import {
  areDescribed,
  finishes,
  handled,
  isTakenIn,
  isWithinDays,
  onlyDone,
  processed,
  received,
  receives,
} from './request-words.ts';
import { tellsOfSomeAnswered } from './some-answered.ts';
import { tellsOfSomeReceived } from './some-received.ts';

/** Whether a clause without object may speak of requests, and how surely. */
function inherited(phrase: Phrase, context: Context): Meaning['certainty'] | null {
  if (context.topic === 'request') return weakest('sure', context.topicCertainty);
  if (context.topic !== null || context.elsewhere) return null;
  const { request, application, outcomes } = context.theme;
  const related = request || application || outcomes || phrase.informed;
  return related || context.aspect === 'requests' ? 'likely' : null;
}

/** 婚姻登记25件, 资本登记12件: what is registered. */
const isOfRegister = ({ start, end }: WordToken, phrase: Phrase, text: string): boolean =>
  text.slice(start, end) === '登记' &&
  unknownBetween(phrase, start - 2, start) === 2 &&
  start - 2 >= phrase.start;

const business: ReadonlySet<string> = new Set(['案件', '业务', '手续', '程序']);

/** 涉及交通违法18件、案件办理66件、户籍管理35件: what the requests of a list are about. */
const namesSubject = (phrase: Phrase, verb: WordToken, { inList, lastKind, text }: Context): boolean =>
  isOfRegister(verb, phrase, text) ||
  (inList &&
    lastKind === 'count' &&
    (phrase.words.some(({ start, end }) => end === verb.start && business.has(text.slice(start, end))) ||
      unknownBetween(phrase, phrase.start, verb.start) >= 2));

const isAttribute = (number: NumberToken, text: string): boolean => text[number.start - 1] === '的';

const otherChannel = /^[^。]{0,60}(?:线[上下]|网[络上]|信函|邮寄|当面|现场|书面)/u;

/** 受理线上申请66件，依法办结63件: of those that came in this way. */
const isOfOneChannel = (phrase: Phrase, number: NumberToken, { told, lastKind, text }: Context): boolean =>
  lastKind === 'channel' &&
  !told.has('requests.received') &&
  !has(phrase, 'sum') &&
  otherChannel.test(text.slice(number.end));

const isDone = ({ id }: WordToken): boolean => id === 'finish' || id === 'answer' || id === 'conclude';

/** What is no request, though the verb may be said of one. */
const isOfOther = (verb: WordToken, { start }: NumberToken, { lastKind, text }: Context): boolean =>
  // 注册用户612个，本年度新增86个: more of what was just counted.
  (verb.id === 'gain' && lastKind === 'count') ||
  // 完成信息公开726件: what was published.
  (verb.id === 'finish' && /^(?:政府|政务)?信息公开/u.test(text.slice(verb.end, start))) ||
  // 案件办理类118件: a kind of what is asked for.
  (!isDone(verb) && text[start - 1] === '类');

/** “办结21条”: the object is the one spoken of before. */
export const readVerbAlone: Reader = (phrase, number, context, side) => {
  const verb = verbsOf(phrase).at(-1);
  if (phrase.heads.length > 0 || !verb || !countsCases(number)) return null;
  if (namesSubject(phrase, verb, context)) return null;
  const certainty = inherited(phrase, context);
  if (certainty === null) return null;
  if (side === 'right') return readVerbBehind(phrase, number, context);
  if (isOfOther(verb, number, context)) return null;
  if ((isDone(verb) || verb.id === 'handle') && tellsOfSomeAnswered(phrase, number, context))
    return processed('loose');
  if (unknownBetween(phrase, verb.end, number.start) > 0) return null;
  if (isOfOneChannel(phrase, number, context)) return finishes(phrase) ? processed('loose') : null;
  const read = readVerb(
    // 主动公开环评受理公示136条: what was published, of whatever was received.
    (receives(phrase) || isTakenIn(verb, context.text)) &&
      verb.id !== 'publish' &&
      !onlyDone(phrase, context.text)
      ? 'receive'
      : verb.id,
    number,
    context,
    certainty,
  );
  const isSome = read?.metric === 'requests.received' && tellsOfSomeReceived(phrase, number, context);
  return isSome ? { ...read, certainty: 'loose' } : read;
};

/** 5件当场答复: those that were answered so, not all. */
const isOneWay = (phrase: Phrase, verb: WordToken): boolean =>
  wordsOf(phrase, 'channel', 'inPerson', 'other').some((word) => word.end <= verb.start);

function readVerbBehind(phrase: Phrase, number: NumberToken, { text }: Context): Meaning | null {
  const { end } = number;
  const verb = wordsOf(phrase, 'verb', 'finish', 'answer', 'conclude')[0];
  // 28件在20个工作日内答复: those answered so soon; 1件延期后答复.
  const later = has(phrase, 'filler', 'step');
  if (verb && (later || isWithinDays(text, end, verb.start))) return plainCount('request', 'processed');
  if (verb) return processed(isOneWay(phrase, verb) || areDescribed(number, text) ? 'loose' : 'likely');
  return cameAnew.test(text.slice(end, end + longestAnew)) ? received('likely') : null;
}
/** 办理的123件中，117件为当年新收. */
const cameAnew = expression`^[为系是属](?:${thisYear}|${yearInDigits})?新[收接受]`;
const longestAnew = 12;

const isHandling = ({ start }: NumberToken, { text }: Context): boolean =>
  /办理(?:总?[数量]|件数)(?:为|共|达|是|有)*$/u.test(text.slice(Math.max(0, start - 7), start));

function readVerb(
  verb: string,
  number: NumberToken,
  context: Context,
  certainty: Meaning['certainty'],
): Meaning | null {
  if (verb === 'finish' || verb === 'answer') return processed(certainty);
  // 办结50件，其中本年新收46件: of those that were finished.
  const ofFinished = context.inRequestList && context.told.has('requests.processed');
  // 新收83件，上年结转2件，办理总数84件: what was received is told.
  if (verb === 'collect' && isHandling(number, context) && context.told.has('requests.received'))
    return handled('likely');
  if (verb === 'receive' || verb === 'gain' || verb === 'collect')
    return received(ofFinished ? 'loose' : weakest('likely', certainty));
  // 收到16件，其中转送0件，自行办理16件: a part of them.
  if (verb === 'handle' && context.inRequestList && context.told.has('requests.received'))
    return processed('loose');
  // 本年办理的123件中: all there was to be handled, or what was answered of it.
  const isWhole =
    context.topic === null && context.aspect === 'requests' && saysWithin(context.text, number.end);
  if (verb === 'handle' && isWhole && context.told.size === 0) return handled('likely');
  // 新收9件，本年度办理8件: what was received is told, so this was answered.
  if (verb === 'handle' && !(isAttribute(number, context.text) && context.told.size === 0))
    return context.told.has('requests.received') ? handled('likely') : received('likely');
  return null;
}
