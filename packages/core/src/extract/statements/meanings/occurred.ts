import { weakest } from '../certainty.ts';
import { type Context, isRemedy, remedyMetric } from '../context.ts';
import type { Meaning } from '../draft.ts';
import { type Phrase, unknownBetween, verbsOf } from '../phrase.ts';

/** 行政复议方面，全年共发生11起: of what was spoken of. */
export function readOccurred(phrase: Phrase, context: Context): Meaning | null {
  const { topic } = context;
  const [verb, ...others] = verbsOf(phrase);
  if (verb?.id !== 'occur' || others.length > 0 || phrase.heads.length > 0 || !isRemedy(topic)) return null;
  if (unknownBetween(phrase, phrase.start, phrase.end) > 0 || !context.text.startsWith('发生', verb.start))
    return null;
  const certainty = weakest(context.topicCertainty, context.informed ? 'likely' : 'loose');
  return { metric: remedyMetric(topic), kind: 'remedy', certainty, topic };
}
