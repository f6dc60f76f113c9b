import type { Line } from './split-lines.ts';

const lone = /^\d{1,3}$/u;

/**
 * The page numbers that a converter left in a text: each alone on its line beside a page break (form feed), counting up by
 * one. A single one, or numbers that do not count, may be figures and stay.
 */
export function findPageNumbers(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  if (!text.includes('\f')) return new Set();
  const printed = lines.filter(({ start, end }) => start < end);
  const found = printed.filter(({ start, end }, index) => {
    if (!lone.test(text.slice(start, end))) return false;
    const before = text.slice(printed[index - 1]?.end ?? 0, start);
    const after = text.slice(end, printed[index + 1]?.start ?? text.length);
    return before.includes('\f') || after.includes('\f');
  });
  const numbers = found.map(({ start, end }) => Number(text.slice(start, end)));
  const counts = numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
  return new Set(found.length > 1 && counts ? found : []);
}
