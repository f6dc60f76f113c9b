/** One part of a form as it stands: its header block and its bytes, in the pieces they came in. */
export interface FormPart {
  readonly header: Uint8Array;
  readonly content: readonly Uint8Array[];
}

export interface FormLimits {
  readonly parts: number;
  /** Bytes of the header block of one part, and of what may stand before the first. */
  readonly headerBytes: number;
}

/** The form is broken, or beyond a limit. */
export class FormError extends Error {
  override readonly name = 'FormError';
  readonly reason: 'broken' | keyof FormLimits;
  constructor(reason: FormError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

type State = 'preamble' | 'delimiter' | 'header' | 'content' | 'epilogue';

/** The longest boundary (RFC 2046, 5.1.1). */
const LONGEST_BOUNDARY = 70;
const CR = 0x0d;
const DASH = 0x2d;

const encoder = new TextEncoder();
const newline = encoder.encode('\r\n');
const blankLine = encoder.encode('\r\n\r\n');

function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}

/** Where `needle`, which begins with its only carriage return, next stands; -1 when nowhere. Linear: no byte is compared twice. */
function find(data: Uint8Array, needle: Uint8Array, from: number): number {
  const last = data.length - needle.length;
  // A plain loop: a native search for each of a million carriage returns costs a hundred times as much.
  for (let at = from; at <= last; at++) {
    if (data[at] !== CR) continue;
    let same = 1;
    while (same < needle.length && data[at + same] === needle[same]) same++;
    if (same === needle.length) return at;
  }
  return -1;
}

/**
 * Takes a form apart as its bytes arrive (multipart/form-data, RFC 7578). `push` throws `FormError` at the first byte that
 * is too much, `end` when the form has no end. No more than one part is held here; what is kept between two pieces is
 * shorter than a header block.
 */
export function createFormParts(
  boundary: string,
  limits: FormLimits,
  take: (part: FormPart) => void,
): { push(piece: Uint8Array): void; end(): void } {
  if (boundary === '' || boundary.length > LONGEST_BOUNDARY) throw new FormError('broken');
  const delimiter = encoder.encode(`\r\n--${boundary}`);
  let state = 'preamble' as State;
  // The first delimiter may stand at the very start, without the new line before it.
  let rest: Uint8Array = newline;
  let parts = 0;
  let before = 0;
  let header: Uint8Array = newline;
  let content: Uint8Array[] = [];

  /** Each step reads from `at` and gives where the next one begins, or null when it needs more bytes from `rest` on. */
  const steps: Readonly<Record<State, (data: Uint8Array, at: number) => number | null>> = {
    preamble(data, at) {
      const found = find(data, delimiter, at);
      before += (found < 0 ? Math.max(at, data.length - delimiter.length + 1) : found) - at;
      if (before > limits.headerBytes) throw new FormError('headerBytes');
      if (found < 0) {
        rest = data.slice(Math.max(at, data.length - delimiter.length + 1));
        return null;
      }
      state = 'delimiter';
      return found + delimiter.length;
    },
    delimiter(data, at) {
      if (data.length - at < 2) {
        rest = data.slice(at);
        return null;
      }
      if (data[at] === DASH && data[at + 1] === DASH) {
        state = 'epilogue';
        return data.length;
      }
      if (++parts > limits.parts) throw new FormError('parts');
      state = 'header';
      return at;
    },
    header(data, at) {
      const found = find(data, blankLine, at);
      if ((found < 0 ? data.length : found) - at > limits.headerBytes) throw new FormError('headerBytes');
      if (found < 0) {
        rest = data.slice(at);
        return null;
      }
      header = data.slice(at, found);
      content = [];
      state = 'content';
      return found + blankLine.length;
    },
    content(data, at) {
      const found = find(data, delimiter, at);
      const end = found < 0 ? Math.max(at, data.length - delimiter.length + 1) : found;
      if (end > at) content.push(data.subarray(at, end));
      if (found < 0) {
        rest = data.slice(end);
        return null;
      }
      take({ header, content });
      content = [];
      state = 'delimiter';
      return found + delimiter.length;
    },
    epilogue: () => null,
  };

  return {
    push(piece) {
      const data = join(rest, piece);
      rest = new Uint8Array(0);
      let at: number | null = 0;
      while (at !== null) at = steps[state](data, at);
    },
    end() {
      if (state !== 'epilogue') throw new FormError('broken');
    },
  };
}
