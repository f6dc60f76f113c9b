import { decodeEntities } from './entities.ts';

const doubleQuote = 0x22;
const singleQuote = 0x27;
const slash = 0x2f;
const equals = 0x3d;
const greater = 0x3e;
/** A tag with more attributes than this is hostile; the rest is skipped over. */
const mostAttributes = 256;

export function isHtmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}

/** Whether a text has nothing but white space between two offsets. */
export function isHtmlBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isHtmlSpace(text.charCodeAt(at))) return false;
  return true;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (isHtmlSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Between attributes a slash parts like white space. */
function skipGap(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === slash || isHtmlSpace(code); code = text.charCodeAt(at)) at++;
  return at;
}

function endOfName(text: string, from: number): number {
  const { length } = text;
  let at = from;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === equals || code === greater || code === slash || isHtmlSpace(code)) break;
  }
  return at;
}

function endOfBareValue(text: string, from: number): number {
  const { length } = text;
  let at = from;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === greater || isHtmlSpace(code)) break;
  }
  return at;
}

/** The attributes of the tag scanned last, as offsets into the source; one object serves all tags of a page. */
export class Attributes {
  private readonly text: string;
  private readonly offsets: number[] = [];
  private count = 0;
  selfClosing = false;

  constructor(text: string) {
    this.text = text;
  }

  /** A tag without attributes whose `>` stands at that offset. Returns the offset behind it. */
  none(greaterAt: number): number {
    this.count = 0;
    this.selfClosing = false;
    return greaterAt + 1;
  }

  /** Scans from behind the tag name. Returns the offset behind `>`, or -1 when the text ends within the tag. */
  scan(from: number): number {
    const { text, offsets } = this;
    this.count = 0;
    this.selfClosing = false;
    let at = from;
    while (at >= 0) {
      at = skipGap(text, at);
      const code = text.charCodeAt(at);
      if (Number.isNaN(code)) return -1;
      if (code === greater) {
        this.selfClosing = text.charCodeAt(at - 1) === slash;
        return at + 1;
      }
      // Those above the limit take each other's place behind the last one.
      const index = this.count * 4;
      const nameEnd = endOfName(text, at + 1);
      offsets[index] = at;
      offsets[index + 1] = nameEnd;
      at = this.scanValue(nameEnd, index + 2);
      if (this.count < mostAttributes) this.count++;
    }
    return -1;
  }

  /** Notes where the value behind a name stands, if it has one. Returns the offset behind it, or -1 when it has no end. */
  private scanValue(nameEnd: number, index: number): number {
    const { text, offsets } = this;
    let at = skipSpaces(text, nameEnd);
    offsets[index] = nameEnd;
    offsets[index + 1] = nameEnd;
    if (text.charCodeAt(at) !== equals) return at;
    at = skipSpaces(text, at + 1);
    const code = text.charCodeAt(at);
    const isQuoted = code === doubleQuote || code === singleQuote;
    const start = isQuoted ? at + 1 : at;
    const end = isQuoted ? text.indexOf(code === doubleQuote ? '"' : "'", start) : endOfBareValue(text, at);
    if (end < 0) return -1;
    offsets[index] = start;
    offsets[index + 1] = end;
    return isQuoted ? end + 1 : end;
  }

  /** The value of the first attribute of that (lower-case) name, or null. */
  get(name: string): string | null {
    const range = this.rangeOf(name);
    if (!range) return null;
    const value = this.text.slice(...range);
    return value.includes('&') ? decodeEntities(value) : value;
  }

  /** Where the value of the first attribute of that (lower-case) name stands as written, or null. */
  rangeOf(name: string): [start: number, end: number] | null {
    const { text, offsets } = this;
    for (let index = 0; index < this.count * 4; index += 4) {
      const start = offsets[index]!;
      const end = offsets[index + 1]!;
      if (end - start !== name.length) continue;
      const written = text.slice(start, end);
      if (written !== name && written.toLowerCase() !== name) continue;
      return [offsets[index + 2]!, offsets[index + 3]!];
    }
    return null;
  }
}

/**
 * Whether a template is a shadow root, which is shown in its place. Pages that a browser has saved call the mode by another
 * name.
 */
export const declaresShadowRoot = (attributes: Attributes): boolean =>
  (attributes.get('shadowrootmode') ?? attributes.get('shadowmode')) !== null;
