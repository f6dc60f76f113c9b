import type { Finding, Report, TableId } from '@gouji/core/model';
import { type Cause, repairsOf } from '../core/causes.ts';
import { relatedPaths } from '../core/formula.ts';
import { type ProsePlace, proseOf } from '../core/prose.ts';
import { wrap, wrapSlices } from '../core/text.ts';
import { isAmbiguousWide } from '../core/width.ts';
import { tableIds } from '../core/workbench.ts';
import type { Words } from '../words/index.ts';
import { type Line, type Span, span } from './spans.ts';
import { drawTable } from './table.ts';

/** A line of the report; prose knows where in the report it stands. */
export interface DocumentLine {
  readonly line: Line;
  readonly prose?: ProsePlace;
  /** Of a row of a table: the lines that name its columns. */
  readonly head?: readonly Line[];
  /** Which of these lines it is itself. */
  readonly headAt?: number;
}

const drawn = new WeakMap<Report, Map<string, readonly DocumentLine[]>>();

/** The whole report at a width: title, sections with their prose, and each table at the end of its section. Kept per report. */
export function drawDocument(report: Report, width: number, words: Words): readonly DocumentLine[] {
  const key = `${width}:${isAmbiguousWide()}`;
  let versions = drawn.get(report);
  if (!versions) {
    versions = new Map();
    drawn.set(report, versions);
  }
  const known = versions.get(key);
  if (known) return known;
  // A few widths are enough: the window is rarely resized, and reports are many.
  if (versions.size > 2) versions.clear();
  const lines = compose(report, width, words);
  versions.set(key, lines);
  return lines;
}

function compose(report: Report, width: number, words: Words): DocumentLine[] {
  const lines: DocumentLine[] = [];
  const plain = (line: Line): void => {
    lines.push({ line });
  };
  for (const part of wrap(report.title ?? words.label.untitled, width)) plain([span(part, 'title')]);
  const tablesLeft = new Set<string>(tableIds);
  const addTable = (id: string): void => {
    if (!tablesLeft.delete(id)) return;
    const values = report.tables[id as TableId];
    plain([]);
    if (!values || report.template === null) plain([span(words.tableUnknown, 'dim')]);
    else lines.push(...drawTable(id as TableId, report, width));
  };
  for (const [section, { id, heading, paragraphs }] of report.sections.entries()) {
    plain([]);
    for (const part of wrap(heading || words.label.preamble, width)) plain([span(part, 'title')]);
    for (const [paragraph, { text }] of paragraphs.entries())
      for (const { start, end } of wrapSlices(text, width))
        lines.push({ line: [span(text.slice(start, end))], prose: { section, paragraph, start, end } });
    if (id !== null) addTable(id);
  }
  for (const id of tablesLeft) if (report.tables[id as TableId]) addTable(id);
  return lines;
}

/** What of the report a finding is about. */
export interface Highlight {
  readonly focus: string | null;
  readonly related: ReadonlySet<string>;
  readonly prose: ProsePlace | null;
  readonly corrected: ReadonlySet<string>;
}

/** They go with the report: one that is not looked at any more is let go. */
const highlights = new WeakMap<Report, Map<Finding, Omit<Highlight, 'corrected'>>>();

export function highlightOf(report: Report, finding: Finding, corrected: ReadonlySet<string>): Highlight {
  const ofReport = highlights.get(report) ?? new Map<Finding, Omit<Highlight, 'corrected'>>();
  highlights.set(report, ofReport);
  let known = ofReport.get(finding);
  if (!known) {
    known = { focus: finding.path, related: relatedPaths(finding), prose: proseOf(report, finding) };
    ofReport.set(finding, known);
  }
  return { ...known, corrected };
}

/** The cells that the repairs of a cause would change: those of the best one first. */
export function highlightCause(cause: Cause, corrected: ReadonlySet<string>): Highlight {
  const repairs = repairsOf(cause);
  const paths = repairs.flatMap(({ changes }) => changes.map(({ path }) => path));
  return { focus: paths[0] ?? null, related: new Set(paths.slice(1)), prose: null, corrected };
}

/** The line with what the finding is about made visible. Without colour the value at fault gets a “!” before it. */
export function highlightLine({ line, prose }: DocumentLine, highlight: Highlight, mark: boolean): Line {
  if (!prose) return line.map((one) => highlightCell(one, highlight, mark));
  const place = highlight.prose;
  const corrected = highlight.corrected.has(`sections/${prose.section}/${prose.paragraph}`);
  const text = line[0]?.text ?? '';
  const base = corrected ? 'corrected' : 'plain';
  if (!place || place.section !== prose.section || place.paragraph !== prose.paragraph)
    return [span(text, base)];
  const from = Math.max(0, Math.min(text.length, place.start - prose.start));
  const to = Math.max(from, Math.min(text.length, place.end - prose.start));
  return [span(text.slice(0, from), base), span(text.slice(from, to), 'focus'), span(text.slice(to), base)];
}

function highlightCell(one: Span, highlight: Highlight, mark: boolean): Span {
  if (one.path === undefined) return one;
  if (one.path === highlight.focus)
    return {
      ...one,
      style: 'focus',
      text: mark && one.text.startsWith(' ') ? `!${one.text.slice(1)}` : one.text,
    };
  if (highlight.related.has(one.path)) return { ...one, style: 'related' };
  return highlight.corrected.has(one.path) ? { ...one, style: 'corrected' } : one;
}

/**
 * The lines without the rows of tables in which nothing of a finding stands, a line telling how many were left out. Headings
 * within a table go with their rows.
 */
export function foldRows(
  lines: readonly DocumentLine[],
  takesPart: (path: string) => boolean,
  told: (rows: number) => string,
): DocumentLine[] {
  const folded: DocumentLine[] = [];
  let left = 0;
  const tell = (): void => {
    if (left > 0) folded.push({ line: [span(told(left), 'dim')] });
    left = 0;
  };
  for (const one of lines) {
    const isRow = one.head !== undefined && one.head.length > 0 && one.headAt === undefined;
    if (isRow && !one.line.some(({ path }) => path !== undefined && takesPart(path))) left++;
    else {
      tell();
      folded.push(one);
    }
  }
  tell();
  return folded;
}

/** A window of the lines; when it begins within a table, the names of its columns stay in sight. */
export function windowOfLines(
  lines: readonly DocumentLine[],
  top: number,
  height: number,
): readonly DocumentLine[] {
  const shown = lines.slice(top, top + height);
  const { head = [], headAt = 0 } = shown[0] ?? {};
  if (head.length === 0 || head.length * 2 > height) return shown;
  return [...head.map((line) => ({ line })), ...shown.slice(head.length - headAt)].slice(0, height);
}

/** Index of the first line that shows what the finding is about; 0 when none does. */
export function focusLine(lines: readonly DocumentLine[], highlight: Highlight): number {
  const { focus, prose, related } = highlight;
  const at = lines.findIndex(({ line, prose: here }) =>
    here
      ? prose !== null &&
        here.section === prose.section &&
        here.paragraph === prose.paragraph &&
        here.end > prose.start
      : line.some(({ path }) => path !== undefined && path === focus),
  );
  if (at >= 0) return at;
  const first = lines.findIndex(({ line }) =>
    line.some(({ path }) => path !== undefined && related.has(path)),
  );
  return Math.max(0, first);
}
