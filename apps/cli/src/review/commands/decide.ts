import { openEditor } from '../core/editor.ts';
import type { Item } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import type { Status } from '../core/session.ts';
import type { MenuEntry, PromptPurpose } from '../core/ui.ts';
import type { Commands } from './command.ts';
import { goToPending } from './move.ts';

const keysOf = (items: readonly Item[]): string[] => [...new Set(items.map((item) => item.key))];

/** Decides about findings in one step, says so, and moves on where one finding was meant. */
export function decide(review: Review, items: readonly Item[], status: Status, reason: string): void {
  const { words } = review;
  if (items.length === 0) {
    review.toast(words.chooseFinding, 'warning');
    return;
  }
  review.record({ kind: 'decide', keys: keysOf(items), status, reason });
  review.show({ selection: null, overlay: null });
  if (status !== 'open') review.show({ last: { status, reason } });
  if (items.length === 1 && review.ui.advance && status !== 'open') goToPending(review, 1);
  review.toast(words.toast.decided(items.length, words.status[status]));
}

export function note(review: Review, items: readonly Item[], text: string): void {
  if (items.length === 0) return;
  review.record({ kind: 'note', keys: keysOf(items), text });
  review.show({ selection: null, overlay: null });
  review.toast(review.words.toast.noted(items.length));
}

/** Numbered presets, then own words. */
function askReason(review: Review, status: 'dismissed' | 'falsePositive'): void {
  const { words, targets } = review;
  if (targets.length === 0) {
    review.toast(words.chooseFinding, 'warning');
    return;
  }
  const presets = status === 'dismissed' ? words.reasons : words.falseReasons;
  const purpose: PromptPurpose = status === 'dismissed' ? 'reason' : 'falsePositive';
  const command = status === 'dismissed' ? 'decide.dismiss' : 'decide.falsePositive';
  const entries: MenuEntry[] = presets.map((label) => ({ label, command, argument: label }));
  entries.push({ label: words.menu.ownWords, command: 'prompt.open', argument: purpose });
  const title = status === 'dismissed' ? words.menu.reasons : words.menu.falseReasons;
  review.show({ overlay: { kind: 'menu', title: `${title} (${targets.length})`, entries, index: 0 } });
}

/** Opens the line in which the reviewer types; `argument` is what the line is for. */
export function openPrompt(review: Review, purpose: PromptPurpose, text?: string): void {
  const { targets, words } = review;
  const perFinding = purpose === 'reason' || purpose === 'falsePositive' || purpose === 'note';
  if (perFinding && targets.length === 0) {
    review.toast(words.chooseFinding, 'warning');
    return;
  }
  const [only] = targets;
  const initial = text ?? (purpose === 'note' && targets.length === 1 ? only!.record.note : '');
  const titles = words.prompt;
  const title =
    purpose === 'reason' || purpose === 'falsePositive' || purpose === 'note'
      ? titles[purpose](targets.length)
      : titles[purpose];
  review.show({
    overlay: {
      kind: 'prompt',
      purpose,
      title,
      editor: openEditor(initial),
      items: perFinding ? targets.map((item) => item.index) : [],
    },
  });
}

export const decideCommands: Commands = {
  'decide.accept': (review) => decide(review, review.targets, 'accepted', ''),
  'decide.dismiss': (review, reason) =>
    reason === undefined
      ? askReason(review, 'dismissed')
      : decide(review, review.targets, 'dismissed', reason),
  'decide.falsePositive': (review, reason) =>
    reason === undefined
      ? askReason(review, 'falsePositive')
      : decide(review, review.targets, 'falsePositive', reason),
  'decide.note': (review, text) =>
    text === undefined ? openPrompt(review, 'note') : note(review, review.targets, text),
  'decide.reopen': (review) => decide(review, review.targets, 'open', ''),
  'decide.repeat': (review) => {
    const { last } = review.ui;
    if (last) decide(review, review.targets, last.status, last.reason);
    else review.toast(review.words.toast.nothingToRepeat, 'warning');
  },
  'decide.earlier': (review) => {
    const changed = review.targets.filter((item) => item.earlier && item.record.status === 'open');
    const [first] = changed;
    if (!first?.earlier) {
      review.toast(review.words.toast.noEarlier, 'warning');
      return;
    }
    // One step for all that were decided alike before; the rest keep waiting.
    const { status, reason } = first.earlier;
    decide(
      review,
      changed.filter((item) => item.earlier?.status === status && item.earlier.reason === reason),
      status,
      reason,
    );
  },
  'prompt.open': (review, purpose) => openPrompt(review, purpose as PromptPurpose),
  'session.undo': (review) => {
    const event = review.ledger.undoable;
    if (event) review.record({ kind: 'undo', event: event.id });
    review.toast(
      event ? review.words.toast.undone : review.words.toast.nothingToUndo,
      event ? 'ok' : 'warning',
    );
    if (event) returnTo(review, event);
  },
  'session.redo': (review) => {
    const event = review.ledger.redoable;
    if (event) review.record({ kind: 'redo', event: event.id });
    review.toast(
      event ? review.words.toast.redone : review.words.toast.nothingToRedo,
      event ? 'ok' : 'warning',
    );
    if (event) returnTo(review, event);
  },
};

/** Goes back to what an undone action was about, so that its effect is seen. */
function returnTo(review: Review, event: { readonly kind: string; readonly keys?: readonly string[] }): void {
  if (event.keys?.length !== 1) return;
  const item = review.workspace.items.find(({ key }) => key === event.keys![0]);
  const row = item ? review.rowOf({ item: item.index }) : -1;
  if (row >= 0) review.moveTo(row);
}
