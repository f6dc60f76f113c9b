import type { WordToken } from '../../language/scan/scan.ts';
import type { Certainty } from '../../model/claim.ts';
import { type Context, isRemedy, type RemedyTopic, remedyMetric } from './context.ts';
import { type Draft, type Kind, toDraft } from './draft.ts';
import type { Head } from './nouns.ts';
import { firstOf, has, type Phrase, readPart, unknownBetween, wordsOf } from './phrase.ts';

interface Zero {
  readonly metric: string;
  readonly kind: Kind;
  readonly certainty: Certainty;
}

const zero = (metric: string, kind: Kind, certainty: Certainty): Zero => ({ metric, kind, certainty });

/** One denial with the words it denies, up to the next denial of the clause. */
interface Denial {
  readonly not: WordToken;
  /** The words after it. */
  readonly denied: Phrase;
  /** The whole clause. */
  readonly clause: Phrase;
}

const counted: ReadonlySet<string> = new Set([
  '件',
  '数量',
  '事项',
  '情况',
  '情形',
  '案件',
  '等',
  '业务',
  '件数',
]);

/** 政府信息公开申请引起的复议: the request only qualifies the case, unless something puts them side by side. */
function standsAlone(head: Head, denied: Phrase, text: string): boolean {
  if (text[head.end] === '、') return true;
  const next = denied.words.find((word) => word.start >= head.end);
  if (!next || next.start - head.end > 1 || next.class === 'join') return true;
  return counted.has(text.slice(next.start, next.end));
}

const circumstance = /^(?:等)?(?:情况|事项)?的(?!情况|情形|事项|现象|案件|案例|问题|事件|行为|申请|情)/u;

/** 未收到申请的单位 speaks of bodies, not of requests. */
const qualifiesOther = (head: Head, text: string): boolean =>
  circumstance.test(text.slice(head.end, head.end + 8));

/** 未收到申请答复 denies answers. */
const isAnswer = (head: Head, denied: Phrase): boolean =>
  denied.words.some(
    (word) =>
      word.class === 'verb' &&
      (word.id === 'answer' || word.id === 'finish' || word.id === 'handle') &&
      word.start - head.end <= 1 &&
      word.start >= head.end,
  );

/** 依申请公开环节未收取行政事业性收费, 对小微企业收费为零: of some payers alone. */
const ofSomePayers = /依申请|申请人|信息公开|(?:对|向|面向)[^,]{1,12}$/u;

function feeZeros({ not, denied, clause }: Denial, context: Context): Zero[] | null {
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

function carryZeros({ not, denied, clause }: Denial): Zero[] | null {
  const moves = not.id === 'carry' || has(denied, 'carry', 'move', 'intoNext', 'next');
  if (!moves || isRemedy(denied.head?.id)) return null;
  const previous = has(clause, 'carry', 'previous') && !has(denied, 'carry', 'intoNext', 'next');
  return [
    previous
      ? zero('requests.carriedIn', 'request', 'likely')
      : zero('requests.carriedOut', 'outcome', 'likely'),
  ];
}

const verdictColumns: Readonly<Record<string, string>> = {
  upheld: 'upheld',
  corrected: 'corrected',
  specific: 'corrected',
  other: 'other',
  pending: 'pending',
};

/** 没有因自身原因引起的复议被纠错: of some cases alone. */
const ofSomeCause = /因(?!政府信息|信息|政务|依申请|公开)/u;

/** 无被纠错和败诉: cases decided so, not all cases. */
function verdictZeros({ not, denied }: Denial, context: Context): Zero[] | null {
  const verdict = firstOf(denied, 'verdict');
  if (!verdict) return null;
  const certainty = ofSomeCause.test(context.text.slice(not.end, verdict.start)) ? 'loose' : 'likely';
  const named = remediesOf(denied);
  const topics = named.length > 0 ? named : isRemedy(context.topic) ? [context.topic] : [];
  return topics.map((topic) =>
    zero(`${remedyMetric(topic)}.${verdictColumns[verdict.id]!}`, 'verdict', certainty),
  );
}

const remediesOf = (denied: Phrase): RemedyTopic[] =>
  denied.heads.flatMap((head): RemedyTopic[] =>
    head.id === 'remedies' ? ['reconsideration', 'litigation'] : isRemedy(head.id) ? [head.id] : [],
  );

function caseZeros({ not, denied, clause }: Denial, context: Context): Zero[] {
  const topics = remediesOf(denied);
  if (topics.length === 0) return [];
  const first = denied.heads.find((head) => isRemedy(head.id))!;
  // 行政执法工作无行政复议 speaks of another field.
  const elsewhere =
    clause.heads.some((head) => head.id === 'thing' && head.end <= not.start) && !clause.informed;
  // 未发生超期答复引发的复议 denies only some cases.
  const limited = unknownBetween(denied, not.end, first.start) >= 2 || has(denied, 'excluded');
  if (elsewhere) return [];
  const certainty = limited ? 'loose' : context.informed || clause.informed ? 'sure' : 'likely';
  return topics.map((topic) => zero(`remedies.${topic}`, 'remedy', certainty));
}

/** 没有应公开而不予公开的, 没有无故不予公开: what is denied is a wrong, not the result itself. */
const wrongly = /应|违|无故|无正当|理由|随意|擅自|不当|错误|因|以/u;

/** 未接到关于不予公开政府信息的咨询: what others said of it. */
const saidOf = /^(?:政府信息|信息)?的?(?:电话|来电|来信)?(?:咨询|投诉|举报|反映|质疑|意见)/u;

const isNotResult = (from: number, { start, end }: WordToken, text: string): boolean =>
  wrongly.test(text.slice(from, start)) || saidOf.test(text.slice(end, end + 14));

/** 没有不予公开、不予处理的申请. */
function outcomeZeros({ not, denied }: Denial, context: Context): Zero[] {
  const words = wordsOf(denied, 'outcome').filter((word) => word.id !== 'unspecific');
  if (words.length > 0 && isNotResult(not.end, words.at(-1)!, context.text)) return [];
  const application = denied.heads.some((head) => head.id === 'application' || head.id === 'request');
  const related = application || context.topic === 'request' || context.aspect === 'requests';
  if (!related || context.topic === 'thing' || denied.head?.id === 'paper') return [];
  return [...new Set(words.map((word) => word.id))].map((id) => zero(`requests.${id}`, 'outcome', 'likely'));
}

/** Denied of one kind of asker or one channel only. */
function applicantZeros({ denied }: Denial): Zero[] | null {
  if (has(denied, 'channel') && !denied.heads.some((head) => head.id === 'request')) return [];
  const ids = new Set(wordsOf(denied, 'applicant').map((word) => word.id));
  const request = denied.heads.some((head) => head.id === 'request' || head.id === 'application');
  return ids.size === 1 && request ? [zero(`requests.${[...ids][0]}`, 'applicant', 'likely')] : null;
}

const about =
  /^(?:政府)?(?:信息)?(?:公开)?(?:方面|相关|工作|有关)?的?(?:[^,，。;；、]{0,4}(?:投诉|举报|咨询|纠纷)|典型|收费|费用|减免|超期|失密|泄密)/u;

/** 未产生依申请公开投诉案例, 未发生依申请公开答复超期情况: of requests something else is denied. */
const onlyAbout = (head: Head, text: string): boolean => about.test(text.slice(head.end, head.end + 20));

const receiving: ReadonlySet<string> = new Set(['receive', 'occur', 'zero']);

/** 未收到由县政府转办的申请: of those passed on. */
const deniesPassedOn = ({ denied }: Denial): boolean =>
  has(denied, 'scope', 'filed') ||
  wordsOf(denied, 'excluded').some((word) => word.end <= (denied.head?.start ?? 0));

function requestZeros(denial: Denial, context: Context): Zero[] {
  const { not, denied } = denial;
  if (!receiving.has(not.id) || deniesPassedOn(denial)) return [];
  const applicant = applicantZeros(denial);
  if (applicant) return applicant;
  const remedies = remediesOf(denied).length > 0;
  return denied.heads.flatMap((head): Zero[] => {
    if (isAnswer(head, denied) || onlyAbout(head, context.text)) return [];
    // 接到3项，均已答复，未产生依申请公开案例: what was received is told already.
    if (context.told.has('requests.received')) return [];
    if (head.id === 'request' && (!remedies || standsAlone(head, denied, context.text)))
      return [zero('requests.received', 'request', not.id === 'receive' ? 'sure' : 'likely')];
    if (head.id === 'application' && head === denied.head && mayBeAll(head, denial, context))
      return [zero('requests.received', 'request', 'likely')];
    return [];
  });
}

/** A bare 申请: 未收到申请, 无相关申请, 零申请. */
function mayBeAll(head: Head, { not, denied, clause }: Denial, context: Context): boolean {
  if (context.topic === 'thing' || has(denied, 'outcome')) return false;
  if (not.id === 'zero') return head.start === not.end && (context.informed || context.topic === 'request');
  if (unknownBetween(denied, not.end, head.start) > 0) return false;
  return (
    not.id === 'receive' || clause.informed || context.topic === 'request' || context.aspect === 'requests'
  );
}

type Act = 'issued' | 'repealed' | 'inForce';

/** 未废止规范性文件; 未制发、废止规范性文件 denies both. */
function actsOf({ not, denied }: Denial): Act[] {
  if (not.id === 'repeal') return ['repealed'];
  if (has(denied, 'verb', 'repeal')) return not.id === 'issue' ? ['issued', 'repealed'] : ['repealed'];
  return [has(denied, 'verb', 'inForce') ? 'inForce' : 'issued'];
}

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
  const isDenial = not.id === 'occur' || handled.test(text.slice(not.start, not.end));
  if (!isDenial || !first || !last || first.start !== not.end) return false;
  return nothingMore.test(text.slice(last.end, clause.end));
}

/** 未制定涉及市场准入的行政规范性文件: of one kind of documents alone. */
const ofSomeKind = /涉及|有关|需|(?<!新|任何)的$/u;

function documentZeros(head: Head, denial: Denial, issues: boolean, context: Context): Zero[] {
  const isOfAll = issues && !ofSomeKind.test(context.text.slice(denial.not.end, head.start));
  return actsOf(denial).map((act) => zero(`${head.id}.${act}`, 'document', isOfAll ? 'likely' : 'loose'));
}

function tableTwoZeros(denial: Denial, context: Context): Zero[] {
  const { not, denied } = denial;
  const isPlain = isAllDenied(denial, context.text);
  const issues =
    not.id === 'issue' || not.id === 'repeal' || has(denied, 'verb', 'issue', 'repeal', 'inForce');
  // 未因行政强制引发投诉: what it led to is denied.
  const heads = denied.heads.filter(({ start }) => context.text[start - 1] !== '因');
  return heads.flatMap((head): Zero[] => {
    if (head.id === 'documents' || head.id === 'rules') return documentZeros(head, denial, issues, context);
    if (head.id === 'licensing' || head.id === 'penalties' || head.id === 'compulsion')
      return [zero(`decisions.${head.id}`, 'decision', not.id === 'decide' || isPlain ? 'likely' : 'loose')];
    const named =
      head.id === 'thing' && isPlain ? namedDecisions(context.text.slice(head.start, head.end)) : null;
    if (named) return [zero(`decisions.${named}`, 'decision', 'likely')];
    return head.id === 'administrativeFee' ? [zero('fees.administrative', 'money', 'loose')] : [];
  });
}

function zerosOf(denial: Denial, context: Context): Zero[] {
  const { not, denied } = denial;
  const { head } = denied;
  if (not.id === 'zero' && !denied.heads.some((one) => one.start === not.end)) return [];
  if (head && qualifiesOther(head, context.text)) return [];
  return (
    feeZeros(denial, context) ??
    carryZeros(denial) ??
    verdictZeros(denial, context) ?? [
      ...caseZeros(denial, context),
      ...requestZeros(denial, context),
      ...outcomeZeros(denial, context),
      ...tableTwoZeros(denial, context),
    ]
  );
}

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

/** “未收到…申请”, “没有发生行政复议、行政诉讼”, “零申请”: statements that a figure is zero. */
export function readDenials(clause: Phrase, context: Context, end: number): Draft[] {
  const nots = wordsOf(clause, 'not');
  if (nots.length === 0) return [];
  const drafts = new Map<string, Draft>();
  nots.forEach((not, index) => {
    if (isConditional(not, clause, context.text)) return;
    const denied = readPart(clause, not.end, nots[index + 1]?.start ?? clause.end, context.text);
    for (const { metric, kind, certainty } of zerosOf({ not, denied, clause }, context))
      if (!drafts.has(metric))
        drafts.set(
          metric,
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
            start: not.start,
            end,
            anchor: not.start,
          }),
        );
  });
  return [...drafts.values()];
}
