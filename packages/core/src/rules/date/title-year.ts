import { readTitleWords } from '../../language/prose/titles.ts';
import type { Report } from '../../model/report.ts';
import { defineRule } from '../kit/rule.ts';
import { statementsOf } from '../kit/statements.ts';

interface Data {
  readonly title: string;
  readonly titleYear: number | null;
  readonly periodYear: number | null;
}

/** Whether period and date of publication are those of the report's year, which then is not the title's. */
function isWitnessed(report: Report): boolean {
  const { year, period, publishedOn } = report;
  const day = publishedOn ?? statementsOf(report, 'signedOn')[0]?.date;
  return period?.end === `${year}-12-31` && day?.startsWith(`${year! + 1}-`) === true;
}

export default defineRule<Data>({
  id: 'date/title-year',
  title: { zh: '标题年度缺失或不一致', en: 'the year of the title is missing or doubtful' },
  severity: 'error',
  needs: [],
  basis: ['regulations.49'],
  docs: {
    what: {
      zh: '标题是否写明年度；标题中出现两个不同年度的，或与统计期限、正文、发布日期一致写明的年度不同的，报为错误。只与统计期限不一致的，由 date/period-wrong 报告。',
      en: 'The title must name the year, and one year only, that of period, text and date of publication. A title that differs from the period alone is reported by date/period-wrong.',
    },
    why: {
      zh: '年度报告针对上一年度，年度不明就无法归档和核对。',
      en: 'The report covers one given year; without it filing and checking are impossible.',
    },
    mend: { zh: '在标题中写明报告所属的年度。', en: 'Name the year covered in the title.' },
    falsePositives: {
      zh: '标题被网页截断，或年度单独成行时，可能识别不到。',
      en: 'The title may be cut by the page, or the year may stand on a line of its own.',
    },
  },
  messages: {
    missing: {
      zh: ({ title }) => `标题“${title}”没有写明年度，请补上。`,
      en: ({ title }) => `The title “${title}” names no year; please add it.`,
    },
    conflicting: {
      zh: ({ title }) => `标题“${title}”中出现了不同的年度，请核对。`,
      en: ({ title }) => `The title “${title}” names different years; please check.`,
    },
    differs: {
      zh: ({ titleYear, periodYear }) =>
        `标题写 ${titleYear} 年，而统计期限、正文和所署日期均为 ${periodYear} 年度，请先核对标题。`,
      en: ({ titleYear, periodYear }) =>
        `The title says ${titleYear}, but period, text and date of publication are those of a report for ${periodYear}; please check the title first.`,
    },
  },
  *check(report) {
    if (report.title === null) return;
    const { years, yearsNamed, hasChineseYear } = readTitleWords(report.title);
    const data = {
      title: report.title.trim(),
      titleYear: [...years][0] ?? null,
      periodYear: report.period ? Number(report.period.end.slice(0, 4)) : null,
    };
    const place = { path: 'title', location: report.titleAt };
    // What begins with 年 is the end of a title: its year stands before, where a conversion tore it off.
    const isTorn = data.title.startsWith('年');
    // Of characters that the file gives no meaning to some may be its digits.
    const isUnread = /[\ue000-\uf8ff\ufffd]/u.test(data.title);
    if (years.size === 0 && !hasChineseYear && !isTorn && !isUnread)
      yield { messageId: 'missing', data, ...place, severity: 'warning' };
    // A publication date may follow the title; only two numbers that both stand before 年 contradict each other.
    else if (years.size > 1 && yearsNamed > 1) yield { messageId: 'conflicting', data, ...place };
    else if (years.size === 1 && report.year !== null && !years.has(report.year) && isWitnessed(report))
      yield { messageId: 'differs', data, ...place };
  },
});
