import { counted } from '../../language/counted.ts';
import { describePath } from '../../template/index.ts';
import { figuresAt, priorFiguresAt } from '../kit/figures.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly pending: number;
  readonly total: number;
}

const rows = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];

export default defineRule<Data>({
  id: 'year/pending-cases',
  title: { zh: '上一年尚未审结的案件没有下文', en: 'last year’s pending cases are not accounted for' },
  severity: 'info',
  needs: ['prior', 'remedies', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '上一年“尚未审结”的案件，本年应当审结或继续未审结；本年总计少于该数时提示。',
      en: 'Cases pending last year are decided or still pending this year; a smaller total is remarked on.',
    },
    why: { zh: '可能漏计了以前年度的案件。', en: 'Cases of earlier years may have been left out.' },
    mend: { zh: '核对上一年未审结案件的结果。', en: 'Check what became of the pending cases.' },
    falsePositives: {
      zh: '各地对跨年案件计入哪一年做法不一，仅作提示。',
      en: 'Practice differs as to the year in which such cases count; a remark only.',
    },
  },
  messages: {
    pending: {
      zh: ({ path, pending, total }) =>
        `上一年有 ${pending} 件尚未审结，${describePath(path, null, 'zh')}却只有 ${total} 件，请核对是否漏计。`,
      en: ({ path, pending, total }) =>
        `${counted(pending, 'case was', 'cases were')} pending last year, but ${describePath(path, null, 'en')} is only ${total}; ${pending === 1 ? 'was it' : 'were they'} left out?`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    for (const row of rows) {
      const path = `remedies/${row}/total`;
      const before = yield* priorFiguresAt(prior, context, `remedies/${row}/pending`);
      const now = yield* figuresAt(report, context, path);
      if (!before || !now) continue;
      const [pending = 0] = before;
      const [total = 0] = now;
      if (total >= pending) continue;
      yield { messageId: 'pending', data: { path, pending, total }, path };
    }
  },
});
