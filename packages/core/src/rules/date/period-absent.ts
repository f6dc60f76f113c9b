import { defineRule } from '../kit/rule.ts';
import { statementsOf } from '../kit/statements.ts';

export default defineRule<Record<string, never>>({
  id: 'date/period-absent',
  title: { zh: '没有写明统计期限', en: 'no statistics period' },
  severity: 'info',
  needs: ['sections'],
  basis: ['regulations.49', 'period.sichuan'],
  docs: {
    what: {
      zh: '报告是否写明数据的统计期限。',
      en: 'Whether the report states the period its figures cover.',
    },
    why: { zh: '写明期限便于读者了解数据口径。', en: 'The reader learns what the figures cover.' },
    mend: {
      zh: '在开头写明“本报告统计期限自某年 1 月 1 日至 12 月 31 日”。',
      en: 'State the period in the preamble.',
    },
    falsePositives: {
      zh: '格式没有强制要求，仅作提示。',
      en: 'The format does not demand it; a remark only.',
    },
  },
  messages: {
    absent: {
      zh: () => '报告没有写明统计期限，建议在开头说明。',
      en: () => 'The report does not state the period its figures cover; the preamble is the place for it.',
    },
  },
  *check(report) {
    if (report.period !== null || report.year === null) return;
    // 数据截止日期为2023年12月31日 says as much of a year.
    const isToldByItsEnd = statementsOf(report, 'year').some(
      ({ role, section, year }) => role === 'asOf' && section === null && year === report.year,
    );
    if (!isToldByItsEnd) yield { messageId: 'absent', data: {}, path: 'period' };
  },
});
