import type { Evidence, LeftOutKind, PlacedText } from '../model/document.ts';
import type { DecodedSource } from './decoded-source.ts';
import { readEntity } from './html/entities.ts';
import { parseDeclarations } from './html/style/declarations.ts';
import { evidenceOf, lookInside, pageLook } from './html/style/look.ts';
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
const shownOtherwise: readonly { readonly what: LeftOutKind; readonly mark: RegExp }[] = [
  { what: 'picture', mark: /^!\[[^\][\n]{0,200}\]\([^()\n]{1,200}\)/ },
  { what: 'struck', mark: /^<(del|strike|s)(?:\s[^<>]*)?>[\s\S]*?<\/\1\s*>/i },
  { what: 'raised', mark: /^<sup(?:\s[^<>]*)?>[\s\S]*?<\/sup\s*>/i },
  { what: 'lowered', mark: /^<sub(?:\s[^<>]*)?>[\s\S]*?<\/sub\s*>/i },
  { what: 'struck', mark: /^~~(?=[^\s~])[^~\n]*[^\s~]~~(?!~)/ },
  { what: 'raised', mark: /^\[\^[^\]\s]{1,20}\](?!:)/ },
  { what: 'raised', mark: /^\$\^(?:\{[^{}$]{1,20}\}|[^{}$\s])\$/ },
  { what: 'raised', mark: /^\^(?:\{[^{}\s]{1,20}\}(?=\$)|[^\s^]{1,10}\^)/ },
];
const styled = /^<([a-z]+)\s(?:[^<>]*\s)?style\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>[\s\S]*?<\/\1\s*>/i;
const plain = pageLook(0xffffff);

/** What an element with a style of its own is, where it is not plainly shown. */
function styledOtherwise(token: string): { what: Evidence; length: number } | null {
  const found = styled.exec(token);
  if (!found) return null;
  const { normal, important } = parseDeclarations(found[2] ?? found[3] ?? '', true);
  const what = evidenceOf(lookInside(plain, { ...normal, ...important }, false), false);
  return what && { what, length: found[0].length };
}

function findOtherwise(token: string): { what: LeftOutKind; length: number } | null {
  for (const { what, mark } of shownOtherwise) {
    const found = mark.exec(token);
    if (found) return { what, length: found[0].length };
  }
  return token.startsWith('<') ? styledOtherwise(token) : null;
}

/** `[words](address)`: the words stay. */
const link = /^\[([^\][\n]{1,200})\]\([^()\s]{1,200}\)/;
/** A cell that is set in italics as a whole; single marks elsewhere are notes and masks. */
const italic = /^([*_])([^*_\\\n]+)\1$/;

/** Between dollars a converter of scans puts numbers that it took for formulas. */
const formulaNumber = /^\$(?=\s*[\d.,]+(?:\^(?:\{[^{}$]*\}|.))?\s*\$)/;
const entitySpace = /[\u00a0\u2000-\u200a\u202f]/;
const escapable = /[!-/:-@[-`{-~]/;
const longestToken = 300;
const firstOfOther = new Set(['<', '~', '[', '!', '$', '^']);

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
  if (italic.test(text.slice(start, end))) {
    start++;
    end--;
  }
  const whole = text.slice(start, end);
  if (!anyMarkup.test(whole)) return verbatimText(whole, start, lines);
  const bold = findBoldMarks(text, start, end);
  const placed = new MarkupText(text);
  let done = start;
  let nextMark = 0;
  /** Formulas of a single number that are open. */
  let dollars = 0;
  /** Where the words of a link end, and where the link does. */
  let linkEnd = null as Run | null;
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
    if (linkEnd?.at === at) {
      skipTo(at, at + linkEnd.length);
      at += linkEnd.length - 1;
      linkEnd = null;
      continue;
    }
    const character = text[at]!;
    if (firstOfOther.has(character)) {
      const token = text.slice(at, Math.min(end, at + longestToken));
      const other = findOtherwise(token);
      const length = other?.length ?? formulaNumber.exec(token)?.[0].length ?? 0;
      if (other && !(keepShifted && (other.what === 'raised' || other.what === 'lowered'))) {
        skipTo(at, at + length);
        placed.addAside(other.what, at, at + length);
        at += length - 1;
        continue;
      }
      const words = other || linkEnd ? null : link.exec(token);
      if (words) {
        linkEnd = { at: at + 1 + words[1]!.length, length: words[0].length - words[1]!.length - 1 };
        skipTo(at, at + 1);
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
      const entity = character === '&' ? readEntity(text, at) : null;
      const replacement = tag ? (breaks ? '\n' : '') : entity?.text.replace(entitySpace, ' ');
      if (replacement === undefined) continue;
      const length = tag ? tag.length : entity!.end - at;
      skipTo(at, at + length);
      placed.addReplacement(replacement, at, at + length);
      at += length - 1;
    }
  }
  skipTo(end, end);
  return trimPlaced(placed.toPlaced(lines, start));
}
