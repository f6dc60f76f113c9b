import { decodeReferences } from '@gouji/readers/archive';
import type { Splice } from '../../opc/scan-tags.ts';
import type { Range } from '../find-words.ts';
import type { Run, StoryParagraph, TextPiece } from './story.ts';

/** Where a comment is tied: the whole content of the paragraphs from first to last, or words of one paragraph. */
export interface Anchor {
  readonly first: StoryParagraph;
  readonly last: StoryParagraph;
  /** Half-open indexes into the shown text of `first`, which is then `last` too. */
  readonly words: Range | null;
}

/** The elements that tie a comment to its range. */
export interface Marks {
  readonly start: string;
  readonly end: string;
  readonly reference: string;
}

/** The text a paragraph shows, as its runs give it. */
export const shownText = (paragraph: StoryParagraph): string =>
  paragraph.runs.flatMap((run) => (run.hidden ? [] : run.pieces.map(textOf))).join('');

const textOf = (piece: TextPiece): string => decodeReferences(piece.text);

/** Where the character at `index` of a piece begins in its XML; references are one character (or two halves of one). */
function sourceOffset(piece: TextPiece, index: number): number {
  if (!piece.text.includes('&')) return index;
  let at = 0;
  for (let passed = 0; passed < index; ) {
    const end = piece.text[at] === '&' ? piece.text.indexOf(';', at) + 1 : at + 1;
    passed += decodeReferences(piece.text.slice(at, end)).length;
    at = end;
  }
  return at;
}

interface Spot {
  readonly run: Run;
  readonly piece: number;
  /** Characters of the piece that stand before. */
  readonly index: number;
}

/** The run and the piece that hold the character at `at`. */
function spotAt(paragraph: StoryParagraph, at: number): Spot | null {
  let passed = 0;
  for (const run of paragraph.runs) {
    if (run.hidden) continue;
    for (const [piece, one] of run.pieces.entries()) {
      const { length } = textOf(one);
      if (at < passed + length) return { run, piece, index: at - passed };
      passed += length;
    }
  }
  return null;
}

/** A point of the XML where marks are put, and what has to be closed and opened again around them. */
interface Point {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly ends: string[];
  readonly references: string[];
  /** Marks of comments whose range is empty. */
  readonly wholes: string[];
  readonly starts: string[];
}

/** Collects the marks of all comments, so that each point is opened once, whatever begins and ends there. */
export class MarkWriter {
  readonly #prefix: string;
  readonly #points = new Map<number, Point>();
  /** Opening tags of texts that must keep their spaces from now on. */
  readonly #tags = new Map<number, Splice>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Ties a comment to words, or to whole paragraphs. */
  tie({ first, last, words }: Anchor, marks: Marks): void {
    const from = words && spotAt(first, words[0]);
    // The end is looked up by the last character, so that it never falls into the next run.
    const to = words && spotAt(first, words[1] - 1);
    if (from && to) {
      this.#pointIn(from).starts.push(marks.start);
      const end = this.#pointIn({ ...to, index: to.index + 1 });
      end.ends.push(marks.end);
      // Inside a revision the mark would be accepted or rejected with it.
      const { outer } = to.run;
      (outer === to.run.self ? end : this.#plain(outer.end)).references.push(marks.reference);
      return;
    }
    if (first === last && first.contentStart === first.contentEnd) {
      this.#within(first).wholes.push(marks.start + marks.end + marks.reference);
      return;
    }
    const end = last.empty ? this.#within(last) : this.#plain(last.contentEnd);
    end.ends.push(marks.end);
    // LibreOffice loses what stands in a controlled cell before the reference: there it stands first.
    if (first.inControl) this.#within(first).starts.push(marks.start + marks.reference);
    else {
      this.#within(first).starts.push(marks.start);
      end.references.push(marks.reference);
    }
  }

  splices(): Splice[] {
    const points = [...this.#points.values()].map(
      ({ start, end, before, after, ends, references, wholes, starts }) => ({
        start,
        end,
        text: [before, ...ends, ...references, ...wholes, ...starts, after].join(''),
      }),
    );
    return [...this.#tags.values(), ...points];
  }

  #point(start: number, end: number, before: string, after: string): Point {
    const known = this.#points.get(start);
    if (known) return known;
    const point = { start, end, before, after, ends: [], references: [], wholes: [], starts: [] };
    this.#points.set(start, point);
    return point;
  }

  #plain(at: number): Point {
    return this.#point(at, at, '', '');
  }

  /** Where the content of a paragraph begins; a `<w:p/>` is opened for it. */
  #within(paragraph: StoryParagraph): Point {
    if (!paragraph.empty) return this.#plain(paragraph.contentStart);
    const tag = paragraph.tag.replace(/\s*\/>$/u, '>');
    return this.#point(paragraph.start, paragraph.tagEnd, tag, `</${this.#prefix}p>`);
  }

  /** A point between two characters; the run, and the text where need be, is cut in two there. */
  #pointIn({ run, piece: number, index }: Spot): Point {
    const piece = run.pieces[number]!;
    if (number === 0 && index === 0) return this.#plain(run.start);
    const open = `${run.tag}${run.properties}`;
    const close = `</${this.#prefix}r>`;
    if (index === 0) return this.#point(piece.elementStart, piece.elementStart, close, open);
    if (index === textOf(piece).length) {
      const next = run.pieces[number + 1];
      return next ? this.#pointIn({ run, piece: number + 1, index: 0 }) : this.#plain(run.end);
    }
    const at = piece.start + sourceOffset(piece, index);
    const text = `${this.#prefix}t`;
    const keeps = piece.keepsSpace || piece.text === piece.text.trim();
    if (!piece.keepsSpace && keeps && /\s/u.test(piece.text[at - piece.start - 1]!))
      this.#tags.set(piece.elementStart, {
        start: piece.elementStart,
        end: piece.start,
        text: `<${text} xml:space="preserve">`,
      });
    return this.#point(
      at,
      at,
      `</${text}>${close}`,
      `${open}<${text}${keeps ? ' xml:space="preserve"' : ''}>`,
    );
  }
}
