import { matchingBindings } from '../commands/handle-input.ts';
import { groupTitles } from '../core/bindings.ts';
import { editorText } from '../core/editor.ts';
import { showKey } from '../core/keymap.ts';
import type { Review } from '../core/review.ts';
import { fit, wrap } from '../core/text.ts';
import type { Overlay } from '../core/ui.ts';
import { stringWidth } from '../core/width.ts';
import { layField } from './field.ts';
import { type LeftOut, type Line, leftOut, ruled, span, spread } from './spans.ts';
import { drawPreview, drawTake } from './take.ts';
import { chrome } from './theme.ts';

/** Lines at the foot of the screen, and where the caret stands in them. */
export interface Panel {
  readonly lines: readonly Line[];
  readonly caret: { readonly x: number; readonly y: number } | null;
}

const heading = (title: string, width: number, out?: LeftOut): Line =>
  ruled(title, 'title', chrome().horizontal, width, out);

/** The overlay, at most `height` lines. */
export function drawOverlay(review: Review, overlay: Overlay, width: number, height: number): Panel {
  if (overlay.kind === 'menu') return drawMenu(review, overlay, width, height);
  if (overlay.kind === 'info') return drawInfo(review, overlay, width, height);
  if (overlay.kind === 'help') return drawHelp(review, overlay, width, height);
  if (overlay.kind === 'take') return { lines: drawTake(review, overlay, width, height), caret: null };
  if (overlay.kind === 'edit') return drawEdit(review, overlay, width, height);
  const field = layField(overlay.editor, width - 2, Math.max(1, Math.min(4, height - 2)));
  return {
    lines: [
      heading(overlay.title, width),
      ...field.lines.map((text, index): Line => [span(index === 0 ? '> ' : '  ', 'accent'), span(text)]),
      [span(`  ${review.words.prompt.keys}`, 'dim')],
    ],
    caret: { x: field.x + 2, y: field.y + 1 },
  };
}

/** The part of a list of `count` lines that shows `index` in `height` lines. */
const windowOf = (index: number, count: number, height: number): number =>
  Math.max(0, Math.min(index - Math.floor(height / 2), count - height));

function drawMenu(
  review: Review,
  menu: Extract<Overlay, { kind: 'menu' }>,
  width: number,
  height: number,
): Panel {
  const chosen = menu.entries[menu.index];
  // The chosen entry is always seen whole, over two lines where one is too narrow.
  const wrapped = wrap(chosen?.label ?? '', width - 4 - stringWidth(` ${chosen?.hint ?? ''} `)).slice(0, 2);
  const room = Math.max(1, Math.min(menu.entries.length, height - 1 - Math.max(1, wrapped.length)));
  const top = windowOf(menu.index, menu.entries.length, room);
  const lines = menu.entries.slice(top, top + room).flatMap((entry, offset): Line[] => {
    const index = top + offset;
    const number = index < 9 ? `${index + 1}` : ' ';
    const isChosen = index === menu.index;
    const style = isChosen ? 'cursor' : 'plain';
    const [first = '', ...more] = isChosen ? wrapped : [entry.label];
    const left = span(`${isChosen ? '>' : ' '} ${number} ${first}`, style);
    return [
      spread([left], [span(` ${entry.hint ?? ''} `, 'key')], width),
      ...more.map((text): Line => [span(`    ${text}`, style)]),
    ];
  });
  return {
    lines: [
      heading(menu.title, width),
      ...lines,
      [
        span(
          `  ${moreInWords(review, top, menu.entries.length - top - room)}${review.words.menu.keys}`,
          'dim',
        ),
      ],
    ],
    caret: null,
  };
}

/** How much of a list lies above and below what is seen. */
const moreInWords = ({ words }: Review, above: number, below: number): string =>
  [above > 0 ? `↑${above}` : '', below > 0 ? `↓${below}` : '']
    .filter(Boolean)
    .map((part) => words.menu.more(part))
    .join('');

/** Lines to be read; in two columns where there is no room for one. */
function drawInfo(
  { words }: Review,
  { title, lines }: Extract<Overlay, { kind: 'info' }>,
  width: number,
  height: number,
): Panel {
  const room = Math.max(1, height - 2);
  const columns = Math.max(1, Math.min(3, Math.ceil(lines.length / room)));
  const rows = Math.ceil(lines.length / columns);
  const each = Math.floor(width / columns);
  const body = Array.from(
    { length: rows },
    (_, row): Line =>
      Array.from({ length: columns }, (_unused, column) =>
        span(fit(` ${lines[column * rows + row] ?? ''}`, each)),
      ),
  );
  return { lines: [heading(title, width), ...body, [span(`  ${words.infoKeys}`, 'dim')]], caret: null };
}

function drawEdit(
  review: Review,
  edit: Extract<Overlay, { kind: 'edit' }>,
  width: number,
  height: number,
): Panel {
  const { words } = review;
  const field = layField(edit.editor, width - 2, Math.max(1, Math.min(6, height - 6)));
  const { preview } = edit;
  const lines: Line[] = [
    heading(edit.title, width),
    [
      span(`  ${words.edit.original} `, 'dim'),
      span(edit.original === '' ? '□' : edit.original.replace(/\s+/gu, ' '), 'removed'),
    ],
    // On the workbench the value is typed in its cell.
    ...(edit.inCell
      ? []
      : field.lines.map(
          (text, index): Line => [
            span(index === 0 ? '> ' : '  ', 'accent'),
            span(text, edit.editor.selected ? 'selected' : 'plain'),
          ],
        )),
  ];
  const caret = edit.inCell ? null : { x: field.x + 2, y: field.y + 2 };
  if (editorText(edit.editor) === edit.original) lines.push([span(`  ${words.edit.noChange}`, 'dim')]);
  else if (!preview) lines.push([span(`  ${words.edit.pending}`, 'dim')]);
  else lines.push(...drawPreview(words, preview, height - lines.length - 1));
  lines.push([span(`  ${edit.inCell ? words.edit.cellKeys : words.edit.keys}`, 'dim')]);
  return { lines, caret };
}

function drawHelp(
  review: Review,
  help: Extract<Overlay, { kind: 'help' }>,
  width: number,
  height: number,
): Panel {
  const { language, words } = review;
  const query = editorText(help.editor);
  const found = matchingBindings(review, query);
  const field = layField(help.editor, width - 2, 1);
  const lines: Line[] = [];
  let group = '';
  let cursorLine = 0;
  for (const [index, binding] of found.entries()) {
    if (query.trim() === '' && binding.group !== group) {
      group = binding.group;
      lines.push([span(` ${groupTitles[binding.group][language]}`, 'title')]);
    }
    if (index === help.index) cursorLine = lines.length;
    const keys = binding.keys.map(showKey).join('  ');
    const style = index === help.index ? 'cursor' : 'plain';
    lines.push(
      spread(
        [span(`${index === help.index ? '>' : ' '} ${binding[language]}`, style)],
        [span(`${keys} `, 'key')],
        width,
      ),
    );
  }
  if (found.length === 0) lines.push([span(`  ${words.help.none}`, 'dim')]);
  const room = Math.max(1, height - 2);
  const top = windowOf(cursorLine, lines.length, room);
  return {
    lines: [
      heading(words.help.title, width, leftOut(top, room, lines.length)),
      [span('> ', 'accent'), span(field.lines[0] ?? '')],
      ...lines.slice(top, top + room),
    ],
    caret: { x: field.x + 2, y: 1 },
  };
}
