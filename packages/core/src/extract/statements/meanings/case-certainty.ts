import type { Certainty } from '../../../model/claim.ts';
import type { OrganizationKind } from '../../../model/report.ts';
import type { Context } from '../context.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../phrase.ts';

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
const isOfOwnDeciders = (phrase: Phrase, { kind, text }: Context): boolean =>
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

/** 行政应诉案件, 代表县政府应诉行政诉讼案件. */
const isDefence = (phrase: Phrase, text: string): boolean =>
  phrase.head !== undefined && text.slice(phrase.start, phrase.head.end).includes('应诉');

/** 公开行政复议决定书12份, 行政复议案件文书12份, 行政复议典型案例3件. */
const isPaper = (phrase: Phrase, text: string): boolean =>
  phrase.head !== undefined &&
  !has(phrase, 'verb', 'receive') &&
  papers.test(text.slice(phrase.head.end, phrase.head.end + 6));
const papers = /^(?:案?件)?的?(?:决定书|文书|答复书|答辩|意见书|典型案例|案例|信息)|^例/u;

const otherCause =
  /(?:因|不服)(?:(?!公开|信息|答复|[,，。]).)*?(?:行政行为|处罚|行政许可|行政强制|行政执法|征[地收]|拆[迁除]|补偿|赔偿|工伤|社保|不动产|履职|不作为|处[理置]决定|认定|登记|确权|合同|投诉|举报|整治)(?:(?!公开|信息|答复).)*$/u;

const befalls = /^(?:受到|面临|应对|遭遇|引起)/u;

/** 引导诉讼5件, 代理诉讼2件: something else is done with them. */
const hasUnknownVerb = (phrase: Phrase, text: string): boolean =>
  !phrase.informed &&
  phrase.head !== undefined &&
  verbsOf(phrase).length === 0 &&
  phrase.head.start - phrase.start === 2 &&
  unknownBetween(phrase, phrase.start, phrase.head.start) === 2 &&
  !befalls.test(text.slice(phrase.start, phrase.head.start));

const ofKind = /(?<!公开|申请|此|该|这|两|各|同)类的?$|(?:赔偿|补偿|公益|民事|刑事)$/u;

/** No word of disclosure, no body and no more of what tells than so many unknown characters make a field. */
const shortestField = 4;

/** 治安类复议案件214件, 学生伤害事故诉讼2件: of another field. */
function isOfOtherKind(phrase: Phrase, text: string): boolean {
  const { informed, head, start } = phrase;
  if (informed || !head) return false;
  if (ofKind.test(text.slice(start, head.start))) return true;
  return (
    !has(phrase, 'body') &&
    unknownBetween(phrase, Math.max(start, head.start - shortestField), head.start) >= shortestField
  );
}

const ofEveryField =
  /^[^。；;]*?(?:其中|[,，])[,，]?(?:涉及|属于?)?(?:政府|政务)?(?:信息)?公开(?:类|方面|领域|工作)?的?(?:案件)?(?:分别|只|仅)?占/u;

/** 行政复议186件、行政诉讼92件，其中信息公开类占12.9%: cases of every field. */
const isOfEveryField = ({ informed, head }: Phrase, text: string): boolean =>
  !informed &&
  head !== undefined &&
  (ofEveryField.test(text.slice(head.end, head.end + farthestField)) ||
    // 各类行政复议申请286件.
    /各[类种]的?(?:行政)?$/u.test(text.slice(head.start - 5, head.start)));
const farthestField = 60;

/** 网约车处罚引发的复议286件. */
const broughtBy =
  /(?:纠纷|履职|(?:处罚|许可|强制|执法|征收|拆[迁除]|补偿|赔偿|认定|登记|投诉|举报|裁决)(?:处理|行为)?(?:决定)?)(?:所?引[发起]|而来|不服)的?(?:行政)?$/u;
const farthestCause = 40;

/** 因行政处罚引发行政复议2件、行政诉讼1件: of another field, and so what goes on with it. */
function hasOtherCause({ informed, head, start }: Phrase, { text }: Context): boolean {
  if (informed || !head) return false;
  const before = text.slice(Math.max(0, start - farthestCause), head.start);
  const said = before.slice(before.lastIndexOf('。') + 1);
  return otherCause.test(said) || broughtBy.test(said);
}

/** 2023年收到诉讼4件, after what was said of disclosure: a body that is no court is sued. */
const isSued = (phrase: Phrase, { informed }: Context): boolean =>
  informed &&
  phrase.head?.id === 'litigation' &&
  has(phrase, 'verb', 'receive') &&
  verbsOf(phrase).every(({ id }) => id === 'receive');

/** Cases of courts, of other fields and causes, or with which something else was done. */
const isOfOthers = (phrase: Phrase, context: Context): boolean =>
  isOfCourts(phrase, context.text) ||
  hasOtherCause(phrase, context) ||
  hasUnknownVerb(phrase, context.text) ||
  isOfOtherKind(phrase, context.text) ||
  isOfEveryField(phrase, context.text);

/** 行政诉讼二审案件5件: those that went on to another court, which are told among the first. */
const isOfHigherCourt = ({ start, end }: Phrase, text: string): boolean =>
  /诉讼(?:的)?(?:二审|再审)|(?:二审|再审)(?:行政)?诉讼/u.test(text.slice(start, end));

/** 其他行政复议案件3件: of other kinds. */
export const isOfOtherKinds = (phrase: Phrase, { topic, lastKind, inList, text }: Context): boolean =>
  wordsOf(phrase, 'rest', 'other').some((word) =>
    phrase.heads.some((head) => ofKinds.test(text.slice(word.end, head.start))),
  ) ||
  // 其他类型复议186件、诉讼74件: the list goes on with them.
  (inList && topic === 'thing' && lastKind === 'remedy' && !phrase.informed);
const ofKinds = /^(?:(?:类?型?|种类|类别|领域|方面|事项)的?)?(?:行政)?$/u;

/** How surely cases named so are about disclosure; null where they are not, or no cases are counted. */
export function certaintyOfCase(phrase: Phrase, context: Context): Certainty | null {
  if (isPaper(phrase, context.text)) return null;
  const told = phrase.informed || context.theme.informed || context.aspect === 'remedies';
  if (isOfOthers(phrase, context)) return null;
  if (isSued(phrase, context)) return 'likely';
  const asked = isAskedOfUs(phrase, context.text) && context.topic !== 'reconsideration';
  if (isBusiness(phrase, context) && (asked || context.topic !== 'request') && context.aspect !== 'remedies')
    return null;
  if (isDefence(phrase, context.text) && !told) return null;
  const isOpen =
    isFresh(phrase, context.text) ||
    isOfOwnDeciders(phrase, context) ||
    isOfHigherCourt(phrase, context.text);
  if (isOpen || has(phrase, 'verb', 'adjudicate')) return 'loose';
  return (phrase.informed || context.informed) && !isBusiness(phrase, context) ? 'sure' : 'likely';
}
