import type { Line } from './split-lines.ts';

const lone = /^(\d{1,3})(?:\s*\/\s*(\d{1,3}))?$/u;
const longestNumber = 9;
/** So many printed lines at least stand between two page numbers. */
const fewestBetween = 5;
/** A line of a label alone, whose figure stands below, is shorter. */
const longestLabel = 20;
/** What figures, sentences and cells end in. */
const endsItself = /[\d。；;：:，,、！？)）|\t]$/u;

/** A line that is a number and no more, or one of so many: 3, 3/12. */
interface Lone {
  readonly line: Line;
  /** Its place among the printed lines. */
  readonly index: number;
  readonly number: number;
  readonly of: string | undefined;
}

function findLone(text: string, printed: readonly Line[]): Lone[] {
  return printed.flatMap((line, index): Lone[] => {
    const { start, end } = line;
    const match = end - start > longestNumber ? null : lone.exec(text.slice(start, end));
    return match ? [{ line, index, number: Number(match[1]), of: match[2] }] : [];
  });
}

const countsUp = (found: readonly Lone[]): boolean =>
  found.length > 1 &&
  found.every((one, at) => {
    const before = found[at - 1];
    return !before || (one.number === before.number + 1 && one.of === before.of);
  });

/** Numbers beside a page break (form feed). */
function besideBreaks(text: string, printed: readonly Line[], found: readonly Lone[]): Lone[] {
  return found.filter(({ line: { start, end }, index, of }) => {
    const before = text.slice(printed[index - 1]?.end ?? 0, start);
    const after = text.slice(end, printed[index + 1]?.start ?? text.length);
    return of === undefined && (before.includes('\f') || after.includes('\f'));
  });
}

/**
 * Without page breaks: every number that stands alone, each a page apart, below a line that is whole by itself or comes again
 * as the head of a page. A label whose figure stands below it is neither.
 */
function arePages(text: string, printed: readonly Line[], found: readonly Lone[]): boolean {
  const textOf = (index: number): string => {
    const line = printed[index];
    return line ? text.slice(line.start, line.rawEnd) : '';
  };
  const apart = found.every((one, at) => at === 0 || one.index - found[at - 1]!.index > fewestBetween);
  if (!apart) return false;
  const heads = found.map(({ index }) => textOf(index - 1));
  return heads.every(
    (head) =>
      head === '' ||
      endsItself.test(head) ||
      head.length > longestLabel ||
      heads.filter((other) => other === head).length > 1,
  );
}

/** What a browser prints above and below its pages: when, and where the page stood. */
const printLine =
  /^(?:(?:https?|file):\/\/\S+(?:\s+\d{1,3}\/\d{1,3})?$|\d{1,4}\/\d{1,2}\/\d{1,4},?\s+\d{1,2}:\d\d)/iu;
const fewestPages = 2;

/** The lines that a browser prints on every page, the same on each; one that stands once may be the page's own. */
export function findPrintLines(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const printed = text.slice(line.start, line.end);
    if (!printLine.test(printed)) continue;
    const key = printed.replace(/\d{1,3}\/\d{1,3}$/u, '').trim();
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  return new Set([...found.values()].filter((same) => same.length >= fewestPages).flat());
}

/**
 * The page numbers that a converter left in a text: each alone on its line, counting up by one. A single one, or numbers that
 * do not count, may be figures and stay.
 */
export function findPageNumbers(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const printed = lines.filter(({ start, end }) => start < end);
  const found = findLone(text, printed);
  if (found.length < 2) return new Set();
  const broken = text.includes('\f') ? besideBreaks(text, printed, found) : [];
  if (countsUp(broken)) return new Set(broken.map(({ line }) => line));
  return new Set(countsUp(found) && arePages(text, printed, found) ? found.map(({ line }) => line) : []);
}
