import { compareEditions, editionForYear } from '../../template/index.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly year: number;
}

export default defineRule<Data>({
  id: 'template/premature',
  title: { zh: '2019、2020年度使用了2021版表格', en: 'the tables of 2021 in a report for 2019 or 2020' },
  severity: 'warning',
  needs: ['year', 'edition', 'proactive'],
  basis: ['format.2019'],
  docs: {
    what: {
      zh: '2019、2020年度的报告是否使用了2021版的表格。',
      en: 'Reports for 2019 or 2020 that print the tables of the 2021 format.',
    },
    why: {
      zh: '2021版格式自2021年度起使用，此前适用试行格式。',
      en: 'The 2021 format starts with report year 2021; before, the trial format applies.',
    },
    mend: {
      zh: '核对报告年度；年度无误的，改用试行格式。',
      en: 'Check the year; if it is right, use the trial format.',
    },
    falsePositives: {
      zh: '事后重新发布的旧年度报告可能换用了新表格。',
      en: 'An old report published again later may use the new tables.',
    },
  },
  messages: {
    premature: {
      zh: ({ year }) => `${year} 年度的报告使用了2021版表格，当时适用的是2019版试行格式，请核对年度或表格。`,
      en: ({ year }) =>
        `The report for ${year} prints the tables of 2021, but the 2019 trial format applied; please check the year or the tables.`,
    },
  },
  *check(report) {
    const { year, template } = report;
    if (year === null || template === null || compareEditions(template, editionForYear(year)) <= 0) return;
    yield { messageId: 'premature', data: { year }, path: 'sections/proactive' };
  },
});
