import { counted } from '../../language/counted.ts';
import { describePath } from '../../template/index.ts';
import { additiveCells, childName, childValue, comparableChildren } from '../kit/children.ts';
import { defineRule } from '../kit/rule.ts';

interface Excess {
  readonly path: string;
  readonly value: number;
  readonly childValue: number;
}

interface Data {
  readonly child: string;
  readonly count: number;
  readonly cells: readonly Excess[];
}

const shown = 3;
/** When so many children exceed it, the parent evidently reports for itself alone; one finding says so. */
const several = 5;

const list = (cells: readonly Excess[], language: 'zh' | 'en'): string =>
  cells
    .slice(0, shown)
    .map(({ path, value, childValue }) => `${describePath(path, null, language)} ${childValue} > ${value}`)
    .join(language === 'zh' ? '；' : '; ');

export default defineRule<Data>({
  id: 'rollup/child-exceeds-parent',
  title: { zh: '下级数值大于本级', en: 'a subordinate body exceeds this one' },
  severity: 'warning',
  needs: ['children', 'edition', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '任何一份下级报告的数值大于本级报告的同一单元格；每份下级报告合并为一条，过半数下级如此时合并为一条口径提示。',
      en: 'Cells of a subordinate report above the same cells of this report; one finding a child, or one on the scope when most children exceed it.',
    },
    why: { zh: '本级应涵盖下级，部分不应大于整体。', en: 'The part cannot exceed the whole.' },
    mend: { zh: '核对两级的数值和口径。', en: 'Check both figures and their scope.' },
    falsePositives: {
      zh: '垂直管理的单位不计入本级；本级报告只反映本机关时不可比。',
      en: 'Bodies under vertical management are not included; a report of the body alone is not comparable.',
    },
  },
  messages: {
    exceeds: {
      zh: ({ child, cells }) =>
        `下级“${child}”有 ${cells.length} 处数值大于本级（${list(cells, 'zh')}${cells.length > shown ? '；等' : ''}），请核对两级数值和口径。`,
      en: ({ child, cells }) =>
        `${child} exceeds this report in ${counted(cells.length, 'cell')} (${list(cells, 'en')}${cells.length > shown ? ' …' : ''}); please check the figures and their scope.`,
    },
    scope: {
      zh: ({ count, child, cells }) =>
        `有 ${count} 份下级报告的数值大于本级（如“${child}”：${list(cells, 'zh')}），本级报告似只反映本机关，请核对口径。`,
      en: ({ count, child, cells }) =>
        `${count} subordinate reports exceed this one (such as ${child}: ${list(cells, 'en')}); it seems to cover the body alone. Please check the scope.`,
    },
  },
  *check(report, context) {
    const children = comparableChildren(report, context);
    if (!context.template) return;
    const parent = additiveCells(report, context.template);
    const exceeding = children.flatMap((child, index) => {
      const cells = parent.flatMap((cell): Excess[] => {
        const value = childValue(child, cell);
        return value !== null && value > cell.value
          ? [{ path: cell.path, value: cell.value, childValue: value }]
          : [];
      });
      return cells.length > 0 ? [{ child: childName(child, index), count: 1, cells }] : [];
    });
    const isScope = exceeding.length >= several && exceeding.length > children.length / 2;
    for (const data of isScope ? [{ ...exceeding[0]!, count: exceeding.length }] : exceeding)
      yield {
        messageId: isScope ? 'scope' : 'exceeds',
        data,
        path: data.cells[0]!.path,
        related: data.cells.slice(1).map(({ path }) => path),
        key: isScope ? 'scope' : data.child,
      };
  },
});
