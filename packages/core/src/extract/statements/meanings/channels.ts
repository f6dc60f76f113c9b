import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, unknownBetween, wordsOf } from '../clauses/phrase.ts';
import { type Context, countsCases, plainCount, type Reader, type Side } from '../figures/context.ts';

/**
 * 依申请公开来信12件: the words after the request are part of its name, not its channel; in 依申请公开共收到网上申请12件 it is
 * what the sentence is about.
 */
const belongsToName = (phrase: Phrase, start: number, text: string): boolean =>
  phrase.heads.some(
    (head) =>
      head.id === 'request' &&
      head.end <= start &&
      !'的中'.includes(text[head.end]!) &&
      !phrase.words.some(
        (word) =>
          word.class === 'verb' && word.id === 'receive' && word.start >= head.end && word.end <= start,
      ),
  );

/** 收到来电来访50件 counts no requests, whatever the heading says. */
function isRelated(phrase: Phrase, context: Context): boolean {
  const request = phrase.heads.some((head) => head.id === 'request' || head.id === 'application');
  if (request) return true;
  // 平台办理行政许可60件、线下办理40件.
  if (context.lastKind === 'decision' || phrase.heads.some(({ id }) => decisions.has(id))) return false;
  if (phrase.heads.some((head) => head.id === 'thing') || context.topic === 'thing') return false;
  if (context.topic === 'request' || context.theme.request || context.lastKind === 'channel') return true;
  // 从申请途径看，信函12件、网络30件; 获取信息的方式为邮寄6件、网上3件 tells how they were answered.
  const received =
    !(context.inList && context.lastKind === 'count') &&
    !/获[取得]/u.test(context.text.slice(phrase.start, phrase.end));
  const speaks =
    (context.theme.application && received) || has(phrase, 'verb', 'receive', 'handle', 'finish');
  return context.aspect === 'requests' && context.topic === null && speaks;
}

const decisions: ReadonlySet<string> = new Set(['licensing', 'penalties', 'compulsion']);

const general: ReadonlySet<string> = new Set(['线上', '线下']);

/** 平台办件33条, 网络平台工单12件: what else comes in there. */
const othersThere = /办件|工单|来电|诉求/u;

const handedOver = /^(?:形式|方式|渠道|途径)?(?:进行)?(?:提供|送达|寄送|寄出|发送|告知)/u;
const longestWay = 8;

/** 邮寄送达66件、当面送达8件, 21件以纸质形式提供: how they were answered. */
const tellsHowSent = (phrase: Phrase, from: number, to: number, text: string): boolean =>
  (handedOver.test(text.slice(from, from + longestWay)) ||
    /送达|发送|寄出|寄达|领取/u.test(text.slice(from - 2, to)) ||
    /(?:提供|出具|获取)[^,。;]{0,4}$/u.test(text.slice(Math.max(phrase.start, from - 10), from - 2))) &&
  phrase.heads.length === 0 &&
  !has(phrase, 'verb', 'receive', 'lodge');

/** 答复书送达方式为邮寄66件、网络101件; 接待群众来访10次: those who were talked to. */
const ofAnswers = /(?:送达|答复|获取|提供|领取)(?:的?方式|途径|渠道)[^。;]*$|接[待听][^,。;]*$/u;
const farthestWay = 32;

const farthestAskers = 14;
const askers = /\d(?:人次?|名|位)[^\d,。;]{0,8}$/u;

/** 纸质答复6件, 平台办件33条: how they were answered, or what else comes in there. */
const isOfAnswers = (phrase: Phrase, last: WordToken, number: NumberToken, text: string): boolean =>
  (phrase.heads.length === 0 && othersThere.test(text.slice(last.end, number.start))) ||
  wordsOf(phrase, 'verb', 'answer').some((verb) => verb.start >= last.end);

/** 线上、线下共收到: every way there is. */
const areAllWays = (words: readonly WordToken[], text: string): boolean =>
  ['线上', '线下'].every((way) => words.some(({ start, end }) => text.slice(start, end) === way));

/** One way, or two that are counted together: 当面及传真6件. */
const areOneWay = (
  words: readonly WordToken[],
  named: readonly WordToken[],
  phrase: Phrase,
  text: string,
): boolean =>
  !areAllWays(named, text) &&
  (words.every(({ id }) => id === words[0]!.id) ||
    words.slice(1).every(({ start }, at) => {
      const { end } = words[at]!;
      return (
        text.slice(end, start) === '、' ||
        wordsOf(phrase, 'join').some((join) => join.start === end && join.end === start)
      );
    }));

const saysWay = /^,(?:均|都|全部|其中)*(?:为|系|是|通过|以|由|来自|经)/u;
/** 研究公开工作9次，针对公众号运营作出部署: what the next clause is about, and no way in which those counted came. */
const isOfNextClause = ({ start }: WordToken, { end }: NumberToken, text: string): boolean => {
  const between = text.slice(end, start);
  return between.includes(',') && !saysWay.test(between);
};

const andOthers =
  /^.{0,4}等(?:其[他它])?(?:方式|渠道|途径|形式|类)?(?:共|共计|分别)?(?:收到|受理|接收|提交|提出)?的?(?:申请)?$/u;
/** 网上71件，信函28件，传真、邮箱等7件: other ways together, in a list of them. */
const areOtherWays = (last: WordToken, number: NumberToken, { text, lastKind }: Context): boolean =>
  lastKind === 'channel' && andOthers.test(text.slice(last.end, number.start));

/** 书面答复 is how it was answered; 在平台开设23个专栏 counts no requests. */
function countsElse(
  phrase: Phrase,
  last: WordToken,
  number: NumberToken,
  context: Context,
  side: Side,
): boolean {
  const { text } = context;
  if (/^.{0,4}等/u.test(text.slice(last.end, last.end + 5)))
    return side === 'right' || !areOtherWays(last, number, context);
  if (phrase.head?.id === 'thing' && phrase.head.start >= last.end) return true;
  return side === 'right'
    ? has(phrase, 'verb', 'answer', 'finish')
    : unknownBetween(phrase, last.end, number.start) > 1;
}

const restWords: ReadonlySet<string> = new Set(['rest', 'verb', 'filler', 'join', 'atom', 'sum']);
const restVerbs: ReadonlySet<string> = new Set(['receive', 'handle', 'lodge']);

/** 网上71件、信函28件、其他7件, 其他受理7件: what came in by other ways than those told before. */
const isRestOfChannels = (phrase: Phrase, { lastKind, topic }: Context): boolean =>
  lastKind === 'channel' &&
  topic === 'request' &&
  has(phrase, 'rest', 'other') &&
  phrase.heads.every(({ id }) => id === 'request' || id === 'application') &&
  phrase.dates.length === 0 &&
  phrase.words.every(
    ({ class: kind, id }) => restWords.has(kind) && (kind !== 'verb' || restVerbs.has(id)),
  ) &&
  unknownBetween(phrase, phrase.start, phrase.end) === 0;

/** Requests by the way they came in. */
export const readChannel: Reader = (phrase, number, context, side) => {
  if (side === 'left' && countsCases(number) && isRestOfChannels(phrase, context))
    return { metric: 'requests.channel', kind: 'channel', certainty: 'likely', topic: 'request' };
  const named = wordsOf(phrase, 'channel').filter((word) => !belongsToName(phrase, word.start, context.text));
  const last = named.at(-1);
  // 线下邮件收到1件: the one way, and more exactly.
  const words = named.filter(
    (word) => word === last || !general.has(context.text.slice(word.start, word.end)),
  );
  if (!last || !countsCases(number) || !areOneWay(words, named, phrase, context.text)) return null;
  if (!isRelated(phrase, context)) return null;
  // 受理4人次信函申请的依申请公开事项5项, 6人次通过信函提交申请9件: how those who were counted asked.
  if (askers.test(context.text.slice(Math.max(0, last.start - farthestAskers), last.start))) return null;
  if (
    side === 'right'
      ? isOfNextClause(words[0]!, number, context.text)
      : isOfAnswers(phrase, last, number, context.text)
  )
    return null;
  const before = context.text.slice(Math.max(0, last.start - farthestWay), last.start);
  if (ofAnswers.test(before) || tellsHowSent(phrase, last.end, number.start, context.text))
    return plainCount();
  // 门户网站公开410条 was published there, not asked for.
  if (number.unit === '条' && has(phrase, 'block', 'block')) return null;
  if (phrase.heads.length === 0 && (phrase.publishes || has(phrase, 'verb', 'publish'))) return null;
  if (countsElse(phrase, last, number, context, side)) return null;
  return { metric: 'requests.channel', kind: 'channel', certainty: 'likely', topic: 'request' };
};
