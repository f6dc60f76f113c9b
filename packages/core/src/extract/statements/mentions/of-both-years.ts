import { wordToken } from '../../../language/scan/scan.ts';
import { type Phrase, tells, withWords, wordsOf } from '../clauses/phrase.ts';
import type { Draft } from '../figures/draft.ts';
import { isLastYear } from '../figures/scope.ts';
import { type Item, plain } from '../lists/items.ts';

const heads: ReadonlySet<string> = new Set(['remedies', 'decisions']);
const acts: Readonly<Record<string, string>> = { issued: 'issue', repealed: 'repeal', inForce: 'inForce' };
const verbs: Readonly<Record<string, string>> = { received: 'receive', processed: 'finish' };
const askers =
  /^(?:naturalPerson|organization|enterprise|researchInstitution|publicInterest|legalService|otherOrganization)$/u;

/** The words that say what a metric counts, as if they stood where a phrase begins; null for those that no few words name. */
function namedBy(metric: string, phrase: Phrase): Phrase | null {
  const [family = '', name = '', ...more] = metric.split('.');
  const place = phrase.start;
  const word = (kind: 'verb' | 'outcome' | 'applicant' | 'verdict', id: string) =>
    wordToken(place, place, kind, id);
  const withHead = (id: string, words: Phrase['words']): Phrase => {
    const head = { id, start: place, end: place };
    return withWords({ ...phrase, heads: [head], head }, [...words, ...phrase.words]);
  };
  if (heads.has(family) && name !== 'all')
    return withHead(
      name,
      more.map((verdict) => word('verdict', verdict)),
    );
  if (family === 'documents' || family === 'rules')
    return acts[name] === undefined ? null : withHead(family, [word('verb', acts[name])]);
  if (family !== 'requests' || metric.includes('+')) return null;
  if (verbs[name] !== undefined) return withHead('request', [word('verb', verbs[name])]);
  if (name === 'carriedIn' || name === 'carriedOut' || name === 'channel') return null;
  return withWords(phrase, [
    askers.test(name) ? word('applicant', name) : word('outcome', [name, ...more].join('.')),
    ...phrase.words,
  ]);
}

/** 上年复议8件、诉讼4件，今年分别为13件、8件: this year's figures of what last year's told, in their order. */
export function shareOutAgain(
  phrase: Phrase,
  told: readonly Draft[],
  reportYear: number | null,
): Item[] | null {
  const isThisYear =
    wordsOf(phrase, 'scope', 'year').length > 0 ||
    phrase.dates.some(({ from }) => from.year !== null && from.year === reportYear);
  if (!isThisYear || tells(phrase)) return null;
  const from = told.findLastIndex(({ scope }) => !isLastYear(scope, reportYear)) + 1;
  const metrics = told.slice(from).map(({ of, metric }) => of ?? metric);
  const items = metrics.map((metric) => namedBy(metric, phrase));
  return items.length >= 2 && items.every((item) => item !== null) ? items.map(plain) : null;
}
