import { fit, wrap } from '../core/text.ts';
import { stringWidth } from '../core/width.ts';
import { type Line, type Span, span } from './spans.ts';
import { chrome } from './theme.ts';

export interface GridRow {
  /** Labels of the groups the row stands in, outermost first. */
  readonly groups: readonly string[];
  readonly label: string;
  readonly cells: readonly { readonly text: string; readonly path: string }[];
}

export interface Grid {
  readonly width: number;
  /** Groups as merged cells to the left; otherwise as headings with their rows indented. */
  readonly merged: boolean;
  readonly headers: readonly string[];
  /** The header each column stands under, where there is one; neighbours with the same are one merged cell. */
  readonly headerGroups: readonly (string | undefined)[];
  readonly columnWidths: readonly number[];
  readonly rows: readonly GridRow[];
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** Draws a table whose value columns have the widths given; what is left is for the labels. The head names the columns. */
export function drawGrid(grid: Grid): { readonly head: Line[]; readonly body: Line[] } {
  const labelRoom = Math.max(4, grid.width - sumOf(grid.columnWidths) - grid.columnWidths.length);
  const depth = grid.merged ? Math.max(...grid.rows.map((row) => row.groups.length + 1)) : 1;
  const widths = labelWidths(labelRoom - (depth - 1), depth);
  const { horizontal, cross, vertical } = chrome();
  const header: Span[] = [span(' '.repeat(labelRoom))];
  const rule: Span[] = [span(horizontal.repeat(labelRoom), 'border')];
  for (const [index, title] of grid.headers.entries()) {
    header.push(span(vertical, 'border'), span(fit(title, grid.columnWidths[index]!, 'center'), 'title'));
    rule.push(span(cross + horizontal.repeat(grid.columnWidths[index]!), 'border'));
  }
  const top = grid.merged && grid.headerGroups.some(Boolean) ? [groupHeader(grid, labelRoom)] : [];
  const body = grid.merged ? mergedRows(grid, widths) : indentedRows(grid, labelRoom);
  const clipped = (lines: readonly Span[][]): Line[] => lines.map((line) => clip(line, grid.width));
  return { head: clipped([...top, header, rule]), body: clipped(body) };
}

/** The line above the column titles: 法人或其他组织 over the columns that belong to it. */
function groupHeader(grid: Grid, labelRoom: number): Span[] {
  const { vertical } = chrome();
  const spans: Span[] = [span(' '.repeat(labelRoom))];
  for (let index = 0; index < grid.columnWidths.length; ) {
    const group = grid.headerGroups[index];
    let end = index + 1;
    while (group !== undefined && grid.headerGroups[end] === group) end++;
    const width = sumOf(grid.columnWidths.slice(index, end)) + (end - index - 1);
    spans.push(span(vertical, 'border'), span(fit(group ?? '', width, 'center'), 'title'));
    index = end;
  }
  return spans;
}

/** A table wider than its pane is cut at the edge. */
function clip(line: readonly Span[], width: number): Line {
  let room = width;
  const kept: Span[] = [];
  for (const one of line) {
    if (room <= 0) break;
    const text = fit(one.text, Math.min(room, stringWidth(one.text)));
    kept.push({ ...one, text });
    room -= stringWidth(text);
  }
  return room > 0 ? [...kept, span(' '.repeat(room))] : kept;
}

/** The innermost label has the longest words and gets what the outer levels leave. */
function labelWidths(room: number, depth: number): number[] {
  if (depth === 1) return [room];
  const outer = Math.max(10, Math.min(15, Math.floor(room / (depth + 1.6))));
  return [...Array<number>(depth - 1).fill(outer), room - outer * (depth - 1)];
}

function valueSpans(row: GridRow, widths: readonly number[]): Span[] {
  const { vertical } = chrome();
  return row.cells.flatMap((cell, index) => [
    span(vertical, 'border'),
    { text: fit(cell.text, widths[index]!, 'right'), style: 'plain' as const, path: cell.path },
  ]);
}

/** Lines of the label column at one level; a group label is spread over the rows it spans. */
function mergedRows(grid: Grid, widths: readonly number[]): Span[][] {
  const { vertical } = chrome();
  const depth = widths.length;
  const spanWidth = (from: number, to: number): number => sumOf(widths.slice(from, to)) + (to - from - 1);
  return grid.rows.map((row, index) => {
    const spans: Span[] = [];
    for (const [level, group] of row.groups.entries()) {
      const same = (other: GridRow | undefined): boolean =>
        other?.groups.slice(0, level + 1).join('\n') === row.groups.slice(0, level + 1).join('\n');
      let first = index;
      while (same(grid.rows[first - 1])) first--;
      let last = index;
      while (same(grid.rows[last + 1])) last++;
      const lines = wrap(group, widths[level]!);
      const fitting = last - first + 1;
      const text =
        lines.length > fitting && index - first === fitting - 1
          ? lines.slice(fitting - 1).join('')
          : (lines[index - first] ?? '');
      spans.push(span(fit(text, widths[level]!)), span(vertical, 'border'));
    }
    spans.push(span(fit(row.label, spanWidth(row.groups.length, depth))));
    return [...spans, ...valueSpans(row, grid.columnWidths)];
  });
}

function indentedRows(grid: Grid, labelRoom: number): Span[][] {
  const lines: Span[][] = [];
  let open: readonly string[] = [];
  for (const row of grid.rows) {
    for (const [level, group] of row.groups.entries()) {
      if (open[level] === group && open.slice(0, level).every((one, at) => one === row.groups[at])) continue;
      lines.push([span(fit(`${'  '.repeat(level)}${group}`, grid.width), 'dim')]);
      open = row.groups.slice(0, level + 1);
    }
    open = row.groups;
    const label = fit(`${'  '.repeat(row.groups.length)}${row.label}`, labelRoom);
    lines.push([span(label), ...valueSpans(row, grid.columnWidths)]);
  }
  return lines;
}
