import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly year: number;
}

export default defineRule<Data>({
  id: 'template/wrong-notice',
  title: { zh: '引用了已被替代的格式通知', en: 'cites the superseded format notice' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '2021年度及以后的报告是否仍以国办公开办函〔2019〕60号或试行格式为依据。',
      en: 'Reports for 2021 and later that rest on notice No. 60 of 2019 or the trial format.',
    },
    why: {
      zh: '现行格式由国办公开办函〔2021〕30号印发。',
      en: 'The format in force was issued by notice No. 30 of 2021.',
    },
    mend: { zh: '改为引用国办公开办函〔2021〕30号。', en: 'Cite notice No. 30 of 2021.' },
    falsePositives: {
      zh: '同时引用新旧两个文件的不作提示。',
      en: 'Reports that cite both notices are passed over.',
    },
  },
  messages: {
    notice: {
      zh: ({ year }) =>
        `${year} 年度的报告仍引用2019年的格式通知，现行依据是国办公开办函〔2021〕30号，请更正。`,
      en: ({ year }) =>
        `The report for ${year} cites the format notice of 2019; notice No. 30 of 2021 is in force.`,
    },
  },
  *check(report) {
    const { year } = report;
    if (year === null || year < 2021) return;
    const named = statementsOf(report, 'notice').filter(
      ({ section }) => section === null || section === 'overview',
    );
    const [first] = named;
    // Beside the notice in force the old one is told as history.
    if (!first || named.some((notice) => notice.year >= 2021)) return;
    yield { messageId: 'notice', data: { year }, ...citeStatement(first) };
  },
});
