import type { Report, TableId } from '../../model/report.ts';
import type { Template } from '../../template/index.ts';
import { cellsOf } from './cells.ts';

/** So many different non-zero numbers must agree before sameness means anything. */
const fewestDistinct = 2;
/** Numbers below this recur by chance in small bodies. */
const smallest = 5;

/** True when a table repeats last year's number for number, with figures large enough to exclude chance. */
export function isSameTable(report: Report, prior: Report, template: Template, table: TableId): boolean {
  if (report.template !== prior.template || !report.tables[table] || !prior.tables[table]) return false;
  const now = cellsOf(report, template, table);
  const before = cellsOf(prior, template, table);
  if (now.some(({ cell }, index) => cell.value === null || cell.value !== before[index]!.cell.value))
    return false;
  const numbers = new Set(now.map(({ cell }) => cell.value!).filter((value) => value !== 0));
  return numbers.size >= fewestDistinct && [...numbers].some((value) => value >= smallest);
}
