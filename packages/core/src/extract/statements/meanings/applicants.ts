import { countsCases, type Reader, speaksOfRequests } from '../context.ts';
import { unknownBetween, wordsOf } from '../phrase.ts';

/** Requests by who asked. */
export const readApplicant: Reader = (phrase, number, context, side) => {
  const words = wordsOf(phrase, 'applicant');
  const last = words.at(-1);
  if (!last || !countsCases(number) || phrase.head?.id === 'thing') return null;
  const related = speaksOfRequests(phrase, context) || phrase.heads.some((head) => head.id === 'application');
  if (!related && context.lastKind !== 'applicant') return null;
  if (words.some((word) => word.id !== last.id)) return null;
  const between = side === 'left' ? unknownBetween(phrase, last.end, number.start) : 0;
  if (between > 0) return null;
  // 社会组织 may be of public interest or not.
  const either = last.id === 'publicInterest' && context.text.slice(last.start, last.end) === '社会组织';
  return {
    metric: `requests.${last.id}`,
    kind: 'applicant',
    certainty: either ? 'likely' : 'sure',
    topic: 'request',
    ...(either && { also: 'requests.otherOrganization' }),
  };
};
