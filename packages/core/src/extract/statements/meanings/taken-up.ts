import { expression } from '../../../language/expressions/expression.ts';
import { counter } from '../../../language/expressions/pieces.ts';
import type { Phrase } from '../clauses/phrase.ts';
import type { Context, RemedyTopic } from '../figures/context.ts';

const takenUp = expression`^的(\d+)${counter}(?:行政)?(?:案件)?(?:[里中]|当中|之中|,?(?:均|都|全部)?(?:[为系是因属]|涉及|主要|原因))`;
const longestTakenUp = 18;

/** 纠正的9件里, 被纠正的1件为答复主体不适格: a number told once more at the head of a sentence, to be parted or explained. */
export const takesUp = (value: number, { words, start }: Phrase, { text, told }: Context): boolean => {
  const verdict = words.at(-1);
  if (told.size > 0 || !/[。;]/u.test(text[start - 1] ?? '')) return false;
  const from = verdict && text[verdict.start] === '的' ? verdict.start : (verdict?.end ?? start);
  return takenUp.exec(text.slice(from, from + longestTakenUp))?.[1] === String(value);
};

/** 复议后起诉的5件中，法院维持3件。行政机关胜诉7件: behind another sentence on one kind of suits perhaps all of them. */
export const allSuits = (topic: RemedyTopic, { casesTold }: Context): 'litigation' | null =>
  casesTold === 0 && topic.startsWith('litigation') && topic !== 'litigation' ? 'litigation' : null;

/** 直接起诉12件（维持7件）、复议后起诉11件（维持9件），即全年维持16件: the result was told of one kind of suits, and so is told of all. */
export const isOfAllSuits = (topic: RemedyTopic, verdict: string, { told }: Context): boolean =>
  topic.startsWith('litigation') &&
  topic !== 'litigation' &&
  told.has('remedies.litigationDirect') &&
  told.has('remedies.litigationAfterReconsideration') &&
  told.has(`remedies.${topic}.${verdict}`);
