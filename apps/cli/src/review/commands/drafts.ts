import { textAtTarget } from '@gouji/core/extract';
import { editorText, openEditor } from '../core/editor.ts';
import type { Review } from '../core/review.ts';
import type { PromptPurpose } from '../core/ui.ts';
import type { Draft } from '../io/session-file.ts';
import { openEdit } from './correct.ts';

/** What is being typed and would be lost by a sudden end; null when nothing is. */
export function draftOf(review: Review): Draft | null {
  const { overlay } = review.ui;
  const keyOf = (index: number): string => review.workspace.items[index]!.key;
  if (overlay?.kind === 'prompt' && overlay.asked.targets.length > 0)
    return {
      kind: 'prompt',
      purpose: overlay.purpose,
      keys: overlay.asked.targets.map(keyOf),
      text: editorText(overlay.editor),
    };
  if (overlay?.kind === 'edit') {
    const { target, before, original, after } = overlay;
    const { key: report } = review.workspace.reports[overlay.report]!;
    return { kind: 'edit', report, target, before, original, after, text: editorText(overlay.editor) };
  }
  return null;
}

/** The report of a draft, by the key of its content. */
export const reportOfDraft = (draft: Draft): string => {
  if (draft.kind === 'edit') return draft.report;
  const key = draft.keys.at(-1) ?? '';
  return key.slice(0, key.indexOf(':'));
};

const purposes: readonly string[] = ['note', 'reason', 'falsePositive'] satisfies PromptPurpose[];

/** Opens a text that was not finished where it was being typed. */
export function reopenDraft(review: Review, draft: Draft): void {
  const { workspace, words } = review;
  const find = (key: string) => workspace.items.findLast((item) => item.key === key);
  if (draft.kind === 'prompt') {
    const targets = draft.keys.flatMap((key) => find(key)?.index ?? []);
    if (targets.length === 0 || !purposes.includes(draft.purpose)) return;
    const purpose = draft.purpose as 'note' | 'reason' | 'falsePositive';
    const asked = { targets, current: targets.length === 1 ? targets[0]! : null, group: null, reports: [] };
    const title = words.prompt[purpose](targets.length);
    review.show({ overlay: { kind: 'prompt', purpose, title, editor: openEditor(draft.text), asked } });
  } else {
    const report = workspace.reports.findLast(({ key }) => key === draft.report);
    if (!report?.current.report) return;
    if (textAtTarget(report.current.report, draft.target) !== draft.before + draft.original + draft.after) {
      review.toast(`${words.toast.draftStale}${draft.text}`, 'warning');
      return;
    }
    const start = draft.before.length;
    openEdit(review, report, draft.target, { part: { start, end: start + draft.original.length } });
    const { overlay } = review.ui;
    if (overlay?.kind === 'edit') review.show({ overlay: { ...overlay, editor: openEditor(draft.text) } });
  }
  review.show({ screen: 'list' });
  review.toast(words.toast.draft);
}
