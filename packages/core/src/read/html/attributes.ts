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
    const { length } = text;
    this.count = 0;
    this.selfClosing = false;
    let at = from;
    for (;;) {
      let code = text.charCodeAt(at);
      while (isHtmlSpace(code) || code === slash) {
        at++;
        code = text.charCodeAt(at);
      }
      if (at >= length) return -1;
      if (code === greater) {
        this.selfClosing = text.charCodeAt(at - 1) === slash;
        return at + 1;
      }
      const nameStart = at++;
      code = text.charCodeAt(at);
      while (at < length && code !== equals && code !== greater && code !== slash && !isHtmlSpace(code)) {
        code = text.charCodeAt(++at);
      }
      const nameEnd = at;
      while (isHtmlSpace(code)) code = text.charCodeAt(++at);
      let valueStart = nameEnd;
      let valueEnd = nameEnd;
      if (code === equals) {
        code = text.charCodeAt(++at);
        while (isHtmlSpace(code)) code = text.charCodeAt(++at);
        if (code === doubleQuote || code === singleQuote) {
          valueStart = at + 1;
          valueEnd = text.indexOf(code === doubleQuote ? '"' : "'", valueStart);
          if (valueEnd < 0) return -1;
          at = valueEnd + 1;
        } else {
          valueStart = at;
          while (at < length && code !== greater && !isHtmlSpace(code)) code = text.charCodeAt(++at);
          valueEnd = at;
        }
      }
      if (this.count < mostAttributes) {
        const index = this.count++ * 4;
        offsets[index] = nameStart;
        offsets[index + 1] = nameEnd;
        offsets[index + 2] = valueStart;
        offsets[index + 3] = valueEnd;
      }
    }
  }

  /** The value of the first attribute of that (lower-case) name, or null. */
  get(name: string): string | null {
    const { text, offsets } = this;
    for (let index = 0; index < this.count * 4; index += 4) {
      const start = offsets[index]!;
      const end = offsets[index + 1]!;
      if (end - start !== name.length) continue;
      const written = text.slice(start, end);
      if (written !== name && written.toLowerCase() !== name) continue;
      const value = text.slice(offsets[index + 2]!, offsets[index + 3]!);
      return value.includes('&') ? decodeEntities(value) : value;
    }
    return null;
  }
}
