/** What a JSON text may be built of, looked at before anything is built. */
export interface JsonLimits {
  /** Lists and objects within one another. */
  readonly depth: number;
  /** Members and items together. */
  readonly values: number;
}

/** The JSON text goes deeper or holds more than the limit. */
export class JsonShapeError extends Error {
  override readonly name = 'JsonShapeError';
  readonly reason: keyof JsonLimits;
  constructor(reason: keyof JsonLimits) {
    super(reason);
    this.reason = reason;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What a byte outside strings adds to the values and to the depth. */
const counted: ReadonlyMap<number, readonly [values: number, depth: number]> = new Map([
  [0x2c, [1, 0]],
  [0x5b, [1, 1]],
  [0x7b, [1, 1]],
  [0x5d, [0, -1]],
  [0x7d, [0, -1]],
]);

class JsonShape {
  readonly #limits: JsonLimits;
  #depth = 0;
  #values = 0;
  #inString = false;
  #escaped = false;

  constructor(limits: JsonLimits) {
    this.#limits = limits;
  }

  push(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; )
      at = this.#inString ? this.#skipString(piece, at) : this.#countTo(piece, at);
  }

  /** From outside strings to behind the quote that begins the next. */
  #countTo(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const code = piece[at]!;
      if (code === QUOTE) {
        this.#inString = true;
        return at + 1;
      }
      const counts = counted.get(code);
      if (counts) this.#count(...counts);
    }
    return piece.length;
  }

  #count(values: number, depth: number): void {
    this.#values += values;
    this.#depth += depth;
    if (this.#values > this.#limits.values) throw new JsonShapeError('values');
    if (this.#depth > this.#limits.depth) throw new JsonShapeError('depth');
  }

  /** From inside a string to behind its end; the length of the piece when it does not end there. */
  #skipString(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const code = piece[at];
      if (this.#escaped) this.#escaped = false;
      else if (code === BACKSLASH) this.#escaped = true;
      else if (code === QUOTE) {
        this.#inString = false;
        return at + 1;
      }
    }
    return piece.length;
  }
}

/**
 * Counts depth and values of a JSON text as its bytes arrive, and throws `JsonShapeError` at the first that is too much: a
 * parser would build a million ones before anybody could refuse them. Whether it is JSON at all is left to the parser.
 */
export const createJsonShape = (limits: JsonLimits): { push(piece: Uint8Array): void } =>
  new JsonShape(limits);
