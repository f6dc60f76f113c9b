import { counted } from '../../language/counted.ts';
import type { TableId } from '../../model/report.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { cellsIn, cellsOf, tableIds } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh, tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly count: number;
  readonly rows: readonly Bilingual[];
}

const shown = 4;
/** A table of fewer cells was not recognised as a whole. */
const fewestCells = 8;

export default defineRule<Data>({
  id: 'cell/blank',
  title: { zh: '单元格空白', en: 'blank cells' },
  severity: 'warning',
  needs: ['edition'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '应填数值的单元格是否空白；每张表合并报告一次。',
      en: 'Cells that should hold a number and are blank; one finding a table.',
    },
    why: {
      zh: '空白不等于 0：无法判断是没有发生还是漏填，合计也无从核对。',
      en: 'Blank is not zero: nobody can tell whether nothing happened or the figure was forgotten, and sums cannot be checked.',
    },
    mend: {
      zh: '没有发生的填 0，漏填的补上。',
      en: 'Write 0 where nothing happened and fill in what was forgotten.',
    },
    falsePositives: {
      zh: '2019版表格的“本年增/减”和无权制定规章的机关的“规章”行空白较常见，只有这些空白时作提示。',
      en: 'Blank changes of items in the 2019 tables and blank 规章 rows are common; alone they are only remarked on.',
    },
  },
  messages: {
    blank: {
      zh: ({ table, count, rows }) =>
        `${tableNames[table].zh}有 ${count} 个单元格空白，涉及${quotedZh(rows.slice(0, shown).map((row) => row.zh))}${rows.length > shown ? `等 ${rows.length} 行` : ''}；没有发生的请填 0，漏填的请补上。`,
      en: ({ table, count, rows }) =>
        `${tableNames[table].en} has ${counted(count, 'blank cell')}, in ${quotedEn(rows.slice(0, shown).map((row) => row.en))}${rows.length > shown ? ` and ${counted(rows.length - shown, 'more row')}` : ''}; write 0 where nothing happened.`,
    },
    table: {
      zh: ({ table, count }) =>
        `${tableNames[table].zh}的 ${count} 个单元格全部空白，没有一个数值；请核对是漏填、误用了空表，还是数字以图片、附件等方式存放而没有显示。`,
      en: ({ table, count }) =>
        `All ${count} cells of ${tableNames[table].en} are blank: the table was not filled in, or its figures are pictures, attachments or otherwise not shown. Please check.`,
    },
  },
  *check(report, { template }) {
    if (!template || cellsIn(report, template, 'blank').length === 0) return;
    for (const table of tableIds) {
      const cells = cellsOf(report, template, table).filter(({ cell }) => cell.state !== 'missing');
      const blanks = cells.filter(({ cell }) => cell.state === 'blank');
      if (blanks.length === 0) continue;
      const isWhole = blanks.length === cells.length && blanks.length >= fewestCells;
      const rows = new Map(
        blanks.map(({ row }) => [row.id, { zh: `${row.number}${row.label}`, en: row.labelEn }]),
      );
      const isTolerated = blanks.every(({ row, column }) => row.id === 'rules' || column.kind === 'change');
      yield {
        messageId: isWhole ? 'table' : 'blank',
        data: { table, count: blanks.length, rows: [...rows.values()] },
        path: blanks[0]!.path,
        // Of an empty table the table itself is named.
        related: isWhole ? [] : blanks.slice(1).map(({ path }) => path),
        key: table,
        // An empty table is none: nothing of it can be checked.
        ...(isWhole && { severity: 'error' as const }),
        ...(isTolerated && { severity: 'info' as const }),
      };
    }
  },
});
