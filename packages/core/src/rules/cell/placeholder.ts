import { counted } from '../../language/counted.ts';
import type { Report, TableId } from '../../model/report.ts';
import type { Template } from '../../template/index.ts';
import { cellsIn, type PlacedCell, tableIds } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';
import { tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly count: number;
  readonly text: string;
}

/** The row that few bodies have anything to say in. */
const tolerated = 'proactive/rules/';

/** Only the row of rules, or all of table two: a hospital or a school has none of what it counts. */
function isTolerated(
  report: Report,
  template: Template | null,
  table: TableId,
  found: readonly PlacedCell[],
): boolean {
  if (found.every(({ path }) => path.startsWith(tolerated))) return true;
  return (
    table === 'proactive' && cellsIn(report, template, 'number').every((placed) => placed.table !== table)
  );
}

export default defineRule<Data>({
  id: 'cell/placeholder',
  title: { zh: '以符号代替数值', en: 'a sign instead of a number' },
  severity: 'info',
  needs: ['edition'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '单元格是否填了“/”“-”“无”等而不是数值；报为警告；只在“规章”行这样填的，或者表二没有一个数值、全部这样填的，作提示。',
      en: 'Cells with /, - or 无 instead of a number: a warning, but a remark where only the row of rules (规章) or the whole of table 2 has them.',
    },
    why: { zh: '符号不是数值，不能参与合计。', en: 'A sign is no number and cannot be summed.' },
    mend: { zh: '没有发生的填 0。', en: 'Write 0 where nothing happened.' },
    falsePositives: {
      zh: '无权制定规章的机关在“规章”行填“/”，各地多予认可。',
      en: 'Bodies that cannot make rules often put / in the 规章 row, which is tolerated.',
    },
  },
  messages: {
    placeholder: {
      zh: ({ table, count, text }) =>
        `${tableNames[table].zh}有 ${count} 个单元格填的是“${text}”而不是数值，没有发生的请填 0。`,
      en: ({ table, count, text }) =>
        `${counted(count, 'cell')} of ${tableNames[table].en} ${count === 1 ? 'holds' : 'hold'} “${text}” instead of a number; write 0 where nothing happened.`,
    },
  },
  *check(report, { template }) {
    const all = cellsIn(report, template, 'placeholder');
    if (all.length === 0) return;
    for (const table of tableIds) {
      const found = all.filter((placed) => placed.table === table);
      const first = found[0];
      if (!first) continue;
      yield {
        messageId: 'placeholder',
        data: { table, count: found.length, text: first.cell.raw.trim() },
        path: first.path,
        related: found.slice(1).map(({ path }) => path),
        key: table,
        ...(isTolerated(report, template, table, found) ? {} : { severity: 'warning' as const }),
      };
    }
  },
});
