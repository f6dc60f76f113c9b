import { has, type Phrase } from '../clauses/phrase.ts';
import type { Draft } from '../figures/draft.ts';

/** 复议13件、诉讼8件，纠正1件: which cases it counts is not said. */
export const isOfEither = ({ also }: Draft): boolean => also?.startsWith('remedies.') === true;

/** 合计增加8件, 两类案件共增加8件; 年末比去年末多1件: of all there are then. */
export const tellsOfAll = (left: Phrase, text: string): boolean =>
  has(left, 'sum', 'strong') ||
  has(left, 'filler', 'kinds') ||
  /^,?年[末底]/u.test(text.slice(left.start, left.end));
