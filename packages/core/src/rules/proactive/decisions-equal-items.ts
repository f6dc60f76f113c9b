import type { Bilingual } from '../kit/bilingual.ts';
import { numberAt } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh } from '../kit/words.ts';

interface Data {
  readonly rows: readonly Bilingual[];
}

const rows: readonly (Bilingual & { readonly id: string })[] = [
  { id: 'licensing', zh: '行政许可', en: 'administrative licensing' },
  { id: 'otherServices', zh: '其他对外管理服务事项', en: 'other services' },
  { id: 'penalties', zh: '行政处罚', en: 'administrative penalties' },
  { id: 'compulsion', zh: '行政强制', en: 'administrative compulsion' },
];

export default defineRule<Data>({
  id: 'proactive/decisions-equal-items',
  title: { zh: '处理决定数量疑似填成了项目余数', en: 'decisions look like the number of remaining items' },
  severity: 'warning',
  needs: ['proactive', 'edition'],
  basis: ['format.2019', 'definition'],
  docs: {
    what: {
      zh: '2019版表格中，处理决定数量恰好等于“上一年项目数量 ± 本年增/减”。两行以上如此的报为警告，一行的作提示。',
      en: 'In the 2019 tables, decisions equal last year’s items plus the change; two or more rows are a warning, one a remark.',
    },
    why: {
      zh: '处理决定是本年办件数，与项目数是两回事，相等多为误解了栏目。',
      en: 'Decisions count cases of the year, not items; equality usually means the column was misunderstood.',
    },
    mend: { zh: '处理决定数量填本年作出的决定件数。', en: 'Write the number of decisions made in the year.' },
    falsePositives: { zh: '数字很小时可能巧合相等。', en: 'Small numbers may coincide.' },
  },
  messages: {
    equal: {
      zh: ({ rows: found }) =>
        `${quotedZh(found.map((row) => row.zh))}的处理决定数量恰好等于上一年项目数量加本年增减，请确认填的是本年决定件数而不是项目数。`,
      en: ({ rows: found }) =>
        `For ${quotedEn(found.map((row) => row.en))} the decisions equal last year’s items plus the change; are they decisions of the year or items?`,
    },
  },
  *check(report) {
    const at = (row: string, column: string) => numberAt(report, 'proactive', row, column);
    const found = rows.filter(({ id }) => {
      const decisions = at(id, 'decisions');
      const items = at(id, 'previousItems');
      return decisions && items !== null && decisions === items + (at(id, 'itemChange') ?? Number.NaN);
    });
    const first = found[0];
    if (!first) return;
    yield {
      messageId: 'equal',
      data: { rows: found.map(({ zh, en }) => ({ zh, en })) },
      path: `proactive/${first.id}/decisions`,
      related: found.slice(1).map(({ id }) => `proactive/${id}/decisions`),
      ...(found.length === 1 ? { severity: 'info' as const } : {}),
    };
  },
});
