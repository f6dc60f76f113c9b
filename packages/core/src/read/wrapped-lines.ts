import type { Line } from './split-lines.ts';

/** Fewer lines that reach the same width may do so by chance. */
const fewestFull = 3;
/** A width below this is no page: the lines are short by themselves. */
const narrowest = 10;
/** From here on characters are printed twice as wide as letters. */
const firstWide = 0x1100;

function columnsOf(text: string, { rawStart, rawEnd }: Line): number {
  let columns = 0;
  for (let index = rawStart; index < rawEnd; index++) columns += text.charCodeAt(index) < firstWide ? 1 : 2;
  return columns;
}

/** Of each line, whether among the lines around it that are no longer several are as long. */
function findFull(widths: readonly number[]): boolean[] {
  const full = widths.map(() => false);
  // Lines that are still open to a longer one, each with those of its own width.
  const open: number[][] = [];
  const close = (group: readonly number[]): void => {
    if (group.length >= fewestFull && widths[group[0]!]! >= narrowest)
      for (const at of group) full[at] = true;
  };
  for (const [index, width] of widths.entries()) {
    while (open.length > 0 && widths[open.at(-1)![0]!]! < width) close(open.pop()!);
    const top = open.at(-1);
    if (top && widths[top[0]!] === width) top.push(index);
    else open.push([index]);
  }
  for (const group of open) close(group);
  return full;
}

/**
 * Tells the lines that a program broke because a width was reached, whatever that fell into: a word, or the digits of a
 * number. The width is counted in characters or in columns of a terminal, where a Chinese character takes two and a line
 * may end one column early.
 */
export function findWrapped(text: string, lines: readonly Line[]): boolean[] {
  const byLength = findFull(lines.map(({ rawStart, rawEnd }) => rawEnd - rawStart));
  const columns = lines.map((line) => columnsOf(text, line));
  const byColumns = findFull(columns);
  const byEvenColumns = findFull(columns.map((width) => width + (width % 2)));
  return lines.map((line, index) => {
    const next = lines[index + 1];
    // At a space nothing was broken; a tab at the end says that the row goes on.
    const isOpen = line.end === line.rawEnd || text[line.rawEnd - 1] === '\t';
    if (!next || !isOpen || next.start !== next.rawStart || next.start === next.end) return false;
    return byLength[index]! || byColumns[index]! || byEvenColumns[index]!;
  });
}

/** A number that belongs to a label behind it. */
export const numberedLabel = /^\d{1,2}[.、．)）]\D/u;

/** Whether the break behind a wrapped line stands among the digits of a number, as far as its neighbours tell. */
export const breaksNumber = (before: string, after: string): boolean =>
  /[\d.,]$/u.test(before) &&
  /\d/u.test(before.slice(-2)) &&
  /^[.,]?\d/u.test(after) &&
  !numberedLabel.test(after);
