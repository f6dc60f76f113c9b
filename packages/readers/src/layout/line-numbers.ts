import type { Page, PageWord } from './page.ts';

/** So many numbers in the margin of a page that count on by equal steps number its lines. */
const fewestNumbers = 3;
const steps: readonly number[] = [1, 2, 5, 10];
/** Share of the lines that may begin further out than the text does. */
const outliers = 0.02;

/** Without the numbers that programs print in the margin beside the lines of a text. */
export function withoutLineNumbers(page: Page): Page {
  const numbers: PageWord[] = [];
  const lefts: number[] = [];
  for (const word of page.words) {
    if (word.rotated || word.what) continue;
    if (/^\d{1,4}$/u.test(word.text)) numbers.push(word);
    else lefts.push(word.box[0]);
  }
  if (numbers.length < fewestNumbers || lefts.length === 0) return page;
  const left = lefts.sort((one, other) => one - other)[Math.floor(outliers * lefts.length)]!;
  const beside = numbers.filter(({ box }) => box[2] < left - 2);
  if (beside.length < fewestNumbers || !countsOn(beside)) return page;
  const dropped = new Set(beside);
  return { ...page, words: page.words.filter((word) => !dropped.has(word)) };
}

function countsOn(words: readonly PageWord[]): boolean {
  const counted = [...words].sort((one, other) => one.box[1] - other.box[1]).map(({ text }) => Number(text));
  const step = counted[1]! - counted[0]!;
  return steps.includes(step) && counted.every((count, at) => count === counted[0]! + at * step);
}
