import { expression } from '../../../language/expressions/expression.ts';
import { counter } from '../../../language/expressions/pieces.ts';
import type { Clause } from '../clauses/clauses.ts';
import { isRow, rowOfWhole } from '../figures/crossed.ts';
import type { Draft, Kind } from '../figures/draft.ts';
import { isOfOtherTime, isOfYear } from '../figures/scope.ts';
import { demote, kindFits, type PartsSoFar, remedyOf } from './part-kinds.ts';

/** What opens a list of parts. */
export interface Opening {
  /** 其中, 234件中: no mere bracket. */
  readonly marked: boolean;
  /** 其中, 包括. */
  readonly byWord: boolean;
  /** 包含, 包括: what was told directly before holds them. */
  readonly holds: boolean;
  /** A subject of its own stands before the word (申请事项包括…). */
  readonly named: boolean;
  /** No number of the sentence is read yet. */
  readonly atHead: boolean;
  /** Its parts run from a colon to the end of the sentence, and nothing is left open. */
  readonly listsAll: boolean;
}

/** A list of parts that is being read. */
export interface OpenList extends PartsSoFar {
  /** What 其中 may refer to, oldest first; settled by the first part. */
  readonly candidates: readonly Draft[];
  readonly opening: Opening;
  /** Where the clauses between semicolons begin in which it stands. */
  readonly groupStart: number;
  whole: Draft | null;
  /** The whole of the whole: taken when the parts do not fit into `whole`. */
  outer: Draft | null;
  kind: Kind | null;
  items: Draft[];
  /** Where a number ends that counts who the next is of (其中市直12所学校收取1860万元). */
  before: number;
  /** The kind of cases that the first part of each whole counts. */
  readonly remedies: Map<Draft, string>;
}

/** A list that opens, before any of its parts is read. */
export const newList = (opening: Opening, groupStart: number): OpenList => ({
  candidates: [],
  opening,
  groupStart,
  whole: null,
  outer: null,
  kind: null,
  items: [],
  before: -1,
  remedies: new Map(),
});

export const sumOf = (drafts: readonly Draft[]): number =>
  drafts.reduce((total, draft) => total + draft.value, 0);

/**
 * 收到117件，予以公开53件，其中自然人38件、企业15件: of the one they make up. Where several may be meant and they make up
 * none, nobody knows.
 */
export function settleAskers({ candidates, items, whole }: OpenList): void {
  const possible = candidates.filter((one) => kindFits(one, items[0]!));
  if (possible.length < 2 || !possible.some(isRow)) return;
  const sum = sumOf(items);
  const meant = possible.findLast(({ value }) => value === sum);
  for (const item of items) {
    if (meant) item.partOf = meant;
    else item.certainty = 'loose';
    item.row = rowOfWhole(meant ?? whole!, item);
  }
}

/**
 * 公开412条，其中政策类207条，包含甲类95条、乙类112条，动态类205条: those of the parts of a part, more than it all together,
 * that go on with the outer list. `told` is what that list has told before them.
 */
export function ofOuter({ items, opening, whole }: OpenList, outer: Draft, told: number): readonly Draft[] {
  for (let at = items.length - 1; at > 0; at--) {
    const rest = sumOf(items.slice(at));
    const isSplit = told + rest === outer.value || (at > 1 && sumOf(items.slice(0, at)) === whole!.value);
    if (isSplit && told + rest <= outer.value) return items.slice(at);
  }
  // 包含甲类95条、乙类135条；动态类145条: of what holds them alone, whatever they make.
  const sum = sumOf(items);
  const areHeld = opening.holds && whole!.metric === 'count' && items.length > 1 && sum !== outer.value;
  return areHeld && told + sum > outer.value ? [] : items;
}

/** 5件其他处理；答复类型包括：予以公开66件: parts of something else, where what was told before the semicolon is less. */
export const isOfUntold = ({ groupStart, items, opening }: OpenList, whole: Draft, sum: number): boolean =>
  (!opening.marked && areOfOtherYears(whole, items)) ||
  (whole.start < groupStart &&
    (items.some(({ value }) => value > whole.value) || (opening.named && sum !== whole.value)));

/** 今年制发3件（2021年4件，2020年2件）: beside those of this year, no parts of them. */
const areOfOtherYears = (whole: Draft, items: readonly Draft[]): boolean =>
  whole.metric !== 'count' && !isOfOtherTime(whole.scope) && items.every(({ scope }) => isOfYear(scope));

/**
 * 申请121件，其中公开42件；办理情况：公开类233件: behind a semicolon, which ends at `start`, more than all of them; or, where several were
 * counted before (甲字文件214件、乙字文件186件，其中规范性文件11件；主动公开153件，依申请公开86件), more than is left of the last.
 */
export function isOfOther(
  { groupStart, candidates, items }: OpenList,
  start: number,
  whole: Draft,
  draft: Draft,
): boolean {
  if (groupStart >= start) return false;
  const isOfSeveral =
    whole.metric === 'count' && candidates.filter(({ unit }) => unit === whole.unit).length > 1;
  return draft.value + (isOfSeveral ? sumOf(items) : 0) > whole.value;
}

/**
 * 受理114件，其中2件来自上年，受理的116件均已答复: more than the requests parted, and no result: none of their parts.
 * 解读106条，其中材料65条、产品41条，发布动态596条: more than a whole that its parts make up already.
 */
export const isOfMore = ({ items }: OpenList, whole: Draft, { metric, value, adds }: Draft): boolean =>
  value > whole.value &&
  ((items.length > 1 && !adds && metric === 'count' && sumOf(items) === whole.value) ||
    (whole.metric === 'requests.received' &&
      items.length > 0 &&
      (metric === 'count' || metric === whole.metric)));

/**
 * 行政复议情况。未审结案件共5件，其中复议2件、诉讼3件: the whole counts both. 公开类100件、…、其他22件, parts of what nobody knows: the rest
 * of them.
 */
export function doubtWhole({ remedies }: OpenList, whole: Draft, draft: Draft): void {
  if (whole.metric === 'count' && draft.metric === 'requests.other') draft.certainty = 'loose';
  const remedy = remedyOf(draft);
  const first = remedies.get(whole) ?? remedy;
  if (first) remedies.set(whole, first);
  if (remedy && remedy !== first && remedyOf(whole)) demote(whole);
}

/** 复议96件，诉讼35件，其中70件复议、24件诉讼获维持: each result is a part of its own cases, and each case of its kind. */
export function ownWhole({ candidates }: OpenList, { kind, metric }: Draft): Draft | undefined {
  if (kind === 'remedy') return candidates.findLast((one) => one.metric === metric);
  return kind === 'verdict' ? candidates.findLast((one) => metric.startsWith(`${one.metric}.`)) : undefined;
}

/** 予以公开53件，其中自然人38件; 结转27件：自然人18件 does not say of which year's. */
export function tellRow(whole: Draft, draft: Draft): void {
  draft.row = rowOfWhole(whole, draft) ?? draft.row;
  if (draft.row !== undefined && whole.also !== undefined) draft.certainty = 'loose';
}

/** 公开30件（含7件），不公开类26件（无法提供14件、…）: a bracket directly behind a number is of that alone; 新收57件、上年结转2件（…） may be of both. */
export function ofBracket(candidates: readonly Draft[]): readonly Draft[] {
  const { metric } = candidates.at(-1)!;
  return metric === 'requests.carriedIn' || metric === 'requests.carriedOut'
    ? candidates
    : candidates.slice(-1);
}

/** 其他处理5件。其中，“其他处理”的5件，有4件逾期不补正: the whole once more before its parts. */
export const isToldAgain = ({ items }: OpenList, whole: Draft, { kind, metric, value }: Draft): boolean =>
  items.length === 0 && kind !== 'count' && metric === whole.metric && value === whole.value;

/** 其中不予公开55件，分别是第三方合法权益13件、内部事务4件: the group in the list that the row of a number belongs to. */
const groupOf = (items: readonly Draft[], { kind, metric }: Draft): Draft | undefined =>
  kind === 'outcome' ? items.findLast((item) => metric.startsWith(`${item.metric}.`)) : undefined;

/** Whether a number goes on with one of the parts, or with what became of them, and is no part itself. */
export function isOfOnePart({ items }: OpenList, whole: Draft, draft: Draft): boolean {
  const group = groupOf(items, draft);
  if (group) draft.partOf = group;
  // 复议11件：财政部受理4件，维持3件；省政府受理7件，维持4件.
  const isResult =
    draft.kind === 'verdict' && whole.kind === 'remedy' && items.some((item) => item.kind === 'count');
  return group !== undefined || isResult;
}

/** 200件，按类别分：A类142件、B类46件: the colon opens a list of its parts. */
export const partsByAspect = ({ start, before }: Clause, text: string): boolean =>
  before === 'colon' && byAspect.test(text.slice(Math.max(0, start - longestAspect), start));
const byAspect = expression`\d[^,。;\d]{1,6},(?:其中)?按[^,。;]{1,8}(?:分|划分|分类|区分|统计):$|\d[件条份个项篇][^,。;\d]{0,8}(?:全部|逐${counter})[^,。;\d]{2,10}:$`;
const longestAspect = 24;

/** 公开信息87条：概况5条、预决算4条、社区服务78条。 Three or more, told alike, and no 等 behind them. */
export const listsAll = ({ start, before }: Clause, text: string): boolean =>
  before === 'colon' && allListed.test(text.slice(start, start + longestList));
const allListed =
  /^(?:[^。;:,、()\d等余约近]{1,14}[\d.,]+[万亿]?[件条份个项次篇期场人家][、,和及]?){3,}(?:[。;\n]|$)/u;
const longestList = 160;
/** Fewer parts are hardly all there are. */
const fewestOfAll = 3;
export function tellListed({ opening, items }: OpenList, whole: Draft): void {
  if (opening.listsAll && whole.metric === 'count' && items.length >= fewestOfAll) whole.listed = true;
}

const namedEach = /^分别[为是有][^,、。;:()\d]{2,14}\d+([件条份个项次篇期场人家])、[^,、。;\d]{2,14}\d+\1/u;
const ofAttributes =
  /^主动公开(?:类|的|信息)?(\d+)([件份条个])[、,和]?依申请公开(?:类|的|信息)?\d+\2[、,和]?不(?:予)?公开(?:类|的|信息)?\d+\2/u;
/** 保留167件，废止46件: what became of those gone through. */
const ofReviewed =
  /^(?:决定|予以|确认|拟)?(?:保留|继续有效|继续执行)[^,、。;\d]{0,4}(\d+)([件份])[、,](?:宣布|予以|决定)?(?:废止|失效|修改|修订)[^,、。;\d]{0,4}\d+\2/u;
const namesPapers = /^的?(?:政府)?(?:公文|文件|信息)/u;
const longestNamed = 48;

/** 公开信息74条，分别是财政资金12条、社会救助19条; 对126份公文开展审查，主动公开38份，依申请公开22份，不予公开66份: the kinds of what was just counted. */
function opensNamed({ start, before }: Clause, last: Draft | null, text: string): boolean {
  if (before !== 'comma' || last?.metric !== 'count' || !'分主保继'.includes(text[start] ?? '')) return false;
  const words = text.slice(start, start + longestNamed);
  const reviewed = ofReviewed.exec(words);
  if (reviewed)
    return (
      start - last.end <= 1 &&
      reviewed[2] === last.unit &&
      Number(reviewed[1]) < last.value &&
      text.slice(last.start, last.end).includes('清理')
    );
  if (namedEach.exec(words)?.[1] === last.unit) return start - last.end <= 1;
  const [, first, unit] = ofAttributes.exec(words) ?? [];
  return unit === last.unit && Number(first) < last.value && namesPapers.test(text.slice(last.end, start));
}

/** 抽查12家，优秀4家、良好5家、一般3家: the first of the grades opens their list. */
const opensGrades = ({ start }: Clause, text: string): boolean =>
  text.startsWith('优秀', start) && /\d/u.test(text[start + 2] ?? '');

/** 机构类信息12条，内有领导简介8条: of what was counted directly before; 辖区内有9个村 begins no clause. */
const opensWithin = ({ start, before }: Clause, last: Draft | null, text: string): boolean =>
  before !== 'stop' && last !== null && start - last.end <= 1 && text.startsWith('内有', start);

const allThemes = expression`
  ^(?:申请|主要|所)?(?:的)?(?:内容|事项|领域|信息)?(?:主要)?涉及(?:的)?(?:内容|事项|领域|方面)?(?:主要)?(?:有|为|包括)?
  (?:[^。;:,、()\d]{1,14}\(?\d+${counter}\)?[、,和]?){2,}其[他它][^。;,、()\d]{0,8}\(?\d+${counter}\)?(?=[。;,]|$)
`;

/** 收到申请16件，涉及学区9件、师资5件、其他2件: what they ask about, with all the rest. */
const opensThemes = ({ start, before }: Clause, last: Draft | null, text: string): boolean =>
  before === 'comma' &&
  (last?.metric === 'requests.received' || last?.metric === 'requests.processed') &&
  start - last.end <= 1 &&
  text.slice(start, start + longestOpening).includes('涉及') &&
  allThemes.test(text.slice(start, start + longestList));
const longestOpening = 8;

/** Whether the kinds of what was just counted are told from here on, without a word that says so. */
export const opensKindsOf = (clause: Clause, last: Draft | null, text: string): boolean =>
  opensGrades(clause, text) ||
  opensWithin(clause, last, text) ||
  opensNamed(clause, last, text) ||
  opensThemes(clause, last, text);
