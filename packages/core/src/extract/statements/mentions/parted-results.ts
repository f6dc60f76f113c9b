import type { WordToken } from '../../../language/scan/scan.ts';
import { bracketing, type Clause } from '../clauses/clauses.ts';
import { saysWithin } from '../clauses/middle.ts';
import { firstOf, has, lastOf, type Phrase, unknownBetween } from '../clauses/phrase.ts';
import { type Context, isRemedy } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { isUnnamed } from '../meanings/columns.ts';
import type { Mention } from './mentions.ts';

/** 复议, 直接起诉, 复议后起诉. */
const mostKinds = 3;

/** 其中, 分别为, 均为. */
const opensParts = (phrase: Phrase): boolean => {
  const [word] = phrase.words;
  return (
    has(phrase, 'part', 'of') ||
    word?.class === 'all' ||
    (word?.class === 'each' && word.id === 'respectively')
  );
};

/** The kinds of cases that a list of parts goes through from a clause on, where it tells no result of them. */
function casesFrom(
  first: number,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  isWithin: boolean,
): string[] {
  const opener = clauses[first];
  // 行政诉讼8件，未审结1件；其中经过复议的4件: behind a semicolon what was told first is parted.
  const opens =
    opener &&
    opener.before !== 'semicolon' &&
    (isWithin || bracketing.has(opener.before) || opensParts(phrases[first]!));
  const ids: string[] = [];
  for (let at = first; opens && at < clauses.length && at < first + mostKinds; at++) {
    const phrase = phrases[at]!;
    const { before } = clauses[at]!;
    const goesOn = at === first || before === 'list' || before === 'comma';
    const id = phrase.head?.id;
    if (!goesOn || !isRemedy(id) || has(phrase, 'verdict')) break;
    ids.push(id);
  }
  return ids;
}

/** 行政诉讼败诉3件，其中直接起诉2件、复议后起诉1件: the result holds for the parts; the whole is read by its own words. */
function holdFor(ids: readonly string[], verdict: WordToken, { head }: Phrase, context: Context): null {
  const ofSuits =
    head?.id === 'litigation' && ids.every((id) => id !== 'reconsideration' && id !== 'litigation');
  if (ids.length > 0 && (ofSuits || head?.id === 'remedies')) context.sentenceVerdict = verdict.id;
  return null;
}

/** 3件案件被纠正（复议2件、诉讼1件）: what stands directly behind a number that nothing before it names. */
function verdictBehind({ left, right, number }: Mention): WordToken | undefined {
  if (left.heads.length > 0 || right.heads.length > 0) return undefined;
  const verdict = firstOf(right, 'verdict');
  return verdict && unknownBetween(right, number.end, verdict.start) <= 2 ? verdict : undefined;
}

/** 3件被纠正，复议2件、诉讼1件: the two numbers that follow are all of it. */
function makeUp({ at, number }: Mention, clauses: readonly Clause[]): boolean {
  if (clauses[at + 1]?.before !== 'comma') return false;
  let sum = 0;
  for (const { tokens } of clauses.slice(at + 1, at + 3))
    for (const token of tokens) if (token.kind === 'number') sum += token.value;
  return sum === number.value;
}

/** 结果维持145件，其中行政复议96件、行政诉讼49件: a result of cases of all the kinds that it is parted into. */
export function readPartedResult(
  mention: Mention,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  context: Context,
): Meaning | null {
  const { left, at, clause } = mention;
  const verdict = lastOf(left, 'verdict') ?? verdictBehind(mention);
  if (!verdict || isUnnamed(verdict)) return null;
  if (left.heads.length > 0)
    return holdFor(casesFrom(at + 1, clauses, phrases, false), verdict, left, context);
  // 结果纠正的10件案件中，行政复议9件.
  const isWithin = saysWithin(context.text, clause.end - 1) || makeUp(mention, clauses);
  const ids = casesFrom(at + 1, clauses, phrases, isWithin);
  if (ids.length < 2) return null;
  context.sentenceVerdict = verdict.id;
  const ofAll = ids.includes('reconsideration');
  return {
    metric: `remedies.${ofAll ? 'all' : 'litigation'}.${verdict.id}`,
    kind: 'verdict',
    certainty: 'likely',
    topic: ofAll ? 'remedies' : 'litigation',
  };
}
