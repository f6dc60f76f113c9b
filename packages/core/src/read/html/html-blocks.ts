import type { Aside, Block, PlacedText, TableBlock } from '../../model/document.ts';
import type { LooseEnd } from '../left-out.ts';
import { type LineIndex, slicePlaced } from '../placed-text.ts';
import { isBlank } from '../split-lines.ts';
import type { Flow } from './flow.ts';
import { mayHoldReport } from './page-chrome.ts';
import type { HtmlTable } from './table-grid.ts';

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
  return start === end ? null : withAsides(slicePlaced(placed, start, end), asides, start);
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
    if (flow.marks.some((mark) => mark.kind === 'table')) return true;
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

/** Turns a flow into blocks in reading order; tables that only lay out the page dissolve into their content. */
export function toBlocks(body: Flow, lines: LineIndex): HtmlBlocks {
  const blocks: Block[] = [];
  const loose: LooseEnd[] = [];
  const begin = (flow: Flow): Step => {
    // Pictures of a page laid out in tables are no values.
    const asides = flow.placedAsides(lines).filter(({ what }) => what !== 'picture');
    return { flow, placed: flow.toPlaced(lines), asides, mark: 0, done: 0 };
  };
  const takeAsides = (step: Step, end: number): Aside[] => {
    if (step.asides.length === 0) return [];
    const count = step.asides.findIndex(({ index }) => index > end);
    return step.asides.splice(0, count < 0 ? step.asides.length : count);
  };
  const addLoose = (asides: readonly Aside[]): void => {
    for (const aside of asides) if (aside.what !== 'hidden' || figure.test(aside.text)) loose.push(aside);
  };
  const addLines = (step: Step, end: number): void => {
    const { text } = step.placed;
    while (step.done < end) {
      const lineBreak = text.indexOf('\n', step.done);
      const lineEnd = lineBreak < 0 || lineBreak > end ? end : lineBreak;
      const asides = takeAsides(step, lineEnd);
      const content = trimmedSlice(step.placed, step.done, lineEnd, asides);
      if (content) blocks.push({ kind: 'paragraph', content });
      else addLoose(asides);
      step.done = lineEnd + 1;
    }
    step.done = Math.max(step.done, end);
  };
  // An explicit stack: nested layout tables may be deeper than the call stack.
  const steps = [begin(body)];
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const { marks } = step.flow;
    const mark = marks[step.mark++];
    if (!mark) {
      addLines(step, step.placed.text.length);
      addLoose(step.asides);
      steps.pop();
      continue;
    }
    addLines(step, mark.start);
    if (mark.kind === 'drop') {
      if (!mark.always && mayHoldReport(step.placed.text.slice(mark.start, mark.end))) continue;
      step.done = mark.end;
      takeAsides(step, mark.end);
      while (step.mark < marks.length && marks[step.mark]!.start < mark.end) step.mark++;
      continue;
    }
    if (mark.kind === 'table') {
      if (!isLayout(mark.table)) blocks.push(toTableBlock(mark.table, lines));
      else for (const cell of [...mark.table.cells].reverse()) steps.push(begin(cell.flow));
      continue;
    }
    step.done = mark.end;
    const asides = takeAsides(step, mark.end);
    const content = trimmedSlice(step.placed, mark.start, mark.end, asides);
    if (content) blocks.push({ kind: 'heading', level: mark.level, content });
    else addLoose(asides);
  }
  return { blocks, loose };
}
