import { readCellText } from '../../language/numbers/index.ts';
import { describePath } from '../../template/index.ts';
import { unusualCells } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly raw: string;
}

export default defineRule<Data>({
  id: 'cell/not-integer',
  title: { zh: '件数不是整数', en: 'a count is not a whole number' },
  severity: 'error',
  needs: ['edition'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '件数、项数是否为整数；“5.0”这样的写法只作提示。',
      en: 'Counts must be whole numbers; “5.0” is only remarked on.',
    },
    why: {
      zh: '件数不可能是小数，出现小数说明填错了列或误算。',
      en: 'There is no half case; a fraction means a wrong column or a wrong calculation.',
    },
    mend: { zh: '核对后填写整数。', en: 'Check and write the whole number.' },
    falsePositives: {
      zh: '由电子表格导出的“0.0”“5.0”是格式问题，数值并没有错。',
      en: '“0.0” exported from a spreadsheet is a matter of format, the value is right.',
    },
  },
  messages: {
    fraction: {
      zh: ({ path, raw }) => `${describePath(path, null, 'zh')}填的是“${raw}”，件数应为整数，请核对。`,
      en: ({ path, raw }) =>
        `${describePath(path, null, 'en')} reads “${raw}”; a count must be a whole number.`,
    },
    decimals: {
      zh: ({ path, raw }) => `${describePath(path, null, 'zh')}写作“${raw}”，件数不必带小数位。`,
      en: ({ path, raw }) =>
        `${describePath(path, null, 'en')} is written “${raw}”; a count needs no decimals.`,
    },
  },
  *check(report, { template }) {
    for (const { path, cell, column } of unusualCells(report, template)) {
      if (column.kind === 'amount' || (cell.state !== 'number' && cell.state !== 'invalid')) continue;
      const data = { path, raw: cell.raw.trim() };
      const number = readCellText(cell.raw);
      if (number.kind !== 'number') continue;
      if (cell.state === 'invalid') yield { messageId: 'fraction', data, path };
      else if (number.decimals > 0) yield { messageId: 'decimals', data, path, severity: 'info' };
    }
  },
});
