import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Head } from '../clauses/nouns.ts';
import { has, type Phrase, unknownBetween, verbsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import { isOfMatters, receives } from './request-words.ts';
import { namesKind } from './subject-of-request.ts';

/** What is known where a phrase says that requests came in. */
interface Received {
  readonly phrase: Phrase;
  /** The request, where it is named. */
  readonly head: Head | undefined;
  readonly number: NumberToken;
  readonly context: Context;
  /** What stands in the phrase before the request, or before the number. */
  readonly before: string;
}

/** 收到24件，申请人撤回4件，实际受理20件: what was taken up of those received before. */
const isRemainder = ({ context: { withdrawnBefore, theme, told } }: Received): boolean =>
  withdrawnBefore || (theme.withdrawn && told.has('requests.received'));

const without = /(?:剔除|扣[除减]|去除|除去)[^。;]{0,8}(?:撤|退|咨询|重复|不属)[^。;]{0,12},[^,。;]{0,16}$/u;
const farthestWithout = 44;

/** 剔除撤回的2件，实际受理21件: without some of those that came in. */
const isWithoutSome = ({ number: { start }, context: { text } }: Received): boolean =>
  without.test(text.slice(Math.max(0, start - farthestWithout), start));

/** 经补正后受理31件: of those that had to be made clear. */
const isAfterStep = ({ phrase }: Received): boolean => has(phrase, 'filler', 'step') && receives(phrase);

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

/** 收到市政府转办的申请4件: what others passed on. */
const isPassedOn = ({ phrase, head, context: { text } }: Received): boolean =>
  head !== undefined &&
  phrase.words.some(
    ({ start, end }) => passing.has(text.slice(start, end)) && head.start >= end && head.start - end <= 1,
  );

/** 收到有关征地补偿的申请3件. */
const isOfKind = ({ phrase, head, context: { text } }: Received): boolean =>
  head !== undefined && namesKind(phrase, head, text);

/** 同一申请人提出申请8件, 申请人某某提出的申请3件, 补正后重新提交的申请8件, 自行收到申请7件 (and others passed on). */
const someAskers =
  /同一|同[1一]人|某|个别|部分申请人|大额|职业|单个|单人|联名|重新提|再次提|最多|最高|自行|自主|直接收/u;
const isOfSomeAskers = ({ before }: Received): boolean => someAskers.test(before);

const shortestOther = 3;
/** 受理企业标准自我声明公开申请86万项: what was asked to be made public, or of which field. */
const namesOther = ({ phrase, head }: Received): boolean => {
  const known = head && phrase.words.findLast(({ end }) => end <= head.start);
  return known !== undefined && unknownBetween(phrase, known.end, head!.start) >= shortestOther;
};

/** 各类申请（含信息公开申请、信访件）3120件: with others. */
const allKinds = /各[类种](?:群众)?申请(?!公开|[人者])/u;
const isOfAllKinds = ({ phrase, number, context: { text } }: Received): boolean =>
  allKinds.test(text.slice(phrase.start, number.start));

/** 申请公开《规划方案》的6件: those that ask for one paper. */
const isForPaper = ({ phrase: { start, end }, context: { text } }: Received): boolean =>
  /申请公开[^,。;]*《/u.test(text.slice(start, end));

const counters = /(?:便民|服务|政务|审批|办事|医保|社保)\p{Script=Han}{0,6}(?:中心|大厅|窗口|站|所)/u;
/** 便民中心受理申请4126件: of any kind. */
const isAtCounter = ({ head, before }: Received): boolean =>
  head?.id === 'application' && counters.test(before);

const systems = /(?:系统|平台|网站|网上|信箱|窗口)[^。;]*$/u;
const longestBefore = 60;
/** 系统注册用户1260个，提交申请312件: those that came in by it. */
const isBySystem = ({ phrase, head, context: { text } }: Received): boolean =>
  head?.id === 'application' &&
  verbsOf(phrase).length === 0 &&
  has(phrase, 'verb', 'lodge') &&
  systems.test(text.slice(Math.max(0, phrase.start - longestBefore), phrase.start));

/** 依申请公开事项8项: what may be asked for; 共收到事项412项: what was asked for within the requests. */
const countsMatters = ({ phrase, head, number, context: { text } }: Received): boolean =>
  head ? number.unit === '项' && verbsOf(phrase).length === 0 : isOfMatters(number, text);

const some = [
  isRemainder,
  isWithoutSome,
  isAfterStep,
  isPassedOn,
  isOfKind,
  isOfSomeAskers,
  namesOther,
  isOfAllKinds,
  isForPaper,
  isAtCounter,
  isBySystem,
  countsMatters,
];

/** Whether a phrase that says that requests came in tells of some of them only, or of others with them. */
export function tellsOfSomeReceived(phrase: Phrase, number: NumberToken, context: Context): boolean {
  const { head } = phrase;
  const before = context.text.slice(phrase.start, head?.start ?? number.start);
  const received = { phrase, head, number, context, before };
  return some.some((isSome) => isSome(received));
}
