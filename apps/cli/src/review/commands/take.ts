import { textAtTarget } from '@gouji/core/extract';
import { type Cause, causesOf, ownRepair, type Repair, repairsOf, repairTaken } from '../core/causes.ts';
import { compareFindings, recheck } from '../core/corrections.ts';
import { type Item, isPending, type ReviewReport } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import type { Change } from '../core/session.ts';
import type { Overlay } from '../core/ui.ts';
import type { Commands } from './command.ts';
import { correct } from './correct.ts';
import { goToPending } from './move.ts';

type TakeOverlay = Extract<Overlay, { kind: 'take' }>;

/** The cause a heading or a finding stands for. */
export function causeOf(review: Review, item: Item | null): Cause | null {
  const group = review.currentGroup;
  if (group?.cause) return group.cause;
  // On the heading of a report its first cause that still has something to decide is meant.
  if (group?.kind === 'file') {
    const report = review.workspace.reports[group.report]!;
    const all = causesOf(report, review.workspace.itemsOf(report));
    return all.find(({ items }) => items.some(isPending)) ?? null;
  }
  if (!item) return null;
  const causes = causesOf(item.report, review.workspace.itemsOf(item.report));
  return causes.find(({ items }) => items.includes(item)) ?? null;
}

/** What could be taken over for what the cursor stands on: of its cause, or what something fixes about the finding alone. */
function subjectOf(
  review: Review,
): { report: ReviewReport; repairs: readonly Repair[]; isAsserted: boolean } | null {
  const item = review.current;
  const cause = causeOf(review, item);
  if (cause) return { report: cause.report, repairs: repairsOf(cause), isAsserted: cause.diagnosis.asserted };
  const own = item && ownRepair(item);
  return own ? { report: item.report, repairs: [own], isAsserted: true } : null;
}

/** The changes of a repair; one that nothing fixes says so, so that no letter asserts it. */
function changesOf(report: ReviewReport, repair: Repair, isAsserted: boolean): Change[] {
  const now = report.current.report;
  return repair.changes.map(({ path, to }) => ({
    target: path,
    from: (now && textAtTarget(now, path)) ?? '',
    to: String(to),
    ...(!isAsserted && { presumed: true }),
  }));
}

/** Works out what the chosen repair would clear, bring and leave. */
function withPreview(review: Review, overlay: Omit<TakeOverlay, 'preview'>): TakeOverlay {
  const report = review.workspace.reports[overlay.report]!;
  const changes = new Map(review.ledger.correctionsOf(report.key));
  const repair = overlay.repairs[overlay.index]!;
  for (const change of changesOf(report, repair, true)) changes.set(change.target, change);
  const after = recheck(report, changes, review.workspace.optionsOf(report));
  return { ...overlay, preview: compareFindings(report.current.findings, after.findings) };
}

/** Shows another of the repairs on offer. */
export function chooseRepair(review: Review, overlay: TakeOverlay, index: number): void {
  const within = Math.max(0, Math.min(index, overlay.repairs.length - 1));
  review.show({ overlay: withPreview(review, { ...overlay, index: within }) });
}

export function takeRepair(review: Review, overlay: TakeOverlay, index = overlay.index): void {
  const report = review.workspace.reports[overlay.report]!;
  const repair = overlay.repairs[index];
  if (!repair) return;
  correct(review, report, changesOf(report, repair, overlay.isAsserted && index === 0));
  const { toast } = review.ui;
  if (review.ui.advance) goToPending(review, 1);
  review.show({ toast });
}

function open(review: Review, argument?: string): void {
  const subject = subjectOf(review);
  if (!subject || subject.repairs.length === 0) {
    review.toast(review.words.toast.noSuggestion, 'warning');
    return;
  }
  const { report, repairs, isAsserted } = subject;
  const taken = repairTaken(review.ledger, report, repairs);
  if (taken >= 0) {
    // The same key takes it back.
    const changes = [...review.ledger.correctionsOf(report.key).values()];
    const own = new Set(repairs[taken]!.changes.map(({ path }) => path));
    correct(
      review,
      report,
      changes.flatMap(({ target, from, to }) =>
        own.has(target) ? [{ target, from: to ?? from, to: null }] : [],
      ),
    );
    return;
  }
  const { askedNow: asked } = review;
  const overlay = withPreview(review, {
    kind: 'take',
    report: report.index,
    repairs,
    isAsserted,
    index: 0,
    asked,
  });
  if (argument === undefined) review.show({ overlay });
  else takeRepair(review, overlay, Number(argument) - 1);
}

export const takeCommands = { 'correct.suggestion': open } satisfies Partial<Commands>;
