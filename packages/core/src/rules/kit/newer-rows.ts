import { rememberLast } from '../../memo/remember-last.ts';
import type { Report } from '../../model/report.ts';
import type { Template } from '../../template/index.ts';
import { identityLines } from './identity-lines.ts';

export const outcomesSum = 'requests/outcomes-sum';

/** Rows of table three that no known edition has, and what they hold by column. */
export interface NewerRows {
  readonly labels: readonly string[];
  /** The sum of the rows in each column, in the order of the columns. */
  readonly values: readonly number[];
}

const numbersOf = (raw: string): number[] =>
  raw
    .trim()
    .split(/\s+/u)
    .filter((text) => /^\d+$/u.test(text))
    .map(Number);

function readNewerRows(report: Report, template: Template): NewerRows | null {
  if (!report.surplus.some(({ table, kind }) => table === 'requests' && kind === 'row')) return null;
  const width = template.tables.requests.blocks[0]!.columns.length;
  const rows = report.surplus
    .filter(({ table, kind }) => table === 'requests' && kind === 'row')
    .map(({ label, raw }) => ({ label: label.trim(), numbers: numbersOf(raw) }))
    .filter(({ numbers }) => numbers.length === width);
  const lines = identityLines(report, template, 'requests').filter(({ rule }) => rule === outcomesSum);
  if (rows.length === 0 || lines.length !== width) return null;
  const values = lines.map((_, column) => rows.reduce((sum, { numbers }) => sum + numbers[column]!, 0));
  // Rows of nothing explain nothing; rows that leave any sum broken, or break one, are something else.
  const explained = lines.every(
    ({ state, leftSum, rightSum }, column) =>
      state !== 'unevaluated' && leftSum + values[column]! === rightSum,
  );
  return explained && values.some((value) => value > 0)
    ? { labels: rows.map(({ label }) => label), values }
    : null;
}

const newerRowsOf = rememberLast((report: Report) =>
  rememberLast((template: Template) => readNewerRows(report, template)),
);

/**
 * Rows of results that this build does not know, where every column adds up with them and not without: the report is likely
 * printed on a form newer than any that is known. Null where there are none.
 */
export const newerRows = (report: Report, template: Template | null): NewerRows | null =>
  template && newerRowsOf(report)(template);
