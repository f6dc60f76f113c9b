import type { Subtotal, TableId } from '../../model/report.ts';
import { describeLine, parsePath } from '../../template/index.ts';
import { numberAt } from '../kit/cells.ts';
import { addedUp } from '../kit/identity-rule.ts';
import { defineRule } from '../kit/rule.ts';
import { tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  readonly label: string;
  /** One of the cells that are summed, for its row or column. */
  readonly path: string;
  readonly along: 'row' | 'column';
  readonly parts: readonly number[];
  readonly sum: number;
  readonly printed: number;
}

/** Whether the sum runs along a row (a 小计 column) or down a column (a group with its own values). */
function directionOf({ parts }: Subtotal): Data['along'] {
  const rows = new Set(parts.map((path) => parsePath(path)?.row));
  return rows.size > 1 ? 'column' : 'row';
}

export default defineRule<Data>({
  id: 'cell/subtotal',
  title: { zh: '小计与各项之和不符', en: 'a printed subtotal is not the sum of its parts' },
  severity: 'error',
  needs: [],
  basis: ['definition'],
  docs: {
    what: {
      zh: '表中自行填写的小计（“小计”列，或者“（三）不予公开”等分组行上的数值）是否等于所属各项之和。',
      en: 'Subtotals that the report prints of its own (a 小计 column, or values on a group row such as （三）不予公开) must equal the sum of their parts.',
    },
    why: {
      zh: '小计与明细不符，说明小计或明细至少有一处有误。',
      en: 'A subtotal that differs from its parts shows that one of them is wrong.',
    },
    mend: { zh: '核对小计和所属各项。', en: 'Check the subtotal and its parts.' },
    falsePositives: {
      zh: '所属各项有空白、缺失或不能确定的，不作核对。',
      en: 'Nothing is compared when one of the parts is blank, missing or uncertain.',
    },
  },
  messages: {
    sum: {
      zh: (data) =>
        `${tableNames[data.table].zh}的小计“${data.label}”（${describeLine(data.path, data.along, 'zh')}）填 ${data.printed}，所属各项之和${addedUp(data.parts, data.sum, '为 ', '＝')}，两者不一致，请核对。`,
      en: (data) =>
        `The subtotal “${data.label}” of ${tableNames[data.table].en} (${describeLine(data.path, data.along, 'en')}) is ${data.printed}; its parts make${addedUp(data.parts, data.sum, ' ', ' = ')}.`,
    },
  },
  *check(report) {
    for (const subtotal of report.subtotals) {
      const { table, label, cell } = subtotal;
      const parts = subtotal.parts.map((path) => {
        const address = parsePath(path);
        return address && numberAt(report, address.table, address.row, address.column);
      });
      if (cell.value === null || parts.length === 0 || parts.some((part) => part === null)) continue;
      const numbers = parts as number[];
      const sum = numbers.reduce((total, value) => total + value, 0);
      if (sum === cell.value) continue;
      const [path] = subtotal.parts;
      const along = directionOf(subtotal);
      yield {
        messageId: 'sum',
        data: { table, label, path: path!, along, parts: numbers, sum, printed: cell.value },
        path: `sections/${table}`,
        location: cell.at,
        related: subtotal.parts,
        key: `${label}/${path}`,
      };
    }
  },
});
