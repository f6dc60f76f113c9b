import { expression } from '../../../language/expressions/expression.ts';
import { counter } from '../../../language/expressions/pieces.ts';
import { tellsInclusion } from '../../../language/prose/claim-words.ts';
import { has, type Phrase } from '../clauses/phrase.ts';
import type { Draft } from '../figures/draft.ts';
import { demote } from './part-kinds.ts';

/** 无法提供3件，信息不存在1件: both are filed in one group, and perhaps in one row. */
function doubtBesideMissing(sentence: readonly Draft[], text: string): void {
  const missing = sentence.some(
    ({ kind, metric, start, end }) =>
      kind === 'outcome' && metric === 'count' && /不存在|查无/u.test(text.slice(start, end)),
  );
  if (!missing) return;
  for (const one of sentence) if (one.metric.startsWith('requests.unavailable')) one.certainty = 'loose';
}

/** 已主动公开5件，同意公开4件: of the first too it is told where they are found, so that neither is all of their row. */
function doubtBesidePublished(sentence: readonly Draft[], text: string): void {
  const told = sentence.filter(
    ({ metric, start, end }) => metric === 'count' && published.test(text.slice(start, end)),
  );
  for (const one of sentence)
    if (one.metric === 'requests.disclosed' && told.some(({ partOf }) => partOf !== one))
      one.certainty = 'loose';
}
const published =
  /[已属经于]主动公开(?:范围|类|内容)?(?:的|答复数?)?["”]?\d|\d(?:件|条|份|个|宗)(?:申请)?(?:属于?|为)?(?:已经?)?主动公开(?!\p{Script=Han})|告知[^,;。\d]{0,14}(?:途径|方式|渠道)/u;

/** 征求第三方意见4件，均不同意公开，经审查决定公开1件: of those that were asked about. */
function doubtConsulted(draft: Draft, sentence: readonly Draft[], text: string): void {
  const words = (one: Draft): string => text.slice(one.start, one.end);
  const isDecided = draft.kind === 'outcome' && /决定|最终|仍/u.test(words(draft));
  if (isDecided && sentence.some((one) => one.metric === 'count' && /征求|征询|第三方/u.test(words(one))))
    draft.certainty = 'loose';
}

/** 收到43件，办结40件，重复申请不再处理1件，结转2件; 无法提供4件，答复17件: closed otherwise, so that 40 and 17 are not all. */
function doubtBesideResults(sentence: readonly Draft[]): void {
  const told = (metric: string): Draft | undefined => sentence.find((one) => one.metric === metric);
  const done = told('requests.processed');
  const received = told('requests.received');
  if (!done || !received) return;
  const others = sentence.filter(
    ({ metric, partOf }) => results.test(metric) && partOf !== done && partOf?.kind !== 'outcome',
  );
  if (others.length === 0) return;
  const closed = others.reduce((sum, { value }) => sum + value, done.value);
  const left = received.value - closed - (told('requests.carriedOut')?.value ?? 0);
  if (left === 0 || left + (told('requests.carriedIn')?.value ?? 0) === 0) done.certainty = 'loose';
}
const results = /^requests\.(?:disclosed|partlyDisclosed|refused|unavailable|notProcessed)/u;

/** 收到53件，其中4件属于咨询，其余49件均已答复: the others were closed otherwise, or are none of the tables'. */
function isRestOfOthers(draft: Draft, sentence: readonly Draft[]): boolean {
  const whole = draft.partOf;
  if (draft.metric !== 'requests.processed' || !draft.leading) return false;
  const others = sentence.filter((one) => one !== draft);
  // 答复50件，其余3件均在法定期限内答复.
  if (draft.ofRest && others.some((one) => one.metric === draft.metric)) return true;
  return others.some(
    ({ metric, kind, value, partOf }) =>
      metric === 'count' &&
      kind === 'count' &&
      partOf?.metric === 'requests.received' &&
      (!whole || whole === partOf) &&
      value + draft.value === partOf.value,
  );
}

const listed = expression`^[\d.,万]+${counter}?[、和及与]`;
const farthestMark = 12;

/** Takes back the last number of a group, and those it is listed with (复议19件、诉讼11件，另行统计); `all` for every case told. */
export function takeBack(group: readonly Draft[], last: Draft | null, all: boolean, text: string): void {
  if (last) demote(last);
  let joined = true;
  for (let at = group.length - 1; at >= 0; at--) {
    const one = group[at]!;
    joined &&= one === last || listed.test(text.slice(one.anchor, one.anchor + farthestMark));
    if ((all || joined) && one.kind === 'remedy') demote(one);
  }
}

/** 复议案件312件，其中信息公开类占5.1%: what the sentence told of cases is of every field. */
export function doubtCases(told: readonly Draft[]): void {
  for (const draft of told) if (draft.metric.startsWith('remedies.') && !draft.informed) demote(draft);
}

/** 办理回复23件（含上年结转1件）: all there was to be handled, or what was answered of it. */
export function tellHandled({ metric, partOf }: Draft): void {
  if (metric === 'requests.carriedIn' && partOf?.metric === 'requests.processed')
    partOf.also ??= 'requests.received+requests.carriedIn';
}

/** The numbers of the sentence, those of its last list, and those told last in any sentence. */
interface Told {
  recent(): readonly Draft[];
  current(): readonly Draft[];
  group(): readonly Draft[];
}

const carried: ReadonlySet<string> = new Set(['requests.carriedIn', 'requests.carriedOut']);

/** 上年结转的2件，一件予以公开，一件不予公开; 结转下年5件，其中3件已于1月答复: results of these only. */
function partOfCarried(draft: Draft, ledger: Told, text: string): void {
  const isDone = draft.metric === 'requests.processed';
  if (!isDone && draft.kind !== 'outcome') return;
  // 新收12件，办结9件；上年结转4件，办结4件.
  const counts = (isDone ? ledger.group() : ledger.current()).filter(
    (one) => one.metric.startsWith('requests.') && one !== draft,
  );
  const [whole, ...results] = counts;
  if (!whole || !carried.has(whole.metric)) return;
  // 上年结转的4件，予以公开2件、无法提供2件: named as those spoken of, or all of them told.
  const isNamed = isDone || draft.leading || text[whole.anchor - 1] === '的';
  const parts = isNamed ? [draft] : [...results, draft];
  if (isNamed && (results.length > 0 || whole.value < draft.value)) return;
  if (!isNamed && !makesUp(parts, whole)) return;
  for (const part of parts) {
    demote(part);
    part.partOf ??= whole;
  }
}

const makesUp = (results: readonly Draft[], { value }: Draft): boolean =>
  results.every(({ kind, metric }) => kind === 'outcome' && !carried.has(metric)) &&
  results.reduce((sum, one) => sum + one.value, 0) === value;

/** 7件自然人申请、1件企业申请未到答复期限: of those left over only. */
function doubtAskers(draft: Draft, sentence: readonly Draft[]): void {
  if (draft.kind !== 'applicant' || !draft.leading) return;
  for (const one of sentence)
    if (one.kind === 'applicant' && one.leading && one.partOf === draft.partOf) one.certainty = 'loose';
}

const sorted = /经[^。;]{0,6}(?:审[核查]|甄别|核实|筛选|研判|梳理|认定)[^。;]{0,4},?[^。;\d]{0,6}属/u;

/** 共收件37件，经审核，属政府信息公开申请29件: what came in was more than requests. */
function doubtUnsorted(draft: Draft, ledger: Told, text: string): void {
  if (draft.metric !== 'requests.received') return;
  const before = ledger.current().filter((one) => one !== draft && one.metric === draft.metric);
  for (const one of before)
    if (one.value > draft.value && sorted.test(text.slice(one.anchor, draft.anchor))) demote(one);
}

const narrow = /商业秘密|隐私|国家安全|公共安全|经济安全|社会稳定|人事|后勤|讨论|磋商|请示/u;

/** 涉及商业秘密2件，涉及个人隐私1件: pieces of one row, of which none is all. */
function doubtPieces(draft: Draft, sentence: readonly Draft[], text: string): void {
  if (!draft.metric.startsWith('requests.refused.')) return;
  const pieces = sentence.filter(
    ({ metric, asked, scope }) => metric === draft.metric && asked === draft.asked && scope === draft.scope,
  );
  if (pieces.length < 2 || !narrow.test(text.slice(sentence[0]!.start, draft.end))) return;
  for (const piece of pieces) piece.certainty = 'loose';
}

/** 其中13件已办结，8件撤回: what is told beside withdrawn requests is not all that was answered. */
function doubtParts(draft: Draft, ledger: Told, text: string): void {
  if (draft.metric !== 'requests.processed' && draft.kind !== 'outcome') return;
  const sentence = ledger.current();
  if (isRestOfOthers(draft, sentence)) draft.certainty = 'loose';
  doubtBesideResults(sentence);
  doubtBesideMissing(sentence, text);
  doubtBesidePublished(sentence, text);
  doubtPieces(draft, sentence, text);
  doubtConsulted(draft, sentence, text);
  if (!sentence.some((one) => one.kind === 'outcome' && one.metric === 'count')) return;
  for (const one of sentence) if (one.metric === 'requests.processed' && one.leading) one.certainty = 'loose';
}

/** 行政诉讼1件（另有上年结转2件）, 上年结转复议1件，新收4件 (but not 本年5件): the table may hold those that came over as well. */
function doubtNewCases(told: readonly Draft[], text: string): void {
  told.forEach((draft, at) => {
    const words = text.slice(draft.start, draft.end);
    // 行政复议19件（含上年结转2件）: they are among them.
    if (draft.metric !== 'count' || tellsInclusion(words) || !overFromLast.test(words)) return;
    const isOfKind = ({ metric, partOf }: Draft): boolean =>
      caseTotal.test(metric) && partOf === undefined && (!named.test(words) || kindOf(metric).test(words));
    const beside =
      told.slice(0, at).findLast(isOfKind) ?? told.slice(at).find((one) => one.fresh && isOfKind(one));
    if (beside) beside.certainty = 'loose';
  });
}
const overFromLast = /结转|转结|上年度?(?:未|遗留|转)|去年(?:未|遗留|转)/u;
const caseTotal = /^remedies\.[^.]+$/u;
const named = /[诉议]/u;
const kindOf = (metric: string): RegExp => (metric === 'remedies.reconsideration' ? /议/u : /诉/u);

/** What the numbers told beside it in its sentence make doubtful. */
export function doubtBeside(draft: Draft, right: Phrase, ledger: Told, text: string): void {
  partOfCarried(draft, ledger, text);
  doubtParts(draft, ledger, text);
  doubtUnsorted(draft, ledger, text);
  if (draft.metric === 'count' || draft.kind === 'remedy') doubtNewCases(ledger.recent(), text);
  if (has(right, 'carry')) doubtAskers(draft, ledger.current());
}
