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

/** Goes through an RTF byte by byte (Word 2007 RTF specification 1.9.1); nesting, size and time are within the budget. */
export function scanRtf(bytes: Uint8Array, budget: Budget, listener: RtfListener): void {
  let depth = 0;
  let text: number[] = [];
  const flush = (): void => {
    if (text.length > 0) listener.bytes(Uint8Array.from(text));
    text = [];
  };
  for (let at = 0; at < bytes.length; ) {
    const code = bytes[at]!;
    if (code === openBrace || code === closeBrace) {
      flush();
      at++;
      if (code === openBrace) {
        budget.checkDepth(++depth);
        listener.open();
      } else {
        listener.close();
        // What stands behind the document is none of it.
        if (--depth <= 0) return;
      }
      budget.checkTime();
    } else if (code === backslash) {
      const next = bytes[at + 1] ?? 0;
      if (next === quote) {
        const value = hexadecimal(bytes[at + 2] ?? 0) * 16 + hexadecimal(bytes[at + 3] ?? 0);
        if (!Number.isNaN(value)) text.push(value);
        at += 4;
      } else if (isLetter(next)) {
        flush();
        at = readWord(bytes, at + 1, listener);
      } else {
        flush();
        listener.control(String.fromCharCode(next), null);
        at += 2;
      }
    } else {
      // Line breaks of the file mean nothing.
      if (code !== 0x0d && code !== 0x0a && code !== 0) text.push(code);
      at++;
      if (text.length >= 4096 && code < 0x80) flush();
    }
  }
  flush();
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
