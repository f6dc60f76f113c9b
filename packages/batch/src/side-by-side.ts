/** Where a value lies among the others, from 1, and how long it is; null for none. As SQL's `substring` takes them. */
export interface Span {
  readonly at: number | null;
  readonly length: number | null;
}

/**
 * Byte strings for a statement, one behind the other: as an array each would be written as digits, sent at twice its length and
 * read again by the server.
 */
export class SideBySide {
  readonly #all: Uint8Array[] = [];
  #length = 0;

  add(bytes: Uint8Array | null): Span {
    if (bytes === null) return { at: null, length: null };
    const span = { at: this.#length + 1, length: bytes.length };
    this.#all.push(bytes);
    this.#length += bytes.length;
    return span;
  }

  /** All of them, as one value. */
  value(): Buffer {
    return Buffer.concat(this.#all, this.#length);
  }
}
