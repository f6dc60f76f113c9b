import type { EditorState } from '../core/editor.ts';
import { wrapSlices } from '../core/text.ts';
import { stringWidth } from '../core/width.ts';

/** A text being typed, wrapped, with the cell of the caret; shows the part around the caret when it has more lines than fit. */
export function layField(
  editor: EditorState,
  width: number,
  height: number,
): { readonly lines: readonly string[]; readonly x: number; readonly y: number } {
  const text = editor.characters.join('');
  const caret = editor.characters.slice(0, editor.caret).join('').length;
  // One cell stays free for the caret behind the last character.
  const slices = wrapSlices(text, Math.max(2, width - 1));
  if (slices.length === 0) slices.push({ start: 0, end: 0 });
  let line = slices.findIndex(
    ({ end }, index) => caret < end || (caret === end && index === slices.length - 1),
  );
  if (line < 0) line = slices.length - 1;
  const top = Math.max(0, Math.min(line - height + 1, slices.length - height));
  const shown = slices.slice(top, top + height);
  return {
    lines: shown.map(({ start, end }) => text.slice(start, end)),
    x: stringWidth(text.slice(slices[line]!.start, caret)),
    y: line - top,
  };
}
