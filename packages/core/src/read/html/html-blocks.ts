import type { Block, PlacedText, TableBlock } from '../../model/document.ts';
import { type LineIndex, slicePlaced } from '../placed-text.ts';
import { isBlank } from '../split-lines.ts';
import type { Flow } from './flow.ts';
import { mayHoldReport } from './page-chrome.ts';
import type { HtmlTable } from './table-grid.ts';

/** No cell of a report holds so much; a cell that does is a page laid out in a table. */
const longestCell = 1_000;
const longCell = 400;
const linesOfLongCell = 4;

/** Part of a placed text without white space at both ends; null when nothing is left. */
function trimmedSlice(placed: PlacedText, from: number, to: number): PlacedText | null {
  const { text } = placed;
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === end ? null : slicePlaced(placed, start, end);
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
      const placed = flow.toPlaced(lines);
      const content = trimmedSlice(placed, 0, placed.text.length) ?? slicePlaced(placed, 0, 0);
      return { row, column, rowSpan, columnSpan, content };
    }),
  };
}

interface Step {
  readonly flow: Flow;
  readonly placed: PlacedText;
  mark: number;
  done: number;
}

/** Turns a flow into blocks in reading order; tables that only lay out the page dissolve into their content. */
export function toBlocks(body: Flow, lines: LineIndex): Block[] {
  const blocks: Block[] = [];
  const begin = (flow: Flow): Step => ({ flow, placed: flow.toPlaced(lines), mark: 0, done: 0 });
  const addLines = (step: Step, end: number): void => {
    const { text } = step.placed;
    while (step.done < end) {
      const lineBreak = text.indexOf('\n', step.done);
      const lineEnd = lineBreak < 0 || lineBreak > end ? end : lineBreak;
      const content = trimmedSlice(step.placed, step.done, lineEnd);
      if (content) blocks.push({ kind: 'paragraph', content });
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
      steps.pop();
      continue;
    }
    addLines(step, mark.start);
    if (mark.kind === 'drop') {
      if (!mark.always && mayHoldReport(step.placed.text.slice(mark.start, mark.end))) continue;
      step.done = mark.end;
      while (step.mark < marks.length && marks[step.mark]!.start < mark.end) step.mark++;
      continue;
    }
    if (mark.kind === 'table') {
      if (!isLayout(mark.table)) blocks.push(toTableBlock(mark.table, lines));
      else for (const cell of mark.table.cells.toReversed()) steps.push(begin(cell.flow));
      continue;
    }
    step.done = mark.end;
    const content = trimmedSlice(step.placed, mark.start, mark.end);
    if (content) blocks.push({ kind: 'heading', level: mark.level, content });
  }
  return blocks;
}
