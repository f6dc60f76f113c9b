import { describePath } from '../../template/index.ts';
import { cellsOf, numberAt } from '../kit/cells.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';
import { isSameTable } from '../kit/same-table.ts';

interface Data {
  readonly path: string;
  readonly value: number;
}

const smallest = 1000;
/** Figures of the year; stocks such as documents in force or items may well stay the same. */
const yearly = new Set(['decisions', 'amount', 'issued', 'repealed', 'made', 'disclosed', 'projects']);

export default defineRule<Data>({
  id: 'year/same-number',
  title: { zh: '较大的数值与上一年完全相同', en: 'a large figure equal to last year’s' },
  severity: 'warning',
  needs: ['prior', 'proactive', 'edition', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '表二中反映本年发生数的数值不小于 1000，且与上一年完全相同。整表相同的由 year/identical-table 报告。',
      en: 'A yearly figure of table 2 of 1000 or more that equals last year’s. A wholly identical table is reported by year/identical-table.',
    },
    why: {
      zh: '四位以上的发生数两年相同，多为沿用旧数。',
      en: 'Four digits hardly recur by chance; the old figure was probably kept.',
    },
    mend: { zh: '核对并更新数值。', en: 'Check and update the figure.' },
    falsePositives: { zh: '确实巧合的，可以设为例外。', en: 'A true coincidence can be excepted.' },
  },
  messages: {
    same: {
      zh: ({ path, value }) =>
        `${describePath(path, null, 'zh')}为 ${value}，与上一年完全相同，请核对是否沿用了旧数。`,
      en: ({ path, value }) =>
        `${describePath(path, null, 'en')} is ${value}, exactly as last year; was the old figure kept?`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    const { template } = context;
    if (!prior || !template || isSameTable(report, prior, template, 'proactive')) return;
    for (const { path, row, column, cell } of cellsOf(report, template, 'proactive')) {
      if (!yearly.has(column.id) || cell.value === null || cell.value < smallest) continue;
      // A round amount may be a target or an estimate, and recurs.
      if (cell.value % 100 === 0 || numberAt(prior, 'proactive', row.id, column.id) !== cell.value) continue;
      yield { messageId: 'same', data: { path, value: cell.value }, path };
    }
  },
});
