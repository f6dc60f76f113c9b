import { counted } from '../../language/counted.ts';
import type { TableId } from '../../model/report.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { cellsIn, tableIds } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh, tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly count: number;
  readonly rows: readonly Bilingual[];
}

const shown = 4;

export default defineRule<Data>({
  id: 'cell/ambiguous',
  title: { zh: '数值归属不能确定', en: 'cells that could not be told apart' },
  severity: 'info',
  concerns: 'reading',
  needs: ['edition'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '一行的数值少于列数等原因，使数值属于哪一列无法确定的单元格。',
      en: 'Cells whose value could belong to several columns, for example when a row has fewer values than columns.',
    },
    why: {
      zh: '这些单元格没有参加核对，读者应当知道。',
      en: 'These cells took no part in the checks, and the reader should know it.',
    },
    mend: {
      zh: '对照原表人工核对；发布时保留空列并填 0。',
      en: 'Compare with the original by hand; keep every column and write 0.',
    },
    falsePositives: {
      zh: '多由网页转换丢失空列造成，原表可能没有问题。',
      en: 'Usually the conversion lost empty columns; the original may be sound.',
    },
  },
  messages: {
    ambiguous: {
      zh: ({ table, count, rows }) =>
        `${tableNames[table].zh}有 ${count} 个单元格的归属不能确定（${quotedZh(rows.slice(0, shown).map((row) => row.zh))}${rows.length > shown ? '等' : ''}），未参加核对，请对照原表。`,
      en: ({ table, count, rows }) =>
        `${counted(count, 'cell')} of ${tableNames[table].en} could not be told apart (${quotedEn(rows.slice(0, shown).map((row) => row.en))}${rows.length > shown ? ' …' : ''}) and ${count === 1 ? 'was' : 'were'} not checked.`,
    },
  },
  *check(report, { template }) {
    const all = cellsIn(report, template, 'ambiguous');
    if (all.length === 0) return;
    for (const table of tableIds) {
      const found = all.filter((placed) => placed.table === table);
      if (found.length === 0) continue;
      const rows = new Map(
        found.map(({ row }) => [row.id, { zh: `${row.number}${row.label}`, en: row.labelEn }]),
      );
      yield {
        messageId: 'ambiguous',
        data: { table, count: found.length, rows: [...rows.values()] },
        path: found[0]!.path,
        related: found.slice(1).map(({ path }) => path),
        key: table,
      };
    }
  },
});
