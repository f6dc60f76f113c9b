/** How a byte sequence fares as UTF-8. */
export interface Utf8Survey {
  /** Well-formed sequences of more than one byte. */
  readonly intact: number;
  /** Those of three or four bytes. */
  readonly threeByte: number;
  /** Bytes that belong to no well-formed sequence; one cut off by the end does not count. */
  readonly broken: number;
  readonly zeros: number;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Bytes of the sequence a byte of 0x80 or more opens; 0 where it opens none. */
function sizeOf(byte: number): 0 | 2 | 3 | 4 {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

/** How many bytes at an offset go together as a sequence of that size. */
function countIntact(bytes: Uint8Array, at: number, size: number): number {
  if (size === 0) return 0;
  let have = 1;
  while (have < size && isContinuation(bytes[at + have])) have++;
  return have;
}

export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const { length } = bytes;
  let intact = 0;
  let threeByte = 0;
  let broken = 0;
  let zeros = 0;
  let at = 0;
  while (at < length) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (byte === 0) zeros++;
      at++;
      continue;
    }
    const size = sizeOf(byte);
    const have = countIntact(bytes, at, size);
    if (size > 0 && have === size) {
      intact++;
      if (size > 2) threeByte++;
      at += size;
    } else if (size > 0 && at + have >= length) at = length;
    else {
      broken++;
      at++;
    }
  }
  return { intact, threeByte, broken, zeros };
}
