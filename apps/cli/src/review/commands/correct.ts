import { describePath, parsePath } from '@gouji/core/template';
import { compareFindings, recheck, textAt } from '../core/corrections.ts';
import { editorText, openEditor } from '../core/editor.ts';
import { proseOf, sentenceAround } from '../core/prose.ts';
import { diagnosesOf, type Item, type ReviewReport } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import type { Change } from '../core/session.ts';
import type { MenuEntry, Overlay } from '../core/ui.ts';
import type { Commands } from './command.ts';

type EditOverlay = Extract<Overlay, { kind: 'edit' }>;

/** Where a finding can be edited, the place at fault first: its cell, its sentence, the cells that take part. */
export function editTargets(item: Item): string[] {
  const report = item.report.current.report;
  if (!report) return [];
  const { finding } = item;
  const cells = [finding.path, ...finding.related.map((related) => related.path)].filter(
    (path): path is string => path !== null && parsePath(path) !== null && textAt(report, path) !== null,
  );
  const prose = proseOf(report, finding);
  const sentence = prose ? [`sections/${prose.section}/${prose.paragraph}`] : [];
  // A finding that stands in the prose is mended there first, though it names a cell too.
  return [...new Set([...sentence, ...cells])];
}

/** Opens the overlay on one target; a paragraph is narrowed to the sentence at fault. */
export function openEdit(review: Review, item: Item, target: string): void {
  const report = item.report.current.report!;
  const text = textAt(report, target) ?? '';
  const place = { report: item.report.index, target };
  const prose = parsePath(target) ? null : proseOf(report, item.finding);
  const range = prose ? sentenceAround(text, prose.start, prose.end) : { start: 0, end: text.length };
  const original = text.slice(range.start, range.end);
  const where = prose
    ? review.words.label.section(report.sections[prose.section]?.heading || review.words.label.preamble)
    : describePath(target, report.template, review.language);
  review.show({
    overlay: {
      kind: 'edit',
      ...place,
      title: review.words.edit.title(where),
      before: text.slice(0, range.start),
      after: text.slice(range.end),
      original,
      asked: review.askedNow,
      editor: openEditor(original),
      preview: null,
    },
  });
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

/** Enters corrections as one step and says what they did. */
export function correct(review: Review, report: ReviewReport, changes: readonly Change[]): void {
  const real = changes.filter((change) => change.from !== change.to);
  if (real.length === 0) {
    review.show({ overlay: null });
    review.toast(review.words.toast.unchanged);
    return;
  }
  const before = report.current.findings;
  review.record({ kind: 'correct', report: report.key, changes: real });
  const { gone, come, remaining } = compareFindings(before, report.current.findings);
  review.show({ overlay: null });
  review.toast(review.words.toast.corrected(gone.length, come.length, remaining.length));
}

export function commitEdit(review: Review, overlay: EditOverlay): void {
  correct(review, review.workspace.reports[overlay.report]!, [changeOf(overlay)]);
}

/** The changes a diagnosis (or the correction that something fixes) suggests, best first. */
export function suggestionsOf(item: Item): { changes: { path: string; to: number }[]; score: number }[] {
  const fromDiagnoses = diagnosesOf(item)
    .flatMap(({ candidates }) => candidates.map(({ changes, score }) => ({ changes: [...changes], score })))
    .sort((a, b) => b.score - a.score);
  if (fromDiagnoses.length > 0) return fromDiagnoses;
  const { correction } = item.finding;
  return correction && parsePath(correction.path) && typeof correction.to === 'number'
    ? [{ changes: [{ path: correction.path, to: correction.to }], score: Number.NaN }]
    : [];
}

function takeSuggestion(review: Review, item: Item, index: number): void {
  const report = item.report.current.report;
  const suggestion = suggestionsOf(item)[index];
  if (!report || !suggestion) return;
  correct(
    review,
    item.report,
    suggestion.changes.map(({ path, to }) => ({
      target: path,
      from: textAt(report, path) ?? '',
      to: String(to),
    })),
  );
}

function suggest(review: Review, argument?: string): void {
  const item = review.current;
  const suggestions = item ? suggestionsOf(item) : [];
  if (!item || suggestions.length === 0) {
    review.toast(review.words.toast.noSuggestion, 'warning');
    return;
  }
  const [best, second] = suggestions;
  if (argument !== undefined) takeSuggestion(review, item, Number(argument));
  else if (best!.score > (second?.score ?? Number.NEGATIVE_INFINITY)) takeSuggestion(review, item, 0);
  else {
    const edition = item.report.report?.template ?? null;
    const entries: MenuEntry[] = suggestions.slice(0, 9).map(({ changes }, index) => ({
      label: changes
        .map(
          ({ path, to }) =>
            `${describePath(path, edition, review.language)} ${review.words.menu.setTo(String(to))}`,
        )
        .join('，'),
      command: 'correct.suggestion',
      argument: String(index),
    }));
    review.show({
      overlay: {
        kind: 'menu',
        title: review.words.menu.suggestions,
        entries,
        index: 0,
        asked: review.askedNow,
      },
    });
  }
}

/** Goes on to the next place that can be edited for the same finding. */
export function nextEditTarget(review: Review, overlay: EditOverlay): void {
  const item = review.current;
  const targets = item ? editTargets(item) : [];
  const next = targets[(targets.indexOf(overlay.target) + 1) % targets.length];
  if (item && next !== undefined && next !== overlay.target) openEdit(review, item, next);
}

export const correctCommands = {
  'correct.edit': (review, text) => {
    const item = review.current;
    const [target] = item ? editTargets(item) : [];
    if (!item || target === undefined) {
      review.toast(review.words.toast.notEditable, 'warning');
      return;
    }
    openEdit(review, item, target);
    const { overlay } = review.ui;
    if (text !== undefined && overlay?.kind === 'edit')
      commitEdit(review, { ...overlay, editor: openEditor(text) });
  },
  'correct.suggestion': suggest,
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
