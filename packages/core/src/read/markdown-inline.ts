import type { PlacedText } from '../model/document.ts';
import type { DecodedSource } from './decoded-source.ts';
import { MarkupText } from './markup-text.ts';
import { trimPlaced, verbatimText } from './placed-text.ts';
import { isBlank } from './split-lines.ts';

const punctuation = /[\p{P}\p{S}]/u;
const anyMarkup = /[\\*_`<&![]/;

function isBlankAt(text: string, at: number, from: number, to: number): boolean {
  return at < from || at >= to || isBlank(text.charCodeAt(at));
}

/** CommonMark's flanking rule: it keeps masked names and numbers (`王**、138****1234`) from being taken for bold. */
function canOpen(text: string, at: number, length: number, from: number, to: number): boolean {
  const next = at + length;
  if (isBlankAt(text, next, from, to)) return false;
  if (!punctuation.test(text[next]!)) return true;
  return isBlankAt(text, at - 1, from, to) || punctuation.test(text[at - 1]!);
}

function canClose(text: string, at: number, length: number, from: number, to: number): boolean {
  if (isBlankAt(text, at - 1, from, to)) return false;
  if (!punctuation.test(text[at - 1]!)) return true;
  const next = at + length;
  return isBlankAt(text, next, from, to) || punctuation.test(text[next]!);
}

interface Run {
  readonly at: number;
  readonly length: number;
}

/** The `**` and `__` marks that pair up between two offsets, ascending. */
function findBoldMarks(text: string, from: number, to: number): Run[] {
  const marks: Run[] = [];
  let open: Run | null = null;
  for (let at = from; at < to; at++) {
    const mark = text[at]!;
    if (mark === '\\') at++;
    if (mark !== '*' && mark !== '_') continue;
    let length = 1;
    while (at + length < to && text[at + length] === mark) length++;
    const run = { at, length };
    at += length - 1;
    if (length !== 2 && length !== 3) continue;
    if (
      open &&
      open.length === length &&
      text[open.at] === mark &&
      canClose(text, run.at, length, from, to)
    ) {
      marks.push(open, run);
      open = null;
    } else if (!open && canOpen(text, run.at, length, from, to)) open = run;
  }
  return marks;
}

const breakTag = /^<br\s*\/?>/i;
/** Markup that only styles; what it encloses stays. */
const styleTag =
  /^(?:<\/?(?:b|center|del|div|em|font|i|o:p|p|s|span|strong|sub|sup|u)(?:\s[^<>]*)?>|<!--(?:(?!-->).)*-->)/i;
const namedSpaces: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&ensp;', ' '],
  ['&emsp;', ' '],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);
const escapable = /[!-/:-@[-`{-~]/;
const longestToken = 300;

/** The text of a heading, cell or paragraph without its Markdown marks; `<br>` becomes a line break. */
export function inlineText(source: DecodedSource, from: number, to: number): PlacedText {
  const { text, lines } = source;
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const whole = text.slice(start, end);
  if (!anyMarkup.test(whole)) return verbatimText(whole, start, lines);
  const bold = findBoldMarks(text, start, end);
  const placed = new MarkupText(text);
  let done = start;
  let nextMark = 0;
  const skipTo = (at: number, resume: number): void => {
    placed.addSlice(done, at);
    done = resume;
  };
  for (let at = start; at < end; at++) {
    const mark = bold[nextMark];
    if (mark && mark.at === at) {
      skipTo(at, at + mark.length);
      at += mark.length - 1;
      nextMark++;
      continue;
    }
    const character = text[at]!;
    if (character === '\\' && at + 1 < end && escapable.test(text[at + 1]!)) {
      skipTo(at, at + 1);
      at++;
    } else if (character === '`') skipTo(at, at + 1);
    else if (character === '<' || character === '&') {
      const token = text.slice(at, Math.min(end, at + longestToken));
      const breaks = breakTag.exec(token)?.[0];
      const tag = breaks ?? styleTag.exec(token)?.[0];
      const entity = character === '&' ? token.slice(0, 8).slice(0, token.slice(0, 8).indexOf(';') + 1) : '';
      const replacement = tag ? (breaks ? '\n' : '') : namedSpaces.get(entity);
      if (replacement === undefined) continue;
      const length = tag ? tag.length : entity.length;
      skipTo(at, at + length);
      placed.addReplacement(replacement, at, at + length);
      at += length - 1;
    }
  }
  skipTo(end, end);
  return trimPlaced(placed.toPlaced(lines, start));
}
