import { labelKey } from '../../language/fold/index.ts';
import type { PlacedText, TableBlock } from '../../model/document.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { ColumnTemplate } from '../../template/index.ts';
import { proactiveRows } from '../label-index.ts';
import { type Grid, type GridCell, toGrid } from './grid-rows.ts';
import { headerCells, readColumns } from './request-header.ts';
import { isRemedyHeader, readRow, rowsSideBySide } from './request-row.ts';
import type { PrintedRows, RowEvent } from './row-event.ts';

/** Numbers of a row that is none of this table's, nor of another's in the same grid. */
function looseNumbers(cells: readonly GridCell[]): PlacedText[] {
  if (cells.some((cell) => cell.kind === 'words' && proactiveRows().exact(cell.text))) return [];
  return cells.filter((cell) => cell.says.kind === 'number').map((cell) => cell.content);
}

const shortestLabel = 4;

/** 总计 and 其他 beside the results of table four are its own. */
const isRemedyTable = (grid: Grid, events: readonly RowEvent[]): boolean =>
  events.every(({ row, label }) => row === null || labelKey(label?.text ?? '').length < shortestLabel) &&
  grid.rows.some(({ cells }) => isRemedyHeader(cells));

/** Reads the rows of table three that a table block holds; null when the block is some other table. */
export function readRequestGrid(table: TableBlock, template: readonly ColumnTemplate[]): PrintedRows | null {
  const grid = toGrid(table);
  const printed = readColumns(grid, template);
  const events: RowEvent[] = [];
  const bare = new Map<string, SourceLocation>();
  const loose: PlacedText[] = [];
  let recognised = 0;
  let unlabelled = 0;
  for (const row of grid.rows) {
    if (headerCells(row).length >= 3) continue;
    // Where tables follow one another in one grid, table four begins with its header.
    if (
      recognised > 0 &&
      isRemedyHeader(row.cells) &&
      !row.values.some((cell) => cell.says.kind === 'number')
    )
      break;
    for (const cells of rowsSideBySide(row)) {
      const read = readRow(cells, printed);
      if (!read) {
        if (recognised > 0) loose.push(...looseNumbers(cells));
      } else if ('bare' in read) bare.set(read.bare, read.at);
      else {
        events.push(read);
        if (read.row !== null && read.confidence >= 0.8) recognised++;
        if (!read.label) unlabelled++;
      }
    }
  }
  if (isRemedyTable(grid, events)) return null;
  // Rows of seven bare numbers are taken only where their neighbours are rows of this table (see the caller).
  return recognised > 0 || unlabelled === grid.rows.length
    ? { events, bare, loose, headed: printed.headed }
    : null;
}
