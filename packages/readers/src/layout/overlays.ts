import type { Box, Page, PageWord, PlacedWord } from './page.ts';

/** So many times higher than most words, and over others, a word is a watermark. */
const muchHigher = 2.4;
const overlap = 0.15;
const mostLarge = 200;

/** The pages without the words known to be laid over them, which keep to no line and no table of theirs, and those words. */
export function liftOverlays(pages: readonly Page[]): {
  readonly pages: readonly Page[];
  readonly lifted: readonly PlacedWord[];
} {
  const lifted = pages.flatMap(({ words, number }, index) =>
    words.flatMap((word) => (word.what === 'overlay' ? [{ ...word, page: number ?? index + 1 }] : [])),
  );
  if (lifted.length === 0) return { pages, lifted };
  return {
    pages: pages.map((page) => ({ ...page, words: page.words.filter(({ what }) => what !== 'overlay') })),
    lifted,
  };
}

/** Marks the words of watermarks and stamps: far larger than the text they lie over, on this page or at their place on another. */
export function markOverlays(pages: readonly Page[]): readonly Page[] {
  const marked = pages.map(({ words }) => markWords(words));
  const known = new Set(
    marked.flatMap((words, page) =>
      words === pages[page]!.words
        ? []
        : words.flatMap((word) => (word.what === 'overlay' ? [placeOf(word)] : [])),
    ),
  );
  if (known.size === 0) return pages;
  return pages.map((page, index) => ({
    ...page,
    words: marked[index]!.map((word) =>
      !word.what && known.has(placeOf(word)) ? { ...word, what: 'overlay' as const } : word,
    ),
  }));
}

const placeOf = ({ text, box }: PageWord): string => `${box.map(Math.round).join(' ')} ${text}`;

function markWords(words: readonly PageWord[]): readonly PageWord[] {
  if (words.length < 2) return words;
  const heights = words
    .map(({ box, rotated }) => (rotated ? box[2] - box[0] : box[3] - box[1]))
    .sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)]!;
  const isLarge = ({ box, rotated }: PageWord): boolean =>
    (rotated ? box[2] - box[0] : box[3] - box[1]) > muchHigher * usual;
  const large = words.filter(isLarge);
  if (large.length === 0 || large.length > mostLarge) return words;
  const small = words.filter((word) => !isLarge(word));
  const over = new Set(large.filter((word) => small.some((other) => share(word.box, other.box) > overlap)));
  if (over.size === 0) return words;
  // The other words of the same line of a watermark may lie over nothing.
  for (const word of large) if ([...over].some((other) => isBeside(other, word))) over.add(word);
  return words.map((word) => (over.has(word) && !word.what ? { ...word, what: 'overlay' } : word));
}

/** How much of the second box lies under the first. */
function share(one: Box, other: Box): number {
  const width = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(0.01, (other[2] - other[0]) * (other[3] - other[1]));
}

/** Whether two words stand on one line, in one size, no further apart than words do. */
function isBeside({ box: one }: PageWord, { box: other }: PageWord): boolean {
  const height = one[3] - one[1];
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.25 * height;
  const gap = Math.max(one[0], other[0]) - Math.min(one[2], other[2]);
  return near(one[1], other[1]) && near(one[3], other[3]) && gap < height;
}
