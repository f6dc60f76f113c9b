import type { Context, Meaning } from './draft.ts';
import type { Features } from './features.ts';
import type { NumberReading } from './read-number.ts';

/** “行政复议和行政诉讼各1件”, “行政复议、行政诉讼均为0件”: one number said of each of several things. */
export function readDistribution(
  features: Features,
  number: NumberReading,
  context: Context,
): readonly Meaning[] | null {
  const each = features.words.findLast(
    (word) => (word.class === 'part' && word.id === 'each') || (word.class === 'all' && word.id === 'all'),
  );
  const zero = number.value === 0;
  if (!zero && (!each || number.start - each.end > 1)) return null;
  const ids = features.heads.map((head) => head.id);
  if (!ids.includes('reconsideration') || !ids.includes('litigation')) return null;
  const confidence = context.informed ? 0.9 : 0.6;
  return ['reconsideration', 'litigation'].map((id) => ({
    metric: `remedies.${id}`,
    kind: 'remedy',
    confidence,
    topic: id as 'reconsideration' | 'litigation',
  }));
}
