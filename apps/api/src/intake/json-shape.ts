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
const COMMA = 0x2c;

/**
 * Counts depth and values of a JSON text as its bytes arrive, and throws `JsonShapeError` at the first that is too much: a
 * parser would build a million ones before anybody could refuse them. Whether it is JSON at all is left to the parser.
 */
export function createJsonShape({ depth: deepest, values: most }: JsonLimits): {
  push(piece: Uint8Array): void;
} {
  let depth = 0;
  let values = 0;
  let inString = false;
  let escaped = false;

  /** From inside a string to behind its end; the length of the piece when it does not end there. */
  const skipString = (piece: Uint8Array, from: number): number => {
    let at = from;
    while (at < piece.length) {
      if (escaped) {
        escaped = false;
        at++;
        continue;
      }
      const code = piece[at];
      if (code === BACKSLASH) escaped = true;
      else if (code === QUOTE) {
        inString = false;
        return at + 1;
      }
      at++;
    }
    return at;
  };

  return {
    push(piece) {
      let at = 0;
      while (at < piece.length) {
        if (inString) {
          at = skipString(piece, at);
          continue;
        }
        const code = piece[at++]!;
        if (code === QUOTE) inString = true;
        else if (code === COMMA) {
          if (++values > most) throw new JsonShapeError('values');
        } else if (code === 0x5b || code === 0x7b) {
          if (++values > most) throw new JsonShapeError('values');
          if (++depth > deepest) throw new JsonShapeError('depth');
        } else if (code === 0x5d || code === 0x7d) depth--;
      }
    },
  };
}
