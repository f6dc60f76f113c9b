import { isHtmlSpace } from './attributes.ts';

export const ampersand = 0x26;
export const lineFeed = 0x0a;
const space = 0x20;

/** `&` before anything but `#` and a letter is plain text. */
export function mayBeEntity(code: number): boolean {
  return code === 0x23 || (code >= 0x41 && code <= 0x7a);
}

/** A single space between two words belongs to their run. */
function partsWords(source: string, space: number, end: number): boolean {
  const next = source.charCodeAt(space + 1);
  return space + 1 < end && next !== ampersand && !isHtmlSpace(next);
}

/** Where words that need nothing but to be copied end: at an entity, at white space to be collapsed, or at `end`. */
export function endOfWords(source: string, from: number, end: number): number {
  let to = from;
  for (; to < end; to++) {
    const code = source.charCodeAt(to);
    if (code > ampersand) continue;
    if (code === ampersand) {
      if (mayBeEntity(source.charCodeAt(to + 1))) break;
    } else if (isHtmlSpace(code) && !(code === space && partsWords(source, to, end))) break;
  }
  return to;
}

/** Where preformatted text that needs nothing but to be copied ends. */
export function endOfLine(source: string, from: number, end: number): number {
  let to = from;
  for (; to < end; to++) {
    const code = source.charCodeAt(to);
    if (code === ampersand || code === lineFeed || code === 0x0d) break;
  }
  return to;
}
