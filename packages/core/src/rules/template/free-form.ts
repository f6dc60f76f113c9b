import { knownTemplates } from '../../template/index.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly year: number;
}

export default defineRule<Data>({
  id: 'template/free-form',
  title: { zh: '2018年度及以前的报告', en: 'a report for 2018 or earlier' },
  severity: 'info',
  needs: ['year'],
  basis: ['regulations.50', 'format.2019'],
  docs: {
    what: { zh: '报告年度是否早于2019年。', en: 'Whether the report year lies before 2019.' },
    why: {
      zh: '2019年《条例》修订前没有统一的六部分格式，本工具的多数检查不适用。',
      en: 'Before the revision of 2019 there was no six-section format, so most checks do not apply.',
    },
    mend: {
      zh: '无须修改；请只参考与格式无关的检查结果。',
      en: 'Nothing to mend; regard only the findings that do not rest on the format.',
    },
    falsePositives: { zh: '年度识别有误时请忽略。', en: 'Ignore it if the year was misread.' },
  },
  messages: {
    old: {
      zh: ({ year }) => `${year} 年度的报告早于统一格式，多数检查不适用。`,
      en: ({ year }) => `The report for ${year} is older than the unified format; most checks do not apply.`,
    },
  },
  *check(report) {
    const { year } = report;
    if (year !== null && year < knownTemplates()[0]!.years.from)
      yield { messageId: 'old', data: { year }, path: 'title', location: report.titleAt };
  },
});
