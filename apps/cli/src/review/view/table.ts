import type { CellState, Report, TableId, TableValues } from '@gouji/core/model';
import { type ColumnTemplate, type RowTemplate, templateOf, toPath } from '@gouji/core/template';
import { fit } from '../core/text.ts';
import { stringWidth } from '../core/width.ts';
import { printedRowsOf } from '../core/workbench.ts';
import { drawGrid, type GridRow } from './grid.ts';
import { type Line, span } from './spans.ts';

/** A line of a table; `head` are the lines that name its columns, to be kept in sight above it. */
export interface TableLine {
  readonly line: Line;
  readonly head: readonly Line[];
  /** Which of these lines it is itself. */
  readonly headAt?: number;
}

const labelOf = (row: RowTemplate): string => `${row.number}${row.label}`;
const headerOf = (column: ColumnTemplate, narrow: boolean): string =>
  narrow ? (column.short ?? column.label) : column.label;

/** What is printed in a cell; states that are no number stay visible. */
export function shownValue(raw: string | undefined, state: CellState | undefined): string {
  const text = (raw ?? '').replace(/\s+/gu, ' ').trim();
  if (state === undefined || state === 'missing') return '×';
  return text === '' ? '□' : text;
}

function gridRow(
  table: TableId,
  row: RowTemplate,
  columns: readonly ColumnTemplate[],
  values: TableValues,
): GridRow {
  const cells = columns.map((column) => {
    const cell = values[row.id]?.[column.id];
    return { text: shownValue(cell?.raw, cell?.state), path: toPath(table, row.id, column.id) };
  });
  return { groups: row.groups, label: labelOf(row), cells };
}

function columnWidths(
  columns: readonly ColumnTemplate[],
  rows: readonly GridRow[],
  narrow: boolean,
): number[] {
  return columns.map((column, index) =>
    Math.max(
      narrow ? 4 : 6,
      Math.min(stringWidth(headerOf(column, narrow)), narrow ? 6 : 16),
      ...rows.map((row) => Math.min(stringWidth(row.cells[index]!.text), 10)),
    ),
  );
}

/**
 * The statutory table at a width, drawn from the template: with its groups as merged cells where there is room, with the groups as
 * headings and short column names where there is not. Every line is exactly `width` cells; the spans of values carry their paths.
 */
export function drawTable(id: TableId, report: Report, width: number): TableLine[] {
  const values = report.tables[id]!;
  const printed = printedRowsOf(report, id);
  const lines: TableLine[] = [];
  for (const block of templateOf(report.template!).tables[id].blocks) {
    const rows = printed
      .filter((one) => one.block === block)
      .map(({ row }) => gridRow(id, row, block.columns, values));
    const wide = columnWidths(block.columns, rows, false);
    const narrow = columnWidths(block.columns, rows, true);
    const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one + 1, 0);
    const depth = Math.max(1, ...rows.map((row) => row.groups.length + 1));
    // Labels need some 13 cells a level to be read; below that the groups become headings.
    const widths = sum(wide) + Math.max(24, depth * 13) <= width ? wide : narrow;
    const merged = depth > 1 && width - sum(widths) >= depth * 13;
    if (block.heading) lines.push({ line: [span(fit(block.heading, width), 'title')], head: [] });
    const { head, body } = drawGrid({
      width,
      merged,
      headers: block.columns.map((column) => headerOf(column, widths === narrow)),
      headerGroups: block.columns.map((column) => column.group),
      columnWidths: widths,
      rows,
    });
    for (const [at, line] of head.entries()) lines.push({ line, head, headAt: at });
    for (const line of body) lines.push({ line, head });
  }
  return lines;
}
