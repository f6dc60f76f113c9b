import { describePath } from '../../template/index.ts';
import { additiveCells, childName, childValue, comparableChildren } from '../kit/children.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly value: number;
  readonly child: string;
  readonly childValue: number;
  /** How many other children exceed the parent at the same cell. */
  readonly more: number;
}

export default defineRule<Data>({
  id: 'rollup/child-exceeds-parent',
  title: { zh: '下级数值大于本级', en: 'a subordinate body exceeds this one' },
  severity: 'warning',
  needs: ['children', 'edition', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '任何一份下级报告的数值大于本级报告的同一单元格。',
      en: 'A cell of a subordinate report above the same cell of this report.',
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
      zh: ({ path, value, child, childValue: other, more }) =>
        `${describePath(path, null, 'zh')}为 ${value}，而下级“${child}”为 ${other}${more > 0 ? `（另有 ${more} 份下级报告也大于本级）` : ''}，请核对。`,
      en: ({ path, value, child, childValue: other, more }) =>
        `${describePath(path, null, 'en')} is ${value}, but ${child} alone reports ${other}${more > 0 ? ` (and ${more} more exceed it)` : ''}; please check.`,
    },
  },
  *check(report, context) {
    const children = comparableChildren(report, context);
    if (!context.template) return;
    for (const cell of additiveCells(report, context.template)) {
      const above = children
        .map((child, index) => ({ name: childName(child, index), value: childValue(child, cell) ?? 0 }))
        .filter(({ value }) => value > cell.value)
        .sort((a, b) => b.value - a.value);
      const first = above[0];
      if (!first) continue;
      yield {
        messageId: 'exceeds',
        data: {
          path: cell.path,
          value: cell.value,
          child: first.name,
          childValue: first.value,
          more: above.length - 1,
        },
        path: cell.path,
      };
    }
  },
});
