import { wordToken } from '../../language/scan/scan.ts';
import { readAllAlike, readFinishedBehind } from './alone.ts';
import type { Clause } from './clauses/clauses.ts';
import { firstOf, has, lastOf, type Phrase, withWords } from './clauses/phrase.ts';
import { type Context, isRemedy } from './figures/context.ts';
import type { Draft, Meaning } from './figures/draft.ts';
import type { Item } from './lists/items.ts';
import type { Ledger } from './lists/ledger.ts';
import { demote } from './lists/part-kinds.ts';
import { isUnnamed } from './meanings/columns.ts';
import { goesOnWithCases } from './meanings/follow.ts';
import type { Mention } from './mentions/mentions.ts';

/** Reconsiderations and lawsuits counted together are `remedies.all`. */
const isCases = (name: string | undefined): boolean => name === 'all' || isRemedy(name);

const touching = /^已?被?$/u;

/** 共有14件尚未审结; 复议4件维持; 复议5件被纠正: what touches the number is said of it alone, where no 均 says it of all. */
function isResultOf({ right, number }: Mention, text: string): boolean {
  const verdict = firstOf(right, 'verdict');
  return !has(right, 'all') && verdict !== undefined && touching.test(text.slice(number.end, verdict.start));
}

const isUnnamedBehind = ({ right }: Mention): boolean => {
  const verdict = lastOf(right, 'verdict');
  return verdict !== undefined && isUnnamed(verdict);
};

const some = /(?<![共只仅总均计也各])有$/u;

/** 诉讼案件有1件: of the cases some; 共有1件 are all. */
const tellsOfSome = ({ start, end, head }: Phrase, text: string): boolean =>
  head !== undefined && some.test(text.slice(start, end));

/** 直接起诉2件均维持: the verdict that ends the clause of its cases. */
function readVerdictBehind({ right, clause }: Mention, cases: Draft): Draft | null {
  if (cases.kind !== 'remedy' || cases.value === 0) return null;
  const verdict = lastOf(right, 'verdict');
  const concluded = !verdict && has(right, 'all') ? firstOf(right, 'verb', 'conclude') : undefined;
  const word = verdict ?? concluded;
  if (!word || (verdict && isUnnamed(verdict))) return null;
  if (right.heads.length > 0 || right.end !== clause.end || !isCases(cases.metric.split('.')[1])) return null;
  return {
    ...cases,
    // 复议2件全部审结: none is pending.
    metric: `${cases.metric}.${verdict?.id ?? 'pending'}`,
    ...((concluded || has(right, 'not')) && { value: 0 }),
    kind: 'verdict',
    form: 'all',
    certainty: cases.certainty === 'loose' ? 'loose' : 'likely',
    start: cases.start,
    end: word.end,
    anchor: word.start,
    partOf: cases,
  };
}

/** The verdict behind a number of cases, and whether the number is of those decided so alone. */
function decidedBehind(
  mention: Mention,
  left: Phrase,
  cases: Draft,
  context: Context,
): { decided: Draft | null; ofSome: boolean } {
  const decided = readVerdictBehind(mention, cases);
  const touches = isResultOf(mention, context.text);
  // 复议和诉讼共有14件尚未审结，其中复议6件、诉讼8件: of the parts as well.
  if (touches && decided?.metric.startsWith('remedies.all.'))
    context.sentenceVerdict = decided.metric.split('.')[2]!;
  return { decided, ofSome: touches || tellsOfSome(left, context.text) };
}

/** 复议、诉讼分别有9件、1件被纠正: what became of each of those named stands behind the last of their numbers. */
export function withVerdictBehind(
  items: Item[],
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  at: number,
): Item[] {
  if (items.some(({ phrase }) => !isRemedy(phrase.head?.id) || has(phrase, 'verdict'))) return items;
  let last = at;
  while (clauses[last + 1]?.before === 'list') last++;
  const verdict = lastOf(phrases[last]!, 'verdict');
  const number = clauses[last]!.tokens.findLast(({ kind }) => kind === 'number');
  if (!verdict || !number || verdict.start < number.end) return items;
  return items.map((item) => {
    const { phrase } = item;
    const word = wordToken(phrase.start, phrase.start, 'verdict', verdict.id);
    return { ...item, phrase: withWords(phrase, [word, ...phrase.words]) };
  });
}

/** No such bracket holds more clauses. */
const mostInside = 12;
const farthestNoun = 6;
const farthestVerdict = 2;

/** 共有5件争议（复议3件、诉讼2件）尚未审结: what stands directly behind the bracket is said of the cases within it, which a number before it counts. */
function behindBracket(clauses: readonly Clause[], phrases: readonly Phrase[], at: number): string | null {
  const { depth } = clauses[at]!;
  if (depth === 0) return null;
  let [last, next] = [at, at];
  const isWithin = (one: number): boolean =>
    Math.abs(one - at) < mostInside && clauses[one] !== undefined && clauses[one].depth >= depth;
  while (isWithin(last)) last--;
  while (isWithin(next)) next++;
  const before = clauses[last];
  const number = before?.tokens.findLast(({ kind }) => kind === 'number');
  const behind = clauses[next];
  if (!number || before!.end - number.end > farthestNoun || behind?.before !== 'close') return null;
  const verdict = firstOf(phrases[next]!, 'verdict');
  if (!verdict || verdict.start - behind.start > farthestVerdict || has(phrases[next]!, 'all')) return null;
  return behind.tokens.some(({ kind }) => kind === 'number') || isUnnamed(verdict) ? null : verdict.id;
}

const someBefore = /(?<![共只仅总均计也各没])[有余](?:涉及?|因)?(?:政府)?(?:信息公开)?(?:工作|领域|类|的)*$/u;

/** 尚有复议4件、诉讼3件未审结: what stands behind the last of the list is said of each, and of those alone. */
export function withResultOfSome(
  meaning: Meaning,
  { at, left }: Mention,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  text: string,
): Meaning {
  if (meaning.kind !== 'remedy' || meaning.metric === 'count' || !left.head) return meaning;
  const ofThose = behindBracket(clauses, phrases, at);
  if (ofThose) return { ...meaning, metric: `${meaning.metric}.${ofThose}`, kind: 'verdict' };
  let [first, last] = [at, at];
  const goesOn = (one: number): boolean =>
    one > 0 &&
    one < clauses.length &&
    (clauses[one]!.before === 'list' ||
      (clauses[one]!.before === 'comma' && goesOnWithCases(clauses, phrases, one)));
  while (goesOn(first)) first--;
  while (goesOn(last + 1)) last++;
  const opening = phrases[first]!.heads[0];
  if (!opening || !someBefore.test(text.slice(phrases[first]!.start, opening.start))) return meaning;
  const verdict = lastOf(phrases[last]!, 'verdict');
  const number = clauses[last]!.tokens.findLast(({ kind }) => kind === 'number');
  if (!verdict || isUnnamed(verdict) || !number || verdict.start < number.end) return meaning;
  if (has(phrases[last]!, 'all')) return meaning;
  return { ...meaning, metric: `${meaning.metric}.${verdict.id}`, kind: 'verdict' };
}

/** Notes what the words behind a number say of it: what became of all that were counted, or of those cases. */
export function noteBehind(
  mention: Mention,
  left: Phrase,
  draft: Draft,
  context: Context,
  ledger: Ledger,
): void {
  const alike = readAllAlike(mention.right, draft, context.text);
  if (alike) ledger.note(alike);
  else {
    const { decided, ofSome } = decidedBehind(mention, left, draft, context);
    ledger.noteDecided(decided, ofSome);
    // 复议5件被责令重新答复: of a result that the table does not name.
    if (!decided && ofSome && draft.kind === 'remedy' && isUnnamedBehind(mention)) demote(draft);
  }
  const finished = readFinishedBehind(mention, draft, context);
  if (finished) ledger.note(finished);
}
