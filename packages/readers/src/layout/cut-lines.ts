import type { Page, PageWord } from './page.ts';

/** A line of whose letters no more than this is seen, in shares of their size, was cut by the end of its page. */
const mostOfCut = 0.8;
/** Words of one line begin, or end, no farther apart than this, in shares of their size. */
const sameLine = 0.5;
const fewestWords = 2;
/** A row of a table may stand on so many lines, its label on two and its numbers between them. */
const mostLines = 4;

/**
 * Some browsers end a page in the middle of a line and begin the next one with the same line again, so that either page
 * shows a part of its letters. Such a line is read from the page that shows more of it, and taken out of the other.
 */
export function withoutCutLines(pages: readonly Page[]): readonly Page[] {
  const words = pages.map((page) => page.words);
  for (let at = 1; at < pages.length; at++)
    for (let line = 0; line < mostLines; line++) {
      const [upper, lower] = [lineAt(words[at - 1]!, 'foot'), lineAt(words[at]!, 'head')];
      const [seenAbove, seenBelow] = [shareSeen(upper), shareSeen(lower)];
      if (Math.min(seenAbove, seenBelow) > mostOfCut) break;
      const isAbove = seenAbove < seenBelow;
      const [cut, whole] = isAbove ? [upper, lower] : [lower, upper];
      if (cut.length < fewestWords || !isPartOf(cut, whole)) break;
      const gone = new Set(cut);
      const from = isAbove ? at - 1 : at;
      words[from] = words[from]!.filter((word) => !gone.has(word));
    }
  return pages.map((page, index) => (words[index] === page.words ? page : { ...page, words: words[index]! }));
}

const isSeen = ({ what, rotated, text }: PageWord): boolean =>
  !rotated && (what === undefined || what === 'hidden') && text.trim() !== '';

/** The last line of a page, or its first: of a line that was cut, letters begin alike at the foot and end alike at the head. */
function lineAt(words: readonly PageWord[], end: 'foot' | 'head'): readonly PageWord[] {
  const side = end === 'foot' ? 1 : 3;
  let edge: PageWord | undefined;
  for (const word of words) {
    if (!isSeen(word) || word.what) continue;
    const isFarther =
      edge && (end === 'foot' ? word.box[side] > edge.box[side] : word.box[side] < edge.box[side]);
    if (!edge || isFarther) edge = word;
  }
  if (!edge) return [];
  const slack = sameLine * sizeOf(edge);
  return words.filter((word) => isSeen(word) && Math.abs(word.box[side] - edge.box[side]) <= slack);
}

const sizeOf = ({ size, box }: PageWord): number => size ?? box[3] - box[1];

/** How much of the height of the letters of a line is seen; what is hidden counts for nothing. */
function shareSeen(line: readonly PageWord[]): number {
  if (line.length === 0) return 1;
  const shares = line.map((word) =>
    word.what ? 0 : Math.min(1, (word.box[3] - word.box[1]) / sizeOf(word)),
  );
  return shares.reduce((sum, share) => sum + share, 0) / line.length;
}

/** What of a text is seen even where little of its height is. */
const lettersOf = ({ text }: PageWord): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether the words of a line stand in another, at the same distance from the left. */
function isPartOf(line: readonly PageWord[], whole: readonly PageWord[]): boolean {
  const text = [...whole]
    .sort((a, b) => a.box[0] - b.box[0])
    .map(lettersOf)
    .join('');
  return line.every(
    (word) =>
      text.includes(lettersOf(word)) &&
      whole.some(({ box }) => box[0] - 1 <= word.box[0] && word.box[0] < box[2] + 1),
  );
}
