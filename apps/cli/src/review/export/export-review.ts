import type { Review } from '../core/review.ts';

export function exportReview(_review: Review, what: string, _folder: string, _today: string): string[] {
  throw new Error(what);
}
