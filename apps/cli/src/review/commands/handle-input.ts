import type { Binding } from '../core/bindings.ts';
import { editKey, editorText, insertText } from '../core/editor.ts';
import { showKey } from '../core/keymap.ts';
import type { Input } from '../core/keys.ts';
import type { Review } from '../core/review.ts';
import type { Overlay } from '../core/ui.ts';
import { commitEdit, nextEditTarget } from './correct.ts';
import { decide, note } from './decide.ts';
import { perform } from './index.ts';
import { chooseRepair, takeRepair } from './take.ts';
import { typeIntoCell } from './workbench.ts';

type Prompt = Extract<Overlay, { kind: 'prompt' }>;
type Menu = Extract<Overlay, { kind: 'menu' }>;
type Help = Extract<Overlay, { kind: 'help' }>;
type Edit = Extract<Overlay, { kind: 'edit' }>;
type Take = Extract<Overlay, { kind: 'take' }>;
type Key = Extract<Input, { kind: 'key' }>;

/** Acts on one input: a key, a paste, or the mouse. */
export function handleInput(review: Review, input: Input): void {
  const { overlay } = review.ui;
  if (input.kind === 'answer') return;
  if (input.kind === 'mouse') handleMouse(review, input);
  else if (input.kind === 'paste') {
    if (overlay && 'editor' in overlay)
      review.show({ overlay: { ...overlay, editor: insertText(overlay.editor, input.text) } });
    else review.toast(review.words.toast.pastedNowhere, 'warning');
  } else if (!overlay) handleKey(review, input);
  else if (input.name === 'ctrl-c') perform(review, 'session.quit');
  else if (overlay.kind === 'menu') handleMenu(review, overlay, input);
  else if (overlay.kind === 'prompt') handlePrompt(review, overlay, input);
  else if (overlay.kind === 'edit') handleEdit(review, overlay, input);
  else if (overlay.kind === 'info') review.show({ overlay: null });
  else if (overlay.kind === 'take') handleTake(review, overlay, input);
  else handleHelp(review, overlay, input);
}

function handleKey(review: Review, { name, text }: Key): void {
  const command = review.keymap.commandOf.get(name);
  review.show({ toast: null });
  if (typeIntoCell(review, text)) return;
  if (command) perform(review, command);
  else if (name !== 'insert') review.toast(review.words.toast.unknownKey(showKey(name)), 'warning');
}

function handleMouse(review: Review, input: Extract<Input, { kind: 'mouse' }>): void {
  if (input.event === 'wheelDown') perform(review, 'move.down');
  else if (input.event === 'wheelUp') perform(review, 'move.up');
  else {
    const isOnBoard = review.ui.screen === 'board';
    const line = isOnBoard ? review.shown.boardLineAt(input.row) : null;
    if (line !== null && !review.ui.overlay) {
      const at = review.board.lines[line]!;
      const cursor = at.kind === 'folder' ? at.folder : at.row.report.index;
      review.show({ board: { ...review.ui.board, cursor } });
      return;
    }
    const row = review.shown.rowAt(input.column, input.row);
    if (row !== null && !review.ui.overlay) {
      review.show({ pane: 'list' });
      review.moveTo(row);
    }
  }
}

const step = (name: string): number =>
  ({ up: -1, down: 1, pageup: -8, pagedown: 8, home: -1000, end: 1000, 'shift-tab': -1, tab: 1 })[name] ?? 0;

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

function handleMenu(review: Review, menu: Menu, { name }: Key): void {
  const choose = (index: number): void => {
    const entry = menu.entries[index];
    if (!entry || entry.disabled) return;
    review.show({ overlay: null });
    review.meaning(menu.asked, () => perform(review, entry.command, entry.argument));
  };
  if (name === 'escape' || name === 'left' || name === 'q') review.show({ overlay: null });
  else if (name === 'enter' || name === 'right' || name === 'space') choose(menu.index);
  else if (/^[1-9]\d*$/u.test(name)) choose(Number(name) - 1);
  else {
    const move = step(name) || (name === 'j' ? 1 : name === 'k' ? -1 : 0);
    if (move !== 0)
      review.show({ overlay: { ...menu, index: clamp(menu.index + move, menu.entries.length) } });
    else {
      // The key of an entry works inside the menu too.
      const command = review.keymap.commandOf.get(name);
      const index = menu.entries.findIndex(
        (entry) => entry.command === command && entry.argument === undefined,
      );
      if (index >= 0) choose(index);
    }
  }
}

function handlePrompt(review: Review, prompt: Prompt, key: Key): void {
  if (key.name === 'escape') review.show({ overlay: null });
  else if (key.name === 'enter') submit(review, prompt, editorText(prompt.editor).trim());
  else {
    const editor = key.text !== '' ? insertText(prompt.editor, key.text) : editKey(prompt.editor, key.name);
    if (editor) review.show({ overlay: { ...prompt, editor } });
  }
}

function submit(review: Review, prompt: Prompt, text: string): void {
  const { purpose } = prompt;
  if (text === '' && (purpose === 'reason' || purpose === 'falsePositive')) {
    review.toast(review.words.toast.reasonNeeded, 'warning');
    return;
  }
  review.show({ overlay: null });
  if (purpose === 'note') review.meaning(prompt.asked, () => note(review, text));
  else if (purpose === 'reason') review.meaning(prompt.asked, () => decide(review, 'dismissed', text));
  else if (purpose === 'falsePositive')
    review.meaning(prompt.asked, () => decide(review, 'falsePositive', text));
  else if (purpose === 'search') perform(review, 'select.search', text);
  else if (purpose === 'filter') perform(review, 'select.filter', text);
  else if (purpose === 'view') perform(review, 'view.save', text);
  else if (purpose === 'assign') review.meaning(prompt.asked, () => perform(review, 'report.assign', text));
  else if (purpose === 'merge' && text !== '') perform(review, 'session.merge', text);
}

function handleEdit(review: Review, edit: Edit, key: Key): void {
  if (key.name === 'escape') review.show({ overlay: null });
  else if (key.name === 'enter') commitEdit(review, edit);
  else if (key.name === 'tab' && !edit.inCell) review.meaning(edit.asked, () => nextEditTarget(review, edit));
  else {
    const editor = key.text !== '' ? insertText(edit.editor, key.text) : editKey(edit.editor, key.name);
    if (editor) review.show({ overlay: { ...edit, editor } });
  }
}

function handleTake(review: Review, take: Take, { name }: Key): void {
  const isOwnKey = review.keymap.commandOf.get(name) === 'correct.suggestion';
  if (name === 'escape' || name === 'left' || name === 'q') review.show({ overlay: null });
  else if (name === 'enter' || name === 'right' || name === 'space' || isOwnKey) takeRepair(review, take);
  else if (/^[1-9]$/u.test(name)) chooseRepair(review, take, Number(name) - 1);
  else {
    const move = step(name) || (name === 'j' ? 1 : name === 'k' ? -1 : 0);
    if (move !== 0) chooseRepair(review, take, take.index + move);
  }
}

/** The actions whose words, id or key hold what was typed. */
export function matchingBindings(review: Review, query: string): readonly Binding[] {
  const wanted = query.trim().toLowerCase();
  const all = review.keymap.bindings;
  if (wanted === '') return all;
  const byKey = all.filter(({ keys }) =>
    keys.some((key) => key === query.trim() || showKey(key).toLowerCase() === wanted),
  );
  const byWords = all.filter(({ id, zh, en }) => `${id} ${zh} ${en}`.toLowerCase().includes(wanted));
  return [...new Set([...byKey, ...byWords])];
}

function handleHelp(review: Review, help: Help, key: Key): void {
  const found = matchingBindings(review, editorText(help.editor));
  if (key.name === 'escape') review.show({ overlay: null });
  else if (key.name === 'enter') {
    review.show({ overlay: null });
    const chosen = found[help.index];
    if (chosen) perform(review, chosen.id);
  } else if (key.text === '' && step(key.name) !== 0)
    review.show({ overlay: { ...help, index: clamp(help.index + step(key.name), found.length) } });
  else {
    const editor = key.text !== '' ? insertText(help.editor, key.text) : editKey(help.editor, key.name);
    if (editor) review.show({ overlay: { ...help, editor, index: 0 } });
  }
}
