import type { Context, Draft, Kind } from './draft.ts';
import { type Features, type Head, unknownBetween } from './features.ts';
import type { WordToken } from './tokenize.ts';

interface Zero {
  readonly metric: string;
  readonly kind: Kind;
  readonly confidence: number;
}

const remedyMetrics: Readonly<Record<string, string>> = {
  reconsideration: 'remedies.reconsideration',
  litigation: 'remedies.litigation',
  litigationDirect: 'remedies.litigationDirect',
  litigationAfterReconsideration: 'remedies.litigationAfterReconsideration',
};
const tableMetrics: Readonly<Record<string, string>> = {
  documents: 'documents.issued',
  rules: 'rules.issued',
  licensing: 'decisions.licensing',
  penalties: 'decisions.penalties',
  compulsion: 'decisions.compulsion',
  administrativeFee: 'fees.administrative',
};

/** 政府信息公开申请引起的复议: the request only qualifies the case, unless a 、 or 和 puts them side by side. */
function coordinated(head: Head, text: string): boolean {
  return (
    /^(?:、|和|及|与|或|以及|等|数量|件|事项|案件|来信|$|,|。|;|情况|的情况|情形|的情形)/u.test(
      text.slice(head.end, head.end + 3),
    ) || head.end === text.length
  );
}

/** 未收到申请的单位 speaks of bodies, not of requests. */
function qualifiesOther(head: Head, text: string): boolean {
  const rest = text.slice(head.end, head.end + 8);
  return /^(?:等)?(?:情况|事项)?的(?!情况|情形|情况|现象|案件|问题|事件|行为|申请)/u.test(rest);
}

function zerosOf(not: WordToken, features: Features, context: Context): Zero[] {
  const { text } = context;
  const heads = features.heads.filter((head) => head.start >= not.end);
  const last = heads.at(-1);
  if (!last && features.carries.size === 0 && features.verdicts.length === 0) return [];
  if (last && qualifiesOther(last, text)) return [];
  const charge = not.id === 'charge';
  const fee = heads.some(
    (head) => head.id === 'informationFee' || (head.id === 'fee' && (charge || context.informed)),
  );
  if (charge || fee) return fee ? [{ metric: 'fees.information', kind: 'money', confidence: 0.9 }] : [];
  if (features.carries.has('intoNext') || features.carries.has('next'))
    return [{ metric: 'requests.carriedOut', kind: 'outcome', confidence: 0.85 }];
  if (features.carries.has('previous') && features.carries.has('move'))
    return [{ metric: 'requests.carriedIn', kind: 'request', confidence: 0.85 }];
  const remedy = heads.filter((head) => remedyMetrics[head.id]);
  const verdict = features.verdicts.find((word) => word.start >= not.end);
  const informed = context.informed || context.aspect !== null;
  if (verdict?.id === 'corrected') {
    const named = remedy.length > 0 ? remedy.map((head) => head.id) : [];
    const topics =
      named.length > 0
        ? named
        : context.topic === 'reconsideration' || context.topic === 'litigation'
          ? [context.topic]
          : [];
    return topics.map((topic) => ({
      metric: `remedies.${topic}.corrected`,
      kind: 'verdict' as const,
      confidence: 0.7,
    }));
  }
  // 未发生超期答复引发的复议 denies only some cases.
  const limited = remedy[0] !== undefined && unknownBetween(features.words, not.end, remedy[0].start) >= 2;
  const zeros: Zero[] = remedy.map((head) => ({
    metric: remedyMetrics[head.id]!,
    kind: 'remedy',
    confidence: limited ? 0.5 : informed ? 0.9 : 0.6,
  }));
  const receives = not.id === 'receive' || not.id === 'zero' || not.id === 'occur';
  for (const head of heads) {
    if (head.id === 'request' && receives && (remedy.length === 0 || coordinated(head, text)))
      zeros.push({
        metric: 'requests.received',
        kind: 'request',
        confidence: not.id === 'receive' ? 0.92 : 0.75,
      });
    else if (head.id === 'application' && applies(head, not, last, context))
      zeros.push({
        metric: 'requests.received',
        kind: 'request',
        confidence: context.topic === 'request' || context.aspect === 'requests' ? 0.9 : 0.6,
      });
    else if (tableMetrics[head.id])
      zeros.push({
        metric: tableMetrics[head.id]!,
        kind: 'document',
        confidence: not.id === 'issue' ? 0.85 : 0.5,
      });
  }
  return zeros;
}

/** A bare 申请: 未收到申请, 零申请. */
function applies(head: Head, not: WordToken, last: Head | undefined, context: Context): boolean {
  if (not.id === 'zero') return head.start === not.end && (context.informed || context.topic === 'request');
  return not.id === 'receive' && head === last && context.topic !== 'thing';
}

const conditional = /(?:如|若|对|凡|避免|防止|杜绝|确保|力争|不得|并非)$/u;

/** “未收到…申请”, “没有发生行政复议、行政诉讼”, “零申请”: statements that a figure is zero. */
export function readZeros(features: Features, context: Context, end: number): Draft[] {
  const not = features.words.find((word) => word.class === 'not');
  if (!not || conditional.test(context.text.slice(Math.max(0, not.start - 2), not.start))) return [];
  const touching = features.heads.some((head) => head.start === not.end);
  if (not.id === 'zero' && !touching) return [];
  const zeros = zerosOf(not, features, context);
  const first = zeros.filter(
    (zero, index) => zeros.findIndex(({ metric }) => metric === zero.metric) === index,
  );
  return first.map((zero) => ({
    metric: zero.metric,
    value: 0,
    unit: zero.metric.startsWith('fees.') ? '元' : '件',
    comparison: 'exact',
    scope: null,
    kind: zero.kind,
    confidence: zero.confidence,
    start: not.start,
    end,
    anchor: not.start,
  }));
}

/**
 * “均已办结”, “所有申请均已办理完成”: a statement that every request was finished, read as a rate of 100.
 * “均在期限内答复” says less, and an exception named in the sentence (“除1件结转外”) takes it back.
 */
export function readAllFinished(features: Features, context: Context, excepted: boolean): Draft | null {
  const { words } = features;
  const all = words.find((word) => word.class === 'all');
  const finish = words.find((word) => word.class === 'verb' && word.id === 'finish');
  const first = words[0];
  if (!all || !finish || !first || finish.start < all.start || excepted) return null;
  if (context.topic !== 'request' || features.heads.some((head) => head.id === 'thing')) return null;
  return {
    metric: 'requests.processedRate',
    value: 100,
    unit: '%',
    comparison: 'exact',
    scope: null,
    kind: 'qualifier',
    confidence: 0.8,
    start: first.start,
    end: finish.end,
    anchor: finish.start,
  };
}
