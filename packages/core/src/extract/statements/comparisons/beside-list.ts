import type { Clause } from '../clauses/clauses.ts';
import { has, type Phrase, tells } from '../clauses/phrase.ts';
import { type Draft, isPartKind } from '../figures/draft.ts';
import type { Ledger } from '../lists/ledger.ts';
import type { Mention } from '../mentions/mentions.ts';
import { withoutYear } from './yearly.ts';

/** 、2件: nothing but the next number of a list. */
const goesOn = (clause: Clause | undefined): boolean =>
  clause?.before === 'list' && clause.tokens.length === 1 && clause.tokens[0]!.kind === 'number';

/**
 * 维持9件、纠正3件，上年分别为7件、2件: the number of this year that a figure of last year stands for, by its place in the list; null where
 * there are not as many, undefined where the figure stands in no list.
 */
export function besideInList(
  { at }: Mention,
  clauses: readonly Clause[],
  ledger: Ledger,
): Draft | null | undefined {
  let from = at;
  while (goesOn(clauses[from])) from--;
  let to = at + 1;
  while (goesOn(clauses[to])) to++;
  const size = to - from;
  return size < 2 ? undefined : (ledger.lastBeside(size, false)[at - from] ?? null);
}

/** What last year's figure may be compared with: its value, and where its words begin. */
interface Before {
  readonly value: number;
  readonly start: number;
}

/** 自然人30件，其余为企业，上年为38件: the rest of the list stands between, without a number. */
const restBetween = /^,其[余他它][^,。;\d]*,$/u;

/** 收到35件，自然人30件、企业5件: the whole that parts of one kind make up together, be they said to be its parts or not. */
function wholeOfList(counts: readonly Draft[], { start }: Before, text: string): Draft | undefined {
  const last = counts.at(-1);
  if (!isPartKind(last?.kind)) return undefined;
  const at = counts.findLastIndex((draft) => draft.kind !== last!.kind);
  const parts = counts.slice(at + 1);
  const whole = counts[at];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const isAll = parts.length > 1 && sum === whole?.value;
  const makes = isAll || (last!.partOf === whole && restBetween.test(text.slice(last!.end, start)));
  return makes && whole !== undefined && whole.metric !== 'count' ? whole : undefined;
}

/**
 * What last year's figure counts, by the number of this year before it; behind a list of parts (自然人30件、企业5件，上年为38件) their
 * whole, where it is nearer to that than to the last part, else open.
 */
export function countBefore(figure: Before, ledger: Ledger, text: string): Draft | null {
  const last = ledger.lastOfYear();
  const whole = wholeOfList(
    ledger.counts().filter((one) => one.start < figure.start),
    figure,
    text,
  );
  if (!whole || !last) return last;
  const near = (one: Draft): number => Math.abs(Math.log((figure.value + 1) / (one.value + 1)));
  return near(whole) < near(last) ? whole : null;
}

/** What a figure counts that is told as last year's beside one of this year; undefined where its own words, or that one, say it. */
export function ofBefore(
  of: string | null,
  mention: Mention,
  left: Phrase,
  clauses: readonly Clause[],
  ledger: Ledger,
  text: string,
): string | null | undefined {
  // 胜诉7件、败诉2件，上年同期分别为9件、1件: what the number in its place counts.
  if (has(left, 'each', 'respectively')) {
    const listed = besideInList(mention, clauses, ledger);
    return listed === undefined ? undefined : (listed?.metric ?? null);
  }
  // 自然人30件、企业5件（上年同期38件）: behind a list perhaps of all of it.
  if (of === null || of !== ledger.lastOfYear()?.metric || tells(withoutYear(left))) return undefined;
  return countBefore({ value: mention.number.value, start: mention.start }, ledger, text)?.metric ?? null;
}
