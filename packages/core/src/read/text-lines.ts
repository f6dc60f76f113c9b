import { findBrokenRows } from './broken-rows.ts';
import type { DecodedSource } from './decoded-source.ts';
import { findPageNumbers, findPrintLines } from './page-numbers.ts';
import { type Line, splitLines } from './split-lines.ts';
import { breaksNumber, findWrapped, numberedLabel } from './wrapped-lines.ts';

/** A line, and whether a program broke it because it was full. */
export interface TextLine extends Line {
  readonly wraps: boolean;
}

/** A report has some hundred lines; in a text of more than this nobody asks where they were broken. */
const mostLines = 50_000;

const rowNumber = /^(\d{1,2})\t/u;

/** Whether two rows by tabs begin with numbers of their own, one after the other. */
const areNumbered = (one: string, next: string): boolean => {
  const [number, following] = [one, next].map((row) => rowNumber.exec(row)?.[1]);
  return number !== undefined && following !== undefined && Number(following) === Number(number) + 1;
};

/** Whether a row by tabs goes on in the next line: behind a tab, or in mid-number. */
function goesOn(text: string, line: Line, next: Line): boolean {
  const raw = text.slice(line.rawStart, line.rawEnd);
  const after = text.slice(next.start, next.rawEnd);
  if (areNumbered(raw, after)) return false;
  if (raw.endsWith('\t')) return /^\d/u.test(after) && !numberedLabel.test(after);
  return (raw.includes('\t') || after.includes('\t')) && breaksNumber(raw, after);
}

/**
 * The lines of a text as they were before it was laid out: a row by tabs whose last number stands in the next line, or goes on
 * there, is one line with it, and page numbers and what a browser prints around its pages are left out.
 */
export function* splitTextLines(
  { text, budget }: DecodedSource,
  from: number,
  to: number,
): Generator<TextLine> {
  const all: Line[] = [];
  for (const line of splitLines(text, from, to)) {
    all.push(line);
    if (all.length <= mostLines) continue;
    for (const plain of splitLines(text, from, to)) yield { ...plain, wraps: false };
    return;
  }
  const numbers = findPageNumbers(text, all);
  const prints = findPrintLines(text, all);
  const lines = all.filter((line) => !numbers.has(line) && !prints.has(line));
  const wrapped = findWrapped(text, lines);
  const broken = findBrokenRows(text, lines);
  budget.checkTime();
  let open: Line | null = null;
  for (const [index, line] of lines.entries()) {
    const whole: Line = open ? { ...line, start: open.start, rawStart: open.rawStart } : line;
    const wraps = wrapped[index]!;
    const runsOn = broken.has(line) || (wraps && goesOn(text, line, lines[index + 1]!));
    open = runsOn ? whole : null;
    if (!runsOn) yield { ...whole, wraps };
  }
}
