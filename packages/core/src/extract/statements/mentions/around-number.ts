import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import { saysWithin } from '../clauses/middle.ts';
import { firstOf, has, type Phrase, tells, unknownBetween, verbsOf, wordsOf } from '../clauses/phrase.ts';
import { type Context, isRemedy } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import type { Mention } from './mentions.ts';
import { isOfAllKinds } from './not-meant.ts';

/** 上年结转的1件行政诉讼: a case that was carried over. */
const isCarriedCase = (left: Phrase, right: Phrase): boolean =>
  has(left, 'carry') && isRemedy(right.heads[0]?.id) && left.heads.length === 0;

/** Cases that no row counts: carried over, or of several kinds together. */
export const isAside = (left: Phrase, right: Phrase): boolean =>
  isCarriedCase(left, right) || isOfAllKinds(left);

/** 依申请公开17件均已答复: perhaps not those received, but those answered. */
export const isOfThoseAnswered = (own: Meaning, right: Phrase): boolean =>
  own.metric === 'requests.received' && has(right, 'all') && has(right, 'verb', 'answer', 'finish');

/** 县政府办公室承办的96件中，答复52件: what follows are some of those of one body. */
export const isOfBodyAmong = ({ metric }: Meaning, mention: Mention, text: string): boolean =>
  metric === 'count' &&
  has(mention.left, 'body') &&
  (saysWithin(text, mention.number.end) || countsRequestsOf(mention));

/** 区政府（含区政府办公室）41件申请，答复40件: no verb says what the body did. */
const countsRequestsOf = ({ left, right, number }: Mention): boolean =>
  verbsOf(left).length === 0 &&
  (right.head?.id === 'application' || right.head?.id === 'request') &&
  right.head.start === number.end;

/** 行政处罚案件中: what follows are kinds of those. */
export const isMiddle = ({ end }: Phrase, text: string): boolean =>
  saysWithin(text, end - 1) || (saysWithin(text, end) && /,/u.test(text[end + 1] ?? ''));

const shortestNamed = 3;
const shortestPart = 2;

/** 收到的申请，按内容划分：征地拆迁92件、工程建设41件; 数量居前的为：甲局21件、乙局11件: kinds that no table has. */
export function namesKind({ left, number, clause }: Mention, { subject, text }: Context): boolean {
  const listed = clause.before === 'colon' || clause.before === 'list';
  const unknown = unknownBetween(left, left.start, number.start);
  const isKind = unknown >= shortestNamed;
  // 行政处罚案件中，警告1860件、罚款2912件.
  const isPart = unknown >= shortestPart || has(left, 'body');
  if (subject && isPart && !tells(left) && isMiddle(subject, text)) return true;
  return listed && !tells(left) && (isKind || has(left, 'body'));
}

const superlative = /最[高多大]/u;
const longestPredicate = 4;
const shortestKind = 2;

/** 依申请公开纠错率为3.4%（4件）: of cases, where requests are named; 征收类诉讼占比最高，为9件: of a kind of what is named. */
export const namesSomeOf = (named: Phrase, text: string): boolean =>
  (named.head?.id === 'request' && has(named, 'verdict')) ||
  (named.head !== undefined &&
    superlative.test(text.slice(named.head.end, named.end + longestPredicate)) &&
    unknownBetween(named, named.start, named.head.start) >= shortestKind);

/** 复议24件、诉讼15件，涉及执法案卷类21件: what the cases are about, not what became of requests. */
export const isAboutCases = ({ kind }: Meaning, left: Phrase, { topic, lastKind }: Context): boolean =>
  kind === 'outcome' &&
  has(left, 'verb', 'occur') &&
  isRemedy(topic) &&
  (lastKind === 'remedy' || lastKind === 'verdict');

/** 复议22件，县司法局受理17件、市政府受理5件: who took up the cases told of. */
export const isDecider = (left: Phrase, { topic, inCaseList, text }: Context): boolean =>
  isRemedy(topic) &&
  left.heads.length === 0 &&
  // 诉讼30件，其中涉区政府12件: those of one of the bodies.
  ((inCaseList && has(left, 'body') && !has(left, 'verdict')) ||
    (has(left, 'verb', 'receive', 'handle') &&
      (has(left, 'body') ||
        has(left, 'agent') ||
        ministry.test(text.slice(left.start, left.end)) ||
        unknownBetween(left, left.start, left.end) >= shortestName)));
const shortestName = 3;
/** 财政部受理, of which 部 is a word of its own. */
const ministry = /^(?:其中|由|,)*\p{Script=Han}{2,6}部(?:共|已)?[受办审][理结]/u;

/** 依申请公开水平有待提高，5件被纠正的案件中有3件…: cases, whatever the clause before speaks of. */
export const isOfVerdict = ({ number, right: { words } }: Mention): boolean =>
  words[0]?.class === 'verdict' && words[0].start === number.end;

/** 全年公开信息720条: the word directly before the number says what is counted, though no table has it. */
const isOfLookalike = ({ words }: Phrase, { start }: NumberToken): boolean => {
  const last = words.at(-1);
  return last?.class === 'block' && last.end === start;
};

/** 村民的两件: of those whom its own words name. */
export const isOfPersons = (left: Phrase, { start }: NumberToken, text: string): boolean =>
  text[start - 1] === '的' && has(left, 'person');

/** 依申请公开方面，167件答复中…; …，主动沟通协商31件: counted is what these words say, known or not. */
export function hasOwnWords({ left, right, number }: Mention, text: string): boolean {
  if (isOfLookalike(left, number) || isOfPersons(left, number, text)) return true;
  const [first] = right.words;
  const known = first?.start === number.end && (first.class === 'block' || first.class === 'atom');
  const named = known || unknownBetween(right, number.end, Math.min(right.end, number.end + 2)) === 2;
  // 予以公开占比55%（11件）: the bracket says it of the number before.
  const isBehindNumber = /\d/u.test(text.slice(left.start, number.start));
  return named || (!isBehindNumber && unknownBetween(left, left.start, number.start) >= shortestName);
}

/**
 * 3件涉及社会稳定，不予公开；1件材料本局未制作，无法提供: what is said behind a number that opens its clause is said of that, and the
 * next number opens another.
 */
export function isNextItem({ at, number }: Mention, clauses: readonly Clause[]): boolean {
  const { tokens: own, end } = clauses[at]!;
  if (own[0] !== number || end - number.end < shortestName) return false;
  for (let before = at - 1; before >= 0 && clauses[before + 1]!.before !== 'stop'; before--) {
    const { tokens } = clauses[before]!;
    if (tokens[0]?.kind === 'number') return before < at - 1;
    if (tokens.some(({ kind }) => kind === 'number')) return false;
  }
  return false;
}

/** 均已答复, 均予以公开. */
export function speaksOfAll(phrase: Phrase, text: string): boolean {
  const outcome = firstOf(phrase, 'outcome');
  return has(phrase, 'all') || (outcome !== undefined && '均全'.includes(text[outcome.start]!));
}

/** 40件已答复申请中，…；12件为征收补偿类，…: a whole whose parts follow, or one of the parts. */
const ofThose = /^件?(?:\p{Script=Han}{0,10}[中里],|[为是系属])/u;
const longestWhole = 16;
const shortestOther = 2;

/** （二）依申请公开。全年7件: what a heading names is counted by the first number, where nothing else is named before it. */
export function opensSentence(
  { at, number, left }: Mention,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  text: string,
): boolean {
  if (ofThose.test(text.slice(number.end, number.end + longestWhole))) return false;
  if (wordsOf(left, 'body').some(({ id }) => id !== 'own')) return false;
  for (let clause = at; ; clause--) {
    const { start, tokens, before } = clauses[clause]!;
    if (tokens.some((token) => token.kind === 'number' && token.start < number.start)) return false;
    const end = Math.min(phrases[clause]!.end, number.start);
    if (unknownBetween(phrases[clause]!, start, end) >= shortestOther) return false;
    if (before === 'stop' || clause === 0) return true;
  }
}
