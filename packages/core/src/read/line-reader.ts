import type { Block, PlacedText } from '../model/document.ts';
import type { DecodedSource } from './decoded-source.ts';
import { mayBeDrawn, opensDrawnTable, readDrawnTable } from './drawn-table.ts';
import { LooseTable } from './loose-table.ts';
import { inlineText } from './markdown-inline.ts';
import { type CellRange, isSeparatorRow, splitPipeRow } from './pipe-row.ts';
import { verbatimText } from './placed-text.ts';
import { isBlank, type Line } from './split-lines.ts';
import { type BarRow, joinWrappedRows } from './wrapped-rows.ts';

/** `# 标题`; without the space only where it cannot be a topic tag: `##一、总体情况`. */
const headingMark = /^(#{1,})(?:[ \t\u3000\u00a0]+(?=\S)|(?=[（(]?[一二三四五六七八九十]+[)）、.]))/;
const headingWithoutSpace = /^(#{2,})(?=[^#\s])/;

/** Where anchors and classes that converters put behind a heading begin: `## 一、总体情况 {#section}`. */
function attributesOf(heading: string): number {
  const start = heading.endsWith('}') ? heading.lastIndexOf('{') : -1;
  return start > 0 && /^[#.:]/.test(heading.slice(start + 1, start + 2)) ? start : heading.length;
}

/** `16 |||`: the last cell of a row with a line for each, and what a merged cell of another row covers. */
const endsRow = (text: string, [first, ...others]: readonly CellRange[]): boolean =>
  /\d/u.test(text.slice(first!.start, first!.end)) &&
  others.every(({ start, end }) => text.slice(start, end).trim() === '');

/**
 * Turns lines into blocks: headings, tab rows and pipe rows as loose tables, everything else as paragraphs.
 * The Markdown reader feeds the same class, so that a report keeps its blocks whatever the file is called.
 */
export class LineReader {
  readonly blocks: Block[] = [];
  private readonly source: DecodedSource;
  private readonly markdown: boolean;
  private tabRun: Line[] = [];
  private pipeRows: BarRow[] = [];
  /** Whether a row of dashes below its header says that each line is a row. */
  private isRuled = false;
  /** Lines of a table that is drawn with characters, as far as it may go on. */
  private drawn: Line[] = [];

  constructor(source: DecodedSource, markdown: boolean) {
    this.source = source;
    this.markdown = markdown;
  }

  addLine(line: Line, wraps = false): void {
    this.source.budget.checkTime();
    if (!this.addDrawn(line)) this.addPlain(line, wraps);
  }

  private addPlain(line: Line, wraps = false): void {
    const { text } = this.source;
    if (line.start === line.end) {
      this.endTabRun();
      this.endPipeTable();
      return;
    }
    if (this.addPipeRow(line)) return;
    this.endPipeTable();
    if (text.charCodeAt(line.start) === 0x23 && this.addHeading(line)) return;
    if (isTabLine(text.slice(line.rawStart, line.rawEnd))) {
      this.tabRun.push(line);
      return;
    }
    this.endTabRun();
    this.addParagraph(line.start, line.end, wraps);
  }

  addHeadingText(level: number, start: number, end: number): void {
    this.flush();
    // A sentence behind hashes in a file that is no Markdown: its other marks are left-overs and stay.
    const isSentence = !this.markdown && this.source.text.slice(start, end).includes('。');
    const content = isSentence ? this.toContent(start, end) : inlineText(this.source, start, end);
    this.blocks.push({ kind: 'heading', level, content });
  }

  addParagraph(start: number, end: number, wraps = false): void {
    const content = this.toContent(start, end);
    this.blocks.push(wraps ? { kind: 'paragraph', content, wraps } : { kind: 'paragraph', content });
  }

  addBlocks(blocks: readonly Block[]): void {
    this.flush();
    for (const block of blocks) this.blocks.push(block);
  }

  /** Closes open tables; call at the end and before a block from elsewhere. */
  flush(): void {
    this.endDrawn();
    this.endTabRun();
    this.endPipeTable();
  }

  private toContent(start: number, end: number): PlacedText {
    const { text, lines } = this.source;
    if (this.markdown) return inlineText(this.source, start, end);
    const whole = text.slice(start, end);
    // A line that is bold as a whole is a Markdown heading in disguise, also in a file called .txt.
    if (/^\*\*[^*]+\*\*$/.test(whole)) return inlineText(this.source, start, end);
    return verbatimText(whole, start, lines);
  }

  private addHeading(line: Line): boolean {
    const { text } = this.source;
    const whole = text.slice(line.start, line.end);
    const mark = headingMark.exec(whole) ?? headingWithoutSpace.exec(whole);
    if (!mark) return false;
    let end = whole.length;
    while (whole[end - 1] === '#') end--;
    // `## 标题 ##`: hashes behind a space close the heading; others are part of it.
    if (end === whole.length || !isBlank(whole.charCodeAt(end - 1))) end = whole.length;
    if (this.markdown) end = attributesOf(whole.slice(0, end));
    while (end > 0 && isBlank(whole.charCodeAt(end - 1))) end--;
    this.addHeadingText(mark[1]!.length, line.start + mark[0].length, line.start + end);
    return true;
  }

  private addDrawn(line: Line): boolean {
    const { text } = this.source;
    const isDrawn =
      mayBeDrawn(text.charCodeAt(line.start)) &&
      (this.drawn.length > 0 || opensDrawnTable(text.slice(line.start, line.end)));
    if (isDrawn) this.drawn.push(line);
    else this.endDrawn();
    return isDrawn;
  }

  /** Reads the lines of a drawn table; those that make none are lines like others. */
  private endDrawn(): void {
    const lines = this.drawn;
    if (lines.length === 0) return;
    this.drawn = [];
    const table = readDrawnTable(this.source.text, lines, (start, end) =>
      inlineTrimmed(this.source, start, end, this.markdown),
    );
    if (table) {
      for (const _ of table.cells) this.source.budget.addCell();
      this.addBlocks([table]);
    } else for (const line of lines) this.addPlain(line);
  }

  private addPipeRow(line: Line): boolean {
    const { text } = this.source;
    const whole = text.slice(line.start, line.end);
    if (isSeparatorRow(whole, this.pipeRows.length === 1)) {
      this.isRuled = true;
      return true;
    }
    const cells = splitPipeRow(text, line.start, line.end);
    if (!cells || (this.pipeRows.length === 0 && endsRow(text, cells))) return false;
    this.endTabRun();
    const contents = cells.map((cell) => inlineText(this.source, cell.start, cell.end));
    this.pipeRows.push({ cells, contents });
    return true;
  }

  private endPipeTable(): void {
    const rows = this.pipeRows;
    const isRuled = this.isRuled;
    this.isRuled = false;
    if (rows.length === 0) return;
    this.pipeRows = [];
    const table = new LooseTable(this.source.budget);
    const contents = isRuled ? rows.map((row) => row.contents) : joinWrappedRows(this.source.text, rows);
    for (const row of contents) table.addRow(row);
    this.blocks.push(table.toBlock());
  }

  private endTabRun(): void {
    if (this.tabRun.length === 0) return;
    const run = this.tabRun;
    this.tabRun = [];
    const rows = run.map((line) => this.splitTabs(line));
    if (!rows.some(isTabRow)) {
      // Tabs that only indent a paragraph or trail after it.
      for (const line of run) this.addParagraph(line.start, line.end);
      return;
    }
    const table = new LooseTable(this.source.budget);
    for (const row of rows) table.addRow(row);
    this.blocks.push(table.toBlock());
  }

  private splitTabs(line: Line): PlacedText[] {
    const { text } = this.source;
    const cells: PlacedText[] = [];
    let start = line.rawStart;
    for (;;) {
      const tab = text.indexOf('\t', start);
      const end = tab < 0 || tab >= line.rawEnd ? line.rawEnd : tab;
      cells.push(inlineTrimmed(this.source, start, end, this.markdown));
      if (end === line.rawEnd) return cells;
      start = end + 1;
    }
  }
}

function inlineTrimmed(source: DecodedSource, start: number, end: number, markdown: boolean): PlacedText {
  if (markdown) return inlineText(source, start, end);
  const whole = source.text.slice(start, end);
  const trimmed = whole.trim();
  return verbatimText(trimmed, start + (trimmed === '' ? 0 : whole.indexOf(trimmed)), source.lines);
}

const longestTabRow = 150;
/** A whole report on one line, with the tabs of its tables: no row is so long. */
const longestRow = 1000;

/** A line with tabs, unless it is prose: long, with full stops, and hardly any tabs. */
function isTabLine(line: string): boolean {
  if (!line.includes('\t')) return false;
  if (line.length < longestTabRow || !line.includes('。')) return true;
  return line.length < longestRow && line.split('\t').length > 3;
}

/** Two filled cells, or cells left empty behind the first filled one. */
function isTabRow(cells: readonly PlacedText[]): boolean {
  const first = cells.findIndex((cell) => cell.text !== '');
  return first >= 0 && (cells.length - first > 2 || cells.slice(first + 1).some((cell) => cell.text !== ''));
}
