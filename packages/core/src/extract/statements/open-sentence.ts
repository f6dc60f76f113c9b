import type { Clause } from './clauses.ts';
import { type Context, leaveSentence } from './context.ts';
import { headingBefore } from './heading-before.ts';
import { tellsAttributes } from './not-meant.ts';
import type { Phrase } from './phrase.ts';
import { themeOf } from './theme.ts';

/** What a sentence speaks of before any of its numbers is read. */
export function openSentence(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  at: number,
  context: Context,
): void {
  let end = at + 1;
  while (end < clauses.length && clauses[end]!.before !== 'stop') end++;
  context.withdrawnBefore = context.theme.withdrawn && context.told.has('requests.received');
  context.theme = themeOf(phrases.slice(at, end), context.text);
  const goesOn = context.informed && context.topic !== null && context.topic !== 'thing';
  context.informed = goesOn || context.aspect !== null || context.theme.informed;
  const sentence = context.text.slice(clauses[at]!.start, clauses[end - 1]!.end);
  context.excluded = context.theme.request && tellsAttributes(sentence);
  context.subject = headingBefore(clauses, phrases, at);
  leaveSentence(context);
  if (context.topic === 'thing') {
    context.topic = null;
    context.elsewhere = true;
  }
}
