import { type Phrase, unknownBetween, verbsOf } from '../clauses/phrase.ts';
import { weakest } from '../figures/certainty.ts';
import { type Context, isRemedy, remedyMetric } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';

/** What comes to a body that is sued; 受理 and 办理 are what those do who decide. */
const received = /^(?:共|累计)?(?:收到|新?收案?|受案|新?立案)$/u;

/** Nothing was told in the sentence but what it speaks of. */
const isCaptioned = ({ aspect, told, lastKind }: Context): boolean =>
  aspect === 'remedies' && told.size === 0 && lastKind === null;

/** 行政复议：收到11件, 行政复议方面，全年共发生11起: of what was spoken of. */
export function readOccurred(phrase: Phrase, context: Context): Meaning | null {
  const { topic } = context;
  const [verb, ...others] = verbsOf(phrase);
  if (!verb || others.length > 0 || phrase.heads.length > 0 || !isRemedy(topic)) return null;
  const words = context.text.slice(verb.start, verb.end);
  // 一审收案34件: of one instance only.
  if (/[一二再终]审/u.test(context.text.slice(phrase.start, verb.start))) return null;
  const isTold = words.startsWith('发生') || (isCaptioned(context) && received.test(words));
  if (!isTold || unknownBetween(phrase, phrase.start, phrase.end) > 0) return null;
  const certainty = weakest(context.topicCertainty, context.informed ? 'likely' : 'loose');
  return { metric: remedyMetric(topic), kind: 'remedy', certainty, topic };
}
