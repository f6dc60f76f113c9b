import { z } from 'zod';
import { SourceLocation } from './location.ts';

/** How the prose binds the number: 余/多 and 以上 say at least, 近 and 不足 at most, 约 about. */
export const Comparison = z.enum(['exact', 'about', 'atLeast', 'atMost']);
export type Comparison = z.infer<typeof Comparison>;

/**
 * A number the prose states. `metric` is a dotted name such as `requests.received`, or `count` for anything else that is counted.
 * `targets` are the table expressions the number may equal, best first, e.g. `requests/received/total` or
 * `requests/received/total+requests/carriedIn/total`. `partOf` is the index of the whole in `report.claims`.
 * `value` is in `unit` with 万 and 亿 multiplied out.
 */
export const Claim = z.object({
  metric: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  comparison: Comparison,
  scope: z.string().nullable(),
  partOf: z.int().min(0).optional(),
  targets: z.array(z.string()),
  confidence: z.number(),
  text: z.string(),
  at: SourceLocation,
});
export type Claim = z.infer<typeof Claim>;
