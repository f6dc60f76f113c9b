import { rememberLast } from '../../memo/remember-last.ts';
import type { Excerpt } from '../../model/finding.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Paragraph, Report } from '../../model/report.ts';
import { type SqueezedText, squeezeText } from '../fold/index.ts';
import { hasSign, joinSigns, type Sign, type SignBits } from '../scan/signs.ts';
import { type Sentence, toSentences } from './sentences.ts';

/** Where some words of a paragraph stand, and how they are shown. */
export interface Citation {
  readonly location: SourceLocation;
  readonly excerpt: Excerpt;
}

/** A paragraph in searchable form: folded, without white space; `cite` gives the place of the half-open range of `text`. */
export interface Citable extends SqueezedText {
  sentences(): readonly Sentence[];
  /** Whether a word of the sign stands in the text. */
  has(sign: Sign): boolean;
  cite(start: number, end: number): Citation;
}

const window = 40;

/** Narrows the place of a paragraph to some of its characters where the source prints them one to one. */
function narrow({ at, text }: Paragraph, from: number, to: number): SourceLocation {
  if (at.kind !== 'text' || at.start.line !== at.end.line) return at;
  if (at.end.offset - at.start.offset !== text.length) return at;
  const shift = (by: number) => ({
    line: at.start.line,
    column: at.start.column + by,
    offset: at.start.offset + by,
  });
  return { ...at, start: shift(from), end: shift(to) };
}

function toCitable(paragraph: Paragraph): Citable {
  const { text, origin, joinsDigits } = squeezeText(paragraph.text);
  let sentences: readonly Sentence[] | null = null;
  let signs: SignBits | null = null;
  const toParts = (): readonly Sentence[] => {
    sentences ??= toSentences(text);
    return sentences;
  };
  return {
    text,
    origin,
    joinsDigits,
    sentences: toParts,
    has(sign) {
      signs ??= joinSigns(toParts().map((sentence) => sentence.signs));
      return hasSign(signs, sign);
    },
    cite(start, end) {
      const from = origin[start] ?? 0;
      const to = (origin[end - 1] ?? paragraph.text.length - 1) + 1;
      const first = Math.max(0, from - window);
      const last = Math.min(paragraph.text.length, to + window);
      return {
        location: narrow(paragraph, from, to),
        excerpt: { text: paragraph.text.slice(first, last), marks: [[from - first, to - first]] },
      };
    },
  };
}

/** The paragraphs of one report in searchable form, each made once: the extraction and the rules read the same. */
export const citablesOf = rememberLast((_: Report['sections']): ((paragraph: Paragraph) => Citable) => {
  const made = new Map<Paragraph, Citable>();
  return (paragraph) => {
    let citable = made.get(paragraph);
    if (!citable) {
      citable = toCitable(paragraph);
      made.set(paragraph, citable);
    }
    return citable;
  };
});
