import { describePath } from '../../template/index.ts';
import { figuresAt, priorFiguresAt } from '../kit/figures.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly last: number;
  readonly change: number;
  readonly right: number;
  readonly left: number;
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
      zh: ({ path, last, change, right, left }) =>
        `${describePath(path, null, 'zh')}为 ${left}，而上一年报告为 ${last}${change < 0 ? `－${-change}` : `+${change}`}＝${right}，请核对。`,
      en: ({ path, last, change, right, left }) =>
        `${describePath(path, null, 'en')} is ${left}, but last year’s report gives ${last} ${change < 0 ? `− ${-change}` : `+ ${change}`} = ${right}; please check.`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    for (const row of rows) {
      const path = `proactive/${row}/previousItems`;
      const before = yield* priorFiguresAt(prior, context, path, `proactive/${row}/itemChange`);
      const now = yield* figuresAt(report, context, path);
      if (!before || !now) continue;
      const [last = 0, change = 0] = before;
      const [left = 0] = now;
      const right = last + change;
      // An unsigned change may as well be a decrease.
      if (left === right || left === last - change) continue;
      yield { messageId: 'items', data: { path, last, change, right, left }, path };
    }
  },
});
