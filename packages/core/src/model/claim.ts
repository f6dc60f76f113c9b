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

/** How it is said: with a number, as a denial (未收到申请, 为零), or of all that was counted before (均已办结, 全部予以公开). */
export const ClaimForm = z.enum(['number', 'denial', 'all']);
export type ClaimForm = z.infer<typeof ClaimForm>;

/**
 * Whether what is counted is what the tables count: `same`, `unsure` (备案, 承办: perhaps other cases are counted), or
 * `other` (half a year, another year, another level, another body), when it cannot be compared.
 */
export const Extent = z.enum(['same', 'unsure', 'other']);
export type Extent = z.infer<typeof Extent>;

/**
 * A number the prose states. `metric` is a dotted name, or `count` for anything else that is counted:
 * - `requests.{received, carriedIn, carriedOut, processed, disclosed, partlyDisclosed, refused, unavailable, notProcessed, other}`,
 *   a leaf such as `requests.refused.stateSecret`, several results counted together joined by `+`
 *   (`requests.disclosed+requests.partlyDisclosed`), `requests.channel`, and by applicant `requests.{naturalPerson, organization,
 *   enterprise, researchInstitution, publicInterest, legalService}`;
 * - `remedies.{reconsideration, litigation, litigationDirect, litigationAfterReconsideration}`, with `.upheld .corrected .other .pending`
 *   where the text says so; `remedies.all` for reconsiderations and lawsuits counted together;
 * - `documents.{issued, repealed, inForce}`, `rules.{…}`, `decisions.{licensing, penalties, compulsion, otherServices}`, `fees.{administrative, information}`,
 *   `procurement.{projects, amount}`, `items.{licensing, penalties, compulsion, otherServices}` (these and `decisions.otherServices` in the forms for 2019 and 2020 only);
 * - qualifiers of another number, whose `partOf` names the number they speak of: `rate` (a percentage), `growth` (per cent on last year,
 *   negative for a decrease), `change` (a difference on last year; without a number 0 for 与上年持平, at least 1 for 有所上升, at most -1 for 有所下降), `{daily, weekly, monthly, quarterly}Average`, `average` (平均每期, 场均: of things counted beside it), and `requests.processedRate`
 *   (办结率; 100 also for “均已办结”).
 *
 * A statement that there was none (“未收到申请”) is a claim of 0 in the form of a denial. `scope` is what limits the number, as
 * printed (上半年, 我局), null where nothing does.
 * `targets` are the table expressions the number may equal, best first, e.g. `requests/received/total` or
 * `requests/received/total+requests/carriedIn/total`. `partOf` is the index of the whole in `report.claims`.
 * `sentence` counts the sentences of the prose that state numbers; a semicolon before a sentence of its own ends one too.
 * `value` is in `unit` with 万 and 亿 multiplied out; `precision` is the worth of its last printed digit where the value
 * does not show it (1.2万: 1000; 6.0%: 0.1), so that it stands for every number that is rounded or cut off to it.
 * `listed` stands where a colon opens a list of its parts that runs to the end of the sentence (87条：A类40条、B类27条、C类20条。).
 * `span` is the half-open range of the claim in the prose of the report, where `at` gives no more than its paragraph or cell.
 * `of` is what a qualifier, or a figure of last year's report, speaks of, with or without a number of it beside (不予公开占11.8%: `requests.refused` and its targets).
 * A `count` may have one too, for what no cell holds: `requests.overdue` (逾期答复), `remedies.….decided` (驳回, 撤销: concluded,
 * under a column not named), `fees.noticed` (收费通知, in 件 or 元).
 */
export const Claim = z.object({
  metric: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  comparison: Comparison,
  precision: z.number().positive().optional(),
  of: z.object({ metric: z.string(), targets: z.array(z.string()) }).optional(),
  form: ClaimForm,
  scope: z.string().nullable(),
  extent: Extent,
  partOf: z.int().min(0).optional(),
  listed: z.literal(true).optional(),
  sentence: z.int().min(0).optional(),
  span: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
  targets: z.array(z.string()),
  certainty: Certainty,
  text: z.string(),
  at: SourceLocation,
});
export type Claim = z.infer<typeof Claim>;
