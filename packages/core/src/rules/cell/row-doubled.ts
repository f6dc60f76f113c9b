import type { Cell, DoubledRow, TableId } from '../../model/report.ts';
import { newestTemplate, plainRowName, rowsOf, type Template, templateOf } from '../../template/index.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { tableIds } from '../kit/cells.ts';
import { defineRule, type Violation } from '../kit/rule.ts';
import { quotedEn, quotedZh, tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly rows: readonly Bilingual[];
  /** The values of each printing, as printed; of the first row where there are several. */
  readonly printings: readonly string[];
}

/** So many rows or printings are shown; the rest is counted. */
const shown = 4;

const rowName = ({ table, row }: DoubledRow, template: Template): Bilingual => {
  const found = rowsOf(template.tables[table]).find((one) => one.row.id === row)?.row;
  return found ? { zh: plainRowName(found), en: found.labelEn } : { zh: row, en: row };
};

const valuesOf = ({ cells }: DoubledRow['printings'][number]): string =>
  Object.values(cells)
    .map(({ value, raw }) => (value === null ? raw.trim() || '空' : String(value)))
    .join('、');

const isRead = ({ state }: Cell): boolean => state !== 'ambiguous' && state !== 'missing';

/** Whether two printings have different values in a column that was read in both. */
const haveConflict = ({ printings }: DoubledRow): boolean =>
  Object.keys(printings[0]?.cells ?? {}).some((column) => {
    const read = printings.flatMap(({ cells }) => {
      const cell = cells[column];
      return cell && isRead(cell) ? [cell.value ?? cell.raw.trim()] : [];
    });
    return new Set(read).size > 1;
  });

/** How the printings of a row compare; `open` where nothing that was read in both differs. */
type Comparison = 'same' | 'different' | 'open';
const compare = (row: DoubledRow): Comparison =>
  new Set(row.printings.map(valuesOf)).size === 1 ? 'same' : haveConflict(row) ? 'different' : 'open';

const ofMany = { same: 'rowsSame', different: 'rowsDiffer', open: 'open' } as const;

const gradeOf: Readonly<Record<Comparison, Pick<Violation<Data>, 'severity' | 'concerns'>>> = {
  different: {},
  same: { severity: 'warning' },
  open: { severity: 'info', concerns: 'reading' },
};

/** One finding of one row, or of many rows of a table together. */
function tell(rows: readonly DoubledRow[], comparison: Comparison, template: Template): Violation<Data> {
  const [first] = rows as [DoubledRow];
  const { table, row, printings } = first;
  const isMany = rows.length > 1;
  return {
    ...gradeOf[comparison],
    messageId: isMany ? ofMany[comparison] : comparison,
    data: { table, rows: rows.map((one) => rowName(one, template)), printings: printings.map(valuesOf) },
    path: `sections/${table}`,
    location: printings[1]?.at ?? null,
    key: isMany ? table : `${table}/${row}`,
  };
}

export default defineRule<Data>({
  id: 'cell/row-doubled',
  title: { zh: '表格同一行重复', en: 'a row of a table is printed twice' },
  severity: 'error',
  needs: [],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '同一张表中同一行是否出现两次以上：数值不一致的报为错误，数值相同的报为警告；数值读不准、无法判断是否一致的，只作提示。',
      en: 'A row printed more than once in a table: an error where the values differ, a warning where they agree, a remark where they could not be read surely enough to tell.',
    },
    why: {
      zh: '同一指标有两个不同的数值，无法判断以哪一个为准；这样的数值不参与核对。',
      en: 'Two values of one figure: nobody can tell which holds, so neither takes part in the checks.',
    },
    mend: { zh: '核实后只保留正确的一行。', en: 'Find out which row is right and drop the other.' },
    falsePositives: {
      zh: '跨页表格重复打印表头不算；只统计填有数值的行。',
      en: 'A header repeated on the next page does not count; only rows with values do.',
    },
  },
  messages: {
    different: {
      zh: ({ table, rows, printings }) =>
        `${tableNames[table].zh}的“${rows[0]!.zh}”行出现 ${printings.length} 次，数值不一致（${printings.slice(0, shown).join('；')}），请核实后只保留正确的一行。`,
      en: ({ table, rows, printings }) =>
        `Row “${rows[0]!.en}” of ${tableNames[table].en} is printed ${printings.length} times with different values (${printings.slice(0, shown).join('; ').replaceAll('、', ', ')}); keep the right one only.`,
    },
    same: {
      zh: ({ table, rows, printings }) =>
        `${tableNames[table].zh}的“${rows[0]!.zh}”行重复出现 ${printings.length} 次，数值相同（${printings[0]}），请删去重复的行。`,
      en: ({ table, rows, printings }) =>
        `Row “${rows[0]!.en}” of ${tableNames[table].en} is printed ${printings.length} times with the same values (${printings[0]}); drop the repeated row.`,
    },
    open: {
      zh: ({ table, rows }) =>
        `${tableNames[table].zh}的${quotedZh(rows.slice(0, shown).map((row) => row.zh))}${rows.length > shown ? `等 ${rows.length} ` : ''}行读到不止一次，各次的数值未能读准，无法判断是否重复，请对照原表核对。`,
      en: ({ table, rows }) =>
        `Of ${tableNames[table].en} ${quotedEn(rows.slice(0, shown).map((row) => row.en))}${rows.length > shown ? ` and others (${rows.length} rows)` : ''} were found more than once with values that could not be read surely; please compare with the original whether they are repeated.`,
    },
    rowsDiffer: {
      zh: ({ table, rows, printings }) =>
        `${tableNames[table].zh}有 ${rows.length} 行重复出现且数值不一致（${quotedZh(rows.slice(0, shown).map((row) => row.zh))}等，如“${rows[0]!.zh}”行：${printings.slice(0, shown).join('；')}），表格可能重复或接入了另一份报告，请核实后只保留正确的一份。`,
      en: ({ table, rows, printings }) =>
        `${rows.length} rows of ${tableNames[table].en} are printed several times with different values (${quotedEn(rows.slice(0, shown).map((row) => row.en))} …, such as “${rows[0]!.en}”: ${printings.slice(0, shown).join('; ')}); the table may be repeated or another report’s.`,
    },
    rowsSame: {
      zh: ({ table, rows }) =>
        `${tableNames[table].zh}有 ${rows.length} 行重复出现，数值相同（${quotedZh(rows.slice(0, shown).map((row) => row.zh))}等），请删去重复的表格或行。`,
      en: ({ table, rows }) =>
        `${rows.length} rows of ${tableNames[table].en} are printed several times with the same values (${quotedEn(rows.slice(0, shown).map((row) => row.en))} …); drop the repetition.`,
    },
  },
  *check(report) {
    const template = templateOf(report.template ?? newestTemplate().edition);
    for (const table of tableIds)
      for (const comparison of ['different', 'same', 'open'] as const) {
        const found = report.doubled.filter((one) => one.table === table && compare(one) === comparison);
        for (const rows of found.length > shown ? [found] : found.map((one) => [one]))
          yield tell(rows, comparison, template);
      }
  },
});
