import type { Line } from './split-lines.ts';

/** A line of a row that begins with the pipe behind a blank cell. */
const goesOn = /^\|[\s|\d.,+−-]*$/u;
const figureBehindPipe = /^\|[^\S\n]*\d[\d.,]*[^\S\n]*\|/u;
/** Where rows begin with a pipe of their own, one at the head of a line closes no cell. */
const ownRow = /^\|.*(?:\p{L}|---)/u;

/**
 * The lines whose row goes on in the next one: a converter that writes a blank cell as a line break leaves
 * `label | 25 | ⏎ | ⏎ | 25 |`, in which each pipe at the head of a line ends a blank cell.
 */
export function findBrokenRows(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const broken = new Set<Line>();
  if (!text.includes('\n|')) return broken;
  const contents = lines.map(({ start, end }) => text.slice(start, end));
  if (contents.some((content) => ownRow.test(content))) return broken;
  if (!contents.some((content) => figureBehindPipe.test(content))) return broken;
  lines.forEach((line, index) => {
    const next = contents[index + 1];
    if (next !== undefined && contents[index]!.endsWith('|') && goesOn.test(next)) broken.add(line);
  });
  return broken;
}
