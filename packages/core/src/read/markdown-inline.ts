import type { Evidence, LeftOutKind, PlacedText } from '../model/document.ts';
import type { DecodedSource } from './decoded-source.ts';
import { setNumber, spacingLength } from './formula-number.ts';
import { readEntity } from './html/entities.ts';
import { addDeclarations, parseDeclarations, settleDeclarations } from './html/style/declarations.ts';
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
  addDeclarations(normal, important);
  settleDeclarations(normal, { isInline: true, isCell: false, keepColors: true });
  const what = evidenceOf(lookInside(plain, normal, false), false);
  return what && { what, length: found[0].length };
}

function findOtherwise(token: string): { what: LeftOutKind; length: number } | null {
  for (const { what, mark } of shownOtherwise) {
    const found = mark.exec(token);
    if (found) return { what, length: found[0].length };
  }
  return token.startsWith('<') ? styledOtherwise(token) : null;
}

/** `[words](address "title")` and `[words]{.style}`: the words stay. */
const link =
  /^\[([^\][\n]{1,200})\](?:\([^()\s]{0,200}(?:[ \t]+(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\)|\{[^{}\n]{1,100}\})/;
/** A cell that is set in italics or marked as a whole; single marks elsewhere are notes and masks. */
const wrapped = /^([*_]|==)([^*_=\\\n]+)\1$/;

/** Between dollars a converter of scans puts numbers that it took for formulas. */
const formulaNumber = /^\$(?=\s*[\d.,]+(?:\^(?:\{[^{}$]*\}|.))?\s*\$)/;
const entitySpace = /[\u00a0\u2000-\u200a\u202f]/;
const escapable = /[!-/:-@[-`{-~]/;
const longestToken = 300;
const firstOfOther = new Set(['<', '~', '[', '!', '$', '^', '\\']);

/** The text of a heading, cell or paragraph without its Markdown marks; `<br>` becomes a line break. */
export function inlineText(source: DecodedSource, from: number, to: number): PlacedText {
  const placed = unmarked(source, from, to, false);
  // A text of nothing but raised or lowered words was set so as a whole.
  const isShiftedWhole = placed.text === '' && placed.asides?.some(({ what }) => isShifted(what));
  return isShiftedWhole ? unmarked(source, from, to, true) : placed;
}

function unmarked(source: DecodedSource, from: number, to: number, keepShifted: boolean): PlacedText {
  const { text, lines } = source;
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const wrap = wrapped.exec(text.slice(start, end))?.[1]?.length ?? 0;
  start += wrap;
  end -= wrap;
  const whole = text.slice(start, end);
  if (!anyMarkup.test(whole)) return verbatimText(whole, start, lines);
  const placed = new InlineReader(text, start, end, keepShifted).read();
  return trimPlaced(placed.toPlaced(lines, start));
}

const isShifted = (what: LeftOutKind): boolean => what === 'raised' || what === 'lowered';

/** Goes through a text once and takes its marks away. */
class InlineReader {
  private readonly text: string;
  private readonly start: number;
  private readonly end: number;
  private readonly keepShifted: boolean;
  private readonly placed: MarkupText;
  /** The bold marks that are still to come. */
  private readonly bold: readonly Run[];
  private nextMark = 0;
  /** How far the text has been taken over or left out. */
  private done: number;
  /** Formulas of a single number that are open. */
  private dollars = 0;
  /** Where the words of a link end, and where the link does. */
  private linkEnd: Run | null = null;

  constructor(text: string, start: number, end: number, keepShifted: boolean) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.keepShifted = keepShifted;
    this.placed = new MarkupText(text);
    this.bold = findBoldMarks(text, start, end);
    this.done = start;
  }

  read(): MarkupText {
    let at = this.start;
    while (at < this.end) at = this.readAt(at);
    this.skip(this.end, 0);
    return this.placed;
  }

  /** Reads what stands at an offset. Returns where to go on. */
  private readAt(at: number): number {
    const mark = this.bold[this.nextMark];
    if (mark?.at === at) {
      this.nextMark++;
      return this.skip(at, mark.length);
    }
    if (this.linkEnd?.at === at) {
      const { length } = this.linkEnd;
      this.linkEnd = null;
      return this.skip(at, length);
    }
    const character = this.text[at]!;
    if (firstOfOther.has(character)) {
      const next = this.readOther(at);
      if (next > at) return next;
    }
    switch (character) {
      case '\\':
        if (at + 1 >= this.end || !escapable.test(this.text[at + 1]!)) return at + 1;
        return this.skip(at, 1) + 1;
      case '`':
        return this.skip(at, 1);
      case '<':
      case '&':
        return this.readReplaced(at);
      default:
        return at + 1;
    }
  }

  /** Leaves out so much of the source. Returns the offset behind it. */
  private skip(at: number, length: number): number {
    this.placed.addSlice(this.done, at);
    this.done = at + length;
    return this.done;
  }

  private tokenAt(at: number): string {
    return this.text.slice(at, Math.min(this.end, at + longestToken));
  }

  /** Reads what is shown otherwise than plain text, a link or a formula; returns `at` where none begins. */
  private readOther(at: number): number {
    const token = this.tokenAt(at);
    const other = findOtherwise(token);
    if (other && !(this.keepShifted && isShifted(other.what))) {
      const next = this.skip(at, other.length);
      this.placed.addAside(other.what, at, next);
      return next;
    }
    const number = token[0] === '$' || token[0] === '\\' ? setNumber.exec(token) : null;
    if (number && number[1]!.includes('{') === number[3]!.includes('}')) return this.readNumber(at, number);
    if (!other && (this.opensLink(at, token) || this.opensFormula(token))) return this.skip(at, 1);
    if (token[0] !== '$' || this.dollars === 0) return at;
    this.dollars--;
    return this.skip(at, 1);
  }

  /** Keeps the digits of a number that is set as a formula. */
  private readNumber(at: number, [, before, digits, after]: RegExpExecArray): number {
    let next = this.skip(at, before!.length);
    for (let index = 0; index < digits!.length; ) {
      const left = spacingLength(digits!, index);
      next = left === 0 ? next + 1 : this.skip(next, left);
      index += left || 1;
    }
    return this.skip(next, after!.length);
  }

  private opensLink(at: number, token: string): boolean {
    const found = this.linkEnd ? null : link.exec(token);
    if (!found) return false;
    const words = found[1]!.length;
    this.linkEnd = { at: at + 1 + words, length: found[0].length - words - 1 };
    return true;
  }

  private opensFormula(token: string): boolean {
    const opens = formulaNumber.test(token);
    if (opens) this.dollars++;
    return opens;
  }

  /** Reads a tag or an entity. */
  private readReplaced(at: number): number {
    const token = this.tokenAt(at);
    const breaks = breakTag.exec(token);
    if (breaks) return this.replace(at, breaks[0].length, '\n');
    const tag = styleTag.exec(token);
    if (tag) return this.replace(at, tag[0].length, '');
    const entity = token[0] === '&' ? readEntity(this.text, at) : null;
    return entity ? this.replace(at, entity.end - at, entity.text.replace(entitySpace, ' ')) : at + 1;
  }

  private replace(at: number, length: number, replacement: string): number {
    const next = this.skip(at, length);
    this.placed.addReplacement(replacement, at, next);
    return next;
  }
}
