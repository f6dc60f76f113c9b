import type { Aside, PlacedText } from '../model/document.ts';
import type { Position, SourceLocation } from '../model/location.ts';

/** Turns offsets of a decoded text into lines and columns (1-based, UTF-16); `\r\n` counts as one line break. */
export interface LineIndex {
  position(offset: number): Position;
}

export function indexLines(text: string): LineIndex {
  let starts: number[] | null = null;
  const build = (): number[] => {
    const list = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) list.push(at + 1);
    return list;
  };
  return {
    position(offset) {
      starts ??= build();
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1, offset };
    },
  };
}

export function textLocation(lines: LineIndex, start: number, end: number): SourceLocation {
  return { kind: 'text', start: lines.position(start), end: lines.position(end) };
}

/** A text that is a verbatim slice of the decoded source. */
export function verbatimText(text: string, offset: number, lines: LineIndex): PlacedText {
  return { text, locate: (start, end) => textLocation(lines, offset + start, offset + end) };
}

/**
 * A text put together from pieces of the decoded source. `pairs` is a flat ascending list
 * `[textIndex, sourceOffset, …]`; between two entries both run in step.
 */
export function mappedText(
  text: string,
  pairs: readonly number[],
  sourceEnd: number,
  lines: LineIndex,
): PlacedText {
  const toSource = (index: number): number => {
    let low = 0;
    let high = pairs.length / 2 - 1;
    if (high < 0) return sourceEnd;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pairs[middle * 2]! <= index) low = middle;
      else high = middle - 1;
    }
    return Math.min(pairs[low * 2 + 1]! + Math.max(0, index - pairs[low * 2]!), sourceEnd);
  };
  return {
    text,
    locate(start, end) {
      const from = toSource(start);
      const to = end > start ? toSource(end - 1) + 1 : from;
      return textLocation(lines, from, Math.max(from, Math.min(to, sourceEnd)));
    },
  };
}

/** A text that can only be placed as a whole. */
export function fixedText(text: string, at: SourceLocation, asides: readonly Aside[] = []): PlacedText {
  return { text, ...(asides.length > 0 && { asides }), locate: () => at };
}

/** A part of a placed text, indexes as for `String.slice`; what stands beside it at either end comes along. */
export function slicePlaced(placed: PlacedText, start: number, end: number = placed.text.length): PlacedText {
  const part = {
    text: placed.text.slice(start, end),
    locate: (from: number, to: number) => placed.locate(start + from, start + to),
  };
  if (!placed.asides) return part;
  const asides = placed.asides
    .filter(({ index }) => start <= index && index <= end)
    .map((aside) => ({ ...aside, index: aside.index - start }));
  return asides.length === 0 ? part : { ...part, asides };
}

/** No white space of any kind, as nearly every first and last character is. */
const isPlainEnd = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code < 0xa000);

/** Without white space (and no-break and zero-width spaces) at both ends. */
export function trimPlaced(placed: PlacedText): PlacedText {
  const { text } = placed;
  if (isPlainEnd(text.charCodeAt(0)) && isPlainEnd(text.charCodeAt(text.length - 1))) return placed;
  const blank = /^[\s\u200b\ufeff\u3000]*/u;
  const start = blank.exec(placed.text)?.[0].length ?? 0;
  let end = placed.text.length;
  while (end > start && /[\s\u200b\ufeff\u3000]/u.test(placed.text[end - 1]!)) end--;
  return start === 0 && end === placed.text.length ? placed : slicePlaced(placed, start, end);
}
