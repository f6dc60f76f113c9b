import { describePath } from '../../template/index.ts';
import { unusualCells } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly value: number;
}

export default defineRule<Data>({
  id: 'cell/negative',
  title: { zh: '数值为负', en: 'a value is negative' },
  severity: 'error',
  needs: ['edition'],
  basis: ['definition'],
  docs: {
    what: { zh: '件数和金额是否为负数。', en: 'Counts and amounts must not be negative.' },
    why: { zh: '件数和收费金额不可能小于零。', en: 'There are no fewer than zero cases or fees.' },
    mend: { zh: '核对后更正。', en: 'Check and correct the value.' },
    falsePositives: {
      zh: '2019版的“本年增/减”可以为负，不作检查；“-0”“- 5”中的横线可能是排版符号。',
      en: 'Changes of items in the 2019 tables may be negative and are not checked; a dash may be typographic.',
    },
  },
  messages: {
    negative: {
      zh: ({ path, value }) => `${describePath(path, null, 'zh')}为 ${value}，不应小于 0，请核对。`,
      en: ({ path, value }) => `${describePath(path, null, 'en')} is ${value}; it cannot be negative.`,
    },
  },
  *check(report, { template }) {
    for (const { path, cell, column } of unusualCells(report, template))
      if (cell.value !== null && cell.value < 0 && column.kind !== 'change')
        yield { messageId: 'negative', data: { path, value: cell.value }, path };
  },
});
