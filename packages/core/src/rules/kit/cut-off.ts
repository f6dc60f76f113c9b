import type { Cell, Report, TableId } from '../../model/report.ts';
import { rowsOf, type Template } from '../../template/index.ts';

/** The cells that a table prints on one line: those of all its rows where they stand side by side, else those of each. */
function linesOf({ tables }: Report, template: Template, table: TableId): (Cell | undefined)[][] {
  const rows = rowsOf(template.tables[table]).map(({ row, block }) =>
    block.columns.map(({ id }) => tables[table]?.[row.id]?.[id]),
  );
  return template.tables[table].layout === 'single-line' ? [rows.flat()] : rows;
}

const isThere = (cell: Cell | undefined): boolean => cell !== undefined && cell.state !== 'missing';

/**
 * Whether a table on pages ends early: all that its lines lack are their last cells. Then it was rather wider than its page,
 * and cut off by the print, than drawn up without them.
 */
export function mayBeCutOff(report: Report, template: Template, table: TableId): boolean {
  const lines = linesOf(report, template, table).filter((line) => line.some(isThere));
  const ends = lines.map((line) => line.findLastIndex(isThere) + 1);
  const isOnPage = lines.some((line) => line.find(isThere)?.at?.kind === 'page');
  return (
    isOnPage &&
    lines.every((line, index) => line.slice(0, ends[index]).every(isThere)) &&
    lines.some((line, index) => ends[index]! < line.length)
  );
}
