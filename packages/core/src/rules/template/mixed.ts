import { rowsOf, templateOf } from '../../template/index.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly year: number;
}

const undivided = 'other';
const divided = ['other.correctionOverdue', 'other.feeUnpaid', 'other.other'];

export default defineRule<Data>({
  id: 'template/mixed',
  title: { zh: '表二和表三不是同一版格式', en: 'tables of different editions' },
  severity: 'warning',
  needs: ['year', 'edition', 'proactive', 'requests'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '表二为一版格式，而表三“（六）其他处理”是另一版的写法（2019版不分项，2021版分三项）。',
      en: 'Table 2 of one edition with the （六） of the other: undivided in 2019, three rows in 2021.',
    },
    why: {
      zh: '新旧表格拼接后，指标口径不一致。',
      en: 'Patched together, the figures no longer mean the same.',
    },
    mend: { zh: '统一使用报告年度适用的格式。', en: 'Use the edition of the report year throughout.' },
    falsePositives: {
      zh: '表格识别不完整时可能误判；整份报告都用错版本的，由 template/outdated 或 template/premature 报告。',
      en: 'An incomplete reading may mislead; a report wholly in the wrong edition is reported by template/outdated or template/premature.',
    },
  },
  messages: {
    undivided: {
      zh: () => '表二为2021版，而表三“（六）其他处理”没有分为三项，请按2021版填报。',
      en: () =>
        'Table 2 is of 2021, but （六） of table 3 is not divided into its three rows; please use the 2021 format.',
    },
    divided: {
      zh: () => '表二为2019版，而表三“（六）其他处理”分成了三项，请统一使用同一版格式。',
      en: () =>
        'Table 2 is of 2019, but （六） of table 3 has the three rows of 2021; please use one edition.',
    },
  },
  *check(report) {
    const { requests } = report.tables;
    const { year, template } = report;
    if (year === null || !requests) return;
    const has = (row: string): boolean =>
      Object.values(requests[row] ?? {}).some((cell) => cell.state !== 'missing');
    const isDivided = divided.some(has);
    const isUndivided = has(undivided) && !isDivided;
    const place = { path: 'sections/requests', data: { year } };
    const form = template === null ? null : templateOf(template);
    if (!form) return;
    const divides = !rowsOf(form.tables.requests).some(({ row }) => row.id === undivided);
    if (divides && isUndivided) yield { messageId: 'undivided', ...place };
    else if (!divides && isDivided && year <= (form.years.to ?? year))
      yield { messageId: 'divided', ...place };
  },
});
