import { has, type Phrase } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';

/** What goes into the next year. */
export const carriedOut = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'requests.carriedOut',
  kind: 'outcome',
  certainty,
  topic: 'request',
});
/** What came over from the year before. */
export const carriedIn = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'requests.carriedIn',
  kind: 'request',
  certainty,
  topic: 'request',
});

/** 办结17件（含结转2件）; 新收16件，结转2件，办结17件，结转下年1件. */
export function isWhatCameIn(phrase: Phrase, goesOn: boolean, { told, theme }: Context): boolean {
  const held =
    has(phrase, 'part', 'made') && (told.has('requests.received') || told.has('requests.processed'));
  const first = told.has('requests.received') && !told.has('requests.processed') && theme.carriesOut;
  return held || (first && !goesOn);
}
