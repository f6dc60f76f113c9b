import { graphemes, stringWidth } from './width.ts';

/** No line may start with these (避头). */
const neverFirst = new Set('，。、；：？！）〕】》〉」』”’％…—·,.;:?!)]}%'.split(''));
/** No line may end with these (避尾). */
const neverLast = new Set('（〔【《〈「『“‘([{'.split(''));

const ellipsis = '…';

/** Cuts to at most `width` cells, never inside a character; a cut is marked with “…”. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const mark = stringWidth(ellipsis) <= width ? ellipsis : '';
  let room = width - stringWidth(mark);
  let result = '';
  for (const character of graphemes(text)) {
    room -= stringWidth(character);
    if (room < 0) break;
    result += character;
  }
  return result + mark;
}

/** Exactly `width` cells: cut if longer, padded with blanks if shorter. */
export function fit(text: string, width: number, align: 'left' | 'right' | 'center' = 'left'): string {
  if (width <= 0) return '';
  const shown = cut(text, width);
  const room = width - stringWidth(shown);
  if (room === 0) return shown;
  if (align === 'right') return ' '.repeat(room) + shown;
  if (align === 'center') return ' '.repeat(room >> 1) + shown + ' '.repeat(room - (room >> 1));
  return shown + ' '.repeat(room);
}

/** A piece of a text that stands on one line: half-open UTF-16 indexes into the text. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Breaks at `width` cells by the rules of Chinese typesetting; Latin words and numbers stay whole where they fit. */
export function wrapSlices(text: string, width: number): Slice[] {
  const slices: Slice[] = [];
  if (width < 2) return [{ start: 0, end: text.length }];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    const before = slices.length;
    for (const slice of wrapParagraph(paragraph, width))
      slices.push({ start: offset + slice.start, end: offset + slice.end });
    if (slices.length === before) slices.push({ start: offset, end: offset });
    offset += paragraph.length + 1;
  }
  return slices;
}

function wrapParagraph(text: string, width: number): Slice[] {
  const characters = graphemes(text);
  const slices: Slice[] = [];
  let start = 0;
  let first = 0;
  let position = 0;
  let used = 0;
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index]!;
    const cells = stringWidth(character);
    while (used + cells > width && index > first) {
      const at = breakBefore(characters, first, index);
      let end = position;
      for (let back = index; back > at; back--) end -= characters[back - 1]!.length;
      slices.push({ start, end });
      start = end;
      first = at;
      used = 0;
      for (let again = at; again < index; again++) used += stringWidth(characters[again]!);
    }
    position += character.length;
    used += cells;
  }
  if (position > start) slices.push({ start, end: position });
  return slices;
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /^[\w.+%/-]$/u.test(character);

/** The index at or before `index` where the line may be broken; gives up after half of the line and cuts hard. */
function breakBefore(characters: readonly string[], first: number, index: number): number {
  const lowest = first + Math.ceil((index - first) / 2);
  for (let at = index; at >= lowest && at > first; at--) {
    const next = characters[at];
    const previous = characters[at - 1]!;
    if (next !== undefined && neverFirst.has(next)) continue;
    if (neverLast.has(previous)) continue;
    if (isWord(previous) && isWord(next)) continue;
    return at;
  }
  return index;
}

/** The lines of `text` at `width` cells. */
export function wrap(text: string, width: number): string[] {
  return wrapSlices(text, width).map(({ start, end }) => text.slice(start, end));
}
