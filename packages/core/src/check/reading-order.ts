import type { SourceLocation } from '../model/location.ts';
import type { Report, TableId } from '../model/report.ts';

/** A place as numbers that sort in reading order; compared from the first on. */
export type PlaceRank = readonly number[];

const nowhere: PlaceRank = [Number.MAX_SAFE_INTEGER];

const stepsOf = (path: string): string[] => path.split('/');
const numberOf = (step: string): number => Number(/\d+/u.exec(step)?.[0] ?? 0);
const nameOf = (step: string): string => step.replace(/\d.*$/u, '');

/** Columns of a sheet as numbers: A is 1, AA is 27. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Where something lies as a whole (a file, a part of a package, a sheet), and its place inside. */
function split(at: SourceLocation): {
  readonly whole: string;
  readonly within: readonly number[];
  readonly first: string;
} {
  const file = at.file ?? '';
  if (at.kind === 'text') return { whole: file, first: '', within: [at.start.offset] };
  if (at.kind === 'page') return { whole: file, first: '', within: [at.page, at.box[1], at.box[0]] };
  if (at.kind === 'part') {
    const [first = '', ...rest] = stepsOf(at.path);
    return { whole: `${file}/${at.part}`, first, within: rest.map(numberOf) };
  }
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)/u.exec(at.cell) ?? [];
  return { whole: `${file}/${at.sheet}`, first: '', within: [Number(row), columnNumber(letters)] };
}

/** Every place the report was read from, in the order in which it stands in the document: headings, then tables and text. */
function* placesOf(report: Report): Generator<SourceLocation> {
  if (report.titleAt) yield report.titleAt;
  for (const { id, at, paragraphs } of report.sections) {
    if (at) yield at;
    const table = id === null ? null : report.tables[id as TableId];
    for (const row of Object.values(table ?? {}))
      for (const cell of Object.values(row)) if (cell.at) yield cell.at;
    for (const paragraph of paragraphs) yield paragraph.at;
  }
}

/**
 * How places of a report sort in reading order. Paragraphs and tables of a package are each counted by themselves, and sheets have
 * names: which comes first is known from the sections they were read in. A paragraph nobody read stands behind the one before it.
 */
export function readingOrder(report: Report): (at: SourceLocation | null) => PlaceRank {
  const wholes = new Map<string, number>();
  const steps = new Map<string, number>();
  for (const at of placesOf(report)) {
    const { whole, first } = split(at);
    if (!wholes.has(whole)) wholes.set(whole, wholes.size);
    const step = `${whole}/${first}`;
    if (!steps.has(step)) steps.set(step, steps.size);
  }
  const stepRank = (whole: string, first: string): number => {
    const known = steps.get(`${whole}/${first}`);
    if (known !== undefined) return known;
    for (let number = numberOf(first) - 1; number > 0; number--) {
      const before = steps.get(`${whole}/${nameOf(first)}${number}]`);
      if (before !== undefined) return before + 0.5;
    }
    return steps.size;
  };
  return (at) => {
    if (!at) return nowhere;
    const { whole, first, within } = split(at);
    return [wholes.get(whole) ?? wholes.size, first === '' ? 0 : stepRank(whole, first), ...within];
  };
}
