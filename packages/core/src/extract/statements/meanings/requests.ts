import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { type Context, countsCases, isRemedy, plainCount, type Reader, type Side } from '../context.ts';
import type { Meaning } from '../draft.ts';
import type { Head } from '../nouns.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../phrase.ts';
import {
  countsTimes,
  finishes,
  handled,
  isAfterStep,
  isRemainder,
  isTakenIn,
  isWithinDays,
  onlyDone,
  owes,
  processed,
  received,
  receives,
} from './request-words.ts';

const fromAfar: ReadonlySet<string> = new Set(['来函', '来信']);
const aboutWords: ReadonlySet<string> = new Set(['关于', '有关', '涉及', '针对', '涉及到']);

/** 征地类申请, 涉及征地的申请: whether the requests named are those on one subject; null where none are named. */
export function tellsSubject(phrase: Phrase, text: string): boolean | null {
  const { head, words, start: from } = phrase;
  if (head)
    return head.id === 'request' || head.id === 'application'
      ? namesSubject(words, phrase, head, text)
      : null;
  const isKind = words.some(
    ({ start, end }) => text.slice(start, end) === '类申请' && !/公开$/u.test(text.slice(from, start)),
  );
  return isKind || null;
}

/** 有关征地补偿的申请: an unknown word says what they are about. */
function namesSubject(words: readonly WordToken[], phrase: Phrase, head: Head, text: string): boolean {
  const about = words.find(
    (word) => word.end <= head.start && aboutWords.has(text.slice(word.start, word.end)),
  );
  return about !== undefined && unknownBetween(phrase, about.end, head.start) >= 2;
}

/** 收到有关征地补偿的申请3件, 收到外市来函申请2件: a kind of requests, not all of them. */
function namesKind(phrase: Phrase, head: Head, text: string): boolean {
  const verb = verbsOf(phrase)[0];
  if (!verb || verb.end > head.start) return false;
  const between = phrase.words.filter((word) => word.start >= verb.end && word.end <= head.start);
  if (between.some((word) => fromAfar.has(text.slice(word.start, word.end)))) return true;
  return namesSubject(between, phrase, head, text);
}

/** A known word, or the head of the phrase, ends here. */
const isKnownTo = ({ start, words, dates }: Phrase, at: number): boolean =>
  at <= start || words.some(({ end }) => end === at) || dates.some(({ end }) => end === at);

/** 全年收政府信息公开申请464件: the short verb alone, which is part of many other words. */
const isBareReceipt = (phrase: Phrase, { start }: Head, text: string): boolean =>
  text[start - 1] === '收' && isKnownTo(phrase, start - 1);

/** 审议依申请公开事项3件: an unknown word directly before the object, where no verb is known, is likely one. */
const hasUnknownVerb = (phrase: Phrase, head: Head, text: string): boolean =>
  verbsOf(phrase).length === 0 && !isKnownTo(phrase, head.start) && !isBareReceipt(phrase, head, text);

const passing: ReadonlySet<string> = new Set([
  '转办',
  '交办',
  '转来',
  '移送',
  '转送',
  '批转',
  '分办',
  '转交',
]);

/** 收到市政府转办的申请4件: what others passed on is a part only. */
const passedOn = (phrase: Phrase, head: Head, text: string): boolean =>
  phrase.words.some(
    (word) =>
      passing.has(text.slice(word.start, word.end)) && head.start >= word.end && head.start - word.end <= 1,
  );

/** 收到留言和申请20件 counts both. */
function isMixed(phrase: Phrase): boolean {
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

/** 公开信息90条、依申请公开信息3条; 公文12件，其中依申请公开3件: what was published, and what kind of documents they are. */
const countsPublished = (phrase: Phrase, number: NumberToken, context: Context): boolean =>
  verbsOf(phrase).length === 0 &&
  !isApart(phrase, number, context) &&
  (context.topic === 'thing' ||
    // 规范性文件类5条、依申请公开类5条.
    (number.unit === '条' && (context.lastKind === 'count' || context.text[phrase.head!.end] === '类')));

/** 办结申请12件; 收到137件，全年共办理依申请公开134件: what was received is told, so this was dealt with. */
function readDone(phrase: Phrase, context: Context): Meaning | null {
  if (owes(phrase, context.text)) return received('likely');
  if (finishes(phrase)) return processed('sure');
  if (!has(phrase, 'verb', 'handle') || !context.told.has('requests.received')) return null;
  return handled(isOfAll(phrase, context) ? 'likely' : 'loose');
}

/** 同一申请人提出申请8件, 申请人某某提出的申请3件, 补正后重新提交的申请8件, 自行收到申请7件 (and others passed on). */
const ofSome =
  /同一|同[1一]人|某|个别|部分申请人|大额|职业|单个|单人|联名|重新提|再次提|最多|最高|自行|自主|直接收/u;

/** 受理企业标准自我声明公开申请86万项: what was asked to be made public, or of which field. */
const namesOther = (phrase: Phrase, { start }: Head): boolean => {
  const known = phrase.words.findLast(({ end }) => end <= start);
  return known !== undefined && unknownBetween(phrase, known.end, start) >= shortestOther;
};
const shortestOther = 3;

/** Perhaps not all that were received, or what may be asked for (依申请公开事项8项). */
const isPart = (phrase: Phrase, head: Head, { unit }: NumberToken, context: Context): boolean =>
  passedOn(phrase, head, context.text) ||
  namesKind(phrase, head, context.text) ||
  isAfterStep(phrase) ||
  isRemainder(context) ||
  ofSome.test(context.text.slice(phrase.start, head.start)) ||
  namesOther(phrase, head) ||
  (unit === '项' && verbsOf(phrase).length === 0);

const numberBefore = /\d[件份宗人]$/u;

/** 1件申请公开2份文件: what one of them asks for; 50件申请已答复47件: how many of them were answered. */
function readBehindNumber(phrase: Phrase, head: Head, number: NumberToken, text: string): Meaning | null {
  const { start } = phrase;
  if (head.start !== start || !numberBefore.test(text.slice(Math.max(0, start - 2), start))) return null;
  const last = verbsOf(phrase).at(-1);
  const isDone = (last?.id === 'finish' || last?.id === 'answer') && last.end === number.start;
  return isDone ? processed('likely') : plainCount('request');
}

/** 50件申请已答复: of them, unless the next number says of how many. */
const finishesAll = (phrase: Phrase, text: string): boolean =>
  finishes(phrase) && !/\d/u.test(text[verbsOf(phrase).at(-1)?.end ?? 0] ?? '');

/** 依申请公开线下窗口12个: where requests are taken in. */
const countsPlaces = (phrase: Phrase, head: Head, { unit }: NumberToken): boolean =>
  unit === '个' && wordsOf(phrase, 'channel').some(({ start }) => start >= head.end);

/** Requests received, and those answered or finished, where the clause names the request. */
export const readRequest: Reader = (phrase, number, context, side) => {
  const { head } = phrase;
  if (head?.id !== 'request') return null;
  if (isMixed(phrase) || countsPublished(phrase, number, context) || isOfCases(phrase, context, side))
    return plainCount();
  if (has(phrase, 'verb', 'publish', 'amend')) return plainCount('request');
  if (!countsCases(number))
    return side === 'left' ? readTimes(phrase, number, context) : plainCount('request');
  if (side === 'right') return readRequestBehind(phrase, context);
  const behind = readBehindNumber(phrase, head, number, context.text);
  if (behind) return behind;
  if (unknownBetween(phrase, head.end, number.start) >= (number.unit === '个' ? 1 : 2))
    return plainCount('request');
  if (countsPlaces(phrase, head, number)) return plainCount('request');
  if (hasUnknownVerb(phrase, head, context.text)) return plainCount('request');
  const done = receives(phrase) ? null : readDone(phrase, context);
  if (done) return done;
  if (isPart(phrase, head, number, context)) return received('loose');
  const unsure = (receives(phrase) && finishes(phrase)) || context.lastUnit === '条';
  return received(unsure ? 'likely' : 'sure');
};

/** 将2件依申请公开信息转为主动公开. */
const madePublic = /^[^,，。;；]{0,4}转(?:化?为)?主动公开/u;

/** 41件政府信息公开申请中…; 3件信息公开申请已答复. */
function readRequestBehind(phrase: Phrase, context: Context): Meaning | null {
  const behind = context.text.slice(phrase.head!.end, phrase.head!.end + 12);
  // 1件申请公开2份文件: what one of them asks for.
  if (madePublic.test(behind) || /^\d/u.test(behind)) return plainCount('request');
  if (finishesAll(phrase, context.text)) return processed('likely');
  const { start } = phrase.head!;
  const direct =
    unknownBetween(phrase, phrase.start, start) === 0 && !verbsOf(phrase).some((verb) => verb.end <= start);
  if (!direct || context.inRequestList || context.told.has('requests.received')) return null;
  return received('likely');
}

/** Whether the verbs before a bare 申请 say that it was received or answered, and nothing else was counted. */
function isTakenUp(phrase: Phrase, number: NumberToken, context: Context): boolean {
  // 6人提出申请6件, where requests are spoken of.
  const asked = context.topic === 'request' || context.aspect === 'requests';
  const verb = verbsOf(phrase).at(-1) ?? (asked ? wordsOf(phrase, 'verb', 'lodge').at(-1) : undefined);
  if (!verb || verb.id === 'publish' || verb.id === 'amend') return false;
  // 职业索赔人提出的申请5件: of some who ask.
  if (verb.id === 'lodge' && unknownBetween(phrase, phrase.start, verb.start) >= 2) return false;
  if (isTakenIn(verb, context.text)) return unknownBetween(phrase, verb.end, number.start) === 0;
  if (verb.id !== 'lodge' && !receives(phrase) && !finishes(phrase) && !has(phrase, 'verb', 'handle'))
    return false;
  return unknownBetween(phrase, verb.end, number.start) === 0 && !isMixed(phrase);
}

/** 5件申请已答复; 16件申请当中: the whole of what follows. */
function readApplicationBehind(head: Head, phrase: Phrase, context: Context): Meaning | null {
  if (context.topic === 'thing') return null;
  if (finishesAll(phrase, context.text)) return processed('likely');
  if (!/^[当之]?中[，,]/u.test(context.text.slice(head.end, head.end + 3))) return null;
  // 33件本年度新收的申请中: those received; 16件申请当中 may be some of them.
  return received(receives(phrase) ? 'likely' : 'loose');
}

function certaintyOfApplication({ topic, aspect, elsewhere, theme }: Context): Meaning['certainty'] {
  if (topic === 'request' || (aspect === 'requests' && topic === null)) return 'sure';
  return elsewhere && !theme.request ? 'loose' : 'likely';
}

const counters = /(?:便民|服务|政务|审批|办事|医保|社保)\p{Script=Han}{0,6}(?:中心|大厅|窗口|站|所)/u;
const systems = /(?:系统|平台|网站|网上|信箱|窗口)[^。；;]*$/u;
const longestBefore = 60;

/** 便民中心受理各类申请4126件: of any kind; 系统注册用户1260个，提交申请312件: those that came in by it. */
function mayBeOthers(phrase: Phrase, { text }: Context): boolean {
  const { start } = phrase.head!;
  if (counters.test(text.slice(phrase.start, start))) return true;
  const lodged = verbsOf(phrase).length === 0 && has(phrase, 'verb', 'lodge');
  return lodged && systems.test(text.slice(Math.max(0, phrase.start - longestBefore), phrase.start));
}

/** A bare 申请: a request only where nothing unknown stands before it and the prose speaks of nothing else. */
export const readApplication: Reader = (phrase, number, context, side) => {
  if (phrase.head?.id !== 'application') return null;
  // 复议中心接收申请862件: asked of who decides.
  if (side === 'left' && phrase.heads.some(({ id }) => isRemedy(id))) return plainCount('thing', 'remedy');
  if (side === 'right') return readApplicationBehind(phrase.head, phrase, context);
  const behind = readBehindNumber(phrase, phrase.head, number, context.text);
  if (behind) return behind;
  const elsewhere = context.topic === 'thing' && !(context.theme.request && receives(phrase));
  if (elsewhere || !countsCases(number) || !isTakenUp(phrase, number, context)) return null;
  const certainty = certaintyOfApplication(context);
  if (owes(phrase, context.text)) return received('likely');
  if (finishes(phrase) && (!receives(phrase) || onlyDone(phrase, context.text)))
    return processed(isWithinDays(context.text, phrase.start, number.start) ? 'loose' : certainty);
  const isOpen =
    isRemainder(context) ||
    namesKind(phrase, phrase.head, context.text) ||
    mayBeOthers(phrase, context) ||
    ofSome.test(context.text.slice(phrase.start, phrase.head.start));
  return received(isOpen ? 'loose' : certainty);
};
