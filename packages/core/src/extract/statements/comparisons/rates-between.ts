import { has, tells } from '../clauses/phrase.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Qualifier } from './qualifier.ts';

/** 办结率由95.8%降至95.3% as well. */
const rates: ReadonlySet<Qualifier['metric']> = new Set(['rate', 'requests.processedRate']);

/** Rates told from one year to the next: 维持率由62.5%变为57.9%. State lives for a sentence. */
export class RatesBetween {
  private before: Qualifier | null = null;

  sentence(): void {
    this.before = null;
  }

  /** The first is of the year before and speaks for no figure; the second is of what the first is. */
  read(qualifier: Qualifier, { left, right }: Mention): Qualifier {
    if (!rates.has(qualifier.metric)) return qualifier;
    const { before } = this;
    const leads = has(right, 'compare', 'to');
    this.before = leads ? qualifier : null;
    if (leads) return { ...qualifier, metric: 'rate', partOf: null, certainty: 'loose', ofLastYear: true };
    const follows = before !== null && has(left, 'compare', 'to') && !tells(left);
    return follows ? { ...before, value: qualifier.value, partOf: null } : qualifier;
  }
}
