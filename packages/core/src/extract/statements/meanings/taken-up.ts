import { expression } from '../../../language/expressions/expression.ts';
import { counter } from '../../../language/expressions/pieces.ts';
import type { Phrase } from '../clauses/phrase.ts';
import type { Context, RemedyTopic } from '../figures/context.ts';

const takenUp = expression`^的(\d+)${counter}(?:案件)?(?:[里中]|当中|之中)`;
const longestTakenUp = 12;

/** 纠正的9件里: a number told once more at the head of a sentence, to be parted. */
export const takesUp = (value: number, { words, start }: Phrase, { text, told }: Context): boolean => {
  const verdict = words.at(-1);
  if (told.size > 0 || !/[。;]/u.test(text[start - 1] ?? '')) return false;
  const from = verdict && text[verdict.start] === '的' ? verdict.start : (verdict?.end ?? start);
  return takenUp.exec(text.slice(from, from + longestTakenUp))?.[1] === String(value);
};

/** 复议后起诉的5件中，法院维持3件。行政机关胜诉7件: behind another sentence on one kind of suits perhaps all of them. */
export const allSuits = (topic: RemedyTopic, { casesTold }: Context): 'litigation' | null =>
  casesTold === 0 && topic.startsWith('litigation') && topic !== 'litigation' ? 'litigation' : null;

/** The kind of cases that a number told again may be of besides. */
export const otherKind = (topic: RemedyTopic): RemedyTopic | null =>
  topic === 'reconsideration' ? 'litigation' : topic.startsWith('litigation') ? 'reconsideration' : null;
