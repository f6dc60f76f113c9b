import { numberAt } from '../kit/cells.ts';
import { hasFeeStatement } from '../kit/fee-statement.ts';
import { defineRule } from '../kit/rule.ts';

export default defineRule<Record<string, never>>({
  id: 'fee/statement-missing',
  title: { zh: '没有说明信息处理费情况', en: 'no statement on information processing fees' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['fee.measures'],
  docs: {
    what: {
      zh: '2021年度起，报告（一般在第六部分）是否说明收取信息处理费的情况。写明未收取也算；不写“信息处理费”四字、但说明未收取费用的也算。',
      en: 'From report year 2021 the report, usually section six, says whether fees were charged. A negative statement counts, whatever its words.',
    },
    why: {
      zh: '信息处理费自2021年起施行，各地年度报告均在第六部分报告收取情况。',
      en: 'The fees were introduced in 2021, and reports give an account of them in section six.',
    },
    mend: {
      zh: '在第六部分写明收费件数和金额；没有收取的，写明“本年度未收取信息处理费”。',
      en: 'State the number and amount in section six, or that none were charged.',
    },
    falsePositives: {
      zh: '2019、2020年度不作要求；行政事业性收费与信息处理费不是一回事，不据此推断。',
      en: 'Not asked of reports for 2019 and 2020; administrative fees in table 2 are another matter.',
    },
  },
  messages: {
    missing: {
      zh: () =>
        '报告没有说明信息处理费的收取情况。信息处理费的收取情况通常写在第六部分，没有收取的写明“未收取信息处理费”，请核对是否需要补充。',
      en: () =>
        'The report does not say whether information processing fees were charged; this usually stands in section six, also when none were. Please check whether to add it.',
    },
  },
  *check(report) {
    const section = report.sections.find((candidate) => candidate.id === 'other');
    // A missing section six is reported as such.
    if (report.year === null || report.year < 2021 || !section || hasFeeStatement(report)) return;
    // Fees left unpaid ask for the statement more strongly; that rule tells it.
    if ((numberAt(report, 'requests', 'other.feeUnpaid', 'total') ?? 0) > 0) return;
    yield { messageId: 'missing', data: {}, path: 'sections/other', location: section.at };
  },
});
