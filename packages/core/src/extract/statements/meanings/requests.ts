import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Head } from '../clauses/nouns.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../clauses/phrase.ts';
import { type Context, countsCases, plainCount, type Reader, type Side } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import {
  areDescribed,
  countsTimes,
  finishes,
  handled,
  owes,
  processed,
  received,
  receives,
} from './request-words.ts';
import { tellsOfSomeAnswered } from './some-answered.ts';
import { tellsOfSomeReceived } from './some-received.ts';
import { namesAllFields } from './subject-of-request.ts';

/** A known word, or the head of the phrase, ends here. */
const isKnownTo = ({ start, words, dates }: Phrase, at: number): boolean =>
  at <= start || words.some(({ end }) => end === at) || dates.some(({ end }) => end === at);

/** 全年收政府信息公开申请464件: the short verb alone, which is part of many other words. */
const isBareReceipt = (phrase: Phrase, { start }: Head, text: string): boolean =>
  text[start - 1] === '收' && isKnownTo(phrase, start - 1);

/** 审议依申请公开事项3件: an unknown word directly before the object, where no verb is known, is likely one. */
const hasUnknownVerb = (phrase: Phrase, head: Head, text: string): boolean =>
  verbsOf(phrase).length === 0 && !isKnownTo(phrase, head.start) && !isBareReceipt(phrase, head, text);

/** 收到留言和申请20件 counts both. */
export function isMixed(phrase: Phrase): boolean {
  const previous = phrase.heads.at(-2);
  if (previous?.id !== 'thing') return false;
  // 通过专栏及邮寄方式提交申请: how they came in.
  if (wordsOf(phrase, 'verb', 'lodge').some((verb) => verb.start >= previous.end)) return false;
  return wordsOf(phrase, 'join').some((word) => word.start >= previous.end && word.end <= phrase.head!.start);
}

/** 受理依申请公开16人次. */
function readTimes(phrase: Phrase, number: NumberToken, context: Context): Meaning {
  const direct = unknownBetween(phrase, phrase.head!.end, number.start) === 0;
  return direct && receives(phrase) && countsTimes(number, context.text)
    ? received('likely')
    : plainCount('request');
}

/** In a list, only what is said to be all: 其中，全年共办理依申请公开134件, but not 其中网上办理申请9件. */
const isOfAll = (phrase: Phrase, context: Context): boolean =>
  !has(phrase, 'channel') && (!context.inRequestList || has(phrase, 'sum'));

/** 主动公开信息356条，依申请公开4件: counted otherwise than what was published, and told beside it. */
const isApart = (
  phrase: Phrase,
  { unit }: NumberToken,
  { lastUnit, inRequestList, inList, text }: Context,
): boolean =>
  lastUnit === '条' &&
  requestCounters.has(unit) &&
  !inRequestList &&
  !inList &&
  !has(phrase, 'part') &&
  !/信息|文件/u.test(text.slice(phrase.head!.start, phrase.head!.end));
const requestCounters: ReadonlySet<string> = new Set([...'件宗起例']);

/** 行政复议5件（其中1件为2022年信息公开件）: of the cases just told. */
const isOfCases = (phrase: Phrase, { lastKind, told }: Context, side: Side): boolean =>
  lastKind === 'remedy' &&
  (side === 'right' || has(phrase, 'part')) &&
  !told.has('requests.received') &&
  verbsOf(phrase).length === 0;

/** 收到群众来信56件，其中政府信息公开申请22件: what was asked for by them. */
const isAmongLetters = (phrase: Phrase, { unit }: NumberToken, text: string): boolean =>
  requestCounters.has(unit) &&
  has(phrase, 'part', 'of') &&
  /信息公开申请[件书表]?$/u.test(text.slice(phrase.head!.start, phrase.head!.end)) &&
  /(?:来信|来函|来件|信函|信件|函件|邮件|来访)[^,。;\d]{0,6}\d+[件封份],?$/u.test(
    text.slice(Math.max(0, phrase.start - farthestLetters), phrase.start),
  );
const farthestLetters = 24;

/** 公开信息90条、依申请公开信息3条; 公文12件，其中依申请公开3件: what was published, and what kind of documents they are. */
const countsPublished = (phrase: Phrase, number: NumberToken, context: Context): boolean =>
  verbsOf(phrase).length === 0 &&
  !isApart(phrase, number, context) &&
  !isAmongLetters(phrase, number, context.text) &&
  (context.topic === 'thing' ||
    // 规范性文件类5条、依申请公开类5条.
    (number.unit === '条' && (context.lastKind === 'count' || context.text[phrase.head!.end] === '类')));

/** 办结申请12件; 收到137件，全年共办理依申请公开134件: what was received is told, so this was dealt with. */
function readDone(phrase: Phrase, number: NumberToken, context: Context): Meaning | null {
  if (owes(phrase, context.text)) return received('likely');
  if (finishes(phrase)) return processed(tellsOfSomeAnswered(phrase, number, context) ? 'loose' : 'sure');
  if (!has(phrase, 'verb', 'handle') || !context.told.has('requests.received')) return null;
  return handled(isOfAll(phrase, context) ? 'likely' : 'loose');
}

const numberBefore = /\d[件份宗人]$/u;

/** 1件申请公开2份文件: what one of them asks for; 50件申请已答复47件: how many of them were answered. */
export function readBehindNumber(
  phrase: Phrase,
  head: Head,
  number: NumberToken,
  text: string,
): Meaning | null {
  const { start } = phrase;
  if (head.start !== start || !numberBefore.test(text.slice(Math.max(0, start - 2), start))) return null;
  const last = verbsOf(phrase).at(-1);
  const isDone = (last?.id === 'finish' || last?.id === 'answer') && last.end === number.start;
  return isDone ? processed('likely') : plainCount('request');
}

/** 50件申请已答复: of them, unless the next number says of how many. */
export const finishesAll = (phrase: Phrase, text: string): boolean =>
  finishes(phrase) && !/\d/u.test(text[verbsOf(phrase).at(-1)?.end ?? 0] ?? '');

/** 依申请公开线下窗口12个: where requests are taken in. */
const countsPlaces = (phrase: Phrase, head: Head, { unit }: NumberToken): boolean =>
  unit === '个' && wordsOf(phrase, 'channel').some(({ start }) => start >= head.end);

const mayBeAnswered = (phrase: Phrase, { lastUnit }: Context): boolean =>
  (receives(phrase) && finishes(phrase)) || lastUnit === '条';

/** Requests received, and those answered or finished, where the clause names the request. */
export const readRequest: Reader = (phrase, number, context, side) => {
  const { head } = phrase;
  if (head?.id !== 'request') return null;
  if (isMixed(phrase) || countsPublished(phrase, number, context) || isOfCases(phrase, context, side))
    return plainCount();
  if (has(phrase, 'verb', 'publish', 'amend')) return plainCount('request');
  if (!countsCases(number))
    return side === 'left' ? readTimes(phrase, number, context) : plainCount('request');
  if (side === 'right') return readRequestBehind(phrase, number, context);
  const behind = readBehindNumber(phrase, head, number, context.text);
  if (behind) return behind;
  if (unknownBetween(phrase, head.end, number.start) >= (number.unit === '个' ? 1 : 2))
    return plainCount('request');
  if (countsPapers(head, number, context.text)) return processed('loose');
  if (countsPlaces(phrase, head, number) || hasUnknownVerb(phrase, head, context.text))
    return plainCount('request');
  const done = receives(phrase) ? null : readDone(phrase, number, context);
  if (done) return done;
  if (tellsOfSomeReceived(phrase, number, context)) return received('loose');
  const isDoubtful = mayBeAnswered(phrase, context) || namesAllFields(phrase, head, context.text);
  return received(isDoubtful ? 'likely' : 'sure');
};

const papers = /(?:答复|告知|决定|通知)(?:书|件|函|单|意见书)/u;

/** 出具政府信息公开申请答复书45份: papers that answer, perhaps several of one request. */
const countsPapers = (head: Head, { start }: NumberToken, text: string): boolean =>
  papers.test(text.slice(head.end, start));

/** 将2件依申请公开信息转为主动公开. */
const madePublic = /^[^,。;]{0,4}转(?:化?为)?主动公开/u;

/** 41件政府信息公开申请中…; 3件信息公开申请已答复. */
function readRequestBehind(phrase: Phrase, number: NumberToken, context: Context): Meaning | null {
  const behind = context.text.slice(phrase.head!.end, phrase.head!.end + 12);
  // 1件申请公开2份文件: what one of them asks for; 其中1件申请量大: how much.
  const isSize = /[量数]/u.test(context.text[phrase.head!.end - 1]!);
  if (isSize || madePublic.test(behind) || /^\d/u.test(behind)) return plainCount('request');
  if (finishesAll(phrase, context.text))
    return processed(areDescribed(number, context.text) ? 'loose' : 'likely');
  const { start } = phrase.head!;
  const direct =
    unknownBetween(phrase, phrase.start, start) === 0 && !verbsOf(phrase).some((verb) => verb.end <= start);
  if (!direct || context.inRequestList || context.told.has('requests.received')) return null;
  return received(isDescribed(number, context.text) ? 'loose' : 'likely');
}

const byWay = /(?:通过|从|经|由|在|以)[^,。;\d]{2,16}的$/u;
const longestWay = 20;

/** 通过领导信箱收到的3件属于信息公开申请: those that came in one way. */
const isDescribed = ({ start }: NumberToken, text: string): boolean =>
  byWay.test(text.slice(Math.max(0, start - longestWay), start));
