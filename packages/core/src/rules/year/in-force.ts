import { describePath } from '../../template/index.ts';
import { isExplained } from '../kit/explained-by-text.ts';
import { figuresAt, priorFiguresAt } from '../kit/figures.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly last: number;
  readonly issued: number;
  readonly repealed: number;
  readonly right: number;
  readonly left: number;
}

const rows = ['rules', 'normativeDocuments'];

export default defineRule<Data>({
  id: 'year/in-force',
  title: { zh: '现行有效件数与上一年衔接不上', en: 'documents in force do not follow from last year’s' },
  severity: 'warning',
  needs: ['prior', 'proactive', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '现行有效 = 上一年现行有效 + 本年制发 − 本年废止（两年均为2021版表格）。',
      en: 'In force = last year’s in force + issued − repealed, when both reports use the 2021 tables.',
    },
    why: { zh: '三个数字之间有确定的增减关系。', en: 'The three figures are bound by addition.' },
    mend: {
      zh: '核对三个数字；因有效期届满失效的，应一并反映在废止数中或作说明。',
      en: 'Check the figures; explain documents that expired.',
    },
    falsePositives: {
      zh: '有效期届满自动失效、集中清理后重新统计、口径调整会使两数不等；正文已作说明的，只作提示。',
      en: 'Expiry, a general clean-up or a change of scope; where the text explains it, it is only remarked on.',
    },
  },
  messages: {
    balance: {
      zh: ({ path, last, issued, repealed, right, left }) =>
        `${describePath(path, null, 'zh')}为 ${left}，而上一年 ${last}＋本年制发 ${issued}－本年废止 ${repealed}＝${right}，相差 ${Math.abs(left - right)}，请核对或说明（如有效期届满失效）。`,
      en: ({ path, last, issued, repealed, right, left }) =>
        `${describePath(path, null, 'en')} is ${left}, but last year’s ${last} + ${issued} issued − ${repealed} repealed = ${right}; please check or explain the difference of ${Math.abs(left - right)}.`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    for (const row of rows) {
      const path = `proactive/${row}/inForce`;
      const before = yield* priorFiguresAt(prior, context, path);
      const now = yield* figuresAt(
        report,
        context,
        `proactive/${row}/issued`,
        `proactive/${row}/repealed`,
        path,
      );
      if (!before || !now) continue;
      const [last = 0] = before;
      const [issued = 0, repealed = 0, left = 0] = now;
      const right = last + issued - repealed;
      if (left === right) continue;
      yield {
        messageId: 'balance',
        data: { path, last, issued, repealed, right, left },
        path,
        related: [`proactive/${row}/issued`, `proactive/${row}/repealed`],
        ...(isExplained(report, 'documents') && { severity: 'info' as const }),
      };
    }
  },
});
