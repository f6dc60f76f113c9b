import { ProblemError } from './problem.ts';
import { parseRanges } from './ranges.ts';

/** 3 for the type itself, 2 for its family, 1 for anything, 0 for no match. */
function specificity(range: string, type: string): number {
  if (range === type) return 3;
  if (range === '*/*') return 1;
  return range.endsWith('/*') && type.startsWith(range.slice(0, -1)) ? 2 : 0;
}

const compare = (
  left: { readonly quality: number; readonly rank: number },
  right: { readonly quality: number; readonly rank: number },
): number => left.quality - right.quality || left.rank - right.rank;

/**
 * Chooses an offer by the Accept header (RFC 9110, 12.5.1). Offers stand in our order of preference, each with its media
 * types; no header means the first. Throws a 406 problem when nothing is acceptable.
 */
export function negotiate<Offer extends string>(
  accept: string | undefined,
  offers: readonly (readonly [Offer, readonly string[]])[],
): Offer {
  const first = offers[0]![0];
  if (!accept?.trim()) return first;
  const ranges = parseRanges(accept.slice(0, 2_000));
  let best: { offer: Offer; quality: number; rank: number } | null = null;
  for (const [offer, types] of offers) {
    for (const type of types) {
      let match: { rank: number; quality: number } | null = null;
      for (const range of ranges) {
        const rank = specificity(range.type, type);
        if (rank > (match?.rank ?? 0)) match = { rank, quality: range.quality };
      }
      // Of two that are wanted alike, the one that was named comes before the one that was only allowed.
      if (match && compare(match, best ?? { quality: 0, rank: 9 }) > 0) best = { offer, ...match };
    }
  }
  if (best) return best.offer;
  throw new ProblemError('not-acceptable', undefined, { available: offers.map(([, types]) => types[0]!) });
}
