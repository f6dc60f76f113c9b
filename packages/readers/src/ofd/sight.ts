import type { Box, PageWord } from '../layout/page.ts';
import type { PageContent, PaintedWord } from './read-page.ts';

/** A word is covered when so much of it lies under what is painted later; pale words need such a ground to be seen. */
const coveringShare = 0.8;
const mostAreas = 2_000;

/** The words of a page with why they are not seen: in the white of their ground, or under areas painted later. */
export function withSight(words: readonly PaintedWord[], areas: PageContent['areas']): PageWord[] {
  const few = areas.length > mostAreas ? [] : areas;
  return words.map(({ word, order, white }) => {
    if (word.what) return word;
    const over = few.filter((area) => share(word.box, area.box) >= coveringShare);
    if (over.some((area) => area.order > order)) return { ...word, what: 'covered' };
    if (!white) return word;
    const ground = over.reduce<(typeof few)[number] | null>(
      (top, area) => (!top || area.order > top.order ? area : top),
      null,
    );
    return (ground?.white ?? true) ? { ...word, what: 'white' } : word;
  });
}

function share(word: Box, area: Box): number {
  const width = Math.min(word[2], area[2]) - Math.max(word[0], area[0]);
  const height = Math.min(word[3], area[3]) - Math.max(word[1], area[1]);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(0.01, (word[2] - word[0]) * (word[3] - word[1]));
}
