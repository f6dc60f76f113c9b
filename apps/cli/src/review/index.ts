/**
 * The interactive review: `gouji review [PATH…]`.
 *
 * Build: this file and what it imports become one code-split chunk that only the review command loads. The bundler must
 * - define `process.env.NODE_ENV` as "production" (React's development build leaks) and `process.env.DEV` as "false",
 * - alias `string-width` to `src/review/core/width.ts`, so that Ink measures as the terminal draws,
 * - alias `react-devtools-core` to `src/review/tui/no-devtools.ts`,
 * - use JSX automatic and add a `createRequire` banner (Ink's dependencies contain CommonJS).
 */
import type { ReviewOptions, ReviewOutcome } from './options.ts';

export type { ReviewOptions, ReviewOutcome } from './options.ts';

/** Runs a review until the reviewer leaves. Never throws for bad input: says one sentence on stderr and returns 2. */
export async function runReview(options: ReviewOptions): Promise<ReviewOutcome> {
  options.stderr.write('review: not ready\n');
  return 2;
}
