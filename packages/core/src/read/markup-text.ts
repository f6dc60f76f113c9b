import type { PlacedText } from '../model/document.ts';
import { type LineIndex, textLocation } from './placed-text.ts';

/** Collects a text out of pieces of a source and remembers where each piece came from. */
export class MarkupText {
  private readonly source: string;
  private text = '';
  /** `[textIndex, sourceOffset, sourceEnd, …]`: from that index on, text and source run in step until `sourceEnd`. */
  private readonly pieces: number[] = [];

  constructor(source: string) {
    this.source = source;
  }

  get length(): number {
    return this.text.length;
  }

  /** Adds the source from `start` to `end` as it stands. */
  addSlice(start: number, end: number): void {
    if (end <= start) return;
    this.pieces.push(this.text.length, start, end);
    this.text += this.source.slice(start, end);
  }

  /** Adds a text that stands for the source from `start` to `end`: an entity, a `<br>`, a run of spaces. */
  addReplacement(replacement: string, start: number, end: number): void {
    if (replacement === '') return;
    // A negative offset marks a piece that can only be placed as a whole.
    this.pieces.push(this.text.length, -start - 1, end);
    this.text += replacement;
  }

  /** `fallback` is where an empty text stands. */
  toPlaced(lines: LineIndex, fallback: number): PlacedText {
    return placePieces(this.text, this.pieces, fallback, lines);
  }
}

/** See `MarkupText`: `pieces` are triples `[textIndex, sourceOffset or -sourceOffset - 1, sourceEnd]`, ascending. */
export function placePieces(
  text: string,
  pieces: readonly number[],
  fallback: number,
  lines: LineIndex,
): PlacedText {
  const find = (index: number): number => {
    let low = 0;
    let high = pieces.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle * 3]! <= index) low = middle;
      else high = middle - 1;
    }
    return low * 3;
  };
  const startOf = (index: number): number => {
    const piece = find(index);
    const offset = pieces[piece + 1]!;
    if (offset < 0) return -offset - 1;
    return Math.min(offset + Math.max(0, index - pieces[piece]!), pieces[piece + 2]!);
  };
  const endOf = (index: number): number => {
    const piece = find(index - 1);
    const offset = pieces[piece + 1]!;
    return offset < 0 ? pieces[piece + 2]! : Math.min(offset + index - pieces[piece]!, pieces[piece + 2]!);
  };
  return {
    text,
    locate(start, end) {
      if (pieces.length === 0) return textLocation(lines, fallback, fallback);
      const from = startOf(start);
      return textLocation(lines, from, end > start ? Math.max(from, endOf(end)) : from);
    },
  };
}
