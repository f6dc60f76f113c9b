import { numberAt } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly value: number;
}

/** With fewer requests it may well be so. */
const fewest = 3;

export default defineRule<Data>({
  id: 'requests/all-other',
  title: { zh: '办理结果全部填在“其他”', en: 'all results under “other”' },
  severity: 'info',
  needs: ['requests'],
  basis: ['format.2021', 'definition'],
  docs: {
    what: {
      zh: '表三办理结果有 3 件以上，且全部填在“（六）其他处理”的“3.其他”行。',
      en: 'Three or more results in table 3, all of them in the row “3. other” of （六）.',
    },
    why: {
      zh: '“其他”只填无法归入前面各行的情形，全部填在此处多为没有分类。',
      en: 'The row is for what fits nowhere else; all results there were probably not classified.',
    },
    mend: { zh: '逐件核对答复书，填入对应的行。', en: 'Check each answer and put it into its row.' },
    falsePositives: {
      zh: '申请人撤回申请等确实填在此行，件数少时不作提示。',
      en: 'Withdrawn requests do belong here; small numbers are passed over.',
    },
  },
  messages: {
    all: {
      zh: ({ value }) =>
        `办理结果 ${value} 件全部填在“（六）其他处理·3.其他”，请逐件核对是否应归入其他各行。`,
      en: ({ value }) =>
        `All ${value} results stand in （六）3 “other”; please check whether they belong to other rows.`,
    },
  },
  *check(report) {
    const value = numberAt(report, 'requests', 'other.other', 'total');
    const processed = numberAt(report, 'requests', 'processed', 'total');
    if (value === null || value < fewest || value !== processed) return;
    yield { messageId: 'all', data: { value }, path: 'requests/other.other/total' };
  },
});
