import { textAtTarget } from '@gouji/core/extract';
import type { CellChange, Diagnosis } from '@gouji/core/model';
import { parsePath } from '@gouji/core/template';
import type { Ledger } from './ledger.ts';
import type { Item, ReviewReport } from './report-items.ts';

/** Changes that would restore what does not add up, and what speaks for them. */
export interface Repair {
  readonly changes: readonly Pick<CellChange, 'path' | 'from' | 'to'>[];
  readonly evidence: Diagnosis['candidates'][number]['evidence'];
}

/** A probable cause with the findings it explains. */
export interface Cause {
  /** Unique in the review. */
  readonly key: string;
  readonly report: ReviewReport;
  readonly diagnosis: Diagnosis;
  readonly items: readonly Item[];
}

const known = new WeakMap<
  ReviewReport,
  { readonly of: readonly unknown[]; readonly causes: readonly Cause[] }
>();

/**
 * The causes of a report: as read first, and those of what corrections brought. A finding stands under the first cause
 * that explains it; what is asserted comes first.
 */
export function causesOf(report: ReviewReport, items: readonly Item[]): readonly Cause[] {
  const of = [report.diagnoses, report.current.diagnoses, report.findings, items.length];
  const cached = known.get(report);
  if (cached?.of.every((part, index) => part === of[index])) return cached.causes;
  const taken = new Set<Item>();
  const later = report.current.diagnoses.filter((one) => !report.diagnoses.includes(one));
  const causes = [...report.diagnoses, ...later].flatMap((diagnosis, index): Cause[] => {
    const explained = new Set(diagnosis.explains);
    const own = items.filter(
      (item) =>
        !taken.has(item) && (explained.has(item.fingerprint) || explained.has(item.finding.fingerprint)),
    );
    for (const item of own) taken.add(item);
    return own.length === 0 ? [] : [{ key: `${report.index}:cause:${index}`, report, diagnosis, items: own }];
  });
  causes.sort((a, b) => Number(b.diagnosis.asserted) - Number(a.diagnosis.asserted));
  known.set(report, { of, causes });
  return causes;
}

/** The ways to mend what a cause explains, best first. */
export const repairsOf = ({ diagnosis }: Cause): readonly Repair[] =>
  [...diagnosis.candidates].sort((a, b) => b.score - a.score);

/** What something fixes about one finding alone, as a repair. */
export function ownRepair({ finding, report }: Item): Repair | null {
  const { correction } = finding;
  if (!correction || !parsePath(correction.path) || typeof correction.to !== 'number') return null;
  const from = report.report && Number(textAtTarget(report.report, correction.path));
  return {
    changes: [{ path: correction.path, from: Number.isFinite(from) ? from : null, to: correction.to }],
    evidence: [],
  };
}

/** The repair that the corrections of the report amount to; -1 when none was taken. */
export function repairTaken(ledger: Ledger, report: ReviewReport, repairs: readonly Repair[]): number {
  const corrections = ledger.correctionsOf(report.key);
  return repairs.findIndex(({ changes }) =>
    changes.every(({ path, to }) => corrections.get(path)?.to === String(to)),
  );
}
