import type { WordToken } from '../../../language/scan/scan.ts';
import type { Head } from '../clauses/nouns.ts';
import { has, type Phrase, unknownBetween, wordsOf } from '../clauses/phrase.ts';
import { type Context, isRemedy, remedyMetric } from '../figures/context.ts';
import { type Denial, type Zero, zero } from './denial.ts';
import { remediesOf } from './remedies.ts';

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

/** 未收到申请答复 denies answers. */
const isAnswer = (head: Head, denied: Phrase): boolean =>
  denied.words.some(
    (word) =>
      word.class === 'verb' &&
      (word.id === 'answer' || word.id === 'finish' || word.id === 'handle') &&
      word.start - head.end <= 1 &&
      word.start >= head.end,
  );

/** 行政复议4件，维持3件，无结转下年案件: of the cases just told, none of which is left open then. */
function caseCarryZeros(denied: Phrase, { topic, lastKind }: Context): Zero[] | null {
  const goesOn = lastKind === 'verdict' || lastKind === 'remedy';
  if (!goesOn || !isRemedy(topic) || denied.heads.some(({ id }) => id === 'request')) return null;
  return has(denied, 'carry', 'intoNext', 'next')
    ? [zero(`${remedyMetric(topic)}.pending`, 'verdict', 'likely')]
    : [];
}

export function carryZeros({ not, denied, clause }: Denial, context: Context): Zero[] | null {
  const moves = not.id === 'carry' || has(denied, 'carry', 'move', 'intoNext', 'next');
  if (!moves || isRemedy(denied.head?.id)) return null;
  const ofCases = caseCarryZeros(denied, context);
  if (ofCases) return ofCases;
  const { reportYear } = context;
  // 未收到2022年结转的申请.
  const ofYearBefore = clause.dates.some(({ from }) => reportYear !== null && from.year === reportYear - 1);
  // 没有上年结转和结转下年的申请: both are denied.
  const next = has(denied, 'carry', 'intoNext', 'next');
  if (next && has(denied, 'carry', 'previous', 'fromPrevious'))
    return [
      zero('requests.carriedIn', 'request', 'likely'),
      zero('requests.carriedOut', 'outcome', 'likely'),
    ];
  const previous = (has(clause, 'carry', 'previous', 'fromPrevious') || ofYearBefore) && !next;
  return [
    previous
      ? zero('requests.carriedIn', 'request', 'likely')
      : zero('requests.carriedOut', 'outcome', 'likely'),
  ];
}

/** 没有应公开而不予公开的, 没有无故不予公开: what is denied is a wrong, not the result itself. */
const wrongly = /应|违|无故|无正当|理由|随意|擅自|不当|错误|因|以/u;

/** 未接到关于不予公开政府信息的咨询: what others said of it. */
const saidOf =
  /^(?:政府信息|信息)?的?(?:相关)?(?:(?:电话|来电|来信|来函)?(?:咨询|投诉|举报|反映|质疑|意见)|电话|来电|来信|来函|来访)/u;

/** 已公开的信息中未涉及国家秘密: of what was published. */
const published = /(?:公开|公示|发布)的?(?:各类|政府|政务)*(?:信息|文件|内容)(?:之?中)?(?:均|都|皆|全部)?$/u;
const farthestPublished = 18;

/** 从未发布过影响社会稳定的信息, 没有涉及国家秘密的信息上网: what the information is like, and no request for it. */
const describesInformation = /^[^,。;]{0,20}(?:信息|内容|文件|消息)(?!公开)/u;
const asksOrRefuses = /申请|不予|答复|免予/u;
const longestDescription = 40;

const isNotResult = (from: number, not: number, { start, end }: WordToken, text: string): boolean =>
  (describesInformation.test(text.slice(end, end + longestDescription)) &&
    !asksOrRefuses.test(text.slice(from, end + longestDescription).split(/[,。;]/u, 1)[0]!)) ||
  published.test(text.slice(Math.max(0, not - farthestPublished), not)) ||
  wrongly.test(text.slice(from, start)) ||
  saidOf.test(text.slice(end, end + 14));

/** 没有不予公开、不予处理的申请. */
export function outcomeZeros({ not, denied }: Denial, context: Context): Zero[] {
  const words = wordsOf(denied, 'outcome').filter((word) => word.id !== 'unspecific');
  if (words.length > 0 && isNotResult(not.end, not.start, words.at(-1)!, context.text)) return [];
  const application = denied.heads.some((head) => head.id === 'application' || head.id === 'request');
  const related = application || context.topic === 'request' || context.aspect === 'requests';
  if (!related || context.topic === 'thing' || denied.head?.id === 'paper') return [];
  const ids = new Set(words.map((word) => word.id));
  // 没有因个人隐私不予公开的申请: of the row named, not of its group.
  const meant = [...ids].filter((id) => ![...ids].some((other) => other.startsWith(`${id}.`)));
  return meant.map((id) => zero(`requests.${id}`, 'outcome', 'likely'));
}

/** 未收到当面申请、传真申请、网络申请、信函申请: of every way there is. */
const fewestWays = 3;
const namesEveryWay = ({ denied, clause }: Denial, { aspect }: Context): boolean =>
  (clause.informed || aspect === 'requests') &&
  denied.heads.some(({ id }) => id === 'application') &&
  new Set(wordsOf(denied, 'channel').map(({ id }) => id)).size >= fewestWays;

/** Denied of one kind of asker or one channel only. */
function applicantZeros(denial: Denial, context: Context): Zero[] | null {
  const { denied } = denial;
  if (has(denied, 'channel') && !denied.heads.some((head) => head.id === 'request'))
    return namesEveryWay(denial, context) ? [zero('requests.received', 'request', 'likely')] : [];
  const ids = new Set(wordsOf(denied, 'applicant').map((word) => word.id));
  const request = denied.heads.some((head) => head.id === 'request' || head.id === 'application');
  // 未收到科研机构、法律服务机构的申请: of each of them, but of nobody where people are named too.
  const ofKinds = ids.size > 1 && !ids.has('naturalPerson');
  // 没有企业等单位申请: of no organisation at all.
  const kinds = ids.has('organization') ? ['organization'] : [...ids];
  if (ofKinds && request && !has(denied, 'person'))
    return kinds.map((id) => zero(`requests.${id}`, 'applicant', 'likely'));
  // 未接到公众、法人或其他组织的申请: of anybody.
  return ids.size === 1 && request && !has(denied, 'person')
    ? [zero(`requests.${[...ids][0]}`, 'applicant', 'likely')]
    : null;
}

const about =
  /^(?:政府)?(?:信息)?(?:公开)?(?:方面|相关|工作|有关)?的?(?:[^,。;、]{0,4}(?:投诉|举报|咨询|纠纷)|典型|收费|费用|减免|超期|逾期|超时|延误|迟延|积压|漏办|漏登|漏报|推诿|拖延|失密|泄密)/u;

/** 未产生依申请公开投诉案例, 未发生依申请公开答复超期情况: of requests something else is denied. */
const onlyAbout = (head: Head, text: string): boolean => about.test(text.slice(head.end, head.end + 20));

const notAsked = /[未无有]提[出交]/u;

/** 科研机构、社会公益组织均未提出申请: of those named before. */
function askerBefore({ not, denied, clause }: Denial, text: string): Zero[] | null {
  if (denied.heads.length === 0 || !notAsked.test(text.slice(not.start, not.end + 2))) return null;
  const ids = new Set(
    wordsOf(clause, 'applicant')
      .filter((word) => word.end <= not.start)
      .map(({ id }) => id),
  );
  if (ids.size === 0 || has(clause, 'person')) return null;
  // 个人和单位均未提出申请: nobody did.
  if (ids.has('naturalPerson') && ids.size > 1) return null;
  return [...ids].map((id) => zero(`requests.${id}`, 'applicant', 'likely'));
}

/** 无公民要求公开政府信息: what is asked for is named, the request is not. */
const asksToPublish = ({ not, denied }: Denial): boolean =>
  not.id === 'occur' &&
  denied.heads.length === 1 &&
  denied.head?.id === 'thing' &&
  wordsOf(denied, 'verb', 'lodge').some(({ end }) => end === denied.head!.start) &&
  wordsOf(denied, 'atom', 'publish').some(({ start }) => start === denied.head!.start) &&
  denied.head.end === denied.end;

const receiving: ReadonlySet<string> = new Set(['receive', 'occur', 'zero']);

/** 未收到由县政府转办的申请: of those passed on. */
const deniesPassedOn = ({ denied }: Denial): boolean =>
  has(denied, 'scope', 'filed') ||
  wordsOf(denied, 'excluded').some((word) => word.end <= (denied.head?.start ?? 0));

export function requestZeros(denial: Denial, context: Context): Zero[] {
  const { not, denied } = denial;
  if (!receiving.has(not.id) || deniesPassedOn(denial)) return [];
  const applicant = applicantZeros(denial, context) ?? askerBefore(denial, context.text);
  if (applicant) return applicant;
  // 收到9件，未收到其他申请: none but those told.
  if (has(denied, 'rest', 'other')) return [];
  if (asksToPublish(denial)) return [zero('requests.received', 'request', 'likely')];
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
