import { readCellText } from '../../language/numbers/index.ts';
import { describePath } from '../../template/index.ts';
import { allCells } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly raw: string;
}

export default defineRule<Data>({
  id: 'cell/not-number',
  title: { zh: '单元格不是数值', en: 'a cell is not a number' },
  severity: 'error',
  needs: ['edition'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '单元格中是否有不能读作一个数值的文字，如“? 0”“1O”“约10”“8月起12”“#REF!”。',
      en: 'Cells whose text cannot be read as one number, such as “? 0”, “1O”, “约10”, “8月起12” or “#REF!”.',
    },
    why: {
      zh: '统计表要求准确数值，否则不能合计。',
      en: 'The tables take exact numbers; anything else cannot be summed.',
    },
    mend: { zh: '改为准确的数值。', en: 'Write the exact number.' },
    falsePositives: {
      zh: '扫描识别可能把 0 认作字母 O、1 认作 l；数值后带单位的另由格式规则提示。',
      en: 'Optical recognition may read 0 as O and 1 as l; a number with a unit is reported by cell/number-format instead.',
    },
  },
  messages: {
    invalid: {
      zh: ({ path, raw }) => `${describePath(path, null, 'zh')}填的是“${raw}”，不是数值，请更正。`,
      en: ({ path, raw }) =>
        `${describePath(path, null, 'en')} reads “${raw}”, which is not a number; please correct it.`,
    },
  },
  *check(report, { template }) {
    for (const { path, cell } of allCells(report, template)) {
      // A number that is no whole count is told as such.
      if (cell.state !== 'invalid' || readCellText(cell.raw).kind === 'number') continue;
      yield { messageId: 'invalid', data: { path, raw: cell.raw.trim() }, path };
    }
  },
});
