import { readCellText } from '../../language/numbers/index.ts';
import { describePath } from '../../template/index.ts';
import { cellsOfKind } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly raw: string;
}

export default defineRule<Data>({
  id: 'cell/change-sign',
  title: { zh: '“本年增/减”没有写明增或减', en: 'a change of items without a sign' },
  severity: 'info',
  needs: ['proactive', 'edition'],
  basis: ['format.2019'],
  docs: {
    what: {
      zh: '2019版表格“本年增/减”列的非零数值是否写明“增”“减”或正负号。',
      en: 'Non-zero changes of items in the 2019 tables should say 增 or 减, or carry a sign.',
    },
    why: {
      zh: '没有符号就无法判断是增加还是减少。',
      en: 'Without a sign nobody can tell an increase from a decrease.',
    },
    mend: { zh: '写作“增1”“减2”或“+1”“-2”。', en: 'Write 增1, 减2, +1 or -2.' },
    falsePositives: {
      zh: '多数报告以不带符号表示增加，故只作提示。',
      en: 'Most reports leave out the plus, so this is a remark only.',
    },
  },
  messages: {
    sign: {
      zh: ({ path, raw }) => `${describePath(path, null, 'zh')}填的是“${raw}”，未写明是增加还是减少。`,
      en: ({ path, raw }) =>
        `${describePath(path, null, 'en')} reads “${raw}” without saying whether it is an increase or a decrease.`,
    },
  },
  *check(report, { template }) {
    for (const { path, cell } of cellsOfKind(report, template, 'change')) {
      if (!cell.value) continue;
      const number = readCellText(cell.raw);
      if (number.kind === 'number' && number.sign === '')
        yield { messageId: 'sign', data: { path, raw: cell.raw.trim() }, path };
    }
  },
});
