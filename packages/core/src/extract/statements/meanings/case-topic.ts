import { expression } from '../../../language/expressions/expression.ts';
import { area } from '../../../language/expressions/pieces.ts';
import type { WordToken } from '../../../language/scan/scan.ts';
import { lastOf, type Phrase } from '../clauses/phrase.ts';
import { type Context, isRemedy } from '../figures/context.ts';

function kindOf(
  { start, end }: WordToken,
  { informed }: Phrase,
  { topic, told, lastKind, inCaseList, text }: Context,
): 'reconsideration' | 'litigation' | undefined {
  // 采购诉讼16件，判决维持14件: of what was told before, which is of another field.
  if (topic === 'thing' && lastKind !== null && !informed) return undefined;
  const verdict = text.slice(start, end);
  if (verdict.startsWith('复议')) return 'reconsideration';
  // 信息公开败诉案件1件: nobody loses a reconsideration, but some say so of both.
  const ofSuits = told.has('remedies.litigation') && !inCaseList;
  const isOpen = topic === null || topic === 'request' || told.size === 0 || ofSuits;
  // 被判决纠正的1件.
  const isJudged = verdict.startsWith('判决') || text.startsWith('判决', start - 2);
  const isOfCourts = isJudged || (isOpen && /^[败胜]诉/u.test(verdict));
  return isOfCourts ? 'litigation' : undefined;
}

/** 胜诉（维持）56件: in the words of either, where no suits were told. */
const saysOfBoth = ({ start }: WordToken, { told, text }: Context): boolean =>
  !told.has('remedies.litigation') && bothWords.test(text.slice(start, start + longestWords));
const bothWords = /^[胜败]诉\((?:维持|纠正)\)/u;
const longestWords = 6;

/** 全县各级法院. */
const ofArea = expression`^(?:全${area}|${area}|各级|两级|中级|基层)*$`;

/** Whose case a verdict without a case is about: the agent named (复议机关), else what was spoken of. */
export function topicOf(phrase: Phrase, context: Context): Context['topic'] {
  // 复议维持2件, 判决维持1件.
  const verdict = lastOf(phrase, 'verdict');
  if (verdict && saysOfBoth(verdict, context)) return 'remedies';
  const named = verdict && kindOf(verdict, phrase, context);
  if (named && !context.topic?.startsWith(named)) return named;
  const agent = lastOf(phrase, 'agent');
  // 因行政处罚被诉2件，其中1件胜诉，原告上诉被驳回: of another field.
  if (!agent || context.topic === 'thing') return context.topic;
  const own = agent.id as 'reconsideration' | 'litigation';
  // 复议、诉讼方面，复议机关审结5件: whoever decides stands first; 以复议机关为共同被告 speaks of the lawsuits still.
  const before = context.text.slice(phrase.start, agent.start);
  const isOther = !context.topic?.startsWith(own) && (before.length <= 1 || ofArea.test(before));
  return !isRemedy(context.topic) || isOther ? own : context.topic;
}
