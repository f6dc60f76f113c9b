import { counted } from '../../language/counted.ts';
import type { TableId } from '../../model/report.ts';
import { describePath } from '../../template/index.ts';
import { tableIds } from '../kit/cells.ts';
import { additiveCells, childValue, comparableChildren } from '../kit/children.ts';
import { defineRule } from '../kit/rule.ts';
import { tableNames } from '../kit/words.ts';

interface Difference {
  readonly path: string;
  readonly value: number;
  readonly sum: number;
}

interface Data {
  readonly table: TableId;
  readonly children: number;
  readonly cells: readonly Difference[];
}

const shown = 3;
const list = (cells: readonly Difference[], language: 'zh' | 'en'): string =>
  cells
    .slice(0, shown)
    .map(({ path, value, sum }) =>
      language === 'zh'
        ? `${describePath(path, null, 'zh')}为 ${value}，下级之和 ${sum}`
        : `${describePath(path, null, 'en')} is ${value}, the children’s sum ${sum}`,
    )
    .join(language === 'zh' ? '；' : '; ');

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export default defineRule<Data>({
  id: 'rollup/sum',
  title: { zh: '下级报告之和与本级数值不符', en: 'subordinate reports do not add up to this one' },
  severity: 'warning',
  options: { exact: 'boolean' },
  needs: ['children', 'edition', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '同年度、同版本的下级报告逐格相加，与本级报告比较。之和大于本级的报为警告；小于本级的，只有把选项 exact 设为 true（下级已收齐）时才报。每张表合并为一条。',
      en: 'Subordinate reports of the same year and edition are added up cell by cell. A sum above this report’s value is a warning; a smaller one is reported only with the option exact (all children are given). One finding a table.',
    },
    why: { zh: '全地区的报告应涵盖下级单位。', en: 'The report of an area covers the bodies below it.' },
    mend: {
      zh: '核对汇总口径和各下级数值。',
      en: 'Check the scope of the compilation and the children’s figures.',
    },
    falsePositives: {
      zh: '垂直管理单位、联合发文、同一案件由多个机关分别计数，都会使两数不等；差额不等于错误。',
      en: 'Bodies under vertical management, joint documents and cases counted by several bodies make a difference; it is no proof.',
    },
  },
  messages: {
    above: {
      zh: ({ table, children, cells }) =>
        `${tableNames[table].zh}有 ${cells.length} 处小于 ${children} 份下级报告之和（${list(cells, 'zh')}${cells.length > shown ? '；等' : ''}），请核对汇总口径。`,
      en: ({ table, children, cells }) =>
        `${counted(cells.length, 'cell')} of ${tableNames[table].en} ${cells.length === 1 ? 'falls' : 'fall'} short of the sum of ${counted(children, 'subordinate report')} (${list(cells, 'en')}${cells.length > shown ? ' …' : ''}); please check the scope.`,
    },
    below: {
      zh: ({ table, children, cells }) =>
        `${tableNames[table].zh}有 ${cells.length} 处大于 ${children} 份下级报告之和（${list(cells, 'zh')}${cells.length > shown ? '；等' : ''}），请核对是否有漏报或本级自办数。`,
      en: ({ table, children, cells }) =>
        `${counted(cells.length, 'cell')} of ${tableNames[table].en} ${cells.length === 1 ? 'exceeds' : 'exceed'} the sum of ${counted(children, 'subordinate report')} (${list(cells, 'en')}${cells.length > shown ? ' …' : ''}); is one missing, or the body’s own share?`,
    },
  },
  *check(report, context) {
    const children = comparableChildren(report, context);
    if (children.length === 0 || !context.template) return;
    const isExact = context.options.exact === true;
    const above: Difference[] = [];
    const below: Difference[] = [];
    for (const cell of additiveCells(report, context.template)) {
      const values = children.map((child) => childValue(child, cell));
      const known = values.filter((value) => value !== null);
      // A single child above the parent is reported by name.
      if (known.some((value) => value > cell.value)) continue;
      const sum = round(known.reduce((total, value) => total + value, 0));
      const difference = { path: cell.path, value: cell.value, sum };
      if (sum > cell.value) above.push(difference);
      else if (isExact && sum < cell.value && known.length === values.length) below.push(difference);
    }
    for (const table of tableIds)
      for (const [messageId, differences] of [
        ['above', above],
        ['below', below],
      ] as const) {
        const cells = differences.filter(({ path }) => path.startsWith(`${table}/`));
        if (cells.length === 0) continue;
        yield {
          messageId,
          data: { table, children: children.length, cells },
          path: cells[0]!.path,
          related: cells.slice(1).map(({ path }) => path),
          key: `${table} ${messageId}`,
        };
      }
  },
});
