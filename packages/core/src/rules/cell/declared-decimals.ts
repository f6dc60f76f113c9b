import { readCellText } from '../../language/numbers/index.ts';
import { declaredDecimals } from '../../language/prose/labels.ts';
import { describePath, toPath } from '../../template/index.ts';
import { cellsOfKind } from '../kit/cells.ts';
import { printedHeader } from '../kit/printed-header.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly raw: string;
  readonly declared: number;
  readonly decimals: number;
}

export default defineRule<Data>({
  id: 'cell/declared-decimals',
  title: { zh: '小数位数与表头要求不符', en: 'decimals differ from what the header asks' },
  severity: 'warning',
  needs: ['proactive', 'edition'],
  basis: ['format.2021', 'format.2019', 'style'],
  docs: {
    what: {
      zh: '本报告的表头写明“保留4位小数”时，核对该列数值的小数位数。表头没有这样写的，一律不查。',
      en: 'When this report’s own header asks for a number of decimals, the value must have as many. Headers without the remark are never checked.',
    },
    why: {
      zh: '表头与数值不符，说明数值经过取整或单位有误。',
      en: 'A value that ignores its header was rounded or is in another unit.',
    },
    mend: {
      zh: '按表头要求的位数填写，例如 2506.0000。',
      en: 'Write as many decimals as the header asks for, for example 2506.0000.',
    },
    falsePositives: {
      zh: '数值为 0 时不必补足小数位，不作提示。“保留4位小数”是部分地方的要求，并非全国格式。',
      en: 'Zero needs no decimals. The remark is a local requirement, not part of the national format.',
    },
  },
  messages: {
    decimals: {
      zh: ({ path, raw, declared, decimals }) =>
        `${describePath(path, null, 'zh')}填的是“${raw}”（${decimals} 位小数），表头要求保留 ${declared} 位小数，请核对。`,
      en: ({ path, raw, declared, decimals }) =>
        `${describePath(path, null, 'en')} reads “${raw}” (${decimals} decimals); its header asks for ${declared}.`,
    },
  },
  *check(report, { template }) {
    for (const { table, row, column, cell } of cellsOfKind(report, template, 'amount')) {
      if (cell.value === null || cell.value === 0) continue;
      const header = printedHeader(report, table, row.id, column.id);
      const declared = header && declaredDecimals(header.text);
      const number = readCellText(cell.raw);
      if (declared === null || number.kind !== 'number' || number.unit !== '' || number.decimals === declared)
        continue;
      const path = toPath(table, row.id, column.id);
      yield {
        messageId: 'decimals',
        data: { path, raw: cell.raw.trim(), declared, decimals: number.decimals },
        path,
      };
    }
  },
});
