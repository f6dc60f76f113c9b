import { parseParagraphTarget, textAtTarget } from '@gouji/core/extract';
import { describePath, parsePath } from '@gouji/core/template';
import { aboutOf } from '../core/about.ts';
import { compareFindings, recheck } from '../core/corrections.ts';
import { editorText, openEditor, openSelected } from '../core/editor.ts';
import { proseOf, sentenceAround } from '../core/prose.ts';
import type { Item, ReviewReport } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import type { About, Change } from '../core/session.ts';
import type { Overlay } from '../core/ui.ts';
import type { Commands } from './command.ts';

type EditOverlay = Extract<Overlay, { kind: 'edit' }>;

/** Where a finding can be edited, the place at fault first: its cell, its sentence, the cells that take part. */
export function editTargets(item: Item): string[] {
  const report = item.report.current.report;
  if (!report) return [];
  const { finding } = item;
  // What is known to be wrong comes before what the finding points at.
  const cells = [
    finding.correction?.path ?? null,
    finding.path,
    ...finding.related.map((related) => related.path),
  ].filter(
    (path): path is string =>
      path !== null && parsePath(path) !== null && textAtTarget(report, path) !== null,
  );
  const prose = proseOf(report, finding);
  const sentence = prose ? [`sections/${prose.section}/${prose.paragraph}`] : [];
  // A finding that stands in the prose is mended there first, though it names a cell too.
  return [...new Set([...sentence, ...cells])];
}

/** Opens the overlay on the whole text of a cell or paragraph, or on a part of it. */
export function openEdit(
  review: Review,
  { index, current: { report } }: ReviewReport,
  target: string,
  {
    part,
    inCell = false,
  }: { readonly part?: { start: number; end: number }; readonly inCell?: boolean } = {},
): void {
  const text = (report && textAtTarget(report, target)) ?? '';
  const { start, end } = part ?? { start: 0, end: text.length };
  const original = text.slice(start, end);
  const { words, language } = review;
  const section = parseParagraphTarget(target)?.section;
  const where =
    section === undefined
      ? describePath(target, report?.template ?? null, language)
      : words.label.section(report?.sections[section]?.heading || words.label.preamble);
  review.show({
    overlay: {
      kind: 'edit',
      report: index,
      target,
      title: words.edit.title(where),
      before: text.slice(0, start),
      after: text.slice(end),
      original,
      inCell,
      asked: review.askedNow,
      // A value gives way to what is typed; a sentence is changed where it is wrong.
      editor: section === undefined ? openSelected(original) : openEditor(original),
      preview: null,
    },
  });
}

/** Opens the overlay on a target of a finding; a paragraph is narrowed to the sentence at fault. */
function openEditOf(review: Review, { report, finding }: Item, target: string): void {
  const now = report.current.report!;
  const prose = parsePath(target) ? null : proseOf(now, finding);
  const part = prose && sentenceAround(textAtTarget(now, target) ?? '', prose.start, prose.end);
  openEdit(review, report, target, part ? { part } : {});
}

const changeOf = (overlay: EditOverlay): Change => ({
  target: overlay.target,
  from: overlay.before + overlay.original + overlay.after,
  to: overlay.before + editorText(overlay.editor) + overlay.after,
});

/** Works out which findings the text as typed would clear, bring and leave. */
export function previewEdit(review: Review): void {
  const { overlay } = review.ui;
  if (overlay?.kind !== 'edit') return;
  const report = review.workspace.reports[overlay.report]!;
  const changes = new Map(review.ledger.correctionsOf(report.key));
  const change = changeOf(overlay);
  changes.set(change.target, change);
  const after = recheck(report, changes, review.workspace.optionsOf(report));
  review.show({ overlay: { ...overlay, preview: compareFindings(report.current.findings, after.findings) } });
}

/** What findings the changes would clear, each with what it is about. */
function clearedBy(review: Review, report: ReviewReport, changes: readonly Change[]): About[] {
  const after = new Map(review.ledger.correctionsOf(report.key));
  for (const change of changes) {
    if (change.to === null) after.delete(change.target);
    else after.set(change.target, change);
  }
  const { findings } = recheck(report, after, review.workspace.optionsOf(report));
  const { gone } = compareFindings(report.current.findings, findings);
  const items = review.workspace.itemsOf(report).filter((item) => gone.includes(item.finding));
  return items.filter(({ finding }) => finding.concerns === 'report').map((item) => aboutOf(review, item));
}

/** Enters corrections as one step and says what they did. */
export function correct(review: Review, report: ReviewReport, changes: readonly Change[]): void {
  const real = changes.filter((change) => change.from !== change.to);
  if (real.length === 0) {
    review.show({ overlay: null });
    review.toast(review.words.toast.unchanged);
    return;
  }
  const before = report.current.findings;
  const edition = report.report?.template ?? null;
  const placed = real.map((change) => ({
    ...change,
    ...(parsePath(change.target) && { place: describePath(change.target, edition, review.language) }),
  }));
  const clears = clearedBy(review, report, placed);
  const [first, ...rest] = placed;
  review.record({
    kind: 'correct',
    report: report.key,
    changes: [{ ...first!, ...(clears.length > 0 && { clears }) }, ...rest],
  });
  const { gone, come, remaining } = compareFindings(before, report.current.findings);
  review.show({ overlay: null });
  review.toast(review.words.toast.corrected(gone.length, come.length, remaining.length));
}

export function commitEdit(review: Review, overlay: EditOverlay): void {
  correct(review, review.workspace.reports[overlay.report]!, [changeOf(overlay)]);
}

/** Goes on to the next place that can be edited for the same finding. */
export function nextEditTarget(review: Review, overlay: EditOverlay): void {
  const item = review.current;
  const targets = item ? editTargets(item) : [];
  const next = targets[(targets.indexOf(overlay.target) + 1) % targets.length];
  if (item && next !== undefined && next !== overlay.target) openEditOf(review, item, next);
}

export const correctCommands = {
  'correct.edit': (review, text) => {
    const item = review.current;
    const [target] = item ? editTargets(item) : [];
    if (!item || target === undefined) {
      review.toast(review.words.toast.notEditable, 'warning');
      return;
    }
    openEditOf(review, item, target);
    const { overlay } = review.ui;
    if (text !== undefined && overlay?.kind === 'edit')
      commitEdit(review, { ...overlay, editor: openEditor(text) });
  },
  'correct.revert': (review) => {
    const report = review.current?.report;
    const changes = report ? [...review.ledger.correctionsOf(report.key).values()] : [];
    if (report)
      correct(
        review,
        report,
        changes.map(({ target, from, to }) => ({ target, from: to ?? from, to: null })),
      );
  },
} satisfies Partial<Commands>;
