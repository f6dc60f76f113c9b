import type { Budget } from '@gouji/core/read';
import { damagedWorkbook } from './damaged-workbook.ts';

/** A record of a workbook stream with its continuations, each a slice of the stream (MS-XLS 2.1.4). */
export interface BiffRecord {
  readonly type: number;
  readonly parts: readonly Uint8Array[];
}

const continuation = 0x003c;
const endOfSubstream = 0x000a;

/** The records of the substream that begins at an offset, its end record excluded. */
export function* readSubstream(stream: Uint8Array, offset: number, budget: Budget): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  for (let at = offset; at + 4 <= stream.length; ) {
    budget.checkTime();
    const type = view.getUint16(at, true);
    const parts: Uint8Array[] = [];
    let next = at;
    do {
      const length = view.getUint16(next + 2, true);
      if (next + 4 + length > stream.length) throw damagedWorkbook();
      parts.push(stream.subarray(next + 4, next + 4 + length));
      next += 4 + length;
    } while (next + 4 <= stream.length && view.getUint16(next, true) === continuation);
    at = next;
    // Charts inside a sheet are substreams of their own.
    if (type === 0x0809) depth++;
    if (type === endOfSubstream && --depth <= 0) return;
    if (depth <= 1) yield { type, parts };
  }
  throw damagedWorkbook();
}

/** Reads numbers and texts out of a record, across its continuations. */
export class RecordReader {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at = 0;

  constructor(record: BiffRecord) {
    this.#parts = record.parts;
  }

  byte(): number {
    while (this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
      if (++this.#part >= this.#parts.length) throw damagedWorkbook();
      this.#at = 0;
    }
    return this.#parts[this.#part]![this.#at++]!;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  double(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let index = 0; index < 8; index++) view.setUint8(index, this.byte());
    return view.getFloat64(0, true);
  }

  skip(count: number): void {
    for (let rest = count; rest > 0; ) {
      const room = (this.#parts[this.#part]?.length ?? 0) - this.#at;
      const step = Math.min(rest, room);
      this.#at += step;
      rest -= step;
      if (rest > 0) {
        if (++this.#part >= this.#parts.length) throw damagedWorkbook();
        this.#at = 0;
      }
    }
  }

  get isDone(): boolean {
    return this.#part >= this.#parts.length - 1 && this.#at >= (this.#parts[this.#part]?.length ?? 0);
  }

  /** Characters of a text whose length and width are known; a continuation says its width anew. */
  characters(length: number, wideAtFirst: boolean): string {
    let wide = wideAtFirst;
    let text = '';
    for (let left = length; left > 0; left--) {
      if (this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
        if (++this.#part >= this.#parts.length) throw damagedWorkbook();
        this.#at = 0;
        wide = (this.byte() & 1) !== 0;
      }
      text += String.fromCharCode(wide ? this.short() : this.byte());
    }
    return text;
  }
}

/** A text and where its looks change: the font from a character on. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly (readonly [from: number, font: number])[];
}

/** A text with its own length in two bytes (XLUnicodeRichExtendedString). */
export function readRichText(reader: RecordReader): RichText {
  const length = reader.short();
  const flags = reader.byte();
  const runCount = flags & 8 ? reader.short() : 0;
  const extra = flags & 4 ? reader.long() : 0;
  const text = reader.characters(length, (flags & 1) !== 0);
  const runs: (readonly [number, number])[] = [];
  for (let index = 0; index < runCount; index++) runs.push([reader.short(), reader.short()]);
  reader.skip(extra);
  return { text, runs };
}
