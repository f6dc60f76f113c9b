import { z } from 'zod';
import { Excerpt } from './finding.ts';
import { SourceLocation } from './location.ts';

/**
 * In what part of a sentence a body or place is named:
 * - `author`: who made the report, or whose report is announced (本报告由…编制, 现公布…2023年政府信息公开工作年度报告);
 * - `reporter`: the subject of the year's account (2023年，…认真贯彻); `actor`: the same without a year before it;
 * - `problem`: whose work falls short in section five; `subordinate`: whose parts are directed (指导…各乡镇);
 * - `signed`: whose name stands at the end, with or without a date; `contact`: whom to ask; `address`: an address; `site`: on whose website the report stands;
 * - `mentioned`: a government named anywhere else.
 */
export const BodyRole = z.enum([
  'author',
  'reporter',
  'actor',
  'problem',
  'subordinate',
  'contact',
  'signed',
  'address',
  'site',
  'mentioned',
]);
export type BodyRole = z.infer<typeof BodyRole>;

/** What kind of left-over it is. */
export const ResidueKind = z.enum(['form', 'model', 'markup', 'draft', 'letter', 'contact']);
export type ResidueKind = z.infer<typeof ResidueKind>;

/** The five aspects of the overview, then the three of governments (article 50). */
export const Aspect = z.enum([
  'proactive',
  'requests',
  'management',
  'platforms',
  'supervision',
  'assessment',
  'review',
  'accountability',
]);
export type Aspect = z.infer<typeof Aspect>;

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
  /** The area code of a telephone of the body's own (0571), or its postcode; `at` is the code. */
  z.object({
    kind: z.literal('contactCode'),
    of: z.enum(['telephone', 'postcode']),
    code: z.string(),
    ...Said,
  }),
  /** A word with which the report speaks of its own body: `word` 我局, `unit` 局. */
  z.object({ kind: z.literal('voice'), word: z.string(), unit: z.string(), ...Said }),
  /** A year for which something is planned (2023年,我局将…); `at` is the year. */
  z.object({ kind: z.literal('plan'), year: z.int(), ...Said }),
  /**
   * The year to which requests are carried over (`out`: 结转至2024年), or from which they came (`in`: 2022年结转); 结转2024年3件 may
   * be either.
   */
  z.object({ kind: z.literal('carry'), year: z.int(), direction: z.enum(['in', 'out', 'either']), ...Said }),
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
  /**
   * Fee notices sent (`noticed`), denied (`noNotice`), and fees paid (`collected`); `amount` in yuan. `spoken` where the prose
   * speaks of information fees at all, `none` where it says that none were charged.
   */
  z.object({
    kind: z.literal('fee'),
    act: z.enum(['noticed', 'collected', 'noNotice', 'spoken', 'none']),
    count: z.number().nullable(),
    amount: z.number().nullable(),
    ...Said,
  }),
  /** What a form, a letter, a draft or a language model left behind; `around` are the words on both sides. */
  z.object({
    kind: z.literal('residue'),
    residue: ResidueKind,
    printed: z.string(),
    around: z.string(),
    ...Said,
  }),
  /** A short paragraph of the page around the report. */
  z.object({ kind: z.literal('furniture'), ...Said }),
  /** A date that the calendar does not have. */
  z.object({ kind: z.literal('impossibleDate'), printed: z.string(), ...Said }),
  /**
   * A year under which the report is announced (现将2022年…报告如下), counted (截至2022年底) or told (2022年,我局…); `beside` are
   * all years of the paragraph, `ofPeriod` where it speaks of a period, `done` where deeds are
   * counted and nothing is planned, `around` the words on both sides.
   */
  z.object({
    kind: z.literal('year'),
    role: z.enum(['announced', 'asOf', 'account']),
    year: z.int(),
    beside: z.array(z.int()),
    ofPeriod: z.boolean(),
    done: z.boolean(),
    around: z.string(),
    ...Said,
  }),
  /**
   * Words as a whole area (`voice`: 我县), or a figure of one (`figures`: 全县共受理30件; `headed`: a clause begins with what the
   * area did, whatever is counted); `unit` 县.
   */
  z.object({
    kind: z.literal('area'),
    told: z.enum(['figures', 'headed', 'voice', 'directs']),
    unit: z.string(),
    printed: z.string(),
    ...Said,
  }),
  /** A problem named in section five, or the words that there is none. */
  z.object({ kind: z.literal('shortcoming'), denied: z.boolean(), printed: z.string(), ...Said }),
  /** What section five says is done about problems, or the words that leave it out (改进情况:同上). */
  z.object({ kind: z.literal('measure'), denied: z.boolean(), printed: z.string(), ...Said }),
  /** Words of section five that are plainly neither a problem nor what is done about one; of the overview, those of no aspect. */
  z.object({ kind: z.literal('unclear'), ...Said }),
  /** An item that section five counts: 一是 is the first. */
  z.object({ kind: z.literal('item'), place: z.int(), ...Said }),
  /** What the overview, or the report of a government, has to treat: named once, and once with a result. */
  z.object({ kind: z.literal('aspect'), aspect: Aspect, result: z.boolean(), ...Said }),
  /** How many parts the report says it has, and how many it lists there, counted in several ways. */
  z.object({ kind: z.literal('parts'), stated: z.int(), listed: z.array(z.int()), ...Said }),
  /** The notice on the format of a year is named. */
  z.object({ kind: z.literal('notice'), year: z.int(), ...Said }),
  /**
   * Articles of the Regulations, under their full title or a short one (《条例》), perhaps as the basis on which the report is
   * made.
   */
  z.object({
    kind: z.literal('article'),
    printed: z.string(),
    numbers: z.array(z.int()),
    isFull: z.boolean(),
    isBasis: z.boolean(),
    ...Said,
  }),
  /** The Regulations before their revision are cited, as the basis of the report or in passing. */
  z.object({ kind: z.literal('supersededLaw'), printed: z.string(), isBasis: z.boolean(), ...Said }),
  /** The body was set up, renamed, merged or dissolved in the course of a year, or the report was published again, corrected. */
  z.object({ kind: z.literal('circumstance'), of: z.enum(['reorganised', 'republished']), ...Said }),
  /** The day under which the report is signed at its end, or below its title, as ISO date. */
  z.object({ kind: z.literal('signedOn'), date: z.string(), ...Said }),
  /** A slogan of its time, by the name it goes by. */
  z.object({ kind: z.literal('slogan'), name: z.string(), ...Said }),
]);
export type Statement = z.infer<typeof Statement>;
