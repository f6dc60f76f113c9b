import { squeeze } from '../../language/fold/index.ts';
import type { Period, Report } from '../../model/report.ts';
import { isSchoolYear } from '../kit/deadline.ts';
import { defineRule } from '../kit/rule.ts';
import { statementsOf } from '../kit/statements.ts';
import { dateZh } from '../kit/words.ts';

/** A period that no calendar has is told by date/impossible. */
const isImpossible = (report: Report, { start, end, text }: Period): boolean =>
  end < start ||
  statementsOf(report, 'impossibleDate').some(({ printed }) => squeeze(text).includes(squeeze(printed)));

/** Fewer than the numbers of two days: the period is told by its months, or by its end alone. */
const isShort = ({ text }: Period): boolean => (text.match(/\d+/gu)?.length ?? 0) <= 3;

interface Data {
  readonly start: string;
  readonly end: string;
  readonly year: number;
  readonly text: string;
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
      zh: '起始日期晚于 1 月 1 日的只报为警告；文中写明机关在年度中途成立、更名、合并或撤销的，只作提示。学校按学年编制的报告不作判断。',
      en: 'A period that begins later is a warning only, and a remark where the text tells that the body was set up, renamed, merged or dissolved in the year. Reports of schools on a school year are not judged.',
    },
  },
  messages: {
    wrong: {
      zh: ({ start, end, year }) =>
        `统计期限写作${dateZh(start)}至${dateZh(end)}，应为${year}年1月1日至12月31日，请更正并核对数据口径。`,
      en: ({ start, end, year }) =>
        `The period is given as ${start} to ${end}; it should be ${year}-01-01 to ${year}-12-31. Please correct it and check what the figures cover.`,
    },
    short: {
      zh: ({ text, year }) => `统计期限写作“${text}”，应为${year}年1月1日至12月31日，请更正并核对数据口径。`,
      en: ({ text, year }) =>
        `The period is given as “${text}”; it should be ${year}-01-01 to ${year}-12-31. Please correct it and check what the figures cover.`,
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
    if (isSchoolYear(report) || isImpossible(report, period)) return;
    const isWithin = [period.start, period.end].every((day) => day.startsWith(`${year}-`));
    const isTold = statementsOf(report, 'circumstance').some(({ of }) => of === 'reorganised');
    const isPartial = isWithin && period.start < period.end && (isTold || period.end === `${year}-12-31`);
    yield {
      messageId: isPartial ? 'partial' : isShort(period) ? 'short' : 'wrong',
      data: { start: period.start, end: period.end, year, text: period.text.trim() },
      path: 'period',
      location: period.at,
      ...(isPartial ? { severity: isTold ? ('info' as const) : ('warning' as const) } : {}),
    };
  },
});
