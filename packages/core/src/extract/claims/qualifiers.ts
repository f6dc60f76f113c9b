import type { Context, Draft } from './draft.ts';
import type { Features } from './features.ts';
import type { NumberReading } from './read-number.ts';
import type { WordToken } from './tokenize.ts';

export type Qualifier =
  | {
      readonly metric: string;
      readonly value: number;
      readonly partOf: Draft | null;
      readonly confidence: number;
    }
  | 'drop';

const lastOf = (features: Features, name: string): WordToken | undefined =>
  features.words.findLast((word) => word.class === name);

function readPercent(
  features: Features,
  number: NumberReading,
  context: Context,
  last: Draft | null,
): Qualifier {
  const direction = features.words.findLast((word) => word.class === 'compare' && word.id !== 'base');
  const compared = features.words.some((word) => word.class === 'compare' && word.id === 'base');
  if (direction || compared || number.unit === '百分点')
    return {
      metric: 'growth',
      value: direction?.id === 'down' ? -number.value : number.value,
      partOf: number.unit === '%' ? last : null,
      confidence: 0.8,
    };
  const share = lastOf(features, 'share');
  if (share) return { metric: 'rate', value: number.value, partOf: last, confidence: 0.9 };
  const rate = lastOf(features, 'rate');
  const thing = features.heads.some((head) => head.id === 'thing');
  if (rate?.id === 'done') {
    const own = features.heads.some((head) => head.id === 'request');
    const aboutRequests = !thing && (context.topic === 'request' || own);
    if (aboutRequests)
      return {
        metric: 'requests.processedRate',
        value: number.value,
        partOf: last?.done ? last : null,
        confidence: 0.9,
      };
    return { metric: 'rate', value: number.value, partOf: last?.done ? last : null, confidence: 0.8 };
  }
  // 81件…，公开率30.80%: the rate of what was just counted.
  const named =
    rate !== undefined && context.text.slice(Math.max(0, rate.start - 2), rate.end).includes('公开率');
  return {
    metric: 'rate',
    value: number.value,
    partOf: named && last?.kind === 'outcome' ? last : null,
    confidence: 0.6,
  };
}

function readChange(features: Features, number: NumberReading, text: string): number | null {
  const base = features.words.find((word) => word.class === 'compare' && word.id === 'base');
  const direction = features.words.findLast((word) => word.class === 'compare' && word.id !== 'base');
  if (!direction || direction.id === 'level') return null;
  // 增加到15件 gives the new figure, not the difference.
  const between = text.slice(direction.end, number.start);
  const touches = between.length <= 2 && !/[到至为]/u.test(between);
  if (!touches || (!base && direction.end - direction.start < 2)) return null;
  return direction.id === 'down' ? -number.value : number.value;
}

/**
 * Numbers that say something about another number: shares, rates, growth, differences, averages.
 * `drop` for averages over anything but days and for figures of other periods, which nothing here can be compared with.
 */
export function readQualifier(
  features: Features,
  number: NumberReading,
  context: Context,
  last: Draft | null,
  sameUnit: Draft | null,
): Qualifier | null {
  if (number.unit === '%' || number.unit === '百分点') return readPercent(features, number, context, last);
  const change = readChange(features, number, context.text);
  if (change !== null) return { metric: 'change', value: change, partOf: last, confidence: 0.8 };
  if (features.words.some((word) => word.class === 'compare' && word.id === 'base')) return 'drop';
  const per = lastOf(features, 'per');
  if (per?.id === 'day')
    return { metric: 'dailyAverage', value: number.value, partOf: sameUnit, confidence: 0.85 };
  return per ? 'drop' : null;
}
