import type { TableId, TableValues } from '../../model/report.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { cellsOf, tableIds } from '../kit/cells.ts';
import { mayBeCutOff } from '../kit/cut-off.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh, tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly rows: readonly Bilingual[];
  readonly of: number;
}

const isPrinted = (table: TableValues, row: string): boolean =>
  Object.values(table[row] ?? {}).some((cell) => cell.state !== 'missing');

/** （六）其他处理 is one row or three; whichever is printed, nobody misses the other form. */
function isOtherForm(table: TableValues, row: string): boolean {
  if (row === 'other')
    return Object.keys(table).some((id) => id.startsWith('other.') && isPrinted(table, id));
  return row.startsWith('other.') && isPrinted(table, 'other');
}

const rowsEn = (rows: readonly Bilingual[]): string =>
  `${rows.length === 1 ? 'The row' : 'The rows'} ${quotedEn(rows.map((row) => row.en))}`;

export default defineRule<Data>({
  id: 'cell/row-missing',
  title: { zh: '表格缺行', en: 'rows of a table are missing' },
  severity: 'error',
  needs: ['edition'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '表格是否具备格式规定的各行。缺少半数以上的行，或者表中另有归属不明的数值时，可能是表格没有完整识别，只作警告。',
      en: 'Every row of the format must be there. When more than half are missing, or other values could not be placed, the table may not have been read in full, and the finding is a warning.',
    },
    why: { zh: '缺行即缺少应当报告的指标。', en: 'A missing row is a figure that was not reported.' },
    mend: { zh: '补上缺少的行，没有发生的填 0。', en: 'Add the rows; write 0 where nothing happened.' },
    falsePositives: {
      zh: '名称简写、跨页断开的行可能识别不到；2021年度起（六）不分项的，由 template/mixed 提示。',
      en: 'Shortened or page-broken labels may escape; an undivided （六） from 2021 on is the business of template/mixed.',
    },
  },
  messages: {
    rows: {
      zh: ({ table, rows }) =>
        `${tableNames[table].zh}缺少${quotedZh(rows.map((row) => row.zh))}行，请补充。`,
      en: ({ table, rows }) =>
        `${rowsEn(rows)} ${rows.length === 1 ? 'is' : 'are'} missing in ${tableNames[table].en}; please add ${rows.length === 1 ? 'it' : 'them'}.`,
    },
    unsure: {
      zh: ({ table, rows }) =>
        `没有识别到${tableNames[table].zh}的${quotedZh(rows.map((row) => row.zh))}行，请对照原表核对是否缺行。`,
      en: ({ table, rows }) =>
        `${rowsEn(rows)} of ${tableNames[table].en} ${rows.length === 1 ? 'was' : 'were'} not found; please look whether the original has ${rows.length === 1 ? 'it' : 'them'}.`,
    },
    fragment: {
      zh: ({ table, rows, of }) =>
        `${tableNames[table].zh}的 ${of} 行中有 ${rows.length} 行没有识别到，请核对表格是否完整。`,
      en: ({ table, rows, of }) =>
        `${rows.length} of the ${of} rows of ${tableNames[table].en} ${rows.length === 1 ? 'was' : 'were'} not found; please check that the table is complete.`,
    },
  },
  *check(report, { template }) {
    if (!template) return;
    for (const table of tableIds) {
      const values = report.tables[table];
      if (!values) continue;
      const rows = new Map<string, { label: Bilingual; missing: boolean }>();
      const sums = report.subtotals.flatMap((sum) => (sum.table === table ? sum.parts : []));
      for (const { row, cell } of cellsOf(report, template, table)) {
        const found = rows.get(row.id) ?? {
          label: { zh: `${row.number}${row.label}`, en: row.labelEn },
          missing: true,
        };
        rows.set(row.id, { ...found, missing: found.missing && cell.state === 'missing' });
      }
      const ids = [...rows].filter(([id, row]) => row.missing && !isOtherForm(values, id));
      const missing = ids.map(([, row]) => row.label);
      if (missing.length === 0) continue;
      // What was taken for the sum of a group may be a row of it whose label is torn.
      const isSummed = ids.some(([id]) => sums.some((path) => path.startsWith(`${table}/${id}/`)));
      const isFragment = missing.length > rows.size / 2;
      // Only a table that was otherwise read without doubt proves that a row is not there.
      const isClear =
        !mayBeCutOff(report, template, table) &&
        !isSummed &&
        !report.surplus.some((item) => item.table === table) &&
        cellsOf(report, template, table).every(({ cell }) => cell.state !== 'ambiguous');
      yield {
        messageId: isFragment ? 'fragment' : isClear ? 'rows' : 'unsure',
        data: { table, rows: missing, of: rows.size },
        path: `sections/${table}`,
        key: table,
        ...(isFragment || !isClear ? { severity: 'warning' as const, concerns: 'reading' as const } : {}),
      };
    }
  },
});
