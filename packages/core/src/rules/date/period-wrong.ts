import { defineRule } from '../kit/rule.ts';
import { dateZh } from '../kit/words.ts';

interface Data {
  readonly start: string;
  readonly end: string;
  readonly year: number;
}

export default defineRule<Data>({
  id: 'date/period-wrong',
  title: { zh: '统计期限有误', en: 'wrong statistics period' },
  severity: 'error',
  needs: ['year'],
  basis: ['regulations.49', 'period.sichuan'],
  docs: {
    what: {
      zh: '所写的统计期限是否为报告年度的 1 月 1 日至 12 月 31 日。',
      en: 'The stated period must run from 1 January to 31 December of the report year.',
    },
    why: {
      zh: '年度报告统计上一年度全年的情况；期限写错会使全部数据的口径存疑。',
      en: 'The report covers one calendar year; a wrong period throws doubt on every figure.',
    },
    mend: {
      zh: '改为报告年度的 1 月 1 日至 12 月 31 日，并核对数据口径。',
      en: 'Correct the period and check that the figures cover it.',
    },
    falsePositives: {
      zh: '年度中途成立的机关，起始日期可以晚于 1 月 1 日，只报为警告。',
      en: 'A body set up during the year may start later; this is a warning only.',
    },
  },
  messages: {
    wrong: {
      zh: ({ start, end, year }) =>
        `统计期限写作${dateZh(start)}至${dateZh(end)}，应为${year}年1月1日至12月31日，请更正并核对数据口径。`,
      en: ({ start, end, year }) =>
        `The period is given as ${start} to ${end}; it should be ${year}-01-01 to ${year}-12-31. Please correct it and check what the figures cover.`,
    },
    partial: {
      zh: ({ start, end, year }) =>
        `统计期限写作${dateZh(start)}至${dateZh(end)}，没有覆盖${year}年全年，请确认。`,
      en: ({ start, end, year }) =>
        `The period ${start} to ${end} does not cover the whole of ${year}; please confirm.`,
    },
  },
  *check(report) {
    const { period, year } = report;
    if (!period || year === null) return;
    if (period.start === `${year}-01-01` && period.end === `${year}-12-31`) return;
    const isPartial =
      period.end === `${year}-12-31` && period.start.startsWith(`${year}-`) && period.start < period.end;
    yield {
      messageId: isPartial ? 'partial' : 'wrong',
      data: { start: period.start, end: period.end, year },
      path: 'period',
      location: period.at,
      ...(isPartial ? { severity: 'warning' as const } : {}),
    };
  },
});
