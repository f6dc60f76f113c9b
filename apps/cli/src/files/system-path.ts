import { isUtf8 } from 'node:buffer';

/**
 * Names of files are bytes, and those from an old archive are often GBK. A name that is no UTF-8 is carried through the
 * program as a string in which each byte from 0x80 on is a lone surrogate (U+DC80 to U+DCFF), so that it keeps its identity
 * and the file can still be opened.
 */
const carried = /[\udc80-\udcff]/u;

/** A name as the system gave it, as a string. */
export function fromSystemName(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString();
  let name = '';
  for (const byte of bytes) name += String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte);
  return name;
}

function toBytes(text: string): Buffer {
  const parts: Uint8Array[] = [];
  for (const part of text.split(/([\udc80-\udcff]+)/u))
    parts.push(
      carried.test(part)
        ? Uint8Array.from(part, (character) => character.charCodeAt(0) - 0xdc00)
        : Buffer.from(part),
    );
  return Buffer.concat(parts);
}

/** A path as the system wants it. */
export const toSystemPath = (path: string): string | Buffer => (carried.test(path) ? toBytes(path) : path);

const chinese = new TextDecoder('gb18030', { fatal: true });

/** A path as people read it: what is no UTF-8 is read as GBK, or else shown byte by byte. */
export function toShownPath(path: string): string {
  if (!carried.test(path)) return path;
  return path
    .split('/')
    .map((name) => {
      if (!carried.test(name)) return name;
      try {
        return chinese.decode(toBytes(name));
      } catch {
        return name.replace(
          /[\udc80-\udcff]/gu,
          (character) => `\\x${(character.charCodeAt(0) - 0xdc00).toString(16)}`,
        );
      }
    })
    .join('/');
}
