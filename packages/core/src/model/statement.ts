import { z } from 'zod';
import { Excerpt } from './finding.ts';
import { SourceLocation } from './location.ts';

/**
 * In what part of a sentence a body or place is named:
 * - `author`: who made the report, or whose report is announced (本报告由…编制, 现公布…2023年政府信息公开工作年度报告);
 * - `reporter`: the subject of the year's account (2023年，…认真贯彻); `actor`: the same without a year before it;
 * - `problem`: whose work falls short in section five; `subordinate`: whose parts are directed (指导…各乡镇);
 * - `contact`: whom to ask; `address`: an address; `site`: on whose website the report stands;
 * - `mentioned`: a government named anywhere else.
 */
export const BodyRole = z.enum([
  'author',
  'reporter',
  'actor',
  'problem',
  'subordinate',
  'contact',
  'address',
  'site',
  'mentioned',
]);
export type BodyRole = z.infer<typeof BodyRole>;

/** Where a statement stands: the section it belongs to (null = preamble), its place, and its words in their surroundings. */
const Said = {
  section: z.enum(['overview', 'proactive', 'requests', 'remedies', 'problems', 'other']).nullable(),
  at: SourceLocation,
  excerpt: Excerpt,
};

/** What the prose says without a number of the tables. */
export const Statement = z.discriminatedUnion('kind', [
  /** A body or place by name, as printed. */
  z.object({ kind: z.literal('body'), role: BodyRole, name: z.string(), ...Said }),
  /** A word with which the report speaks of its own body: `word` 我局, `unit` 局. */
  z.object({ kind: z.literal('voice'), word: z.string(), unit: z.string(), ...Said }),
  /** A year for which something is planned (2023年,我局将…); `at` is the year. */
  z.object({ kind: z.literal('plan'), year: z.int(), ...Said }),
  /** The year to which requests are carried over (`out`: 结转至2024年), or from which they came (`in`: 2022年结转). */
  z.object({ kind: z.literal('carry'), year: z.int(), direction: z.enum(['in', 'out']), ...Said }),
  /**
   * A document cited. `printed` is the title, number or date at `at`; `title` the title it stands with. A decree has a number
   * without issuer and year; `inForce` is an ISO date. What is not said is null.
   */
  z.object({
    kind: z.literal('citation'),
    printed: z.string(),
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    year: z.int().nullable(),
    number: z.int().nullable(),
    inForce: z.string().nullable(),
    ...Said,
  }),
  /** Fee notices sent (`noticed`), denied (`noNotice`), and fees paid (`collected`); `amount` in yuan. */
  z.object({
    kind: z.literal('fee'),
    act: z.enum(['noticed', 'collected', 'noNotice']),
    count: z.number().nullable(),
    amount: z.number().nullable(),
    ...Said,
  }),
]);
export type Statement = z.infer<typeof Statement>;
