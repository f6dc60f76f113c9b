import { squeeze } from '../../language/fold/index.ts';
import { withoutNumber } from '../../language/prose/labels.ts';
import type { TableId } from '../../model/report.ts';
import { perTemplates, rowsOf } from '../../template/index.ts';
import { newerRows } from '../kit/newer-rows.ts';
import { defineRule } from '../kit/rule.ts';
import { tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly label: string;
}

/** Group labels such as （三）不予公开: some reports print a subtotal on them, which is allowed. */
const groups = perTemplates(
  (templates) =>
    new Set(
      templates.flatMap((template) =>
        rowsOf(template.tables.requests).flatMap(({ row }) => row.groups.map(withoutNumber)),
      ),
    ),
);

/** Letters of other scripts within words: the file has a wrong table of its characters. */
const garbled = /[\u00a1-\u024f]/u;

export default defineRule<Data>({
  id: 'cell/unknown-row',
  title: { zh: '表格多出一行', en: 'a row the format does not know' },
  severity: 'warning',
  needs: [],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '表格中是否有格式没有规定、却填了数值的行。',
      en: 'Rows with values that the format does not have.',
    },
    why: {
      zh: '自行增加的行不参与勾稽，汇总时会被遗漏。',
      en: 'Rows of one’s own take no part in the sums and are lost when reports are compiled.',
    },
    mend: {
      zh: '把数值归入格式规定的行，删去多出的行。',
      en: 'Move the values to the rows of the format and drop the extra row.',
    },
    falsePositives: {
      zh: '在“（三）不予公开”等分组行上填写小计是允许的，不作提示；文字说明行没有数值，也不提示。',
      en: 'A subtotal on a group row is allowed; notes without values are passed over.',
    },
  },
  messages: {
    row: {
      zh: ({ table, label }) => `${tableNames[table].zh}中有格式没有规定的行“${label}”，请核对。`,
      en: ({ table, label }) =>
        `${tableNames[table].en} has a row “${label}” that the format does not know; please check.`,
    },
  },
  *check(report, { template }) {
    // A newer form is told as such.
    if (newerRows(report, template)) return;
    for (const { table, kind, label, raw, at } of report.surplus) {
      if (kind !== 'row' || !/\d/u.test(squeeze(raw)) || withoutNumber(label) === '') continue;
      if (groups().has(withoutNumber(label))) continue;
      yield {
        messageId: 'row',
        data: { table, label: label.trim() },
        path: `sections/${table}`,
        location: at,
        key: withoutNumber(label),
        ...(garbled.test(label) && { concerns: 'reading' as const }),
      };
    }
  },
});
