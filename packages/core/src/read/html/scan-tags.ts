import { Attributes, isHtmlSpace } from './attributes.ts';
import { findTag, type Tag } from './tags.ts';
import { TextFinder } from './text-finder.ts';

/** What a scan reports. Offsets are indexes into the scanned text, half-open. */
export interface TagHandler {
  /** Within `svg` or `math`, where no element holds raw text. */
  readonly inForeign: boolean;
  text(start: number, end: number): void;
  startTag(tag: Tag, attributes: Attributes, start: number, end: number): void;
  endTag(tag: Tag, end: number): void;
  /** The content of an element that holds no markup: `title`, `textarea`, `script`, `style`, … */
  rawText(tag: Tag, start: number, end: number): void;
}

const slash = 0x2f;
const greater = 0x3e;
const exclamation = 0x21;
const question = 0x3f;

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function endsName(code: number): boolean {
  return isHtmlSpace(code) || code === slash || code === greater || Number.isNaN(code);
}

/** Runs through a page by the tokenization rules of the HTML standard, without recursion and in linear time. */
export function scanTags(text: string, from: number, handler: TagHandler): void {
  const { length } = text;
  const attributes = new Attributes(text);
  const oddCommentEnds = new TextFinder(text, '--!>');
  let textStart = from;
  let at = from;
  const flush = (end: number): void => {
    if (end > textStart) handler.text(textStart, end);
  };

  /** Offset behind the comment, declaration or CDATA section that opens at `open`. */
  const skipDeclaration = (open: number): number => {
    if (text.startsWith('--', open + 2)) {
      if (text.charCodeAt(open + 4) === greater) return open + 5;
      if (text.startsWith('->', open + 4)) return open + 6;
      const close = text.indexOf('-->', open + 4);
      const odd = oddCommentEnds.next(open + 4);
      if (close < 0) return odd === Number.POSITIVE_INFINITY ? length : odd + 4;
      return odd < close ? odd + 4 : close + 3;
    }
    if (handler.inForeign && text.startsWith('[CDATA[', open + 2)) {
      const close = text.indexOf(']]>', open + 9);
      return close < 0 ? length : close + 3;
    }
    const close = text.indexOf('>', open + 2);
    return close < 0 ? length : close + 1;
  };

  /** Offset of the `</name` that ends the raw text of an element. */
  const findRawEnd = (tag: Tag, start: number): number => {
    if (tag.role === 'plaintext') return length;
    if (tag.role === 'script') return findScriptEnd(text, start);
    for (let close = text.indexOf('</', start); close >= 0; close = text.indexOf('</', close + 2)) {
      const nameEnd = close + 2 + tag.name.length;
      if (!endsName(text.charCodeAt(nameEnd)) || nameEnd >= length) continue;
      if (text.slice(close + 2, nameEnd).toLowerCase() === tag.name) return close;
    }
    return length;
  };

  while (at < length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    let nameStart = open + 1;
    const code = text.charCodeAt(nameStart);
    const closing = code === slash;
    if (closing) nameStart++;
    if (!isLetter(closing ? text.charCodeAt(nameStart) : code)) {
      if (code !== exclamation && code !== question && (!closing || nameStart >= length)) {
        at = open + 1;
        continue;
      }
      flush(open);
      at = code === exclamation ? skipDeclaration(open) : text.indexOf('>', nameStart) + 1 || length;
      textStart = at;
      continue;
    }
    flush(open);
    let nameEnd = nameStart + 1;
    while (!endsName(text.charCodeAt(nameEnd))) nameEnd++;
    const end = text.charCodeAt(nameEnd) === greater ? attributes.none(nameEnd) : attributes.scan(nameEnd);
    if (end < 0) return;
    const tag = findTag(text.slice(nameStart, nameEnd));
    at = end;
    textStart = end;
    if (closing) {
      handler.endTag(tag, end);
      continue;
    }
    handler.startTag(tag, attributes, open, end);
    if (tag.holdsRawText && !handler.inForeign) {
      const rawEnd = findRawEnd(tag, end);
      handler.rawText(tag, end, rawEnd);
      at = rawEnd;
      textStart = rawEnd;
    }
  }
  flush(length);
}

/** Scripts may hold `<!-- <script></script> -->`; the standard's escaped states, with a counter instead of states. */
function findScriptEnd(text: string, start: number): number {
  const token = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi;
  token.lastIndex = start;
  let state: 'plain' | 'escaped' | 'nested' = 'plain';
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const closing = found[1] === '/';
    if (found[0] === '<!--') {
      if (state === 'plain') state = 'escaped';
      // The dashes of `<!-->` open and close at once.
      token.lastIndex = found.index + 2;
    } else if (found[0] === '-->') state = 'plain';
    else if (closing && state !== 'nested') return found.index;
    else if (closing) state = 'escaped';
    else if (state === 'escaped') state = 'nested';
  }
  return text.length;
}
