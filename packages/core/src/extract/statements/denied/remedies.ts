import type { WordToken } from '../../../language/scan/scan.ts';
import { before, firstOf, has, type Phrase, unknownBetween, wordsOf } from '../clauses/phrase.ts';
import { type Context, isRemedy, type RemedyTopic, remedyMetric } from '../figures/context.ts';
import { type Denial, type Zero, zero } from './denial.ts';

const verdictColumns: Readonly<Record<string, string>> = {
  upheld: 'upheld',
  corrected: 'corrected',
  quashed: 'corrected',
  specific: 'corrected',
  ended: 'other',
  other: 'other',
  pending: 'pending',
};

/** 没有因自身原因引起的复议被纠错, 没有逾期答复引发的败诉: of some cases alone. */
const ofSomeCause =
  /因(?!政府信息|信息|政务|依申请|公开)|(?<!信息公开|政务公开|申请公开|公开工作|此|由)(?:引[发起]|导致|造成|所致)/u;

/** 复议2件、诉讼1件，无被纠错和败诉: of both kinds. */
function topicsOf(verdicts: string, { topic, told }: Context): RemedyTopic[] {
  if (!isRemedy(topic)) return [];
  const both = topic === 'litigation' && told.has('remedies.reconsideration') && /纠[错正]/u.test(verdicts);
  return both ? ['reconsideration', topic] : [topic];
}

/** 没有被责令限期答复, 未被确认违法: one of the ways in which a case is put right, and not of all. */
const oneWay = /^(?:被?确认|被?变更|责令|判令|判决[确重履])/u;
const isOfOneWay = (denied: Phrase, verdict: WordToken, text: string): boolean =>
  verdict.id === 'quashed' &&
  wordsOf(denied, 'verdict').length === 1 &&
  oneWay.test(text.slice(verdict.start, verdict.end));

const noneOf = /^[无没][一有]?[一件例起宗]/u;
const afterIt = /^[后而且又再]/u;

/** 无被纠错和败诉, 诉讼案件无败诉: cases decided so, not all cases. */
export function verdictZeros({ not, denied, clause }: Denial, context: Context): Zero[] | null {
  const verdict = firstOf(denied, 'verdict');
  if (!verdict) return null;
  // 没有败诉后未履行判决的情形: of what came after; 未发生经复议后维持又败诉的案件: of one after the other.
  if (afterIt.test(context.text.slice(verdict.end, verdict.end + 1))) return [];
  if (isOfOneWay(denied, verdict, context.text)) return [];
  // 作出不予公开决定13件，无一件被复议撤销: of those alone.
  if (noneOf.test(context.text.slice(not.start, verdict.start)) && context.lastKind === 'outcome') return [];
  const certainty = ofSomeCause.test(context.text.slice(not.end, verdict.start)) ? 'loose' : 'likely';
  const named = [denied, before(clause, not.start)].map(remediesOf).find(({ length }) => length > 0);
  const topics = named ?? topicsOf(context.text.slice(verdict.start, denied.end), context);
  return topics.map((topic) =>
    zero(`${remedyMetric(topic)}.${verdictColumns[verdict.id]!}`, 'verdict', certainty),
  );
}

export const remediesOf = (denied: Phrase): RemedyTopic[] =>
  denied.heads.flatMap((head): RemedyTopic[] =>
    head.id === 'remedies' ? ['reconsideration', 'litigation'] : isRemedy(head.id) ? [head.id] : [],
  );

/** 未发生因主动公开不到位引发的复议. */
const ofOneCause = /因(?!政府信息|信息|政务|依申请|公开|此|不服|对)/u;

/** 拒不履行复议决定的情形, 诉讼被发回重审: what was decided, and no case. */
const ofDecision = /^(?:案件)?(?:决定|判决|裁定|裁决|意见|机关|文书|赔偿|补偿|被(?!告|申请)|发回)/u;

export function caseZeros({ not, denied, clause }: Denial, context: Context): Zero[] {
  const topics = remediesOf(denied);
  if (topics.length === 0 || ofDecision.test(context.text.slice(denied.heads.at(-1)!.end))) return [];
  const first = denied.heads.find((head) => isRemedy(head.id))!;
  // 行政执法工作无行政复议 speaks of another field.
  const elsewhere =
    clause.heads.some((head) => head.id === 'thing' && head.end <= not.start) && !clause.informed;
  // 未发生超期答复引发的复议 denies only some cases.
  const limited =
    unknownBetween(denied, not.end, first.start) >= 2 ||
    has(denied, 'excluded') ||
    ofOneCause.test(context.text.slice(not.end, first.start));
  if (elsewhere) return [];
  const certainty = limited ? 'loose' : context.informed || clause.informed ? 'sure' : 'likely';
  return topics.map((topic) => zero(`remedies.${topic}`, 'remedy', certainty));
}
