import type { WordToken } from '../../language/scan/scan.ts';
import type { Clause } from './clauses/clauses.ts';
import type { Head } from './clauses/nouns.ts';
import { before, has, type Phrase, readPart, wordsOf } from './clauses/phrase.ts';
import type { Denial, Zero } from './denied/denial.ts';
import { caseZeros, verdictZeros } from './denied/remedies.ts';
import { carryZeros, outcomeZeros, requestZeros } from './denied/requests.ts';
import { feeZeros, tableTwoZeros } from './denied/table-two.ts';
import { type Context, isRemedy } from './figures/context.ts';
import { type Draft, toDraft } from './figures/draft.ts';

const circumstance =
  /^(?:等)?(?:情况|事项)?的(?!(?:政府|政务)?信息公开(?:类|领域)?(?:案件|案例|事项|情)|情况|情形|事项|现象|案件|案例|问题|事件|行为|申请|请求|诉求|要求|需求|数量|件数|总数|情)/u;

/** 未收到申请的单位 speaks of bodies, not of requests. */
const qualifiesOther = (head: Head, text: string): boolean =>
  circumstance.test(text.slice(head.end, head.end + 8));

function zerosOf(denial: Denial, context: Context): Zero[] {
  const { not, denied } = denial;
  const { head } = denied;
  if (not.id === 'zero' && !denied.heads.some((one) => one.start === not.end)) return [];
  if (head && qualifiesOther(head, context.text)) return [];
  // 3件被撤销，其余案件均未被纠正: of the others alone.
  if (has(before(denial.clause, not.start), 'rest', 'rest')) return [];
  if (notCounted.test(context.text.slice(not.end, not.end + 2))) return [];
  return (
    feeZeros(denial, context) ??
    carryZeros(denial, context) ??
    verdictZeros(denial, context) ?? [
      ...caseZeros(denial, context),
      ...requestZeros(denial, context),
      ...outcomeZeros(denial, context),
      ...tableTwoZeros(denial, context),
    ]
  );
}

/** 均未计入申请数: what is denied is that they are counted so. */
const notCounted = /^(?:计入|计作|纳入|列入|统计|计算|作为|按)/u;

const conditionalBefore = /(?:如|若|对|凡|并非|逾期)$/u;

/** 如未收到…, 防止发生…, 未收到答复的，可…: no statement. */
function isConditional(not: WordToken, clause: Phrase, text: string): boolean {
  if (conditionalBefore.test(text.slice(Math.max(0, not.start - 2), not.start))) return true;
  if (
    clause.words.some((word) => word.class === 'block' && word.id === 'conditional' && word.end <= not.start)
  )
    return true;
  return text[clause.end - 1] === '的' || text[clause.end] === '的';
}

const happening = /(?:发生|产生|出现|双零|零案件)$|^(?:暂无|均无|没有)$/u;

/** 行政复议和行政诉讼均未发生: the cases stand before what denies them, and nothing behind. */
function deniedBefore(not: WordToken, clause: Phrase, text: string): Phrase | null {
  const isLast =
    not.id === 'occur' && not.end === clause.end && happening.test(text.slice(not.start, not.end));
  if (!isLast || clause.heads.length === 0 || !clause.heads.every(({ id }) => isRemedy(id))) return null;
  return readPart(clause, clause.start, not.start, text);
}

/** What may stand between two denials of one thing. */
const onlyJoins = /^[、和及或与]?[也亦均]?$/u;

const draftOf = ({ metric, kind, certainty }: Zero, not: WordToken, start: number, end: number): Draft =>
  toDraft({
    metric,
    value: 0,
    unit: metric.startsWith('fees.') ? '元' : '件',
    comparison: 'exact',
    scope: null,
    extent: 'same',
    form: 'denial',
    kind,
    certainty,
    start,
    end,
    anchor: not.start,
  });

/** 行政诉讼情况：无: what the caption names. */
export function deniedByCaption(clause: Phrase, caption: Phrase, context: Context, end: number): Draft[] {
  const [not, ...more] = clause.words;
  if (not?.class !== 'not' || not.id !== 'occur' || more.length > 0 || clause.end !== not.end) return [];
  return zerosOf({ not, denied: caption, clause: caption }, context).map((zero) =>
    draftOf(zero, not, caption.start, end),
  );
}

/** “未收到…申请”, “没有发生行政复议、行政诉讼”, “零申请”: statements that a figure is zero. */
export function readDenials(clause: Phrase, context: Context, end: number): Draft[] {
  const nots = wordsOf(clause, 'not');
  if (nots.length === 0) return [];
  const drafts = new Map<string, Draft>();
  nots.forEach((not, index) => {
    if (isConditional(not, clause, context.text)) return;
    // 未制定、未废止规范性文件: both of the same.
    const next = nots.find(
      ({ start }, at) => at > index && !onlyJoins.test(context.text.slice(nots[at - 1]!.end, start)),
    );
    const denied =
      deniedBefore(not, clause, context.text) ??
      readPart(clause, not.end, next?.start ?? clause.end, context.text);
    for (const zero of zerosOf({ not, denied, clause }, context))
      if (!drafts.has(zero.metric)) drafts.set(zero.metric, draftOf(zero, not, not.start, end));
  });
  return [...drafts.values()];
}

const shortestTold = 4;
const opensDenial = /^(?:[且并也均都]|也都|均)?[未没无]/u;

/** 57件中有9件经沟通后申请人表示满意，未引发争议: of the part of which the clause before tells more than how many it is. */
export function isOfSomeBefore({ before, start }: Clause, last: Draft | null, text: string): boolean {
  if (before !== 'comma' || last?.partOf === undefined || last.metric !== 'count') return false;
  if (!opensDenial.test(text.slice(start, start + 3)) || last.value >= last.partOf.value) return false;
  const told = text.slice(last.end, start - 1);
  const behind = last.end - last.anchor > shortestTold ? text.slice(last.anchor, start - 1) : told;
  return !/[,。;\d(]/u.test(told) && behind.replace(/^\d+/u, '').length > shortestTold;
}
