import type { Aside, LeftOutKind, PlacedText } from '../model/document.ts';
import { type LineIndex, textLocation } from './placed-text.ts';

const longestAside = 200;

/** Collects a text out of pieces of a source and remembers where each piece came from. */
export class MarkupText {
  private readonly source: string;
  private text = '';
  /** `[textIndex, sourceOffset, sourceEnd, …]`: from that index on, text and source run in step until `sourceEnd`. */
  private readonly pieces: number[] = [];
  private readonly asides: {
    readonly index: number;
    readonly what: LeftOutKind;
    readonly start: number;
    readonly end: number;
  }[] = [];
  /** Something that takes room has just been left out: digits on its two sides are not one number. */
  private parted = false;

  constructor(source: string) {
    this.source = source;
  }

  get length(): number {
    return this.text.length;
  }

  /** Adds the source from `start` to `end` as it stands. */
  addSlice(start: number, end: number): void {
    if (end <= start) return;
    if (this.parted && /\d$/.test(this.text) && /\d/.test(this.source[start]!)) this.text += '\t';
    this.parted = false;
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

  /** Leaves out the source from `start` to `end`. */
  addAside(what: LeftOutKind, start: number, end: number): void {
    if (end > start) this.asides.push({ index: this.text.length, what, start, end });
    this.parted ||= what === 'raised' || what === 'lowered' || what === 'picture';
  }

  /** `fallback` is where an empty text stands. */
  toPlaced(lines: LineIndex, fallback: number): PlacedText {
    const placed = placePieces(this.text, this.pieces, fallback, lines);
    if (this.asides.length === 0) return placed;
    const asides = this.asides.map(({ index, what, start, end }): Aside => {
      const text = this.source.slice(start, Math.min(end, start + longestAside)).replace(/<[^<>]*>/g, '');
      return { index, what, text: text.trim(), at: textLocation(lines, start, end) };
    });
    return { ...placed, asides };
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
