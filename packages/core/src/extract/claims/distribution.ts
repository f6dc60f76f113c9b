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

const listed: ReadonlySet<string> = new Set(['channel', 'applicant', 'outcome', 'verdict']);

/**
 * “网络、信函申请分别为8件、4件”: the things named before 分别, each with the words of one only,
 * for the numbers that follow in the same order. Null where nothing is shared out.
 */
export function shareOut(features: Features, text: string): Features[] | null {
  const each = features.words.findLast((word) => word.class === 'part' && word.id === 'each');
  if (!each || !text.startsWith('分别', each.start)) return null;
  const items = features.words.filter((word) => listed.has(word.class) && word.end <= each.start);
  const cases = features.heads.filter((head) => head.id === 'reconsideration' || head.id === 'litigation');
  if (items.length >= 2)
    return items.map((item) => ({
      ...features,
      outcomes: features.outcomes.filter((word) => word === item),
      verdicts: features.verdicts.filter((word) => word === item),
      channels: features.channels.filter((word) => word === item),
      applicants: features.applicants.filter((word) => word === item),
    }));
  return cases.length >= 2 ? cases.map((head) => ({ ...features, heads: [head] })) : null;
}
