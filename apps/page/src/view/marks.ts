import { isWithin } from '@gouji/core/format';
import type { Finding, Report, TableId } from '@gouji/core/model';

export interface NumberedFinding {
  readonly finding: Finding;
  /** From 1, as the list counts them. */
  readonly number: number;
}

/** What findings say of the cells: those a cell is the subject of, and those it only takes part in. */
export interface CellMarks {
  readonly own: ReadonlyMap<string, readonly NumberedFinding[]>;
  readonly taking: ReadonlyMap<string, readonly number[]>;
}

export function markCells(findings: readonly NumberedFinding[]): CellMarks {
  const own = new Map<string, NumberedFinding[]>();
  const taking = new Map<string, number[]>();
  for (const one of findings) {
    const { path, related } = one.finding;
    if (path) own.set(path, [...(own.get(path) ?? []), one]);
    for (const { path: other } of related)
      if (other && other !== path) taking.set(other, [...(taking.get(other) ?? []), one.number]);
  }
  return { own, taking };
}

/** A stretch of a paragraph that a finding speaks of, half-open. */
export interface TextMark extends NumberedFinding {
  readonly start: number;
  readonly end: number;
}

/** The words a finding is about: those its excerpt marks, or the statement it compares. */
function wordsOf({ excerpt, path }: Finding, report: Report): { before: string; marked: string } | null {
  const [, index] = /^claims\/(\d+)$/u.exec(path ?? '') ?? [];
  const claim = index === undefined ? undefined : report.claims[Number(index)];
  const [mark] = excerpt?.marks ?? [];
  if (excerpt && mark)
    return { before: excerpt.text.slice(0, mark[0]), marked: excerpt.text.slice(mark[0], mark[1]) };
  return claim ? { before: '', marked: claim.text } : null;
}

function findMark(text: string, words: { before: string; marked: string } | null): [number, number] | null {
  if (!words || words.marked === '') return null;
  const before = words.before.slice(-12).replace(/^…/u, '');
  const at = text.indexOf(before + words.marked);
  if (at >= 0) return [at + before.length, at + before.length + words.marked.length];
  const plain = text.indexOf(words.marked);
  return plain >= 0 ? [plain, plain + words.marked.length] : null;
}

/** Marks by `section/paragraph`. A finding without a place in the text is in none. */
export function markText(findings: readonly NumberedFinding[], report: Report): Map<string, TextMark[]> {
  const marks = new Map<string, TextMark[]>();
  for (const one of findings) {
    const { location, path } = one.finding;
    const isOfCell = path !== null && path.split('/').length === 3;
    const words = wordsOf(one.finding, report);
    report.sections.some((section, s) =>
      section.paragraphs.some(({ text, at }, p) => {
        if (location ? !isWithin(location, at) : isOfCell) return false;
        const mark = findMark(text, words);
        // Of a cell only the words that are compared with it are marked, not what surrounds it.
        if (!mark && (!location || isOfCell)) return false;
        const [start, end] = mark ?? [0, text.length];
        const key = `${s}/${p}`;
        marks.set(key, [...(marks.get(key) ?? []), { ...one, start, end }]);
        return true;
      }),
    );
  }
  return marks;
}

/** A paragraph cut at its marks; one that begins within another stands with it, so that none is without its number. */
export function cutAtMarks(
  text: string,
  marks: readonly TextMark[],
): { readonly text: string; readonly marks: readonly TextMark[] }[] {
  const pieces: { text: string; marks: TextMark[] }[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.number - b.number)) {
    if (mark.start < at) {
      pieces.at(-1)!.marks.push(mark);
      continue;
    }
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), marks: [] });
    pieces.push({ text: text.slice(mark.start, mark.end), marks: [mark] });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marks: [] });
  return pieces;
}

/** The numbers of the findings that stand somewhere in the report as it is drawn, with a value or with words. */
export function placedNumbers(
  findings: readonly NumberedFinding[],
  texts: ReadonlyMap<string, readonly TextMark[]>,
  report: Report,
): ReadonlySet<number> {
  const facts: ReadonlySet<string> = new Set(['title', 'organization', 'year', 'publishedOn']);
  const isDrawn = (path: string | null | undefined): boolean => {
    if (!path) return false;
    const [table = '', row = '', column = ''] = path.split('/');
    // A section that lacks has its heading as well.
    return (
      facts.has(path) ||
      table === 'sections' ||
      report.tables[table as TableId]?.[row]?.[column] !== undefined
    );
  };
  return new Set([
    ...[...texts.values()].flatMap((marks) => marks.map(({ number }) => number)),
    ...findings
      .filter(({ finding: { path, related } }) => isDrawn(path) || related.some((one) => isDrawn(one.path)))
      .map(({ number }) => number),
  ]);
}
