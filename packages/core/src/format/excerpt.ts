import type { Excerpt } from '../model/finding.ts';
import { toPrintable } from './printable.ts';
import type { Style } from './style.ts';
import { type AmbiguousWidth, graphemes, textWidth } from './width.ts';

type Mark = readonly [number, number];

/** Marks in order, inside the text, and without overlap. */
export function tidyMarks(excerpt: Excerpt): Mark[] {
  const length = excerpt.text.length;
  const tidy: Mark[] = [];
  for (const [from, to] of [...excerpt.marks].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(from, tidy.at(-1)?.[1] ?? 0);
    const end = Math.min(to, length);
    if (start < end) tidy.push([start, end]);
  }
  return tidy;
}

/** The text cut into plain and marked pieces, in order. */
export function markedPieces(excerpt: Excerpt): { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of tidyMarks(excerpt)) {
    if (start > at) pieces.push({ text: excerpt.text.slice(at, start), marked: false });
    pieces.push({ text: excerpt.text.slice(start, end), marked: true });
    at = end;
  }
  if (at < excerpt.text.length) pieces.push({ text: excerpt.text.slice(at), marked: false });
  return pieces;
}

/** The part of a long excerpt around its first mark that fits in `width` columns, with … where it was cut. */
export function cropExcerpt(excerpt: Excerpt, width: number, ambiguous: AmbiguousWidth): Excerpt {
  if (textWidth(excerpt.text, ambiguous) <= width) return excerpt;
  const marks = tidyMarks(excerpt);
  const clusters = graphemes(excerpt.text);
  const starts: number[] = [];
  let offset = 0;
  for (const cluster of clusters) {
    starts.push(offset);
    offset += cluster.length;
  }
  const first = marks[0]?.[0] ?? 0;
  const anchor = Math.max(
    0,
    starts.findLastIndex((start) => start <= first),
  );
  const room = width - 2 * textWidth('…', ambiguous);
  let from = anchor;
  let to = anchor;
  let used = 0;
  const columns = (index: number): number => textWidth(clusters[index]!, ambiguous);
  // A third of the room for what leads up to the mark, the rest for the mark and what follows; then back to fill up.
  while (from > 0 && used + columns(from - 1) <= room / 3) used += columns(--from);
  while (to < clusters.length && used + columns(to) <= room) used += columns(to++);
  while (from > 0 && used + columns(from - 1) <= room) used += columns(--from);
  const start = starts[from]!;
  const end = starts[to] ?? excerpt.text.length;
  const lead = start > 0 ? '…' : '';
  return {
    text: lead + excerpt.text.slice(start, end) + (end < excerpt.text.length ? '…' : ''),
    marks: marks
      .filter((mark) => mark[0] < end && mark[1] > start)
      .map(([a, b]): [number, number] => [
        Math.max(a, start) - start + lead.length,
        Math.min(b, end) - start + lead.length,
      ]),
  };
}

/**
 * The words of the source on one line, and under it carets below what is marked (none when nothing is).
 * Both lines take at most `width` columns.
 */
export function renderExcerpt(
  excerpt: Excerpt,
  width: number,
  ambiguous: AmbiguousWidth,
  style: Style,
): { readonly text: string; readonly carets: string } {
  const cropped = cropExcerpt({ text: toPrintable(excerpt.text), marks: excerpt.marks }, width, ambiguous);
  let text = '';
  let carets = '';
  for (const piece of markedPieces(cropped)) {
    const columns = textWidth(piece.text, ambiguous);
    text += piece.marked ? style('mark', piece.text) : piece.text;
    carets += (piece.marked ? '^' : ' ').repeat(columns);
  }
  return { text, carets: carets.trimEnd() };
}

/** The part in which two versions of a text differ, before and after, with a few characters around it. */
export function differingPart(from: string, to: string): [before: string, after: string] {
  const shortest = Math.min(from.length, to.length);
  let start = 0;
  while (start < shortest && from[start] === to[start]) start++;
  let end = 0;
  while (end < shortest - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  const left = Math.max(0, start - 6);
  const right = Math.max(0, end - 6);
  return [from.slice(left, from.length - right), to.slice(left, to.length - right)];
}
