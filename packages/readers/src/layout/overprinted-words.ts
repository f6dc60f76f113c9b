import type { PlacedWord } from './page.ts';
import { emOf } from './text-line.ts';

/** Words of one line stand this near to one height, those of two lines share less of it than this. In heights of a word. */
const leastShift = 0.06;
const leastShared = 0.45;
/** Neighbours may touch by less than a character, in widths of one. */
const leastAcross = 0.9;
/** More words in one cell are running text. */
const mostWords = 40;

const hasHan = ({ text }: PlacedWord): boolean => /\p{Script=Han}/u.test(text);

/**
 * The words of a cell that are printed over each other, as where a row is too low for its labels and they run on into the next:
 * which of them belongs here, and what they say, is not to be told. A number among them can be read.
 */
export function overprintedIn(words: readonly PlacedWord[]): ReadonlySet<PlacedWord> | null {
  if (words.length < 2 || words.length > mostWords) return null;
  let over: Set<PlacedWord> | null = null;
  for (let first = 0; first < words.length - 1; first++) {
    const one = words[first]!;
    const [x0, y0, x1, y1] = one.box;
    for (let second = first + 1; second < words.length; second++) {
      const other = words[second]!;
      // Nearly all stand beside each other or on lines of their own.
      const { box } = other;
      if (box[0] >= x1 || x0 >= box[2] || box[1] >= y1 || y0 >= box[3] || !liesOver(one, other)) continue;
      over ??= new Set();
      for (const word of [one, other]) if (hasHan(word)) over.add(word);
    }
  }
  return over;
}

function liesOver(one: PlacedWord, other: PlacedWord): boolean {
  const [a, b] = [one.box, other.box];
  const height = Math.min(a[3] - a[1], b[3] - b[1]);
  if (Math.min(a[3], b[3]) - Math.max(a[1], b[1]) < leastShared * height) return false;
  if (Math.abs(a[1] + a[3] - b[1] - b[3]) / 2 < leastShift * height) return false;
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  if (across <= 0 || one.rotated || other.rotated || one.whole || other.whole) return false;
  // A shadow says what it lies under.
  if (one.text.includes(other.text) || other.text.includes(one.text)) return false;
  return (hasHan(one) || hasHan(other)) && across >= leastAcross * Math.min(emOf([one]), emOf([other]));
}
