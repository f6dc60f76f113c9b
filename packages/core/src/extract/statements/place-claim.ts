import { UnitSet } from '../../language/fold/unit-set.ts';
import type { Position, SourceLocation } from '../../model/location.ts';
import type { Paragraph } from '../../model/report.ts';
import type { ProseText } from './clauses/prose-text.ts';

/** The place of an index, from that of an earlier one; columns need no counting where the paragraph is one line. */
function advance(
  text: string,
  isOneLine: boolean,
  from: Position,
  fromIndex: number,
  toIndex: number,
): Position {
  let { line, column } = from;
  if (isOneLine)
    return { line, column: column + toIndex - fromIndex, offset: from.offset + toIndex - fromIndex };
  for (let index = fromIndex; index < toIndex; index++)
    if (text.charCodeAt(index) === 10) {
      line++;
      column = 1;
    } else column++;
  return { line, column, offset: from.offset + toIndex - fromIndex };
}

const isVerbatim = ({ text, at }: Paragraph): boolean =>
  at.kind === 'text' && at.end.offset - at.start.offset === text.length;

/** Marks that a clause may begin with and that say nothing. */
const leading = new UnitSet('、，,；;：:。）)');
/** No more words before a number are shown. */
const longestText = 80;

/** Walks through the paragraphs of a run to give lines and columns; asked in ascending order it stays linear. */
export class Placer {
  private readonly prose: ProseText;
  /** The paragraph of the last place, and how far in it lines are counted. */
  private piece = 0;
  private index = 0;
  private position: Position | null = null;

  constructor(prose: ProseText) {
    this.prose = prose;
  }

  /** The verbatim words and the place of a range of the uniform text, cut to the paragraph in which `anchor` stands. */
  place(start: number, end: number, anchor: number): { text: string; at: SourceLocation } {
    const { pieces, origin, text } = this.prose;
    this.enter(anchor);
    const { paragraph, start: first } = pieces[this.piece]!;
    const last = this.piece + 1 < pieces.length ? pieces[this.piece + 1]!.start : text.length;
    let head = Math.max(start, first, anchor - longestText);
    while (head < anchor && leading.has(text.charCodeAt(head))) head++;
    const from = origin[head]!;
    const to = origin[Math.min(end, last) - 1]! + 1;
    const words = paragraph.text.slice(from, to);
    const { at } = paragraph;
    if (at.kind !== 'text' || !isVerbatim(paragraph)) return { text: words, at };
    const isOneLine = at.start.line === at.end.line;
    const startAt = this.advanceTo(from, paragraph.text, isOneLine, at.start);
    return {
      text: words,
      at: { ...at, start: startAt, end: advance(paragraph.text, isOneLine, startAt, from, to) },
    };
  }

  /** Goes to the paragraph in which a place stands. */
  private enter(anchor: number): void {
    const { pieces } = this.prose;
    let found = this.piece < pieces.length && pieces[this.piece]!.start <= anchor ? this.piece : 0;
    while (found + 1 < pieces.length && pieces[found + 1]!.start <= anchor) found++;
    if (found !== this.piece) this.position = null;
    this.piece = found;
  }

  private advanceTo(index: number, text: string, isOneLine: boolean, start: Position): Position {
    const known = this.index <= index ? this.position : null;
    const position = advance(text, isOneLine, known ?? start, known ? this.index : 0, index);
    this.index = index;
    this.position = position;
    return position;
  }
}
