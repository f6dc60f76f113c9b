import { describePath } from '../../template/index.ts';
import { numberAt } from '../kit/cells.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly last: number;
  readonly change: number;
  readonly expected: number;
  readonly actual: number;
}

const rows = ['licensing', 'otherServices', 'penalties', 'compulsion', 'fees'];

export default defineRule<Data>({
  id: 'year/items',
  title: { zh: '上一年项目数量与上一年报告不符', en: 'last year’s items differ from last year’s report' },
  severity: 'warning',
  needs: ['prior', 'proactive', 'year'],
  basis: ['format.2019', 'definition'],
  docs: {
    what: {
      zh: '2020年度报告的“上一年项目数量”应等于2019年度报告的“上一年项目数量 ± 本年增/减”。',
      en: 'Last year’s items in the report for 2020 must equal the items of the report for 2019 plus their change.',
    },
    why: { zh: '两处是同一时点的项目数。', en: 'Both count the items at the same moment.' },
    mend: { zh: '核对两年的项目数。', en: 'Check the items of both years.' },
    falsePositives: {
      zh: '权责清单重新核定会使项目数改变。',
      en: 'The list of items may have been revised.',
    },
  },
  messages: {
    items: {
      zh: ({ path, last, change, expected, actual }) =>
        `${describePath(path, '2019', 'zh')}为 ${actual}，而上一年报告为 ${last}${change < 0 ? ` − ${-change}` : ` + ${change}`} = ${expected}，请核对。`,
      en: ({ path, last, change, expected, actual }) =>
        `${describePath(path, '2019', 'en')} is ${actual}, but last year’s report gives ${last} ${change < 0 ? `− ${-change}` : `+ ${change}`} = ${expected}; please check.`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    for (const row of rows) {
      const last = numberAt(prior, 'proactive', row, 'previousItems');
      const change = numberAt(prior, 'proactive', row, 'itemChange');
      const actual = numberAt(report, 'proactive', row, 'previousItems');
      if (last === null || change === null || actual === null) continue;
      const expected = last + change;
      // An unsigned change may as well be a decrease.
      if (actual === expected || actual === last - change) continue;
      const path = `proactive/${row}/previousItems`;
      yield { messageId: 'items', data: { path, last, change, expected, actual }, path };
    }
  },
});
