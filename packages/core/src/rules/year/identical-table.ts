import type { TableId } from '../../model/report.ts';
import { tableIds } from '../kit/cells.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';
import { isSameTable } from '../kit/same-table.ts';
import { tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
}

export default defineRule<Data>({
  id: 'year/identical-table',
  title: { zh: '整张表与上一年完全相同', en: 'a table identical to last year’s' },
  severity: 'warning',
  needs: ['prior', 'edition', 'year'],
  basis: ['format.2021.accountability', 'regulations.50'],
  docs: {
    what: {
      zh: '表二、表三或表四的全部数值与上一年相同，且含有两个以上不同的非零数值。全为零或数值很小的表不作判断。',
      en: 'All values of a table equal last year’s and include two or more different figures. Tables of zeros or very small figures are not judged.',
    },
    why: { zh: '多为直接复制了上一年的表格。', en: 'Last year’s table was probably copied.' },
    mend: { zh: '按本年数据重新填报。', en: 'Fill in this year’s figures.' },
    falsePositives: { zh: '规模很小的机关偶有巧合。', en: 'Very small bodies may coincide.' },
  },
  messages: {
    identical: {
      zh: ({ table }) => `${tableNames[table].zh}与上一年报告逐格相同，请核对是否沿用了上一年的表格。`,
      en: ({ table }) => `All of ${tableNames[table].en} equals last year’s; was the old table kept?`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    const { template } = context;
    if (!prior || !template) return;
    for (const table of tableIds)
      if (isSameTable(report, prior, template, table))
        yield { messageId: 'identical', data: { table }, path: `sections/${table}`, key: table };
  },
});
