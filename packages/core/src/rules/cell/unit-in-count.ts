import { readCellText } from '../../language/numbers/index.ts';
import { declaredUnit } from '../../language/prose/labels.ts';
import { describePath } from '../../template/index.ts';
import { unusualCells } from '../kit/cells.ts';
import { printedHeader } from '../kit/printed-header.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly raw: string;
  readonly unit: string;
  readonly headed: string;
}

const money = new Set(['元', '千元', '万元', '亿元']);

export default defineRule<Data>({
  id: 'cell/unit-in-count',
  title: { zh: '单元格单位与表头不一致', en: 'a unit that is not the header’s' },
  severity: 'warning',
  needs: ['edition'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '件数列中写了金额单位，或者金额列的单位与表头写明的单位不同。表头没有写单位的，不作判断。',
      en: 'A count with a unit of money, or an amount in a unit other than its header declares. Headers without a unit are not judged.',
    },
    why: { zh: '单位不一致会使金额相差一万倍。', en: 'A wrong unit changes an amount ten-thousandfold.' },
    mend: {
      zh: '换算为表头的单位，单元格中只填数字。',
      en: 'Convert to the header’s unit and write the number alone.',
    },
    falsePositives: {
      zh: '件、项、条、个等量词视为同类，不作警告。',
      en: 'Counters such as 件, 项, 条 and 个 are taken as equivalent.',
    },
  },
  messages: {
    unit: {
      zh: ({ path, raw, unit, headed }) =>
        `${describePath(path, null, 'zh')}写作“${raw}”，单位“${unit}”与表头的“${headed}”不一致，请换算后填写。`,
      en: ({ path, raw, unit, headed }) =>
        `${describePath(path, null, 'en')} reads “${raw}” in ${unit}, but the header says ${headed}; please convert it.`,
    },
  },
  *check(report, { template }) {
    for (const { path, table, row, column, cell } of unusualCells(report, template)) {
      if (cell.state !== 'number') continue;
      const number = readCellText(cell.raw);
      const unit = number.kind === 'number' ? number.unit : '';
      if (!money.has(unit)) continue;
      const header = printedHeader(report, table, row.id, column.id);
      const headed = column.kind === 'amount' ? header && declaredUnit(header.text) : column.unit;
      if (headed === null || headed === unit) continue;
      yield { messageId: 'unit', data: { path, raw: cell.raw.trim(), unit, headed }, path };
    }
  },
});
