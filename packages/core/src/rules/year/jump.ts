import { describePath } from '../../template/index.ts';
import { cellsOf, numberAt, tableIds } from '../kit/cells.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly last: number;
  readonly value: number;
}

const farthest = 10;
/** Small figures multiply easily. */
const largeEnough = 100;

export default defineRule<Data>({
  id: 'year/jump',
  title: { zh: '数值与上一年相差十倍以上', en: 'a tenfold change from last year' },
  severity: 'info',
  needs: ['prior', 'edition', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '总计列和表二的数值与上一年相差 10 倍以上，且较大的一年不少于 100。金额相差 100 倍以上的由 cell/amount-magnitude 报告。',
      en: 'Totals and the figures of table 2 that changed tenfold, the larger being at least 100. Amounts a hundredfold apart are reported by cell/amount-magnitude.',
    },
    why: {
      zh: '突变可能是单位、口径或错行所致。',
      en: 'A leap may come from units, scope or a shifted row.',
    },
    mend: {
      zh: '核对数值；属实的，建议在正文中说明原因。',
      en: 'Check the figure; if true, explain it in the text.',
    },
    falsePositives: {
      zh: '政策调整、机构职能变化会带来真实的突变。',
      en: 'Reforms and new duties bring true leaps.',
    },
  },
  messages: {
    jump: {
      zh: ({ path, last, value }) =>
        `${describePath(path, null, 'zh')}由上一年的 ${last} 变为 ${value}，相差十倍以上，请核对。`,
      en: ({ path, last, value }) =>
        `${describePath(path, null, 'en')} went from ${last} last year to ${value}, a tenfold change; please check.`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    const { template } = context;
    if (!prior || !template || report.template !== prior.template) return;
    for (const table of tableIds)
      for (const { path, row, column, cell } of cellsOf(report, template, table)) {
        if (column.kind === 'change' || (table !== 'proactive' && column.id !== 'total')) continue;
        const last = numberAt(prior, table, row.id, column.id);
        const { value } = cell;
        if (!last || !value || Math.max(last, value) < largeEnough) continue;
        const ratio = Math.max(last, value) / Math.min(last, value);
        if (ratio < farthest || (column.kind === 'amount' && ratio > 100)) continue;
        yield { messageId: 'jump', data: { path, last, value }, path };
      }
  },
});
