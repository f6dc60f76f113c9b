import { counted } from '../../language/counted.ts';
import { readCellText } from '../../language/numbers/index.ts';
import type { TableId } from '../../model/report.ts';
import { type PlacedCell, tableIds, unusualCells } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh, tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly values: readonly string[];
}

const shown = 4;

/** Signs belong to changes of items, and decimals to cell/not-integer and cell/declared-decimals. */
function isUnusual(raw: string): boolean {
  const read = readCellText(raw);
  return read.kind === 'number' && (read.unit !== '' || Object.values(read.style).includes(true));
}

export default defineRule<Data>({
  id: 'cell/number-format',
  title: { zh: '数字写法不规范', en: 'unusual number format' },
  severity: 'info',
  needs: ['edition'],
  basis: ['style'],
  docs: {
    what: {
      zh: '数值是否带有千分位逗号、全角数字、中文数字、数字间空格、前导零、单位或注释；每张表合并提示一次。',
      en: 'Thousands separators, full-width or Chinese digits, inner spaces, leading zeros, units or notes in a cell; one remark a table.',
    },
    why: {
      zh: '不规范的写法不影响数值，但会妨碍复制、汇总和机器读取。',
      en: 'The value stands, but copying and compiling become error-prone.',
    },
    mend: {
      zh: '单元格只填半角阿拉伯数字，单位写在表头。',
      en: 'Write plain digits only; the unit belongs in the header.',
    },
    falsePositives: {
      zh: '仅为写法提示，不表示数值有误。',
      en: 'A remark on style only; the value is not in doubt.',
    },
  },
  messages: {
    format: {
      zh: ({ table, values }) =>
        `${tableNames[table].zh}有 ${values.length} 个数值写法不规范，如${quotedZh(values.slice(0, shown))}，建议只填半角数字。`,
      en: ({ table, values }) =>
        `${counted(values.length, 'value')} of ${tableNames[table].en} ${values.length === 1 ? 'is' : 'are'} written unusually, such as ${quotedEn(values.slice(0, shown))}; plain digits are best.`,
    },
  },
  *check(report, { template }) {
    // A raw text that could not be given to one column says nothing about any cell.
    const cells = unusualCells(report, template).filter(
      ({ cell }: PlacedCell) => cell.state === 'number' && isUnusual(cell.raw),
    );
    for (const table of tableIds) {
      const found = cells.filter((cell) => cell.table === table);
      if (found.length === 0) continue;
      yield {
        messageId: 'format',
        data: { table, values: found.map(({ cell }) => cell.raw.trim()) },
        path: found[0]!.path,
        related: found.slice(1).map(({ path }) => path),
        key: table,
      };
    }
  },
});
