import type { CheckOptions } from '@gouji/core/check';
import type { Finding, Report } from '@gouji/core/model';
import { subordinatesOf } from '../../work/subordinates.ts';
import { compareFindings, recheck } from './corrections.ts';
import { type DecisionRecord, type Ledger, wholeKey } from './ledger.ts';
import { type Item, type LoadedReport, type ReviewReport, sameFault } from './report-items.ts';
import { ReviewedReport, reportKeyOf } from './reviewed-report.ts';
import type { ReviewEvent } from './session.ts';
import { submissionsBefore } from './submissions.ts';

/** Everything under review: the reports, their findings, and the ledger of what was decided. */
export class Workspace {
  readonly reports: ReviewedReport[] = [];
  readonly items: Item[] = [];
  /** Rises when reports arrive or a correction changes what is found. */
  version = 0;
  private readonly itemsOfReport: Item[][] = [];
  /** The items of a report's findings as read, one for each, in their order. */
  private readonly itemsAsRead: Item[][] = [];
  private readonly loadedKeys = new Set<string>();
  readonly ledger: Ledger;
  /** Reports of subordinate bodies, which the others are compared with. */
  children: readonly Report[] = [];
  private readonly optionsFor: (name: string) => CheckOptions;

  constructor(ledger: Ledger, optionsFor: (name: string) => CheckOptions) {
    this.ledger = ledger;
    this.optionsFor = optionsFor;
  }

  /** What a report is checked with, again after every correction. */
  optionsOf({ name, report, prior, peers }: ReviewReport): CheckOptions {
    const given = this.children.map((child) => ({ report: child }));
    const children = subordinatesOf(report, given).map((child) => child.report);
    return { ...this.optionsFor(name), prior, children, peers };
  }

  /** Whether a report of this content is under review. */
  isLoaded(key: string): boolean {
    return this.loadedKeys.has(key);
  }

  itemsOf(report: ReviewReport): readonly Item[] {
    return this.itemsOfReport[report.index] ?? [];
  }

  /** Takes in a report; true when the log does not know its content yet, so that it should be entered there. */
  add(loaded: LoadedReport): { report: ReviewReport; isNew: boolean } {
    const key = reportKeyOf(loaded.sha256);
    const added = new ReviewedReport(loaded, this.reports.length, this.ledger.recordOf(wholeKey(key)));
    const isNew = !this.ledger.reports.has(key);
    this.reports.push(added);
    this.loadedKeys.add(key);
    this.itemsOfReport.push([]);
    this.takeFindings(added);
    return { report: added, isNew };
  }

  /** Takes in what was found of a report with more to compare than before: the items that remain keep their place. */
  replace({ index }: ReviewReport, loaded: LoadedReport): void {
    const report = this.reports[index]!;
    report.loaded = loaded;
    report.corrected = null;
    this.takeFindings(report);
  }

  private takeFindings(report: ReviewedReport): void {
    const items = this.itemsOfReport[report.index]!;
    const known = new Map(items.map((item) => [item.key, item]));
    const earlier = this.earlierDecisions(report);
    for (const item of items) item.presence = 'withdrawn';
    this.itemsAsRead[report.index] = report.findings.map((finding) => {
      const same = known.get(`${report.key}:${finding.fingerprint}`);
      if (same) return Object.assign(same, { finding, presence: 'stands' as const });
      const item = this.addItem(report, finding, 'stands');
      const before = earlier.get(finding.fingerprint) ?? earlier.get(sameFault(finding));
      if (before) item.earlier = { ...before };
      return item;
    });
    if (this.ledger.correctionsOf(report.key).size > 0) this.refresh(report);
    this.version++;
  }

  /** What was decided of earlier submissions, the latest holding: by fingerprint, and by fault where the figures changed. */
  private earlierDecisions(report: ReviewReport): ReadonlyMap<string, DecisionRecord> {
    const decisions = new Map<string, DecisionRecord>();
    for (const { report: key } of submissionsBefore(this.ledger, report))
      for (const [fingerprint, record] of this.ledger.decidedOf(key)) {
        if (record.status === 'open' && record.note === '') continue;
        decisions.set(fingerprint, record);
        if (record.about) decisions.set(record.about.fault, record);
      }
    return decisions;
  }

  private addItem(report: ReviewReport, finding: Finding, presence: Item['presence']): Item {
    const key = `${report.key}:${finding.fingerprint}`;
    const record: DecisionRecord = this.ledger.recordOf(key);
    const item: Item = {
      index: this.items.length,
      report,
      key,
      fingerprint: finding.fingerprint,
      record,
      earlier: null,
      finding,
      presence,
    };
    this.items.push(item);
    this.itemsOfReport[report.index]!.push(item);
    return item;
  }

  /** What was found of a content, as read; nothing when it is not loaded. */
  findingsOf(key: string): readonly Finding[] {
    return this.reports.find((report) => report.key === key)?.findings ?? [];
  }

  /** Runs the rules on a report as corrected, and brings the presence of its findings up to date. */
  refresh(report: ReviewedReport): void {
    const corrections = this.ledger.correctionsOf(report.key);
    report.corrected = corrections.size === 0 ? null : recheck(report, corrections, this.optionsOf(report));
    const items = this.itemsOfReport[report.index]!;
    const asRead = this.itemsAsRead[report.index]!;
    const original = new Map(asRead.map((item, index) => [report.findings[index]!, item]));
    const changes = compareFindings(report.findings, report.current.findings);
    for (const item of items) item.presence = 'withdrawn';
    for (const item of asRead) item.presence = 'mended';
    for (const [before, after] of changes.remaining) {
      const item = original.get(before);
      if (!item) continue;
      item.finding = after;
      item.presence = 'stands';
    }
    for (const finding of changes.gone) {
      const item = original.get(finding);
      if (item) item.finding = finding;
    }
    for (const finding of changes.come) {
      const known = items.find((item) => item.key === `${report.key}:${finding.fingerprint}`);
      if (known) known.presence = 'appeared';
      else this.addItem(report, finding, 'appeared');
    }
    this.version++;
  }

  /** Folds the ledger anew from all events, as after taking over another reviewer's log. */
  rebuild(events: readonly ReviewEvent[]): void {
    this.ledger.restart().replay(events);
    for (const report of this.reports) this.refresh(report);
  }
}
