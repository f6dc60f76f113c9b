import type { NumberToken, WordToken } from '../../language/scan/scan.ts';
import type { Certainty } from '../../model/claim.ts';
import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import { has, lastOf, type Phrase, wordsOf } from './phrase.ts';

/** A number that says something about another number; `drop` for what nothing here can be compared with. */
export interface Qualifier {
  readonly metric: 'rate' | 'growth' | 'change' | 'dailyAverage' | 'requests.processedRate' | 'drop';
  readonly value: number;
  readonly partOf: Draft | null;
  readonly certainty: Certainty;
}

const directionOf = (phrase: Phrase): WordToken | undefined =>
  wordsOf(phrase, 'compare', 'up', 'down', 'level').at(-1);

const signed = (value: number, direction: WordToken | undefined): number =>
  direction?.id === 'down' ? -value : value;

/** 办结率 of requests; of anything else a rate. */
function readDoneRate(phrase: Phrase, number: NumberToken, context: Context, last: Draft | null): Qualifier {
  const thing = phrase.heads.some((head) => head.id === 'thing');
  const own = phrase.heads.some((head) => head.id === 'request');
  const partOf = last?.done ? last : null;
  if (!thing && (context.topic === 'request' || own))
    return { metric: 'requests.processedRate', value: number.value, partOf, certainty: 'sure' };
  return { metric: 'rate', value: number.value, partOf, certainty: 'likely' };
}

function readPercent(phrase: Phrase, number: NumberToken, context: Context, last: Draft | null): Qualifier {
  const direction = directionOf(phrase);
  if (direction || has(phrase, 'compare', 'base', 'to') || number.unit !== '%')
    return {
      metric: 'growth',
      value: signed(number.value, direction),
      partOf: number.unit === '%' ? last : null,
      certainty: 'likely',
    };
  if (has(phrase, 'share')) return { metric: 'rate', value: number.value, partOf: last, certainty: 'sure' };
  const rate = lastOf(phrase, 'rate');
  if (rate?.id === 'done') return readDoneRate(phrase, number, context, last);
  // 81件…，公开率30.80%: the rate of what was just counted.
  const named = rate !== undefined && context.text.slice(Math.max(0, rate.start - 2), rate.end) === '公开率';
  const ofLast = named && last?.kind === 'outcome' && !has(phrase, 'outcome');
  return { metric: 'rate', value: number.value, partOf: ofLast ? last : null, certainty: 'likely' };
}

const farthest = 2;

/** 比上年减少3件, 净增13件; 增加到15件 gives the new figure, not the difference. */
function readChange(phrase: Phrase, number: NumberToken): number | null {
  const direction = directionOf(phrase);
  if (!direction || direction.id === 'level' || has(phrase, 'compare', 'to')) return null;
  const touches = number.start - direction.end <= farthest;
  const compared = has(phrase, 'compare', 'base');
  if (!touches || (!compared && direction.end - direction.start < 2)) return null;
  return signed(number.value, direction);
}

const shares: ReadonlySet<string> = new Set(['%', '百分点', '倍', '番']);

/** Shares, rates, growth, differences, averages. `sameUnit` is the last number counted alike, which an average may divide. */
export function readQualifier(
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  last: Draft | null,
  sameUnit: Draft | null,
): Qualifier | null {
  if (shares.has(number.unit)) return readPercent(phrase, number, context, last);
  const change = readChange(phrase, number);
  if (change !== null) return { metric: 'change', value: change, partOf: last, certainty: 'likely' };
  const dropped: Qualifier = { metric: 'drop', value: number.value, partOf: null, certainty: 'loose' };
  if (has(phrase, 'compare', 'base') && !has(phrase, 'compare', 'to') && !has(phrase, 'sum')) return dropped;
  const per = lastOf(phrase, 'per');
  if (!per) return null;
  return per.id === 'day'
    ? { metric: 'dailyAverage', value: number.value, partOf: sameUnit, certainty: 'likely' }
    : dropped;
}
