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
  const attributes = new Attributes(text);
  const oddCommentEnds = new TextFinder(text, '--!>');
  let textStart = from;
  let open = text.indexOf('<', from);
  while (open >= 0) {
    const closing = text.charCodeAt(open + 1) === slash;
    const nameStart = closing ? open + 2 : open + 1;
    if (!isLetter(text.charCodeAt(nameStart))) {
      const behind = skipDeclaration(text, open, handler.inForeign, oddCommentEnds);
      if (behind > open + 1) {
        handText(handler, textStart, open);
        textStart = behind;
      }
      open = text.indexOf('<', behind);
      continue;
    }
    handText(handler, textStart, open);
    let nameEnd = nameStart + 1;
    while (!endsName(text.charCodeAt(nameEnd))) nameEnd++;
    const end = text.charCodeAt(nameEnd) === greater ? attributes.none(nameEnd) : attributes.scan(nameEnd);
    if (end < 0) return;
    const tag = findTag(text.slice(nameStart, nameEnd));
    textStart = end;
    if (closing) handler.endTag(tag, end);
    else {
      handler.startTag(tag, attributes, open, end);
      if (tag.holdsRawText) textStart = handRawText(text, handler, tag, end);
    }
    open = text.indexOf('<', textStart);
  }
  handText(handler, textStart, text.length);
}

function handText(handler: TagHandler, start: number, end: number): void {
  if (end > start) handler.text(start, end);
}

/** Hands on the content of an element whose start tag ends there. Returns the offset where it ends. */
function handRawText(text: string, handler: TagHandler, tag: Tag, start: number): number {
  if (handler.inForeign) return start;
  const end = findRawEnd(text, tag, start);
  handler.rawText(tag, start, end);
  return end;
}

/** Offset behind the comment, declaration or CDATA section that opens at `open`; behind the `<` where that is text. */
function skipDeclaration(text: string, open: number, inForeign: boolean, oddCommentEnds: TextFinder): number {
  const start = open + 2;
  switch (text.charCodeAt(open + 1)) {
    case exclamation:
      if (text.startsWith('--', start)) return skipComment(text, start + 2, oddCommentEnds);
      if (inForeign && text.startsWith('[CDATA[', start)) return skipTo(text, ']]>', start + 7);
      return skipTo(text, '>', start);
    case question:
      return skipTo(text, '>', open + 1);
    case slash:
      return start < text.length ? skipTo(text, '>', start) : open + 1;
    default:
      return open + 1;
  }
}

/** Offset behind the comment whose content begins at `start`. */
function skipComment(text: string, start: number, oddCommentEnds: TextFinder): number {
  if (text.charCodeAt(start) === greater) return start + 1;
  if (text.startsWith('->', start)) return start + 2;
  const close = text.indexOf('-->', start);
  const odd = oddCommentEnds.next(start);
  if (close >= 0 && close < odd) return close + 3;
  return odd === Number.POSITIVE_INFINITY ? text.length : odd + 4;
}

/** Offset behind the next such sign, or the end of the text. */
function skipTo(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at + sign.length;
}

/** Offset of the `</name` that ends the raw text of an element. */
function findRawEnd(text: string, tag: Tag, start: number): number {
  const { length } = text;
  if (tag.role === 'plaintext') return length;
  if (tag.role === 'script') return findScriptEnd(text, start);
  for (let close = text.indexOf('</', start); close >= 0; close = text.indexOf('</', close + 2)) {
    const nameEnd = close + 2 + tag.name.length;
    if (!endsName(text.charCodeAt(nameEnd)) || nameEnd >= length) continue;
    if (text.slice(close + 2, nameEnd).toLowerCase() === tag.name) return close;
  }
  return length;
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
