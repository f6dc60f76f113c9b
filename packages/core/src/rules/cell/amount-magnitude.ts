import { describePath, toPath } from '../../template/index.ts';
import { cellsOfKind, numberAt } from '../kit/cells.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly value: number;
  readonly last: number | null;
}

/** 1,000,000 万元 are ten thousand million yuan: beyond any county, department or township. */
const largest = 1_000_000;
const farthest = 100;
const small = new Set(['county', 'township', 'office', 'department', 'other']);

export default defineRule<Data>({
  id: 'cell/amount-magnitude',
  title: { zh: '金额数量级可疑', en: 'implausible magnitude of an amount' },
  severity: 'warning',
  needs: ['proactive', 'edition'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '以万元计的金额是否超过 100 亿元（县级及以下、部门），或者与上一年相差 100 倍以上。',
      en: 'Amounts in 万元 above ten thousand million yuan (counties and below, departments), or a hundredfold away from last year’s.',
    },
    why: { zh: '多为把“元”当作“万元”填写。', en: 'Usually yuan were entered as 万元.' },
    mend: { zh: '核对单位，换算为万元。', en: 'Check the unit and convert to 万元.' },
    falsePositives: {
      zh: '收费项目取消或新设时，年度之间确会有很大变化。',
      en: 'Abolishing or introducing a fee does change the amount greatly.',
    },
  },
  messages: {
    large: {
      zh: ({ path, value }) =>
        `${describePath(path, null, 'zh')}为 ${value} 万元，折合超过 100 亿元，请核对单位是否应为元。`,
      en: ({ path, value }) =>
        `${describePath(path, null, 'en')} is ${value} 万元, more than ten thousand million yuan; was it meant in yuan?`,
    },
    change: {
      zh: ({ path, value, last }) =>
        `${describePath(path, null, 'zh')}为 ${value} 万元，上一年为 ${last} 万元，相差 100 倍以上，请核对单位。`,
      en: ({ path, value, last }) =>
        `${describePath(path, null, 'en')} is ${value} 万元 after ${last} 万元 last year, a hundredfold apart; please check the unit.`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    for (const { table, row, column, cell } of cellsOfKind(report, context.template, 'amount')) {
      const { value } = cell;
      if (value === null || value <= 0) continue;
      const path = toPath(table, row.id, column.id);
      const last = prior && numberAt(prior, table, row.id, column.id);
      const ratio = last ? value / last : 1;
      if (ratio > farthest || ratio < 1 / farthest)
        yield { messageId: 'change', data: { path, value, last: last ?? null }, path };
      else if (value > largest && report.organization && small.has(report.organization.kind))
        yield { messageId: 'large', data: { path, value, last: last ?? null }, path };
    }
  },
});
