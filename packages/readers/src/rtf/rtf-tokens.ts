import type { Budget } from '@gouji/core/read';

/** What an RTF consists of: groups, control words with a number, and bytes of text. */
export interface RtfListener {
  open(): void;
  close(): void;
  /** `word` without its backslash; symbols such as `*` and `~` come as words too. */
  control(word: string, value: number | null): void;
  bytes(bytes: Uint8Array): void;
}

const [backslash, openBrace, closeBrace, quote] = [0x5c, 0x7b, 0x7d, 0x27];
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const hexadecimal = (code: number): number => Number.parseInt(String.fromCharCode(code), 16);

class RtfScanner {
  readonly #bytes: Uint8Array;
  readonly #budget: Budget;
  readonly #listener: RtfListener;
  #depth = 0;
  #text: number[] = [];

  constructor(bytes: Uint8Array, budget: Budget, listener: RtfListener) {
    this.#bytes = bytes;
    this.#budget = budget;
    this.#listener = listener;
  }

  scan(): void {
    for (let at = 0; at < this.#bytes.length; ) {
      const code = this.#bytes[at]!;
      if (code === backslash) at = this.#control(at);
      else {
        at++;
        if (code !== openBrace && code !== closeBrace) this.#byte(code);
        else if (this.#brace(code)) return;
      }
    }
    this.#flush();
  }

  #flush(): void {
    if (this.#text.length > 0) this.#listener.bytes(Uint8Array.from(this.#text));
    this.#text = [];
  }

  /** Line breaks of the file mean nothing. */
  #byte(code: number): void {
    if (code !== 0x0d && code !== 0x0a && code !== 0) this.#text.push(code);
    if (this.#text.length >= 4096 && code < 0x80) this.#flush();
  }

  /** Whether the document ends there: what stands behind is none of it. */
  #brace(code: number): boolean {
    this.#flush();
    this.#budget.checkTime();
    if (code === closeBrace) {
      this.#listener.close();
      return --this.#depth <= 0;
    }
    this.#budget.checkDepth(++this.#depth);
    this.#listener.open();
    return false;
  }

  /** A control word, a symbol or a byte by its number; gives where the text goes on. */
  #control(at: number): number {
    const next = this.#bytes[at + 1] ?? 0;
    if (next === quote) {
      const value = hexadecimal(this.#bytes[at + 2] ?? 0) * 16 + hexadecimal(this.#bytes[at + 3] ?? 0);
      if (!Number.isNaN(value)) this.#text.push(value);
      return at + 4;
    }
    this.#flush();
    if (isLetter(next)) return readWord(this.#bytes, at + 1, this.#listener);
    this.#listener.control(String.fromCharCode(next), null);
    return at + 2;
  }
}

/** Goes through an RTF byte by byte (Word 2007 RTF specification 1.9.1); nesting, size and time are within the budget. */
export function scanRtf(bytes: Uint8Array, budget: Budget, listener: RtfListener): void {
  new RtfScanner(bytes, budget, listener).scan();
}

/** Reads a control word at `from`; gives where the text goes on. Binary data behind `bin` is passed over. */
function readWord(bytes: Uint8Array, from: number, listener: RtfListener): number {
  let at = from;
  while (at < bytes.length && isLetter(bytes[at]!) && at - from < 32) at++;
  const word = String.fromCharCode(...bytes.subarray(from, at));
  let value: number | null = null;
  const start = at;
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at++;
  while (at < bytes.length && isDigit(bytes[at]!) && at - start < 11) at++;
  if (at > start) value = Number(String.fromCharCode(...bytes.subarray(start, at)));
  if (bytes[at] === 0x20) at++;
  if (word === 'bin' && value !== null && value > 0) return Math.min(bytes.length, at + value);
  listener.control(word, value);
  return at;
}
