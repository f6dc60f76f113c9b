import { counted } from '../../language/counted.ts';
import { squeeze } from '../../language/fold/index.ts';
import { readCellText } from '../../language/numbers/index.ts';
import type { Surplus, TableId, TableValues } from '../../model/report.ts';
import { newerRows } from '../kit/newer-rows.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh, tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly values: readonly string[];
}

/** Rows are the business of cell/unknown-row; a table of another kind may stand beside the statutory one. */
const surplusKinds: ReadonlySet<Surplus['kind']> = new Set(['value', 'column']);
/** Words in a column of remarks are no values. */
const holdsNumber = (raw: string): boolean =>
  /\d/u.test(squeeze(raw)) || readCellText(raw.trim()).kind === 'number';
/** So many values of a report are worth showing; the rest is counted. */
const shown = 5;

/** Where so many rows could not be read, a conversion has torn the table, and their own figures are among those too many. */
const fewestTorn = 3;

/** The rows that could not be read. */
const openRows = (table: TableValues): string[] =>
  Object.keys(table).filter((row) => Object.values(table[row]!).some(({ state }) => state === 'ambiguous'));

export default defineRule<Data>({
  id: 'cell/extra-value',
  title: { zh: '表格多出数值', en: 'values beyond the headed columns' },
  severity: 'warning',
  needs: [],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '一行中的数值是否多于表头的列数，或者表格多出带有数值的列。',
      en: 'More values in a row than there are headed columns, or an extra column with values.',
    },
    why: {
      zh: '多出的数值说明表格错位或误填，后面各列的含义随之不清。',
      en: 'An extra value means a shifted or mistyped row, and makes the meaning of its neighbours doubtful.',
    },
    mend: {
      zh: '核对该行各列，删去多余的数值或单元格。',
      en: 'Check the row and delete the surplus value or cell.',
    },
    falsePositives: {
      zh: '为排版而留的空白单元格、备注栏里不带数字的文字不算。同一张表有读不准的格时，这些数可能因空缺或格式转换而移位，只作提示。',
      en: 'Empty padding cells and remarks without a number do not count. Where cells of the same table could not be read, the figures may have moved for a gap or in a conversion; then it is a remark only.',
    },
  },
  messages: {
    values: {
      zh: ({ table, values }) =>
        `${tableNames[table].zh}在表头各列之外多出 ${values.length} 个数值（${quotedZh(values.slice(0, shown))}），请核对是否错位或误填。`,
      en: ({ table, values }) =>
        `${tableNames[table].en} has ${counted(values.length, 'value')} beyond its headed columns (${quotedEn(values.slice(0, shown))}); please check for a shift or a typing error.`,
    },
    unplaced: {
      zh: ({ table, values }) =>
        `${tableNames[table].zh}有 ${values.length} 个数值（${quotedZh(values.slice(0, shown))}）未能确定属于哪一栏，请对照原文核对有无空缺或错位。`,
      en: ({ table, values }) =>
        `${tableNames[table].en} has ${counted(values.length, 'value')} (${quotedEn(values.slice(0, shown))}) whose column is not certain; please check the original for a gap or a shift.`,
    },
  },
  *check(report, { template }) {
    const isNewer = newerRows(report, template) !== null;
    for (const table of ['proactive', 'requests', 'remedies'] as const) {
      // A newer form may have new blocks in table two, and is told as such.
      if (isNewer && table === 'proactive') continue;
      const extra = report.surplus.filter(
        ({ table: of, kind, raw }) => of === table && surplusKinds.has(kind) && holdsNumber(raw),
      );
      // Where the table itself was not found, that is what is said.
      if (extra.length === 0 || report.tables[table] === null) continue;
      // Beside rows that lack figures they are likely theirs: one is blank, or a converter has moved them.
      const open = openRows(report.tables[table]!);
      const isUnplaced =
        open.length > 0 &&
        extra.every(({ row }) => row === null || (open.length >= fewestTorn && open.includes(row)));
      yield {
        messageId: isUnplaced ? 'unplaced' : 'values',
        data: { table, values: extra.map((item) => item.raw.trim()) },
        path: `sections/${table}`,
        location: extra[0]!.at,
        key: table,
        ...(isUnplaced && { severity: 'info' as const }),
      };
    }
  },
});
