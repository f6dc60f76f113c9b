import { describePath, parsePath } from '@gouji/core/template';
import type { Action } from '../core/ledger.ts';
import { reportsOf } from '../core/ledger.ts';
import type { Review } from '../core/review.ts';
import type { Commands } from './command.ts';

/** What an act did, in words: what is taken back must be told, since it may lie off the screen. */
export function describeAction(review: Review, action: Action): string {
  const { words, workspace, language } = review;
  const [first] = reportsOf(action);
  const name = workspace.reports.find(({ key }) => key === first)?.name ?? '';
  switch (action.kind) {
    case 'decide':
      return words.act.decided(action.keys.length, words.status[action.status], name);
    case 'note':
      return words.act.noted(action.keys.length, name);
    case 'read':
      return words.act.read(action.reports.length, words.reading[action.reading], name);
    case 'assign':
      return words.act.assigned(action.reports.length, action.reviewer, name);
    case 'correct': {
      const [change] = action.changes;
      const edition = workspace.reports.find(({ key }) => key === first)?.report?.template ?? null;
      const place =
        change && parsePath(change.target)
          ? `${describePath(change.target, edition, language)} ${change.from || '□'} → ${change.to ?? ''}`
          : words.act.sentence;
      return words.act.corrected(action.changes.length, place, name);
    }
  }
}

function travel(review: Review, direction: 'undo' | 'redo'): void {
  const { words } = review;
  const action = review.travel(direction);
  if (!action) {
    review.toast(direction === 'undo' ? words.toast.nothingToUndo : words.toast.nothingToRedo, 'warning');
    return;
  }
  const told = describeAction(review, action);
  review.toast(direction === 'undo' ? words.toast.undone(told) : words.toast.redone(told));
  returnTo(review, action);
}

/** Goes back to what an undone action was about, so that its effect is seen. */
function returnTo(review: Review, action: Action): void {
  if (!('keys' in action) || action.keys.length !== 1) return;
  const item = review.workspace.items.find(({ key }) => key === action.keys[0]);
  const row = item ? review.rowOf({ item: item.index }) : -1;
  if (row >= 0) review.moveTo(row);
}

export const travelCommands = {
  'session.undo': (review) => travel(review, 'undo'),
  'session.redo': (review) => travel(review, 'redo'),
} satisfies Partial<Commands>;
