import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly year: number;
}

export default defineRule<Data>({
  id: 'template/wrong-notice',
  title: { zh: '引用的格式通知与年度不符', en: 'cites a format notice of other years' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '2021年度及以后的报告是否仍以国办公开办函〔2019〕60号或试行格式为依据；2019、2020年度的报告是否以当时尚未印发的国办公开办函〔2021〕30号为依据。',
      en: 'Reports for 2021 and later that rest on notice No. 60 of 2019 or the trial format; reports for 2019 and 2020 that rest on notice No. 30 of 2021, which did not exist then.',
    },
    why: {
      zh: '现行格式由国办公开办函〔2021〕30号于2021年9月印发，适用于2021年度及以后的报告。',
      en: 'The format in force was issued by notice No. 30 of September 2021, for reports for 2021 and later.',
    },
    mend: {
      zh: '2021年度及以后的报告引用国办公开办函〔2021〕30号，2019、2020年度的报告引用国办公开办函〔2019〕60号。',
      en: 'Cite notice No. 30 of 2021 for 2021 and later, No. 60 of 2019 before.',
    },
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
    early: {
      zh: ({ year }) =>
        `${year} 年度的报告引用了2021年9月才印发的国办公开办函〔2021〕30号，当时的依据是国办公开办函〔2019〕60号，请核对。`,
      en: ({ year }) =>
        `The report for ${year} cites notice No. 30, which was issued in September 2021; notice No. 60 of 2019 was in force.`,
    },
  },
  *check(report) {
    const { year } = report;
    if (year === null || year < 2019) return;
    const named = statementsOf(report, 'notice').filter(
      ({ section }) => section === null || section === 'overview',
    );
    const [first] = named;
    if (year < 2021) {
      if (first && named.every((notice) => notice.year >= 2021))
        yield { messageId: 'early', data: { year }, ...citeStatement(first) };
      return;
    }
    // Beside the notice in force the old one is told as history.
    if (!first || named.some((notice) => notice.year >= 2021)) return;
    yield { messageId: 'notice', data: { year }, ...citeStatement(first) };
  },
});
