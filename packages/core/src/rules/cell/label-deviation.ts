import { bareLabel } from '../../language/prose/labels.ts';
import type { TableId } from '../../model/report.ts';
import { rowsOf, type TableTemplate, type Template } from '../../template/index.ts';
import { tableIds } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh, tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly labels: readonly string[];
}

const shown = 5;
const between = /[-—–:：/／·]+/u;

const cache = new WeakMap<TableTemplate, ReadonlySet<string>>();

/** Every wording the template itself prints for rows and columns of a table. */
function officialLabels(template: Template, table: TableId): ReadonlySet<string> {
  const known = cache.get(template.tables[table]);
  if (known) return known;
  const labels = new Set(
    rowsOf(template.tables[table]).flatMap(({ row, block }) =>
      [row.label, ...row.groups, ...block.columns.map((column) => column.label)].map(bareLabel),
    ),
  );
  cache.set(template.tables[table], labels);
  return labels;
}

export default defineRule<Data>({
  id: 'cell/label-deviation',
  title: { zh: '表内文字与格式不一致', en: 'labels differ from the format' },
  severity: 'info',
  needs: ['edition'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '行名、列名与格式规定的文字是否一致；空格、换行、括号、引号和编号写法不作比较。',
      en: 'Row and column labels compared with the format; spaces, breaks, brackets, quotes and numbering are ignored.',
    },
    why: {
      zh: '改动行名列名可能改变指标含义，也不利于汇总。',
      en: 'Changed labels may change the meaning and hinder compilation.',
    },
    mend: { zh: '改为格式规定的文字。', en: 'Use the wording of the format.' },
    falsePositives: {
      zh: '括号内的单位、年份等附注不作比较；简写一般不影响含义。',
      en: 'Remarks in brackets are ignored; shortened labels rarely change the meaning.',
    },
  },
  messages: {
    labels: {
      zh: ({ table, labels }) =>
        `${tableNames[table].zh}的${quotedZh(labels.slice(0, shown))}与格式规定的文字不一致，建议统一。`,
      en: ({ table, labels }) =>
        `In ${tableNames[table].en} the labels ${quotedEn(labels.slice(0, shown))} differ from the format.`,
    },
  },
  *check(report, { template }) {
    if (!template) return;
    for (const table of tableIds) {
      const official = officialLabels(template, table);
      // 行政诉讼—复议后起诉: a group and a label of the format, one behind the other.
      const isOfficial = (text: string): boolean =>
        official.has(bareLabel(text)) || text.split(between).every((part) => official.has(bareLabel(part)));
      const found = report.labels.filter(
        ({ table: own, text }) => own === table && bareLabel(text) !== '' && !isOfficial(text),
      );
      if (found.length === 0) continue;
      yield {
        messageId: 'labels',
        data: { table, labels: [...new Set(found.map((label) => label.text.trim()))] },
        path: `sections/${table}`,
        location: found[0]!.at,
        key: table,
      };
    }
  },
});
