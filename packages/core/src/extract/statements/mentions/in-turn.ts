import { tells } from '../clauses/phrase.ts';
import type { Item } from '../lists/items.ts';
import { goesOnSharing, withComparison, withoutShares } from './distribution.ts';
import type { Mention } from './mentions.ts';

/** Things named before 分别 that wait for their numbers; each number takes the next. State lives for a sentence. */
export class InTurn {
  private waiting: Item[] = [];
  private last: Item | null = null;
  private lastUnit = '';
  /** How deep in brackets the numbers stand. */
  private depth = 0;

  clear(): void {
    if (this.waiting.length > 0) this.waiting = [];
    this.last = null;
  }

  /** The things named, and the first of them for this number. */
  open(items: Item[], mention: Mention): Item | null {
    this.waiting = items;
    this.depth = mention.clause.depth;
    return this.next(mention);
  }

  /** What a number counts by its turn; null where it has none. */
  take(mention: Mention): Item | null {
    const { depth } = mention.clause;
    // 分别为12件（占46.2%）、8件（占30.8%）: the next goes on behind the bracket.
    if (this.last && depth > this.depth) return this.ofBracket(mention);
    if (depth === this.depth && goesOnSharing(mention.left)) return this.next(mention);
    this.clear();
    return null;
  }

  private next({ left, number }: Mention): Item | null {
    this.last = this.waiting.shift() ?? null;
    this.lastUnit = number.unit;
    return this.last && withComparison(this.last, left);
  }

  /** 分别占46.2%（12件）、30.8%（8件）: the count of that share. */
  private ofBracket({ left, right, number: { unit } }: Mention): Item | null {
    const isBare = left.words.length === 0 && !tells(right);
    if (!this.last || !isBare || unit === '%' || this.lastUnit !== '%') return null;
    return { ...this.last, phrase: withoutShares(this.last.phrase) };
  }
}
