import { type Context, isRemedy } from './context.ts';
import type { Meaning } from './draft.ts';
import { isOfAllKinds } from './not-meant.ts';
import { has, type Phrase, unknownBetween } from './phrase.ts';

/** 上年结转的1件行政诉讼: a case that was carried over. */
const isCarriedCase = (left: Phrase, right: Phrase): boolean =>
  has(left, 'carry') && isRemedy(right.heads[0]?.id) && left.heads.length === 0;

/** Cases that no row counts: carried over, or of several kinds together. */
export const isAside = (left: Phrase, right: Phrase): boolean =>
  isCarriedCase(left, right) || isOfAllKinds(left);

/** 依申请公开17件均已答复: perhaps not those received, but those answered. */
export const isOfThoseAnswered = (own: Meaning, right: Phrase): boolean =>
  own.metric === 'requests.received' && has(right, 'all') && has(right, 'verb', 'answer', 'finish');

/** 行政处罚案件中: what follows are kinds of those. */
export const isMiddle = ({ end }: Phrase, text: string): boolean =>
  text[end - 1] === '中' || (text[end] === '中' && /[,，]/u.test(text[end + 1] ?? ''));

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
