import type { Evidence, PlacedText } from '../model/document.ts';
import type { DecodedSource } from './decoded-source.ts';
import { MarkupText } from './markup-text.ts';
import { trimPlaced, verbatimText } from './placed-text.ts';
import { isBlank } from './split-lines.ts';

const punctuation = /[\p{P}\p{S}]/u;
const anyMarkup = /[\\*_`<&![~^$]/;

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
  /^(?:<\/?(?:b|center|del|div|em|font|i|ins|o:p|p|s|span|strike|strong|sub|sup|u)(?:\s[^<>]*)?>|<!--(?:(?!-->).)*-->)/i;
/** What is struck out, raised or lowered, in HTML and in the marks of Markdown and of formulas. */
const shownOtherwise: readonly { readonly what: Evidence; readonly mark: RegExp }[] = [
  { what: 'struck', mark: /^<(del|strike|s)(?:\s[^<>]*)?>[\s\S]*?<\/\1\s*>/i },
  { what: 'raised', mark: /^<sup(?:\s[^<>]*)?>[\s\S]*?<\/sup\s*>/i },
  { what: 'lowered', mark: /^<sub(?:\s[^<>]*)?>[\s\S]*?<\/sub\s*>/i },
  { what: 'struck', mark: /^~~(?=[^\s~])[^~\n]*[^\s~]~~(?!~)/ },
  { what: 'raised', mark: /^\[\^[^\]\s]{1,20}\](?!:)/ },
  { what: 'raised', mark: /^\$\^(?:\{[^{}$]{1,20}\}|[^{}$\s])\$/ },
  { what: 'raised', mark: /^\^(?:\{[^{}\s]{1,20}\}(?=\$)|[^\s^]{1,10}\^)/ },
];
/** Between dollars a converter of scans puts numbers that it took for formulas. */
const formulaNumber = /^\$(?=\s*[\d.,]+(?:\^(?:\{[^{}$]*\}|.))?\s*\$)/;
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
const firstOfOther = new Set(['<', '~', '[', '$', '^']);

/** The text of a heading, cell or paragraph without its Markdown marks; `<br>` becomes a line break. */
export function inlineText(source: DecodedSource, from: number, to: number): PlacedText {
  const placed = unmarked(source, from, to, false);
  // A text of nothing but raised or lowered words was set so as a whole.
  const isShifted =
    placed.text === '' && placed.asides?.some(({ what }) => what === 'raised' || what === 'lowered');
  return isShifted ? unmarked(source, from, to, true) : placed;
}

function unmarked(source: DecodedSource, from: number, to: number, keepShifted: boolean): PlacedText {
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
  /** Formulas of a single number that are open. */
  let dollars = 0;
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
    if (firstOfOther.has(character)) {
      const token = text.slice(at, Math.min(end, at + longestToken));
      const other = shownOtherwise.find(({ mark }) => mark.test(token));
      const length = other ? other.mark.exec(token)![0].length : (formulaNumber.exec(token)?.[0].length ?? 0);
      if (other && (other.what === 'struck' || !keepShifted)) {
        skipTo(at, at + length);
        placed.addAside(other.what, at, at + length);
        at += length - 1;
        continue;
      }
      if (!other && length > 0) {
        dollars++;
        skipTo(at, at + 1);
        continue;
      }
      if (character === '$' && dollars > 0) {
        dollars--;
        skipTo(at, at + 1);
        continue;
      }
    }
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
