import type { Report } from '@gouji/core/model';
import type { DecisionRecord } from './ledger.ts';
import type { LoadedReport, ReportHead, ReviewReport } from './report-items.ts';

export const reportKeyOf = (sha256: string): string => sha256.slice(0, 16);

const headOf = (report: Report | null): ReportHead | null =>
  report && { body: report.organization?.name ?? null, year: report.year };

/** A report in its place in the review. What is large of it stays where it was loaded to until somebody looks at it. */
export class ReviewedReport implements ReviewReport {
  readonly index: number;
  readonly key: string;
  readonly whole: DecisionRecord;
  /** The report as corrected, and what is found of it; null while nothing is corrected. */
  corrected: ReviewReport['current'] | null = null;
  /** As it was loaded; anew once there is more to compare it with. */
  loaded: LoadedReport;

  constructor(loaded: LoadedReport, index: number, whole: DecisionRecord) {
    this.loaded = loaded;
    this.index = index;
    this.key = reportKeyOf(loaded.sha256);
    this.whole = whole;
  }

  get name(): string {
    return this.loaded.name;
  }

  get sha256(): string {
    return this.loaded.sha256;
  }

  get head(): ReportHead | null {
    const { head } = this.loaded;
    return head === undefined ? headOf(this.loaded.report) : head;
  }

  get report(): Report | null {
    return this.loaded.report;
  }

  get findings(): LoadedReport['findings'] {
    return this.loaded.findings;
  }

  get diagnoses(): LoadedReport['diagnoses'] {
    return this.loaded.diagnoses;
  }

  get notices(): LoadedReport['notices'] {
    return this.loaded.notices;
  }

  get outcome(): LoadedReport['outcome'] {
    return this.loaded.outcome;
  }

  get coverage(): string {
    return this.loaded.coverage;
  }

  get prior(): Report | null {
    return this.loaded.prior ?? null;
  }

  get peers(): NonNullable<LoadedReport['peers']> {
    return this.loaded.peers ?? [];
  }

  get current(): ReviewReport['current'] {
    return this.corrected ?? this.loaded;
  }
}
