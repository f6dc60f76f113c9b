import type { Position, SourceLocation } from '../../model/location.ts';
import type { Paragraph } from '../../model/report.ts';
import type { ProseText } from './prose-text.ts';

/** Walks through one paragraph to give lines and columns; asked in ascending order it stays linear. */
export interface Placer {
  /** The verbatim words and the place of a range of the uniform text, cut to the paragraph in which `anchor` stands. */
  place(start: number, end: number, anchor: number): { text: string; at: SourceLocation };
}

function advance(text: string, from: Position, fromIndex: number, toIndex: number): Position {
  let { line, column } = from;
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
const leading: ReadonlySet<string> = new Set('、，,；;：:。）)');
/** No more words before a number are shown. */
const longestText = 80;

export function createPlacer(prose: ProseText): Placer {
  let piece = 0;
  let cursor: { index: number; position: Position } | null = null;
  return {
    place(start, end, anchor) {
      const { pieces, origin, text } = prose;
      let found = piece < pieces.length && pieces[piece]!.start <= anchor ? piece : 0;
      while (found + 1 < pieces.length && pieces[found + 1]!.start <= anchor) found++;
      if (found !== piece) cursor = null;
      piece = found;
      const { paragraph, start: first } = pieces[piece]!;
      const last = pieces[piece + 1]?.start ?? text.length;
      let head = Math.max(start, first, anchor - longestText);
      while (head < anchor && leading.has(text[head]!)) head++;
      const from = origin[head]!;
      const to = origin[Math.min(end, last) - 1]! + 1;
      const words = paragraph.text.slice(from, to);
      if (paragraph.at.kind !== 'text' || !isVerbatim(paragraph)) return { text: words, at: paragraph.at };
      if (!cursor || cursor.index > from) cursor = { index: 0, position: paragraph.at.start };
      const startAt = advance(paragraph.text, cursor.position, cursor.index, from);
      cursor = { index: from, position: startAt };
      return {
        text: words,
        at: { ...paragraph.at, start: startAt, end: advance(paragraph.text, startAt, from, to) },
      };
    },
  };
}
