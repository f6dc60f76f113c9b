import { expression } from '../../../language/expressions/expression.ts';
import { counter } from '../../../language/expressions/pieces.ts';
import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { has, lastOf, type Phrase, verbsOf, wordsOf } from '../clauses/phrase.ts';
import { weakest } from '../figures/certainty.ts';
import {
  type Context,
  countsCases,
  isRemedy,
  plainCount,
  type Reader,
  type RemedyTopic,
  remedyMetric,
  type Side,
} from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { goesOverWithCases, isInHand } from './carried.ts';
import { certaintyOfCase, isOfOtherKinds } from './case-certainty.ts';
import { topicOf } from './case-topic.ts';
import { columnOf, isUnnamed, resultsSaid } from './columns.ts';
import { readConcluded, readConcludedAlone, readConcludedOf } from './concluded.ts';
import { casesTogether, isOfEither, tellsOfBoth, tellsOfBothKinds } from './follow.ts';
import { kindBehind, kindOfCase, kindOfList } from './kind-of-case.ts';
import { readOccurred } from './occurred.ts';
import { allSuits, isOfAllSuits, takesUp } from './taken-up.ts';

/** 11件复议案件已审结10件: what was concluded is the next number. */
const goesOnToNumber = (phrase: Phrase, side: Side, text: string): boolean =>
  side === 'right' && /[\d一二两三四五六七八九十百]/u.test(text[phrase.end] ?? '');

/** 尚未审结的复议案件6件, 未审结复议6件: what is said of the cases before they are named. */
const isAttribute = (verdict: WordToken, { head }: Phrase, text: string): boolean =>
  head !== undefined &&
  verdict.end <= head.start &&
  (text[verdict.end] === '的' || (verdict.id === 'pending' && verdict.end === head.start));

/** The result said of the cases, or of the list they stand in: 尚未审结的复议案件6件、诉讼案件3件. */
function resultOf(phrase: Phrase, side: Side, context: Context): string | undefined {
  const verdict = wordsOf(phrase, 'verdict').findLast((word) => !isUnnamed(word));
  if (side === 'left' && verdict)
    context.heldVerdict = isAttribute(verdict, phrase, context.text) ? verdict.id : null;
  // 已审结复议21件、诉讼13件: of those that have a result, both.
  else if (side === 'left' && has(phrase, 'verb', 'conclude')) context.heldVerdict = 'decided';
  if (verdict || side === 'right' || verbsOf(phrase).length > 0)
    return resultsSaid(wordsOf(phrase, 'verdict'), context.text) ?? undefined;
  const goesOn = context.inList || phrase.words[0]?.class === 'join';
  return (goesOn ? context.heldVerdict : null) ?? context.sentenceVerdict ?? undefined;
}

/** 复议申请不予受理2件: no cases; 采购投诉处理决定86件，被复议12件: of what was told before, where it is of another field. */
const isNotTakenUp = ({ head, end, informed }: Phrase, { text, topic, lastKind }: Context): boolean =>
  /^(?:案件|申请)?(?:不予|未予|未)受理/u.test(text.slice(head!.end, end)) ||
  (topic === 'thing' &&
    (lastKind === 'count' || lastKind === 'remedy') &&
    !informed &&
    text[head!.start] === '被');

/** 复议案件质量抽查2件: what was looked at again. */
const isReviewed = (phrase: Phrase): boolean =>
  wordsOf(phrase, 'verb', 'amend').some(({ start }) => start >= phrase.head!.end);

/** Where the words about a number end on one side of it. */
const endOf = (phrase: Phrase, { start }: NumberToken, side: Side): number =>
  side === 'left' ? start : phrase.end;

/** 145件中121件作出复议决定: those that were decided. */
const countsDecisions = (
  phrase: Phrase,
  side: Side,
  verdict: string | undefined,
  { text }: Context,
): boolean =>
  text.startsWith('决定', phrase.head!.end) &&
  (side === 'right' || (!verdict && has(phrase, 'verb', 'decide', 'receive')));

const partOfTold = expression`\d${counter}(?:行政)?(?:复议|诉讼)(?:案件)?(?:中|里)?有$`;
const longestTold = 14;

/** 被纠正的3件行政复议案件有2件: of those just counted. */
const isOfTold = ({ start }: Pick<NumberToken, 'start'>, side: Side, { text }: Context): boolean =>
  side === 'left' &&
  text[start - 1] === '有' &&
  partOfTold.test(text.slice(Math.max(0, start - longestTold), start));

function readCase(phrase: Phrase, number: NumberToken, context: Context, side: Side): Meaning | null {
  const named = kindOfCase(phrase, context);
  if (!isRemedy(named)) return null;
  if (isOfTold(number, side, context)) return plainCount(named, 'remedy');
  const id = kindBehind(named, number, context);
  // 尚未审结的复议案件2件，诉讼案件3件: of those that are not decided, or all of them.
  if (side === 'left' && context.besideCases && context.heldVerdict) return plainCount(id, 'remedy');
  const verdict = resultOf(phrase, side, context);
  if (isOfOtherKinds(phrase, context)) return plainCount('thing', 'remedy');
  const certainty = certaintyOfCase(phrase, context, endOf(phrase, number, side));
  if (certainty === null || isReviewed(phrase) || isNotTakenUp(phrase, context))
    return plainCount('thing', 'remedy');
  if (countsDecisions(phrase, side, verdict, context))
    return { ...readConcluded(id, phrase, context), topic: id };
  // 行政许可391件、行政处罚6件、行政复议1件: what a body did besides, of all kinds.
  const beside = context.lastKind === 'decision' && !phrase.informed && context.aspect !== 'remedies';
  if (beside) return plainCount('thing', 'remedy');
  // Cases concluded in the year are fewer than those of the year.
  const concluded = !verdict && !goesOnToNumber(phrase, side, context.text);
  if (concluded && has(phrase, 'verb', 'conclude')) return readConcludedOf(id, phrase, certainty, context);
  if (concluded && has(phrase, 'verb', 'finish')) return plainCount(id, 'remedy');
  const unsure = id === 'remedies' || verdict === 'decided';
  return {
    metric: `${remedyMetric(id)}${verdict ? `.${verdict}` : ''}`,
    kind: verdict ? 'verdict' : 'remedy',
    certainty: unsure ? weakest('likely', certainty) : certainty,
    topic: id,
  };
}

const restBefore = /(?:其余|剩余|余下|剩下|另外)的?$/u;
const longestRest = 3;
const isRestBefore = (start: number, text: string): boolean =>
  restBefore.test(text.slice(Math.max(0, start - longestRest), start));

const appealsBefore = /(?:二审|再审)(?:案件)?(?:有|共)?$/u;
const longestAppeal = 5;
const ofAppeals = /^了?(?:一审|原审)/u;

/** 二审维持一审判决9件, 二审3件均维持原判: what became of appeals. */
const isOfAppeals = (phrase: Phrase, start: number, text: string): boolean =>
  ofAppeals.test(text.slice(lastOf(phrase, 'verdict')?.end ?? phrase.end, phrase.end)) ||
  appealsBefore.test(text.slice(Math.max(0, start - longestAppeal), start));

/** What a result is that is told of reconsiderations and lawsuits together; null where it is told of one of them. */
function readVerdictOfAll(
  verdict: string,
  topic: RemedyTopic,
  together: boolean,
  phrase: Phrase,
  context: Context,
): Meaning | null {
  const open = plainCount(topic, 'verdict');
  const all = { ...open, metric: `remedies.all.${verdict}`, certainty: 'likely' } as const;
  const both = tellsOfBoth(context);
  // 39件复议诉讼案件中，复议24件、诉讼15件，维持25件: of all, or of the last.
  if (both && context.told.has('remedies.all')) return { ...all, also: `${remedyMetric(topic)}.${verdict}` };
  // 复议案件上升21.4%，诉讼案件上升21.1%，被纠错案件共5件: of both.
  if (together && has(phrase, 'sum') && !both) return all;
  // 复议维持31件、诉讼维持20件；合计纠正5件, 两类案件维持共49件: of all of them.
  if (has(phrase, 'filler', 'kinds')) return both ? all : open;
  return both && has(phrase, 'sum', 'strong') ? all : null;
}

/** 复议24件，诉讼13件。维持26件，纠正3件: both kinds, of which results are told until one of them is named. */
const togetherOf = (context: Context): 'litigation' | 'all' | null =>
  casesTogether(context) ?? (tellsOfBothKinds(context) ? 'all' : null);

/**
 * 复议58件，纠正9件；诉讼30件，纠正1件。纠正的9件里…: of what was told before, of either kind; 复议增加14件，诉讼增加18件；纠正案件减少到7件: of
 * either, or of both. What follows is so too, until one kind is named.
 */
function opensEither(isNamed: boolean, context: Context): boolean {
  if (isNamed) context.besides.delete('bothCases');
  const open = !isNamed && isOfEither(context);
  if (open) context.besides.add('bothCases');
  return open;
}

function readVerdict(
  verdict: string,
  phrase: Phrase,
  { value, start }: NumberToken,
  context: Context,
): Meaning | null {
  if (isOfAppeals(phrase, start, context.text)) return plainCount(context.topic ?? undefined, 'verdict');
  // 复议11件，诉讼0件，维持3件: where there was no case, none was decided.
  const spoken = (value > 0 ? context.casesBefore : null) ?? topicOf(phrase, context);
  if (!isRemedy(spoken)) return null;
  const topic = isOfAllSuits(spoken, verdict, context) ? 'litigation' : spoken;
  // 复议58件、诉讼30件，复议维持率65.5%: the verdict says itself whose it is.
  const word = lastOf(phrase, 'verdict');
  const isNamed = word !== undefined && context.text.startsWith('复议', word.start);
  const open = opensEither(isNamed, context);
  const together = isNamed ? null : togetherOf(context);
  const ofAll = readVerdictOfAll(verdict, topic, together === 'all', phrase, context);
  if (ofAll) return ofAll;
  const other = open || takesUp(value, phrase, context) ? 'each' : null;
  // 直接起诉4件、复议后起诉3件，维持6件: perhaps of both together.
  const wider = other ?? together ?? allSuits(topic, context);
  // 其余3件为其他情形: perhaps with those that are not decided.
  const ofRest = verdict === 'other' && isRestBefore(start, context.text);
  return {
    ...(wider && { also: `remedies.${wider}.${verdict}` }),
    ...(ofRest && { also: `${remedyMetric(topic)}.other+pending` }),
    metric: `${remedyMetric(topic)}.${verdict}`,
    kind: 'verdict',
    certainty: weakest(context.topicCertainty, context.informed && !other ? 'sure' : 'likely'),
    topic,
  };
}

/** 由其他机关审理0件: of other bodies. */
const ofOtherBodies = /^(?:机关|部门|单位|机构|地区)/u;

/** 其他2件 in a list of verdicts; 其他领域4件 is of another list. */
const readRest = (phrase: Phrase, number: NumberToken, context: Context): Meaning | null =>
  has(phrase, 'rest', 'other') &&
  // 因其他事由提起41件: other cases, not another result.
  !has(phrase, 'verb', 'lodge') &&
  isRemedy(context.topic) &&
  (context.lastKind === 'verdict' || context.lastKind === 'remedy') &&
  phrase.heads.length === 0 &&
  number.unit !== '%' &&
  !ofOtherBodies.test(context.text.slice(lastOf(phrase, 'rest')!.end, number.start))
    ? readVerdict('other', phrase, number, context)
    : null;

/** 撤销1件, 驳回2件: a decision that the table files under a column, but does not name. */
function readSpecific(
  words: readonly WordToken[],
  phrase: Phrase,
  number: NumberToken,
  context: Context,
): Meaning | null {
  const told = kindOfList(number, context.text) ?? topicOf(phrase, context);
  const topic = isRemedy(phrase.head?.id) ? phrase.head.id : told;
  if (!isRemedy(topic)) return null;
  const columns = new Set(words.map(columnOf));
  const column = (columns.size === 1 ? [...columns][0] : null) ?? 'decided';
  const isNamed = isRemedy(phrase.head?.id);
  // 商标驳回复审诉讼1260件: of another field.
  if (isNamed && certaintyOfCase(phrase, context, phrase.end) === null) return plainCount('thing', 'remedy');
  const known = context.topicCertainty !== 'loose' || isNamed;
  return { ...plainCount(topic, 'verdict'), ...(known && { of: `${remedyMetric(topic)}.${column}` }) };
}

const endings = /^(?:申请人|主动|自行|自愿)*(?:撤回|终止)/u;

/** 终止1件, 申请人撤回2件 in a list of results of cases; the same is said of requests. */
function readEnded(phrase: Phrase, number: NumberToken, context: Context): Meaning | null {
  const { topic, lastKind, text } = context;
  const words = wordsOf(phrase, 'outcome');
  const goesOn = (lastKind === 'verdict' || lastKind === 'remedy') && !context.inRequestList;
  if (words.length === 0 || !goesOn || !isRemedy(topic) || phrase.heads.length > 0) return null;
  // 10件作其他处理: of the cases.
  if (words.every(({ id }) => id === 'other')) return readVerdict('other', phrase, number, context);
  if (!words.every(({ id, start, end }) => id === 'unspecific' && endings.test(text.slice(start, end))))
    return null;
  return {
    ...plainCount(topic, 'verdict'),
    ...(context.topicCertainty !== 'loose' && { of: `${remedyMetric(topic)}.other` }),
  };
}

const allOfThem = /(?:全部|所有|上述|以上|前述|这)$/u;

/** 复议5件；诉讼1件。全部6件案件均已审结: of every kind that the sentences before told. */
const isOfAllKinds = (phrase: Phrase, { start }: NumberToken, { told, text }: Context): boolean =>
  told.size === 0 && has(phrase, 'verb', 'conclude') && allOfThem.test(text.slice(0, start));

/** 维持或驳回14件: of cases under columns that the words do not tell. */
function readUntold(phrase: Phrase, context: Context): Meaning {
  const topic = isRemedy(phrase.head?.id) ? phrase.head.id : topicOf(phrase, context);
  return plainCount(topic ?? undefined, 'verdict');
}

/** 1件在办, 结转下年1件: cases without a result, as requests are told of as well. */
function readLeftOpen(phrase: Phrase, number: NumberToken, context: Context): Meaning | null {
  if (isInHand(phrase, context)) return readVerdict('pending', phrase, number, context);
  if (!goesOverWithCases(phrase, context)) return null;
  const open = readVerdict('pending', phrase, number, context);
  return open && { ...open, certainty: weakest('likely', open.certainty) };
}

/** What words that name no result say of cases. */
const readWithoutResult = (phrase: Phrase, number: NumberToken, context: Context): Meaning | null =>
  readEnded(phrase, number, context) ??
  readLeftOpen(phrase, number, context) ??
  (!isRemedy(phrase.head?.id) && isOfAllKinds(phrase, number, context)
    ? plainCount()
    : readConcludedAlone(phrase, context));

/** Reconsiderations, lawsuits and what became of them. */
export const readRemedy: Reader = (phrase, number, context, side) => {
  if (!countsCases(number)) return null;
  const words = wordsOf(phrase, 'verdict');
  const verdicts = words.filter((word) => !isUnnamed(word));
  const named = isRemedy(phrase.head?.id);
  const withoutResult = words.length === 0 ? readWithoutResult(phrase, number, context) : null;
  if (withoutResult) return withoutResult;
  if (words.length > 0 && verdicts.length === 0) return readSpecific(words, phrase, number, context);
  // 未败诉6件: of any result but this.
  if (verdicts.length > 0 && context.text[verdicts.at(-1)!.start - 1] === '未')
    return isRemedy(context.topic) ? plainCount(context.topic, 'verdict') : null;
  const verdict = resultsSaid(words, context.text);
  if (verdict === null) return readUntold(phrase, context);
  if (named) return readCase(phrase, number, context, side);
  if (phrase.heads.length > 0 && phrase.head?.id !== 'request') return null;
  if (verdict) return readVerdict(verdict, phrase, number, context);
  return readRest(phrase, number, context) ?? readOccurred(phrase, context);
};
