import { has, type Phrase } from '../clauses/phrase.ts';
import { type Context, isRemedy, remedyMetric, tellsOnlyOfCases } from '../figures/context.ts';
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

/** 复议17件，审结16件，结转下年1件: a case that the year leaves open, where cases are what the part, or the number before, is about. */
export function goesOverWithCases(phrase: Phrase, { topic, told, aspect, reportYear }: Context): boolean {
  if (phrase.heads.length > 0 || !isRemedy(topic) || !tellsOnlyOfCases(told)) return false;
  if (aspect !== 'remedies' && ![...told].some((metric) => metric.endsWith('.decided'))) return false;
  const ofNextYear = phrase.dates.some(({ from }) => reportYear !== null && from.year === reportYear + 1);
  return has(phrase, 'carry', 'intoNext', 'next') || (has(phrase, 'carry', 'move') && ofNextYear);
}

const inHand = /^(?:[尚正仍还]?在办(?:理|件)?|办理中|[仍还]?未办[结完])$/u;

/** 维持11件，1件在办; 已办结14件，未办结4件: a result of cases was told last. */
export const followsResult = ({ topic, lastKind, told }: Context): boolean =>
  isRemedy(topic) && (lastKind === 'verdict' || told.has(`${remedyMetric(topic)}.decided`));

/** 1件在办 in a list of results of cases. */
export const isInHand = (phrase: Phrase, context: Context): boolean =>
  isRemedy(context.topic) &&
  (context.lastKind === 'remedy' || followsResult(context)) &&
  phrase.heads.length === 0 &&
  phrase.words.some(
    ({ class: kind, start, end }) =>
      (kind === 'block' || kind === 'carry') && inHand.test(context.text.slice(start, end)),
  );
