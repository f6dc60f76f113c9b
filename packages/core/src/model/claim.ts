import { z } from 'zod';
import { SourceLocation } from './location.ts';

/** How the prose binds the number: 余/多 and 以上 say at least, 近 and 不足 at most, 约 about. */
export const Comparison = z.enum(['exact', 'about', 'atLeast', 'atMost']);
export type Comparison = z.infer<typeof Comparison>;

/**
 * How surely the prose was understood: `sure` is held against the tables and may be an error, `likely` a warning at most,
 * `loose` is listed and not compared.
 */
export const Certainty = z.enum(['sure', 'likely', 'loose']);
export type Certainty = z.infer<typeof Certainty>;

/**
 * A number the prose states. `metric` is a dotted name, or `count` for anything else that is counted:
 * - `requests.{received, carriedIn, carriedOut, processed, disclosed, partlyDisclosed, refused, unavailable, notProcessed, other}`,
 *   a leaf such as `requests.refused.stateSecret`, several results counted together joined by `+`
 *   (`requests.disclosed+requests.partlyDisclosed`), `requests.channel`, and by applicant `requests.{naturalPerson, organization,
 *   enterprise, researchInstitution, publicInterest, legalService}`;
 * - `remedies.{reconsideration, litigation, litigationDirect, litigationAfterReconsideration}`, with `.upheld .corrected .other .pending`
 *   where the text says so; `remedies.all` for reconsiderations and lawsuits counted together;
 * - `documents.{issued, repealed, inForce}`, `rules.{…}`, `decisions.{licensing, penalties, compulsion}`, `fees.{administrative, information}`;
 * - qualifiers of another number, whose `partOf` names the number they speak of: `rate` (a percentage), `growth` (per cent on last year,
 *   negative for a decrease), `change` (a difference on last year), `dailyAverage`, and `requests.processedRate`
 *   (办结率; 100 also for “均已办结”).
 *
 * A statement that there was none (“未收到申请”) is a claim of 0 whose `text` holds no numeral.
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
  certainty: Certainty,
  text: z.string(),
  at: SourceLocation,
});
export type Claim = z.infer<typeof Claim>;
