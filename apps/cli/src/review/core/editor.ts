import { graphemes } from './width.ts';

/** A text being typed; the caret counts characters as a reader sees them. */
export interface EditorState {
  readonly characters: readonly string[];
  readonly caret: number;
  /** All of it is selected: what is typed takes its place. */
  readonly selected?: boolean;
}

export function openEditor(text = ''): EditorState {
  const characters = graphemes(text);
  return { characters, caret: characters.length };
}

/** An editor whose text gives way to what is typed, as values do. */
export const openSelected = (text: string): EditorState => ({ ...openEditor(text), selected: true });

export const editorText = (editor: EditorState): string => editor.characters.join('');

/** Puts text in at the caret. Line breaks and other control characters of a paste become blanks. */
export function insertText(editor: EditorState, text: string): EditorState {
  const clean = text.replace(/\p{Cc}+/gu, ' ');
  if (editor.selected) return openEditor(clean);
  const before = editor.characters.slice(0, editor.caret).join('') + clean;
  const after = editor.characters.slice(editor.caret).join('');
  // Joined anew, because an accent or a joiner may belong to the character before the caret.
  return { characters: graphemes(before + after), caret: graphemes(before).length };
}

const isBlank = (character: string | undefined): boolean =>
  character === undefined || /^\s$/u.test(character);

function wordStart({ characters, caret }: EditorState): number {
  let at = caret;
  while (at > 0 && isBlank(characters[at - 1])) at--;
  while (at > 0 && !isBlank(characters[at - 1])) at--;
  return at;
}

const without = (editor: EditorState, from: number, to: number): EditorState => ({
  characters: [...editor.characters.slice(0, from), ...editor.characters.slice(to)],
  caret: from,
});

/** What an editing key does; null when the key does not edit. */
export function editKey(editor: EditorState, name: string): EditorState | null {
  const { characters, caret, selected } = editor;
  if (selected && ['backspace', 'delete', 'ctrl-d', 'ctrl-u', 'ctrl-k', 'ctrl-w'].includes(name))
    return openEditor();
  switch (name) {
    case 'left':
    case 'ctrl-b':
      return { characters, caret: Math.max(0, caret - 1) };
    case 'right':
    case 'ctrl-f':
      return { characters, caret: Math.min(characters.length, caret + 1) };
    case 'home':
    case 'ctrl-a':
      return { characters, caret: 0 };
    case 'end':
    case 'ctrl-e':
      return { characters, caret: characters.length };
    case 'backspace':
      return caret === 0 ? editor : without(editor, caret - 1, caret);
    case 'delete':
    case 'ctrl-d':
      return caret === characters.length ? editor : { ...without(editor, caret, caret + 1) };
    case 'ctrl-u':
      return without(editor, 0, caret);
    case 'ctrl-k':
      return { characters: characters.slice(0, caret), caret };
    case 'ctrl-w':
      return without(editor, wordStart(editor), caret);
    case 'ctrl-left':
      return { characters, caret: wordStart(editor) };
    default:
      return null;
  }
}
