import type { Page, PageRule, PageWord } from './page.ts';

/** So many numbers in the margin of a page that count on by equal steps number its lines. */
const fewestNumbers = 3;
const steps: readonly number[] = [1, 2, 5, 10];
/** Share of the lines that may begin further out than the text does. */
const outliers = 0.02;
/** Line numbers end at one place, in points. */
const aligned = 1.5;

/**
 * Without the numbers that programs print in the margin beside the lines of a text. On a page of few such lines they are known
 * by those of the other pages, which stand at the same place.
 */
export function withoutLineNumbers(pages: readonly Page[]): readonly Page[] {
  const beside = pages.map(numbersInMargin);
  const counting = beside.flatMap(({ numbers, step }, at) =>
    numbers.length >= fewestNumbers && step !== null ? [{ at, numbers, step }] : [],
  );
  if (counting.length === 0) return pages;
  const ends = counting.map(({ numbers }) => numbers[0]!.box[2]);
  const dropped = new Set(counting.flatMap(({ numbers }) => numbers));
  for (const { numbers } of beside)
    if (numbers.length < fewestNumbers && numbers.every(({ box }) => ends.some((end) => isNear(end, box[2]))))
      for (const number of numbers) dropped.add(number);
  return pages.map((page) =>
    page.words.some((word) => dropped.has(word))
      ? { ...page, words: page.words.filter((word) => !dropped.has(word)) }
      : page,
  );
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= aligned;

/** The numbers further out than any text of a page, and the step by which they count on. */
function numbersInMargin({ words, rules }: Page): {
  readonly numbers: readonly PageWord[];
  readonly step: number | null;
} {
  const numbers: PageWord[] = [];
  const lefts: number[] = [];
  for (const word of words) {
    if (word.rotated || word.what) continue;
    if (/^\d{1,4}$/u.test(word.text)) numbers.push(word);
    else lefts.push(word.box[0]);
  }
  if (numbers.length === 0 || lefts.length === 0) return { numbers: [], step: null };
  const left = lefts.sort((one, other) => one - other)[Math.floor(outliers * lefts.length)]!;
  const beside = numbers.filter((word) => word.box[2] < left - 2 && !isInCell(word, left, rules));
  return { numbers: beside, step: stepOf(beside) };
}

/** Whether a rule parts a number from the text: it numbers the rows of a table. */
function isInCell({ box }: PageWord, left: number, rules: readonly PageRule[]): boolean {
  const middle = (box[1] + box[3]) / 2;
  return rules.some(
    ({ x0, x1, y0, y1 }) =>
      Math.abs(x1 - x0) <= 1 &&
      x0 >= box[2] - 1 &&
      x0 <= left &&
      middle > Math.min(y0, y1) &&
      middle < Math.max(y0, y1),
  );
}

/** By how much numbers count on, which may begin anew in the head and the foot of a page; null where they do not. */
function stepOf(words: readonly PageWord[]): number | null {
  const counted = [...words].sort((one, other) => one.box[1] - other.box[1]).map(({ text }) => Number(text));
  const differences = counted.slice(1).map((count, at) => count - counted[at]!);
  const step = differences.find((difference) => steps.includes(difference));
  if (step === undefined) return null;
  return differences.every((difference, at) => difference === step || counted[at + 1] === step) ? step : null;
}
