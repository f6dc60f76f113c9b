import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { weakest } from '../certainty.ts';
import { type Context, countsCases, plainCount, type Reader } from '../context.ts';
import type { Meaning } from '../draft.ts';
import type { Head } from '../nouns.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../phrase.ts';

const finishes = (phrase: Phrase): boolean => has(phrase, 'verb', 'finish', 'answer', 'conclude');
const receives = (phrase: Phrase): boolean => has(phrase, 'verb', 'receive', 'collect', 'gain', 'due');

/** 收到24件，申请人撤回4件，实际受理20件: what was taken up of those received before. */
const isRemainder = (context: Context): boolean =>
  context.withdrawnBefore || (context.theme.withdrawn && context.told.has('requests.received'));

/** 当年受理当年办结46件, 自收到申请之日起20日内答复46件: the last of the verbs alone says what was done. */
function onlyDone(phrase: Phrase, text: string): boolean {
  const [before, last] = verbsOf(phrase).slice(-2);
  if (before?.id !== 'receive' || (last?.id !== 'finish' && last?.id !== 'answer')) return false;
  return last.start > before.end && !/[并和、及后且]/u.test(text.slice(before.end, last.start));
}

const received = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'requests.received',
  kind: 'request',
  certainty,
  topic: 'request',
});
const processed = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'requests.processed',
  kind: 'processed',
  certainty,
  topic: 'request',
  done: true,
});

/** 新收50件，上年结转4件，全年办理54件: what was answered, or all there was to be handled. */
const handled = (certainty: Meaning['certainty']): Meaning => ({
  ...processed(certainty),
  also: 'requests.received+requests.carriedIn',
});

const fromAfar: ReadonlySet<string> = new Set(['来函', '来信']);
const aboutWords: ReadonlySet<string> = new Set(['关于', '有关', '涉及', '针对', '涉及到']);

/** 有关征地补偿的申请: an unknown word says what they are about. */
export function namesSubject(words: readonly WordToken[], phrase: Phrase, head: Head, text: string): boolean {
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

/** 审议依申请公开事项3件: an unknown word directly before the object, where no verb is known, is likely one. */
const hasUnknownVerb = (phrase: Phrase, head: Head): boolean =>
  verbsOf(phrase).length === 0 &&
  head.start > phrase.start &&
  !phrase.words.some((word) => word.end === head.start) &&
  !phrase.dates.some((date) => date.end === head.start);

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

/** 经补正后受理31件: of those that had to be made clear. */
const isAfterStep = (phrase: Phrase): boolean => has(phrase, 'filler', 'step') && receives(phrase);

/** 收到留言和申请20件 counts both. */
function isMixed(phrase: Phrase): boolean {
  const previous = phrase.heads.at(-2);
  if (previous?.id !== 'thing') return false;
  // 通过专栏及邮寄方式提交申请: how they came in.
  if (wordsOf(phrase, 'verb', 'lodge').some((verb) => verb.start >= previous.end)) return false;
  return wordsOf(phrase, 'join').some((word) => word.start >= previous.end && word.end <= phrase.head!.start);
}

const counted = /^[^,，。;；]{0,30}\d+[件条份宗起项]/u;

/** 受理依申请公开16人次: each of those who came asked for something; 21人次16件 counts both. */
const countsTimes = ({ unit, end }: NumberToken, text: string): boolean =>
  unit === '人次' && !counted.test(text.slice(end, end + 40));

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

/** 公开信息90条、依申请公开信息3条; 公文12件，其中依申请公开3件: what was published, and what kind of documents they are. */
const countsPublished = (phrase: Phrase, { unit }: NumberToken, context: Context): boolean =>
  verbsOf(phrase).length === 0 &&
  (context.topic === 'thing' ||
    // 规范性文件类5条、依申请公开类5条.
    (unit === '条' && (context.lastKind === 'count' || context.text[phrase.head!.end] === '类')));

/** 办结申请12件; 收到137件，全年共办理依申请公开134件: what was received is told, so this was dealt with. */
function readDone(phrase: Phrase, context: Context): Meaning | null {
  if (finishes(phrase)) return processed('sure');
  if (!has(phrase, 'verb', 'handle') || !context.told.has('requests.received')) return null;
  return handled(isOfAll(phrase, context) ? 'likely' : 'loose');
}

/** Perhaps not all that were received, or what may be asked for (依申请公开事项8项). */
const isPart = (phrase: Phrase, head: Head, { unit }: NumberToken, context: Context): boolean =>
  passedOn(phrase, head, context.text) ||
  namesKind(phrase, head, context.text) ||
  isAfterStep(phrase) ||
  isRemainder(context) ||
  // 同一申请人提出申请8件, 申请人某某提出的申请3件, 自行收到申请7件 (and others passed on).
  /同一|同[1一]人|某|个别|部分申请人|大额|职业|自行|自主|直接收/u.test(
    context.text.slice(phrase.start, head.start),
  ) ||
  (unit === '项' && verbsOf(phrase).length === 0);

/** 1件申请公开2份文件: what one of them asks for. */
const asksFor = ({ start }: Phrase, head: Head, text: string): boolean =>
  head.start === start && /\d[件份宗人]$/u.test(text.slice(Math.max(0, start - 2), start));

/** Requests received, and those answered or finished, where the clause names the request. */
export const readRequest: Reader = (phrase, number, context, side) => {
  const { head } = phrase;
  if (head?.id !== 'request') return null;
  if (isMixed(phrase) || countsPublished(phrase, number, context)) return plainCount();
  if (has(phrase, 'verb', 'publish', 'amend')) return plainCount('request');
  if (!countsCases(number))
    return side === 'left' ? readTimes(phrase, number, context) : plainCount('request');
  if (side === 'right') return readRequestBehind(phrase, context);
  if (asksFor(phrase, head, context.text)) return plainCount('request');
  if (unknownBetween(phrase, head.end, number.start) >= (number.unit === '个' ? 1 : 2))
    return plainCount('request');
  if (hasUnknownVerb(phrase, head)) return plainCount('request');
  const done = receives(phrase) ? null : readDone(phrase, context);
  if (done) return done;
  if (isPart(phrase, head, number, context)) return received('loose');
  return received(receives(phrase) && finishes(phrase) ? 'likely' : 'sure');
};

/** 将2件依申请公开信息转为主动公开. */
const madePublic = /^[^,，。;；]{0,4}转(?:化?为)?主动公开/u;

/** 41件政府信息公开申请中…; 3件信息公开申请已答复. */
function readRequestBehind(phrase: Phrase, context: Context): Meaning | null {
  if (madePublic.test(context.text.slice(phrase.head!.end, phrase.head!.end + 12)))
    return plainCount('request');
  if (finishes(phrase)) return processed('likely');
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
  if (verb.id !== 'lodge' && !receives(phrase) && !finishes(phrase) && !has(phrase, 'verb', 'handle'))
    return false;
  return unknownBetween(phrase, verb.end, number.start) === 0 && !isMixed(phrase);
}

/** 5件申请已答复; 16件申请当中: the whole of what follows. */
function readApplicationBehind(head: Head, phrase: Phrase, context: Context): Meaning | null {
  if (context.topic === 'thing') return null;
  if (finishes(phrase)) return processed('likely');
  return /^[当之]?中[，,]/u.test(context.text.slice(head.end, head.end + 3)) ? received('loose') : null;
}

/** A bare 申请: a request only where nothing unknown stands before it and the prose speaks of nothing else. */
export const readApplication: Reader = (phrase, number, context, side) => {
  if (phrase.head?.id !== 'application') return null;
  if (side === 'right') return readApplicationBehind(phrase.head, phrase, context);
  if (context.topic === 'thing' && !(context.theme.request && receives(phrase))) return null;
  if (!countsCases(number) || !isTakenUp(phrase, number, context)) return null;
  const related = context.topic === 'request' || (context.aspect === 'requests' && context.topic === null);
  const certainty = related ? 'sure' : context.elsewhere && !context.theme.request ? 'loose' : 'likely';
  if (finishes(phrase) && (!receives(phrase) || onlyDone(phrase, context.text)))
    return processed(isWithinDays(context.text, phrase.start, number.start) ? 'loose' : certainty);
  return received(isRemainder(context) || namesKind(phrase, phrase.head, context.text) ? 'loose' : certainty);
};

/** Whether a clause without object may speak of requests, and how surely. */
function inherited(phrase: Phrase, context: Context): Meaning['certainty'] | null {
  if (context.topic === 'request') return weakest('sure', context.topicCertainty);
  if (context.topic !== null || context.elsewhere) return null;
  const { request, application, outcomes } = context.theme;
  const related = request || application || outcomes || phrase.informed;
  return related || context.aspect === 'requests' ? 'likely' : null;
}

const isAttribute = (number: NumberToken, text: string): boolean => text[number.start - 1] === '的';

const otherChannel = /^[^。]{0,60}(?:线[上下]|网[络上]|信函|邮寄|当面|现场|书面)/u;

/** 受理线上申请66件，依法办结63件: of those that came in this way. */
const isOfOneChannel = (phrase: Phrase, number: NumberToken, { told, lastKind, text }: Context): boolean =>
  lastKind === 'channel' &&
  !told.has('requests.received') &&
  !has(phrase, 'sum') &&
  otherChannel.test(text.slice(number.end));

/** “办结21条”: the object is the one spoken of before. */
export const readVerbAlone: Reader = (phrase, number, context, side) => {
  const verb = verbsOf(phrase).at(-1);
  if (phrase.heads.length > 0 || !verb || !countsCases(number)) return null;
  const certainty = inherited(phrase, context);
  if (certainty === null) return null;
  if (side === 'right') return readVerbBehind(phrase);
  // 注册用户612个，本年度新增86个: more of what was just counted.
  if (verb.id === 'gain' && context.lastKind === 'count') return null;
  // 完成信息公开726件: what was published.
  if (verb.id === 'finish' && /^(?:政府|政务)?信息公开/u.test(context.text.slice(verb.end, number.start)))
    return null;
  if (isSomeOfThose(phrase, verb, number, context)) return processed('loose');
  if (unknownBetween(phrase, verb.end, number.start) > 0) return null;
  if (isOfOneChannel(phrase, number, context)) return finishes(phrase) ? processed('loose') : null;
  // 案件办理类118件: a kind of what is asked for.
  if (context.text[number.start - 1] === '类') return null;
  const read = readVerb(
    receives(phrase) && !onlyDone(phrase, context.text) ? 'receive' : verb.id,
    number,
    context,
    certainty,
  );
  return read && isAfterStep(phrase) ? { ...read, certainty: 'loose' } : read;
};

/** 纸质答复6件、电子答复11件; 15日内答复的12件: those answered so, of all. */
function isSomeOfThose(phrase: Phrase, verb: WordToken, number: NumberToken, { text }: Context): boolean {
  const how =
    verb.id === 'answer' &&
    wordsOf(phrase, 'channel').some(({ end }) => /^[版件]?$/u.test(text.slice(end, verb.start)));
  const described = isAttribute(number, text) && (verb.id === 'finish' || verb.id === 'answer');
  return how || ((described || has(phrase, 'part', 'of')) && isWithinDays(text, phrase.start, verb.start));
}

/** 15日内答复的12件, 15日至20日答复的3件. */
const isWithinDays = (text: string, from: number, to: number): boolean =>
  /\d个?(?:工作)?[日天]/u.test(text.slice(from, to));

/** 5件当场答复: those that were answered so, not all. */
const isOneWay = (phrase: Phrase, verb: WordToken): boolean =>
  wordsOf(phrase, 'channel', 'inPerson', 'other').some((word) => word.end <= verb.start);

function readVerbBehind(phrase: Phrase): Meaning | null {
  const verb = wordsOf(phrase, 'verb', 'finish', 'answer', 'conclude')[0];
  return verb ? processed(isOneWay(phrase, verb) ? 'loose' : 'likely') : null;
}

function readVerb(
  verb: string,
  number: NumberToken,
  context: Context,
  certainty: Meaning['certainty'],
): Meaning | null {
  if (verb === 'finish' || verb === 'answer') return processed(certainty);
  // 办结50件，其中本年新收46件: of those that were finished.
  const ofFinished = context.inRequestList && context.told.has('requests.processed');
  if (verb === 'receive' || verb === 'gain' || verb === 'collect')
    return received(ofFinished || isRemainder(context) ? 'loose' : weakest('likely', certainty));
  // 收到16件，其中转送0件，自行办理16件: a part of them.
  if (verb === 'handle' && context.inRequestList && context.told.has('requests.received'))
    return processed('loose');
  // 新收9件，本年度办理8件: what was received is told, so this was answered.
  if (verb === 'handle' && !(isAttribute(number, context.text) && context.told.size === 0))
    return context.told.has('requests.received') ? handled('likely') : received('likely');
  return null;
}
