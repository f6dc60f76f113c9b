import type { Aside, Block, PlacedText, TableBlock } from '../../model/document.ts';
import type { LooseEnd } from '../left-out.ts';
import { type LineIndex, slicePlaced } from '../placed-text.ts';
import { isBlank } from '../split-lines.ts';
import { joinBoxes, toBoxTable } from './box-tables.ts';
import type { Flow, HtmlTable, Mark } from './flow.ts';
import { fewestReportCells } from './hidden-parts.ts';
import { isLinkToReport, mayHoldReport } from './page-chrome.ts';

/** No cell of a report holds so much; a cell that does is a page laid out in a table. */
const longestCell = 1_000;
const longCell = 400;
const linesOfLongCell = 4;

/** Text nobody sees matters only where it may hold figures. */
const figure = /[\d０-９〇一二三四五六七八九十]/u;

/** Asides of a flow at their places in a part of it that begins at `start`. */
function withAsides(part: PlacedText, asides: readonly Aside[], start: number): PlacedText {
  if (asides.length === 0) return part;
  const { length } = part.text;
  return {
    ...part,
    asides: asides.map((aside) => ({ ...aside, index: Math.min(Math.max(aside.index - start, 0), length) })),
  };
}

/** Part of a placed text without white space at both ends; null when nothing is left. */
function trimmedSlice(
  placed: PlacedText,
  from: number,
  to: number,
  asides: readonly Aside[] = none,
): PlacedText | null {
  const { text } = placed;
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  // Most cells have nothing to be cut off.
  const isWhole = start === 0 && end === text.length && placed.asides === undefined;
  return withAsides(isWhole ? placed : slicePlaced(placed, start, end), asides, start);
}

const none: readonly Aside[] = [];

/** What a cell says; a picture beside words is an ornament, alone in its cell it may be the value. */
function cellContent(flow: Flow, lines: LineIndex): PlacedText {
  const placed = flow.toPlaced(lines);
  const { text } = placed;
  const all = flow.asides.length === 0 ? none : flow.placedAsides(lines);
  const kept = all.length === 0 || text.trim() === '' ? all : all.filter(({ what }) => what !== 'picture');
  return trimmedSlice(placed, 0, text.length, kept) ?? withAsides(slicePlaced(placed, 0, 0), kept, 0);
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** A table that arranges a page instead of holding values. */
function isLayout(table: HtmlTable): boolean {
  if (table.cells.length === 1) return true;
  return table.cells.some(({ flow }) => {
    if (flow.marks.some(({ kind }) => kind === 'table' || kind === 'frame')) return true;
    const { length } = flow.text;
    return length > longestCell || (length > longCell && countLines(flow.text) >= linesOfLongCell);
  });
}

function toTableBlock(table: HtmlTable, lines: LineIndex): TableBlock {
  return {
    kind: 'table',
    grid: 'exact',
    rowCount: table.rowCount,
    columnCount: table.columnCount,
    cells: table.cells.map(({ row, column, rowSpan, columnSpan, flow }) => {
      const content = cellContent(flow, lines);
      return { row, column, rowSpan, columnSpan, content };
    }),
  };
}

interface Step {
  readonly flow: Flow;
  readonly placed: PlacedText;
  /** Asides of the flow that stand in no block yet, in order. */
  readonly asides: Aside[];
  mark: number;
  done: number;
}

export interface HtmlBlocks {
  readonly blocks: Block[];
  /** What was left out between the blocks. */
  readonly loose: LooseEnd[];
}

/** Writes the blocks of flows in reading order. */
class BlockWriter {
  readonly blocks: Block[] = [];
  readonly loose: LooseEnd[] = [];
  private readonly lines: LineIndex;
  private hasTable = false;
  /** An explicit stack: nested layout tables may be deeper than the call stack. */
  private readonly steps: Step[] = [];

  constructor(lines: LineIndex) {
    this.lines = lines;
  }

  write(body: Flow): void {
    this.begin(body);
    for (let step = this.steps.at(-1); step; step = this.steps.at(-1)) {
      const mark = step.flow.marks[step.mark++];
      if (mark) this.addMark(step, mark);
      else {
        this.addLines(step, step.placed.text.length);
        this.addLoose(step.asides);
        this.steps.pop();
      }
    }
  }

  private begin(flow: Flow): void {
    // Pictures of a page laid out in tables are no values.
    const asides = flow.placedAsides(this.lines).filter(({ what }) => what !== 'picture');
    this.steps.push({ flow, placed: flow.toPlaced(this.lines), asides, mark: 0, done: 0 });
  }

  private addMark(step: Step, mark: Mark): void {
    this.addLines(step, mark.start);
    if (mark.kind === 'heading') this.addHeading(step, mark);
    else if (mark.kind === 'table') this.addTable(mark.table);
    else if (mark.kind === 'boxes') this.addBoxes(step);
    else if (mark.kind === 'frame') this.blocks.push(...mark.blocks);
    else if (mark.always || !mayHoldReport(step.placed.text.slice(mark.start, mark.end)))
      drop(step, mark.end);
  }

  private addHeading(step: Step, { start, end, level }: Extract<Mark, { kind: 'heading' }>): void {
    const asides = takeAsides(step, end);
    const content = trimmedSlice(step.placed, start, end, asides);
    step.done = end;
    if (content) this.blocks.push({ kind: 'heading', level, content });
    else this.addLoose(asides);
  }

  private addTable(table: HtmlTable): void {
    if (!isLayout(table)) {
      this.hasTable ||= table.cells.length >= fewestReportCells;
      this.blocks.push(toTableBlock(table, this.lines));
    } else for (const cell of [...table.cells].reverse()) this.begin(cell.flow);
  }

  /** Boxes that are no table are lines like any others. */
  private addBoxes(step: Step): void {
    const marks = joinBoxes(step.flow.marks, step.mark - 1, step.placed.text);
    const table = toBoxTable(marks, step.placed.text);
    step.mark += marks.length - 1;
    if (!table) return;
    const cells = table.cells.map(({ row, column, rowSpan, columnSpan, start, end }) => {
      const content = boxContent(step, start, end);
      return { row, column, rowSpan, columnSpan, content };
    });
    cells.sort((one, other) => one.row - other.row || one.column - other.column);
    this.blocks.push({ kind: 'table', grid: 'exact', ...table, cells });
    step.done = marks.at(-1)!.end;
  }

  private addLines(step: Step, end: number): void {
    const { text } = step.placed;
    while (step.done < end) {
      const lineBreak = text.indexOf('\n', step.done);
      const lineEnd = lineBreak < 0 || lineBreak > end ? end : lineBreak;
      const asides = takeAsides(step, lineEnd);
      const content = trimmedSlice(step.placed, step.done, lineEnd, asides);
      // Behind the tables a line that is a link to some report leads to those of other bodies and years.
      const leads = this.hasTable && isLinkToReport(step.flow, step.done, lineEnd);
      if (content && !leads) this.blocks.push({ kind: 'paragraph', content });
      else this.addLoose(asides);
      step.done = lineEnd + 1;
    }
    step.done = Math.max(step.done, end);
  }

  private addLoose(asides: readonly Aside[]): void {
    for (const aside of asides)
      if (aside.what !== 'hidden' || figure.test(aside.text)) this.loose.push(aside);
  }
}

/** The asides up to an index that stand in no block yet; they are the caller's now. */
function takeAsides({ asides }: Step, end: number): Aside[] {
  if (asides.length === 0) return [];
  const count = asides.findIndex(({ index }) => index > end);
  return asides.splice(0, count < 0 ? asides.length : count);
}

/** What a box of a table says. */
function boxContent(step: Step, start: number, end: number): PlacedText {
  const asides = takeAsides(step, end);
  return (
    trimmedSlice(step.placed, start, end, asides) ??
    withAsides(slicePlaced(step.placed, start, start), asides, start)
  );
}

/** Goes on behind a part that is left out, with all it holds. */
function drop(step: Step, end: number): void {
  const { marks } = step.flow;
  step.done = end;
  takeAsides(step, end);
  while (step.mark < marks.length && marks[step.mark]!.start < end) step.mark++;
}

/** Turns a flow into blocks in reading order; tables that only lay out the page dissolve into their content. */
export function toBlocks(body: Flow, lines: LineIndex): HtmlBlocks {
  const writer = new BlockWriter(lines);
  writer.write(body);
  return { blocks: writer.blocks, loose: writer.loose };
}
