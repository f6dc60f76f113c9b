import { caseCounters } from '../../../language/words/counters.ts';
import { isRow } from '../figures/crossed.ts';
import type { Draft, Kind } from '../figures/draft.ts';

/** What a list of parts has taken so far. */
export interface PartsSoFar {
  readonly whole: Draft | null;
  readonly kind: Kind | null;
  readonly items: readonly Draft[];
}

export const requestKinds: ReadonlySet<Kind> = new Set(['request', 'processed']);

/**
 * 46份 may be parted into 32件 and 14件 when both count requests or cases, and 46条次 into 32条 and 14条; otherwise counters must agree.
 */
export function unitsAgree(whole: Draft, part: Draft): boolean {
  if (whole.unit === part.unit || whole.unit === `${part.unit}次`) return true;
  // 自然人64人次、企业7家次: whoever asked.
  if (whole.kind === 'applicant' && part.kind === 'applicant') return true;
  // 现场接收的24件中有6件退回；312个数据集: other things.
  if (part.metric === 'count' && part.unit === '个') return false;
  const cases = /^(?:requests|remedies|documents|rules)\./u.test(whole.metric);
  return cases && caseCounters.has(whole.unit) && caseCounters.has(part.unit);
}

const group = /^requests\.(?:refused|unavailable|notProcessed|other)$/u;

/** 不予公开8件，其中过程性信息5件；无法提供20件: one group of results is no part of another. */
const isOtherGroup = (whole: string, part: string): boolean =>
  group.test(part) && part !== whole && /^requests\.(?:refused|unavailable|notProcessed)$/u.test(whole);

/** 复议5件：市政府受理4件（维持3件、纠正1件）、省厅受理1件; 收到57件，招生类31件（公开15件、部分公开16件）. */
const isResultOfPart = (kind: Kind, whole: Draft | undefined): boolean =>
  kind === 'verdict' ? whole?.kind === 'remedy' : kind === 'outcome' && whole?.metric === 'requests.received';

/** Whether a number of this kind may be a part of this whole. */
export function kindFits(whole: Draft, { kind, metric, extent, certainty }: Draft): boolean {
  if (kind === 'qualifier') return false;
  // 办结17件，其中县政府办结5件，各部门办结12件; 其中10日内办结12件.
  if (kind === 'processed')
    // 20个工作日内办结14件；其中当年新收办结37件: of all that were finished.
    return (
      whole.kind === 'processed' &&
      whole.certainty !== 'loose' &&
      (extent === 'other' || certainty === 'loose')
    );
  // What was received is no part of what was answered.
  if (metric === 'requests.received') return whole.kind === 'request' || whole.kind === 'count';
  if (kind === 'request') return requestKinds.has(whole.kind);
  if (isOtherGroup(whole.metric, metric)) return false;
  if (whole.kind === 'remedy' || whole.concluded)
    return kind === 'verdict' || kind === 'count' || kind === 'remedy';
  if (whole.metric === 'count' && isResultOfPart(kind, whole.partOf)) return true;
  if (requestKinds.has(whole.kind)) return kind !== 'verdict' && kind !== 'document' && kind !== 'decision';
  // 予以公开53件，其中自然人38件.
  if (kind === 'applicant' && isRow(whole)) return true;
  if (kind === whole.kind) return isOfSameResult(whole, { kind, metric });
  return kind === 'count' || kind === 'document';
}

function isOfSameResult(whole: Draft, { kind, metric }: Pick<Draft, 'kind' | 'metric'>): boolean {
  // 未审结2件；二审案件5件，其中维持3件: one result of cases is no part of another.
  if (kind === 'verdict') return resultOf(whole.metric) === resultOf(metric);
  // 行政许可812件，其中延期缴纳12件；行政处罚1403件: decisions of another kind.
  return kind !== 'decision' || whole.metric.includes(metric);
}

const resultOf = (metric: string): string | undefined => metric.split('.')[2];

/** One list keeps to one kind; 新制定, 修改, 废止 of documents may stand together. */
export function joins(list: PartsSoFar, draft: Draft): boolean {
  if (list.kind === null || list.kind === draft.kind) return true;
  // 行政复议1836件，其中因交通处罚提起的1769件、因政府信息公开提起的24件: the one of them that the tables count.
  if (draft.ofField && list.whole?.kind === 'remedy') return true;
  // …2件撤回，1件引发复议: what became of single requests.
  if (draft.kind === 'remedy' && draft.leading) return true;
  // 主动公开3件、同意公开10件、…: a result in other words than the table's.
  if (list.kind === 'outcome' && draft.plain) return true;
  if (list.kind === 'count' && draft.kind === 'outcome') return list.items.every((item) => item.plain);
  // 公开信息225条，其中动态125条、规范性文件3条、其他19条: pieces of information on them, counted as all the others are.
  if (list.whole?.kind === 'count' && isPiece(draft, list.whole))
    return list.items.every((item) => isPiece(item, list.whole!));
  if (list.whole?.kind === 'processed' && (draft.kind === 'processed' || draft.kind === 'count'))
    return list.kind === 'processed' || list.kind === 'count';
  // 行政处罚3910件，其中当场处罚1680件、普通程序2230件.
  if (list.whole?.kind === 'decision') return draft.kind === 'count' || draft.kind === 'decision';
  const documents = list.whole?.kind === 'document';
  return documents && (draft.kind === 'count' || draft.kind === 'document');
}

/** A number that no table holds, counted as its whole is. */
const isPiece = ({ metric, kind, unit }: Draft, whole: Draft): boolean =>
  metric === 'count' && kind !== 'qualifier' && unit === whole.unit;

const disclosing = /^requests\.(?:disclosed|partlyDisclosed)(?:$|\+)/u;
const withholding = /^requests\.(?:refused|unavailable|notProcessed|other)(?:[.+]|$)/u;

/** 部分公开2件（涉及商业秘密1件）: why a part was withheld; the request itself is counted under 部分公开 only. */
const isReason = (whole: Draft, part: Draft): boolean =>
  disclosing.test(whole.metric) && withholding.test(part.metric);

/** 规范性文件118件，其中以厅名义制发82件: of those in force, or told without a word of what was done to them. */
const isOfAllKept = (whole: Draft, part: Draft): boolean =>
  part.metric === 'documents.issued' &&
  !part.ofYear &&
  (whole.metric === 'documents.inForce' || (whole.kind === 'document' && whole.verbless));

/** 451件，其中区政府收到203件: what one of several bodies received of all. */
const isShareOfReceived = ({ metric, kind, partOf }: Draft): boolean =>
  metric === 'count' && kind === 'request' && partOf?.metric === 'requests.received';

/** 上年结转5件，其中同意公开5件: of those carried in alone. */
const isOfCarried = (whole: Draft, part: Draft): boolean =>
  whole.metric === 'requests.carriedIn' && (part.kind === 'outcome' || part.kind === 'processed');

/** 其中涉及政府信息公开的行政复议2件、行政诉讼1件: the first of the list says it for all. */
export const isOfField = (parts: readonly Draft[], whole: Draft): boolean =>
  parts.some(
    ({ kind, ofField, informed }) => kind === 'remedy' && (ofField || (informed && !whole.informed)),
  );

/** A part that is no figure of a table: a reason, one of what is kept, or, before its bracket, more of what is counted (公开信息900条（新增60条）). */
const isOfOthers = (whole: Draft, part: Draft): boolean =>
  isOfCarried(whole, part) ||
  isReason(whole, part) ||
  (part.added === true && whole.metric === 'count') ||
  isOfAllKept(whole, part);

/**
 * 复议24件、诉讼15件，其中维持25件: more than the cases told last had, and so of both kinds; 一审27件、二审8件，其中直接起诉22件、复议后起诉13件:
 * of those of every court.
 */
export function partAlsoOthers(whole: Draft, parts: readonly Draft[]): void {
  const isOfSomeCases = whole.kind === 'remedy' && whole.certainty === 'loose';
  if (parts.every(({ also, kind }) => also?.startsWith('remedies.') || (isOfSomeCases && kind === 'remedy')))
    for (const part of parts) part.partOf = undefined;
}

/** Whether a number counts reconsiderations or lawsuits; undefined for all else. */
export const remedyOf = ({ metric }: Draft): string | undefined =>
  /^remedies\.(reconsideration|litigation)/u.exec(metric)?.[1];

/** One body's share of a figure that is told as a whole. */
export function demote(draft: Draft): void {
  draft.metric = 'count';
  draft.certainty = 'loose';
}

/** A part of what one body received, or of others, is no figure of a table. */
export function limitToWhole(part: Draft, whole: Draft): void {
  if (isOfOthers(whole, part)) demote(part);
  // 其中区政府收到的203件中自然人提出180件.
  else if (isShareOfReceived(whole)) part.certainty = 'loose';
}

/** Makes numbers parts of the total behind them; one body's figure under the metric of the total is its share. */
export function makeTotal(total: Draft, addends: readonly Draft[]): void {
  if (
    total.metric !== 'count' &&
    total.extent === 'same' &&
    addends.some(({ extent }) => extent === 'unsure')
  )
    total.extent = 'unsure';
  for (const draft of addends) {
    if (draft.metric === total.metric && total.metric !== 'count') demote(draft);
    draft.partOf = total;
  }
}

/** No word stands before it. */
export const isBare = ({ start, anchor, plain }: Draft): boolean => plain && start === anchor;

/** What no cell is held against may be added up with its like: 10日内答复42件、延期答复6件. */
export const isOpen = ({ metric, certainty, extent }: Draft): boolean =>
  metric === 'count' || certainty === 'loose' || extent === 'other';

/** What so many numbers count, where they count one thing and parts of it. */
export function mainOf([main, ...others]: readonly Draft[]): Draft | null {
  const isPart = (draft: Draft): boolean =>
    draft.partOf !== undefined && (draft.partOf === main || isPart(draft.partOf));
  return main && main.metric !== 'count' && others.every(isPart) ? main : null;
}
