import type { Head } from '../clauses/nouns.ts';
import { has } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import { isOwnName } from '../scope/bodies.ts';
import { type Denial, type Zero, zero } from './denial.ts';

/** 依申请公开环节未收取行政事业性收费, 对小微企业收费为零: of some payers alone. */
const ofSomePayers = /依申请|申请人|信息公开|(?:对|向|面向)[^,]{1,12}$/u;

export function feeZeros({ not, denied, clause }: Denial, context: Context): Zero[] | null {
  const charge = not.id === 'charge' || has(denied, 'verb', 'charge');
  if (denied.heads.length === 1 && denied.head?.id === 'administrativeFee') {
    const isOfAll = !ofSomePayers.test(context.text.slice(clause.start, denied.head.start));
    return [
      zero('fees.administrative', 'money', isOfAll && (charge || not.id === 'occur') ? 'likely' : 'loose'),
    ];
  }
  const named = denied.heads.some((head) => head.id === 'informationFee');
  const fee = denied.heads.some((head) => head.id === 'fee') && (charge || context.informed);
  const charges = not.id === 'charge' || (not.id === 'occur' && has(denied, 'verb', 'charge'));
  // 未发生依申请公开相关的收费情况: the request only says what the charge would be for.
  const bare =
    charges &&
    denied.heads.every((head) => head.id === 'request') &&
    (context.theme.informed || denied.heads.length > 0);
  if (named || fee || bare) return [zero('fees.information', 'money', named ? 'sure' : 'likely')];
  return not.id === 'charge' ? [] : null;
}

type Act = 'issued' | 'repealed' | 'inForce';

/** 未废止规范性文件; 未制发、废止规范性文件 denies both. */
function actsOf({ not, denied }: Denial): Act[] {
  if (not.id === 'repeal') return ['repealed'];
  // 无规范性文件出台及废止情况.
  const both = not.id === 'issue' || has(denied, 'verb', 'issue');
  if (has(denied, 'verb', 'repeal')) return both ? ['issued', 'repealed'] : ['repealed'];
  return [has(denied, 'verb', 'inForce') ? 'inForce' : 'issued'];
}

/** 未实施其他行政处罚, 未实施行政处罚以外的其他执法: of what was done something more. */
const denyingMore = /其[他它]|以外|之外|除/u;
const longestMore = 3;

const deniesMore = ({ not }: Denial, { start, end }: Head, text: string): boolean =>
  denyingMore.test(text.slice(not.end, start)) || denyingMore.test(text.slice(end, end + longestMore));

const decisionItems: Readonly<Record<string, string>> = {
  行政许可事项: 'licensing',
  行政处罚事项: 'penalties',
  行政强制事项: 'compulsion',
};
/** Items are no decisions, but where there is none there was nothing to decide: 无行政处罚事项. */
const namedDecisions = (words: string): string | null => decisionItems[words] ?? null;

const nothingMore = /^(?:等)?(?:事项|决定|案件|业务|情况|行为|数据|记录)?(?:发生|产生)?$/u;

/** 无行政处罚事项: the whole of the clause; 无行政处罚权, 无重大行政处罚 deny something else. */
const handled = /^(?:未|没有)办理/u;

function isAllDenied({ not, denied, clause }: Denial, text: string): boolean {
  const [first, last] = [denied.heads[0], denied.heads.at(-1)];
  // 无新增行政处罚事项: items of a list.
  if (/新增|增加|增设|取消|调整/u.test(text.slice(not.start, not.end))) return false;
  const isDenial = not.id === 'occur' || handled.test(text.slice(not.start, not.end));
  if (!isDenial || !first || !last || first.start !== not.end) return false;
  return nothingMore.test(text.slice(last.end, clause.end));
}

/** 未制定涉及市场准入的行政规范性文件: of one kind of documents alone. */
const ofSomeKind = /涉及|有关|需|超越|违法|违规|违反|越权|擅自|(?<!新|任何)的$/u;
/** 无新制发的行政规范性文件: of whatever kind. */
const ofAny = /^(?:暂?无|没有|未有?)新?(?:[制印]发|制[定订]|出台|增)的$/u;

function documentZeros(head: Head, denial: Denial, issues: boolean, context: Context): Zero[] {
  const between = context.text.slice(denial.not.end, head.start);
  const isOfAll =
    issues && (!ofSomeKind.test(between) || ofAny.test(context.text.slice(denial.not.start, head.start)));
  return actsOf(denial).map((act) => zero(`${head.id}.${act}`, 'document', isOfAll ? 'likely' : 'loose'));
}

const onlyRepeal =
  /^(?:本年度?|当年|年内|全年|均|也|,)*(?:暂?无|没有|未有?)(?:发生|需要?)?(?:废止|宣布失效)(?:[、或和及](?:宣布)?失效)?的?(?:情况|情形|文件|件)?$/u;

/** 制发规范性文件4件，无废止情况: of the documents told before. */
const deniesRepeal = ({ clause }: Denial, { topic, text }: Context): boolean =>
  topic === 'documents' && onlyRepeal.test(text.slice(clause.start, clause.end));

const unit =
  /(?:^|[、,和及])(?![本我全各])\p{Script=Han}{1,12}(?:办|队|所|站|中心|科|股|室|局)(?:[和及、]\p{Script=Han}{2,12}|等)?[均都]?$/u;

/** 镇执法队作出处罚13件，镇应急办未作出行政处罚: of that unit alone. */
const isOfUnit = ({ not, clause }: Denial, context: Context): boolean => {
  const who = context.text.slice(clause.start, not.start);
  return unit.test(who) && !isOwnName(who, context);
};

export function tableTwoZeros(denial: Denial, context: Context): Zero[] {
  if (denial.denied.heads.length === 0)
    return deniesRepeal(denial, context) ? [zero('documents.repealed', 'document', 'likely')] : [];
  const { not, denied } = denial;
  const isPlain = isAllDenied(denial, context.text);
  const issues =
    not.id === 'issue' || not.id === 'repeal' || has(denied, 'verb', 'issue', 'repeal', 'inForce');
  // 未因行政强制引发投诉: what it led to is denied.
  const heads = denied.heads.filter(
    (head) => context.text[head.start - 1] !== '因' && !deniesMore(denial, head, context.text),
  );
  return heads.flatMap((head): Zero[] => {
    if (head.id === 'documents' || head.id === 'rules') return documentZeros(head, denial, issues, context);
    if (head.id === 'licensing' || head.id === 'penalties' || head.id === 'compulsion') {
      const isSure = (not.id === 'decide' || isPlain) && !isOfUnit(denial, context);
      return [zero(`decisions.${head.id}`, 'decision', isSure ? 'likely' : 'loose')];
    }
    const named =
      head.id === 'thing' && isPlain ? namedDecisions(context.text.slice(head.start, head.end)) : null;
    if (named) return [zero(`decisions.${named}`, 'decision', 'likely')];
    return head.id === 'administrativeFee' ? [zero('fees.administrative', 'money', 'loose')] : [];
  });
}
