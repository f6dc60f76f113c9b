import { accountOf } from '@gouji/core/format';
import type { Counts, FileAccount, Verdict } from '@gouji/core/model';
import { type ReportDigest, readSignature } from './digest-report.ts';
import { figuresAt } from './key-figures.ts';
import type { SurveyReport } from './model.ts';
import { bodyOfReport, placeOfBody } from './name-body.ts';

/** What is kept of a report until all are known: about a kilobyte. */
export interface Entry {
  readonly source: string;
  readonly sha256: string;
  readonly organization: SurveyReport['organization'];
  /** Key of its body; null where the report does not say whose it is. */
  readonly body: string | null;
  /** The area its folder is named after, where its own name says none. */
  readonly place: string;
  readonly year: number | null;
  readonly outcome: Verdict['outcome'];
  readonly complete: boolean;
  readonly counts: Counts;
  readonly late: boolean;
  readonly publishedOn: string | null;
  /** In what it differs from another version, where one was compared with it. */
  readonly difference: string | null;
  /** In the order of `keyFigures`; NaN for what is no number. */
  readonly figures: Float64Array;
  /** The figures that the report itself contradicts, by their places in `keyFigures`. */
  readonly doubted: ReadonlySet<number>;
  readonly signature: Uint16Array | null;
  /** Number of the tables among all that occurred; reports of the same figures have the same. */
  readonly tables: number | null;
}

/** Everything a survey is made of. */
export interface Collected {
  /** The years that are asked for; null = those of the reports. */
  readonly years: readonly number[] | null;
  readonly entries: readonly Entry[];
  /** Reports of other years than those asked for: nothing is said of them, but this year's are compared with last year's. */
  readonly beside: readonly Entry[];
  readonly files: readonly FileAccount[];
}

/** A string of its own: one cut out of a text keeps the whole text in memory. */
const detached = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/** 53 bits of a text. */
function hashText(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

const isLate = ({ findings }: Verdict): boolean =>
  findings.some(({ ruleId, suppression }) => ruleId === 'date/published-late' && !suppression);

const none: ReadonlySet<number> = new Set();

/** Which key figures an error of the report speaks of: where it is known what must be corrected, that cell alone. */
function doubtedIn({ findings }: Verdict): ReadonlySet<number> {
  const errors = findings.filter(
    ({ severity, concerns, suppression }) => severity === 'error' && concerns === 'report' && !suppression,
  );
  const paths = new Set(errors.map(({ path, correction }) => correction?.path ?? path));
  const doubted = [...paths].flatMap((path) => (path === null ? [] : figuresAt(path)));
  return doubted.length > 0 ? new Set(doubted) : none;
}

function differenceOf({ findings }: Verdict): string | null {
  const found = findings.find(
    ({ ruleId, messageId, suppression }) =>
      ruleId === 'duplicate/versions' && messageId !== 'same' && !suppression,
  );
  return found ? detached(found.message) : null;
}

function toEntry(verdict: Verdict, digest: ReportDigest): Entry {
  const { organization } = digest;
  return {
    source: verdict.source.name,
    sha256: verdict.source.sha256.slice(0, 16),
    organization: organization && { ...organization, name: detached(organization.name) },
    body: organization && detached(bodyOfReport(organization.name, verdict.source.name)),
    place: organization ? detached(placeOfBody(organization.name, verdict.source.name)) : '',
    year: digest.year,
    outcome: verdict.outcome,
    complete: verdict.complete,
    counts: verdict.counts,
    late: isLate(verdict),
    difference: differenceOf(verdict),
    publishedOn: digest.publishedOn,
    doubted: doubtedIn(verdict),
    figures: Float64Array.from(digest.figures, (value) => value ?? Number.NaN),
    signature: digest.signature === null ? null : readSignature(digest.signature),
    tables: digest.tables === null ? null : hashText(digest.tables),
  };
}

/** Takes verdicts and files one by one and keeps what a survey needs of them. */
export class Collector implements Collected {
  readonly years: readonly number[] | null;
  readonly entries: Entry[] = [];
  readonly beside: Entry[] = [];
  readonly files: FileAccount[] = [];

  /** A report that tells no year may be of one of those asked for. */
  constructor(years: readonly number[] | null = null) {
    this.years = years;
  }

  /** Keeps a report of a year that is not asked for, to compare with; false where it is none, and is to be added. */
  setBeside(verdict: Verdict, digest: ReportDigest | null): boolean {
    if (!this.years || !digest || digest.year === null || this.years.includes(digest.year)) return false;
    this.beside.push(toEntry(verdict, digest));
    return true;
  }

  /** Gives the index of the report; null when the source holds none. */
  add(verdict: Verdict, digest: ReportDigest | null): number | null {
    if (!digest) {
      this.files.push(accountOf(verdict));
      return null;
    }
    return this.entries.push(toEntry(verdict, digest)) - 1;
  }

  file(account: FileAccount): void {
    this.files.push(account);
  }
}
