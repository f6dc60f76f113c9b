import { namedEntity, namesWithoutSemicolon } from './entity-names.ts';

export interface Entity {
  readonly text: string;
  /** Offset behind the entity. */
  readonly end: number;
}

const replacement = '\ufffd';
/** How browsers read the numbers 128 to 159: as windows-1252. */
const windowsCodes = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const longestName = 32;
const longestNameWithoutSemicolon = 6;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function fromNumber(number: number): string {
  if (number >= 0x80 && number <= 0x9f) return windowsCodes[number - 0x80]!;
  if (number === 0 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff)) return replacement;
  return String.fromCodePoint(number);
}

function readNumeric(source: string, at: number): Entity | null {
  const hexadecimal = (source.charCodeAt(at + 2) | 0x20) === 0x78;
  const isPart = hexadecimal ? isHexDigit : isDigit;
  const start = at + (hexadecimal ? 3 : 2);
  let end = start;
  let number = 0;
  while (isPart(source.charCodeAt(end))) {
    // Beyond Unicode the value no longer matters, but the digits still belong to the entity.
    if (number <= 0x10ffff) number = number * (hexadecimal ? 16 : 10) + Number.parseInt(source[end]!, 16);
    end++;
  }
  if (end === start) return null;
  if (source[end] === ';') end++;
  return { text: fromNumber(number), end };
}

/** The entity that starts with the `&` at that offset, or null where the `&` is plain text. */
export function readEntity(source: string, at: number): Entity | null {
  if (source[at + 1] === '#') return readNumeric(source, at);
  let end = at + 1;
  while (end - at <= longestName && isAlphanumeric(source.charCodeAt(end))) end++;
  if (end === at + 1) return null;
  if (source[end] === ';') {
    const text = namedEntity(source.slice(at + 1, end));
    if (text !== undefined) return { text, end: end + 1 };
  }
  for (let length = Math.min(end - at - 1, longestNameWithoutSemicolon); length > 1; length--) {
    const name = source.slice(at + 1, at + 1 + length);
    if (!namesWithoutSemicolon.has(name)) continue;
    return { text: namedEntity(name)!, end: at + 1 + length };
  }
  return null;
}

/** A short text (an attribute value, a title) with its entities decoded. */
export function decodeEntities(text: string): string {
  let decoded = '';
  let done = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', Math.max(at + 1, done))) {
    const entity = readEntity(text, at);
    if (!entity) continue;
    decoded += text.slice(done, at) + entity.text;
    done = entity.end;
  }
  return decoded + text.slice(done);
}
