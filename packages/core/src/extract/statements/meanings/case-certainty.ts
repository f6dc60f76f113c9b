import { expression } from '../../../language/expressions/expression.ts';
import { counter } from '../../../language/expressions/pieces.ts';
import type { Certainty } from '../../../model/claim.ts';
import type { OrganizationKind } from '../../../model/report.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import { isOfOtherField } from './case-field.ts';

/** A body that itself decides cases (受理行政复议案件) speaks of its business, not of cases about disclosure. */
const isBusiness = (phrase: Phrase, context: Context): boolean =>
  has(phrase, 'verb', 'receive', 'collect', 'handle', 'finish', 'adjudicate') &&
  !phrase.informed &&
  (has(phrase, 'agent') || !context.theme.informed || isAskedOfUs(phrase, context.text));

/** 县法院受理行政诉讼案件31件: the business of courts. */
const isOfCourts = (phrase: Phrase, text: string): boolean =>
  !phrase.informed &&
  wordsOf(phrase, 'agent').some(({ start, end }) => text.slice(start, end).endsWith('法院')) &&
  has(phrase, 'verb', 'receive', 'handle', 'finish', 'adjudicate', 'conclude');

const ofGovernments: ReadonlySet<OrganizationKind | null> = new Set([
  'province',
  'prefecture',
  'county',
  'office',
]);

/** 县政府行政复议局共办理信息公开复议案件17件: what its own body for that decided of others. */
export const isOfOwnDeciders = (phrase: Phrase, { kind, text }: Context): boolean =>
  ofGovernments.has(kind) &&
  decider.test(text.slice(phrase.start, phrase.end)) &&
  has(phrase, 'verb', 'receive', 'collect', 'handle', 'finish', 'conclude');
const decider = /复议(?:机[关构]|局|办|委员会|科)/u;

/** 收到行政复议申请312件: asked of who decides. */
const isAskedOfUs = ({ head }: Phrase, text: string): boolean =>
  head !== undefined && text.slice(head.start, head.end).endsWith('复议申请');

/** 新发生的 may leave out cases of the year before, which the table counts. */
const isFresh = (phrase: Phrase, text: string): boolean =>
  wordsOf(phrase, 'verb').some(
    (word) => '新' === text[word.start] || text[word.start - 1] === '新' || word.id === 'gain',
  );

/** 新收复议21件、诉讼13件: both of them. */
function isNew(phrase: Phrase, { besides, inList, besideCases, text }: Context): boolean {
  const isFreshItself = isFresh(phrase, text);
  if (isFreshItself) besides.add('newCases');
  return (
    isFreshItself || ((inList || besideCases) && besides.has('newCases') && verbsOf(phrase).length === 0)
  );
}

/** 行政应诉案件, 代表县政府应诉行政诉讼案件, 行政诉讼答辩. */
const isDefence = (phrase: Phrase, text: string): boolean =>
  phrase.head !== undefined && /应诉|诉讼答辩/u.test(text.slice(phrase.start, phrase.head.end));

/** 公开行政复议决定书12份, 行政复议案件文书12份, 行政复议典型案例3件. */
const isPaper = (phrase: Phrase, text: string): boolean =>
  phrase.head !== undefined &&
  !has(phrase, 'verb', 'receive') &&
  papers.test(text.slice(phrase.head.end, phrase.head.end + 6));
const papers =
  /^(?:案?件)?的?(?:决定书|文书|答复书|答辩|意见书|典型案例|案例|信息|(?:提供|准备)?(?:证据)?材料)|^例/u;

/** 2023年收到诉讼4件, after what was said of disclosure: a body that is no court is sued. */
const isSued = (phrase: Phrase, { informed }: Context): boolean =>
  informed &&
  phrase.head?.id === 'litigation' &&
  has(phrase, 'verb', 'receive') &&
  verbsOf(phrase).every(({ id }) => id === 'receive');

/** Cases of courts, of other fields and causes, or with which something else was done. */
const isOfOthers = (phrase: Phrase, context: Context): boolean =>
  isOfCourts(phrase, context.text) || isOfOtherField(phrase, context.text);

/** 行政诉讼二审案件5件: those that went on to another court, which are told among the first. */
const isOfHigherCourt = ({ start, end }: Phrase, text: string): boolean =>
  /诉讼(?:案件)?(?:的|已?经|进入)?(?:二审|再审)|(?:二审|再审)(?:行政)?诉讼/u.test(text.slice(start, end));

/** 一审行政诉讼27件、二审8件: those of the first court, beside the others. */
const isOfFirstCourt = ({ start, end }: Phrase, text: string): boolean =>
  text.slice(start, end).includes('一审') && besideOtherCourts.test(text.slice(end, end + farthestCourt));
const besideOtherCourts = expression`^\d+${counter}(?:[、,;和及与]|以及)(?:行政诉讼)?(?:二审|再审)`;
const farthestCourt = 16;

/** 其他行政复议案件3件: of other kinds. */
export const isOfOtherKinds = (
  phrase: Phrase,
  { topic, lastKind, inList, besideCases, aspect, text }: Context,
): boolean =>
  wordsOf(phrase, 'rest', 'other').some((word) =>
    phrase.heads.some((head) => ofKinds.test(text.slice(word.end, head.start))),
  ) ||
  // 其他类型复议186件、诉讼74件: the list goes on with them.
  ((inList || (besideCases && aspect === 'remedies')) &&
    topic === 'thing' &&
    lastKind === 'remedy' &&
    !phrase.informed);
const ofKinds = /^(?:(?:类?型?|种类|类别|领域|方面|事项)的?)?(?:行政)?$/u;

const itemNumber = /^[(]?[一二三四五六七八九十\d]{1,2}[)、.]/u;
const shortestField = 2;

/** 境外申请人提起的复议3件, 应诉材料16件, 省政府复议受理涉及我县的征地案件5件: an unknown word says of which field or kind they are. */
function isOfUnknownKind(phrase: Phrase, end: number, text: string): boolean {
  const head = phrase.head!;
  if (unknownBetween(phrase, head.end, end) >= shortestField) return true;
  if (phrase.informed || unknownBetween(phrase, phrase.start, head.start) < shortestField) return false;
  const item = itemNumber.exec(text.slice(phrase.start, head.start))?.[0].length ?? 0;
  return unknownBetween(phrase, phrase.start + item, head.start) >= shortestField;
}

/** 因不履行答复职责被复议5件，其余30件…: those of one cause, beside others; but 因政府信息公开 is the cause of all. */
const isOfOneCause = ({ start, head }: Phrase, text: string): boolean =>
  head !== undefined &&
  oneCause.test(text.slice(start, head.start)) &&
  besideOtherCauses.test(text.slice(head.end, head.end + farthestCause));
const besideOtherCauses = /^[^。]*?(?:其余|其[他它]|另有?\d|因(?!此|而))/u;
const farthestCause = 50;
const oneCause =
  /因(?:对)?[^,。;]{0,8}?(?:[不未]履行|未按|未在|逾期|超期|超时|程序|不予公开|不予处理|不存在|形式|适用|部分公开|无法提供)/u;

/** 受理行政复议申请412件中，不予受理86件: with those that were not taken up. */
const withRefused = /^[^。]*?不予(?:受理|立案)/u;
const farthestRefused = 30;

/**
 * How surely cases named so are about disclosure; null where they are not, or no cases are counted. `end` is where the words before their
 * number end.
 */
export function certaintyOfCase(phrase: Phrase, context: Context, end: number): Certainty | null {
  if (isPaper(phrase, context.text)) return null;
  const told = phrase.informed || context.theme.informed || context.aspect === 'remedies';
  if (isOfOthers(phrase, context)) return null;
  if (isSued(phrase, context)) return isOfUnknownKind(phrase, end, context.text) ? 'loose' : 'likely';
  const asked = isAskedOfUs(phrase, context.text) && context.topic !== 'reconsideration';
  if (isBusiness(phrase, context) && (asked || context.topic !== 'request') && context.aspect !== 'remedies')
    return null;
  if (isDefence(phrase, context.text) && !told) return null;
  const isOpen =
    (isAskedOfUs(phrase, context.text) &&
      withRefused.test(context.text.slice(phrase.head!.end, phrase.head!.end + farthestRefused))) ||
    isOfUnknownKind(phrase, end, context.text) ||
    isOfOneCause(phrase, context.text) ||
    isNew(phrase, context) ||
    isOfOwnDeciders(phrase, context) ||
    isOfHigherCourt(phrase, context.text) ||
    isOfFirstCourt(phrase, context.text);
  if (isOpen || has(phrase, 'verb', 'adjudicate')) return 'loose';
  return (phrase.informed || context.informed) && !isBusiness(phrase, context) ? 'sure' : 'likely';
}
