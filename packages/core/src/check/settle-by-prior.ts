import type { Settlement, SplitRow } from '../extract/tables/rows/settle-splits.ts';
import type { Report } from '../model/report.ts';
import { numberAt } from '../rules/kit/cells.ts';

/**
 * The reading of the requests carried in that is, column by column, what last year's report carried out. Other rows follow
 * from last year's only by sums that need not hold, and are left undecided.
 */
export function settleByPrior(prior: Report | null): (row: SplitRow) => Settlement | null {
  return ({ table, row, columns, candidates }) => {
    if (!prior || table !== 'requests' || row !== 'carriedIn') return null;
    const carried = columns.map((column) => numberAt(prior, 'requests', 'carriedOut', column));
    const numbers = candidates.find((one) => one.every((value, index) => value === carried[index]));
    if (!numbers) return null;
    return {
      numbers,
      ground: {
        zh: `按上一年报告“结转下年度继续办理”各栏的数`,
        en: `by what last year's report carried out`,
      },
    };
  };
}
