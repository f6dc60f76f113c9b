import { describePath } from '../../template/index.ts';
import { numberAt } from '../kit/cells.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly last: number;
  readonly issued: number;
  readonly repealed: number;
  readonly expected: number;
  readonly actual: number;
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
      zh: '有效期届满自动失效、集中清理、口径调整会使两数不等。',
      en: 'Expiry, a general clean-up or a change of scope.',
    },
  },
  messages: {
    balance: {
      zh: ({ path, last, issued, repealed, expected, actual }) =>
        `${describePath(path, null, 'zh')}为 ${actual}，而上一年 ${last} + 本年制发 ${issued} − 本年废止 ${repealed} = ${expected}，相差 ${Math.abs(actual - expected)}，请核对或说明（如有效期届满失效）。`,
      en: ({ path, last, issued, repealed, expected, actual }) =>
        `${describePath(path, null, 'en')} is ${actual}, but last year’s ${last} + ${issued} issued − ${repealed} repealed = ${expected}; please check or explain the difference of ${Math.abs(actual - expected)}.`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    for (const row of rows) {
      const last = numberAt(prior, 'proactive', row, 'inForce');
      const issued = numberAt(report, 'proactive', row, 'issued');
      const repealed = numberAt(report, 'proactive', row, 'repealed');
      const actual = numberAt(report, 'proactive', row, 'inForce');
      if (last === null || issued === null || repealed === null || actual === null) continue;
      const expected = last + issued - repealed;
      if (actual === expected) continue;
      const path = `proactive/${row}/inForce`;
      yield {
        messageId: 'balance',
        data: { path, last, issued, repealed, expected, actual },
        path,
        related: [`proactive/${row}/issued`, `proactive/${row}/repealed`],
      };
    }
  },
});
