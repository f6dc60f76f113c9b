import type { Report, TableId } from '../../model/report.ts';
import type { BlockTemplate, Template } from '../../template/index.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { tableIds } from '../kit/cells.ts';
import { mayBeCutOff } from '../kit/cut-off.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh, tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly columns: readonly Bilingual[];
}

/** Where rows stand side by side on one line, each value has a column of its own: one may be missing in one of the rows. */
function missingOnLine({ tables }: Report, template: Template, table: TableId): Bilingual[] {
  const { layout, blocks } = template.tables[table];
  const values = tables[table];
  if (layout !== 'single-line' || !values) return [];
  const isMissing = (row: string, column: string): boolean =>
    (values[row]?.[column]?.state ?? 'missing') === 'missing';
  return blocks.flatMap(({ rows, columns }) =>
    columns.flatMap((column) => {
      const lacking = rows.filter((row) => isMissing(row.id, column.id));
      if (lacking.length === rows.length) return [];
      return lacking
        .filter((row) => columns.some(({ id }) => !isMissing(row.id, id)))
        .map((row) => ({
          zh: `${row.label}·${column.label}`,
          en: `${row.labelEn}, ${column.labelEn}`,
        }));
    }),
  );
}

export default defineRule<Data>({
  id: 'cell/column-missing',
  title: { zh: '表格缺列', en: 'columns of a table are missing' },
  severity: 'error',
  needs: ['edition'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '同一栏目的各行都没有某一列、而其他列都在的，即为缺列。',
      en: 'A column that no row of its block has, while the other columns are there.',
    },
    why: { zh: '缺列即缺少应当报告的指标。', en: 'A missing column is a figure that was not reported.' },
    mend: { zh: '补上缺少的列并填写数值。', en: 'Add the column and its values.' },
    falsePositives: {
      zh: '网页转换时空列会被丢弃；只剩一行可以辨认的栏目不作判断，表中另有归属不明的数值、或者版式文件中缺的都是行末各列（可能是打印时被截断）时只作警告。',
      en: 'Conversions drop empty columns; blocks of which only one row can be read are not judged; other doubtful values make it a warning, and so do pages that lack the last columns only, which a print may have cut off.',
    },
  },
  messages: {
    columns: {
      zh: ({ table, columns }) =>
        `${tableNames[table].zh}缺少${quotedZh(columns.map((column) => column.zh))}列，请补充。`,
      en: ({ table, columns }) =>
        `The columns ${quotedEn(columns.map((column) => column.en))} are missing in ${tableNames[table].en}; please add them.`,
    },
    unsure: {
      zh: ({ table, columns }) =>
        `没有识别到${tableNames[table].zh}的${quotedZh(columns.map((column) => column.zh))}列，请对照原表核对是否缺列，或者是否打印、导出时被截断。`,
      en: ({ table, columns }) =>
        `The columns ${quotedEn(columns.map((column) => column.en))} of ${tableNames[table].en} were not found; please look whether the original has them, or whether a print or export cut them off.`,
    },
  },
  *check(report, { template }) {
    if (!template) return;
    for (const table of tableIds) {
      const values = report.tables[table];
      if (!values) continue;
      const isMissing = (block: BlockTemplate, column: string): boolean =>
        block.rows.every((row) => (values[row.id]?.[column]?.state ?? 'missing') === 'missing');
      const columns = template.tables[table].blocks.flatMap((block) => {
        const read = block.rows.filter((row) => values[row.id] !== undefined);
        const missing = block.columns.filter((column) => isMissing(block, column.id));
        return read.length < 2 || missing.length === block.columns.length ? [] : missing;
      });
      const names = [
        ...columns.map(({ label, labelEn }) => ({ zh: label, en: labelEn })),
        ...missingOnLine(report, template, table),
      ];
      if (names.length === 0) continue;
      // Only a table that was otherwise read without doubt proves that a column is not there.
      const isClear =
        !mayBeCutOff(report, template, table) &&
        !report.surplus.some((item) => item.table === table) &&
        Object.values(values).every((row) => Object.values(row).every((cell) => cell.state !== 'ambiguous'));
      yield {
        messageId: isClear ? 'columns' : 'unsure',
        data: { table, columns: names },
        path: `sections/${table}`,
        key: table,
        ...(isClear ? {} : { severity: 'warning' as const, concerns: 'reading' as const }),
      };
    }
  },
});
