import { slicePlaced } from '../../read/placed-text.ts';
import type { Item } from './item.ts';

/** So many lines one after the other that begin with the next number are numbered by a program. */
const fewestLines = 10;
/** Where some are, so few more that stand together. */
const fewestAlone = 5;
/** A number with what parts it from its line; the numbers of a report's own lists have a point or a 、 behind them. */
const numbered = /^(\d{1,4})(?:$|\s*[:：|]\s*|\s+)/u;

interface Numbered {
  readonly index: number;
  readonly number: number;
  /** Where the line itself begins. */
  readonly start: number;
}

function readNumber(item: Item, index: number): Numbered | null {
  if (item.kind !== 'text' || item.level !== null) return null;
  const code = item.content.text.charCodeAt(0);
  if (code < 0x30 || code > 0x39) return null;
  const match = numbered.exec(item.content.text);
  return match && { index, number: Number(match[1]), start: match[0].length };
}

/** Neighbouring lines whose numbers count on. */
function runsOf(lines: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.index === line.index - 1 && line.number === last.number + 1) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  return runs;
}

const words = /\p{Script=Han}/u;

/** The lines without the numbers that a program printed before each of them, or beside all of them in a block of its own. */
export function withoutLineNumbers(items: readonly Item[]): readonly Item[] {
  const runs = runsOf(items.flatMap((item, index) => readNumber(item, index) ?? []));
  if (!runs.some((run) => run.length >= fewestLines)) return items;
  const starts = new Map<number, number>();
  let last = 0;
  for (const run of runs)
    for (const { index, number, start } of run) {
      const item = items[index]!;
      // Tables are not numbered, and pages may begin anew; a number alone may be a value, unless many count on.
      const isWords = item.kind === 'text' && words.test(item.content.text);
      const isLine = isWords && (number === last + 1 || number === 1);
      if (!isLine && run.length < fewestAlone) continue;
      starts.set(index, start);
      last = number;
    }
  return items.flatMap((item, index): Item[] => {
    const start = starts.get(index);
    if (start === undefined || item.kind !== 'text') return [item];
    return start >= item.content.text.length ? [] : [{ ...item, content: slicePlaced(item.content, start) }];
  });
}
