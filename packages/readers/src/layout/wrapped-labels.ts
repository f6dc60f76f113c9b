import { fewestValues, isValue, joinLowValues } from './low-values.ts';
import type { PlacedWord } from './page.ts';
import { lineOf, type TextLine } from './text-line.ts';

/**
 * Tables without lines: rows of numbers in columns, with labels that wrap over several lines while their numbers stand
 * on one of them.
 */
interface ValueRow {
  readonly line: TextLine;
  readonly labels: readonly PlacedWord[];
  readonly values: readonly PlacedWord[];
  readonly middle: number;
}

const ownNumber = /^(?:[（(]?[一二三四五六七八九十]+[)）、]|\d{1,2}[.．、]\D)/u;
/** Fewer rows alike are no table. */
const fewestRows = 3;
/** A page with more of them is no page of a report. */
const mostTables = 20;

/** Puts the parts of a wrapped label in front of its numbers, where there is exactly one row that they can belong to. */
export function joinWrappedLabels(
  found: readonly TextLine[],
  leftOut: readonly PlacedWord[] = [],
): TextLine[] {
  const lines = joinLowValues(found, leftOut);
  let result = [...lines];
  for (const rows of findBlocks(lines)) result = joinBlock(result, rows);
  return result;
}

/** Runs of rows with equally many numbers under each other. */
function findBlocks(lines: readonly TextLine[]): ValueRow[][] {
  const blocks: ValueRow[][] = [];
  for (const line of lines) {
    const row = toValueRow(line);
    if (!row) continue;
    const block = blocks.at(-1);
    if (block && alignedWith(block[0]!, row)) block.push(row);
    else blocks.push([row]);
  }
  const tables = blocks.filter((rows) => rows.length >= fewestRows);
  return tables.length > mostTables ? [] : tables;
}

function toValueRow(line: TextLine): ValueRow | null {
  let first = line.words.length;
  while (first > 0 && isValue(line.words[first - 1]!)) first--;
  const values = line.words.slice(first);
  if (values.length < fewestValues) return null;
  return {
    line,
    labels: line.words.slice(0, first),
    values,
    middle: (values[0]!.box[1] + values[0]!.box[3]) / 2,
  };
}

function alignedWith(first: ValueRow, row: ValueRow): boolean {
  return (
    first.values.length === row.values.length &&
    first.values.every(({ box }, index) => {
      const other = row.values[index]!.box;
      return Math.abs(box[0] + box[2] - other[0] - other[2]) / 2 <= 12 || Math.abs(box[2] - other[2]) <= 6;
    })
  );
}

function joinBlock(lines: readonly TextLine[], rows: readonly ValueRow[]): TextLine[] {
  const firstValue = Math.min(...rows.map((row) => row.values[0]!.box[0]));
  const rowOf = new Map(rows.map((row) => [row.line, row]));
  const top = rows[0]!.line.box[1] - 40;
  const bottom = rows.at(-1)!.line.box[3] + 40;
  const near = lines.filter(
    (line) => rowOf.has(line) || (line.box[1] > top && line.box[3] < bottom && line.box[2] < firstValue),
  );
  const labelWords = near.flatMap((line) => rowOf.get(line)?.labels ?? line.words);
  const column = labelColumn(labelWords);
  // Narrow words left of the column name groups of rows; they stay where they are.
  const ofRows = labelWords.filter((word) => word.box[0] >= column - 4 || word.box[2] > column + 4);
  const joined = new Map<ValueRow, readonly PlacedWord[]>();
  for (const label of toLabels(ofRows)) {
    const owner = ownerOf(label, rows);
    if (owner && !joined.has(owner)) joined.set(owner, label);
    else if (owner) joined.set(owner, []);
  }
  const moved = new Set([...joined.values()].flat());
  return lines.flatMap((line) => {
    const row = rowOf.get(line);
    const label = row && joined.get(row);
    const kept = (row && label && label.length > 0 ? row.labels : line.words).filter(
      (word) => !moved.has(word),
    );
    const parts = kept.length > 0 ? [kept.length === line.words.length ? line : lineOf(kept)] : [];
    return row && label && label.length > 0 ? [...parts, lineOf([...label, ...row.values])] : parts;
  });
}

/** Where the labels of single rows begin: under their numbers `1.`, `2.`, else anywhere. */
function labelColumn(words: readonly PlacedWord[]): number {
  const lefts = words.filter((word) => /^\d{1,2}[.．、]/u.test(word.text)).map((word) => word.box[0]);
  return lefts.length > 0 ? lefts.sort((a, b) => a - b)[lefts.length >> 1]! : Number.NEGATIVE_INFINITY;
}

/** Words in reading order, cut where a number of its own begins a label; what comes before the first is left out. */
function toLabels(words: readonly PlacedWord[]): PlacedWord[][] {
  const labels: PlacedWord[][] = [];
  const inOrder = [...words].sort((a, b) => a.box[1] + a.box[3] - b.box[1] - b.box[3] || a.box[0] - b.box[0]);
  for (const word of inOrder) {
    const last = labels.at(-1)?.at(-1);
    if (ownNumber.test(word.text)) labels.push([word]);
    else if (last && word.box[1] - last.box[3] < 0.9 * (last.box[3] - last.box[1])) labels.at(-1)!.push(word);
    else if (last) labels.push([]);
  }
  return labels.filter((label) => label.length > 0);
}

/** The only row whose numbers stand beside the label. */
function ownerOf(label: readonly PlacedWord[], rows: readonly ValueRow[]): ValueRow | null {
  const top = Math.min(...label.map((word) => word.box[1]));
  const bottom = Math.max(...label.map((word) => word.box[3]));
  const beside = rows.filter((row) => row.middle >= top && row.middle <= bottom);
  return beside.length === 1 ? beside[0]! : null;
}
