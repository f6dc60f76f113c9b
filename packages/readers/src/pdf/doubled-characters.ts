import type { PageWord } from '../layout/page.ts';
import type { PageCharacter } from './page-character.ts';

/** A character that stands this near to its like is drawn twice, in widths and heights of it. */
const across = 0.45;
const down = 0.3;
/** So much of a page is drawn twice where its type is made bold so. */
const leastDoubled = 0.1;
const mostAlike = 200;

/** Whether a word begins within the one before it, with a character of that: parts of a line that is drawn twice, piece by piece. */
export const beginsWithin = (words: readonly PageWord[]): boolean =>
  words.some((word, index) => {
    const before = words[index - 1];
    if (!before || before.what !== word.what) return false;
    const [a, b] = [before.box, word.box];
    const height = b[3] - b[1];
    return (
      Math.abs(a[1] - b[1]) < down * height &&
      b[0] > a[0] - height &&
      b[0] < a[2] - across * height &&
      before.text.includes(word.text[0]!)
    );
  });

/** The characters without those drawn again nearly in place, where a page is drawn so; null where it is not. */
export function withoutDoubled(characters: readonly PageCharacter[]): readonly PageCharacter[] | null {
  const alike = new Map<string, PageCharacter[]>();
  const once = characters.filter((character) => {
    const { text, box, direction, what } = character;
    const key = `${text} ${direction} ${what ?? ''}`;
    const list = alike.get(key) ?? [];
    alike.set(key, list);
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    const isDouble = list
      .slice(-mostAlike)
      .some(
        ({ box: other }) =>
          Math.abs(other[0] - box[0]) < across * width && Math.abs(other[1] - box[1]) < down * height,
      );
    if (!isDouble) list.push(character);
    return !isDouble;
  });
  return characters.length - once.length >= leastDoubled * characters.length ? once : null;
}
