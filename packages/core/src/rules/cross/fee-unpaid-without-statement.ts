import { counted } from '../../language/counted.ts';
import { numberAt } from '../kit/cells.ts';
import { hasFeeStatement } from '../kit/fee-statement.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly value: number;
}

export default defineRule<Data>({
  id: 'cross/fee-unpaid-without-statement',
  title: { zh: '有逾期未缴费的申请而没有收费说明', en: 'fees left unpaid but no fee statement' },
  severity: 'warning',
  needs: ['requests', 'sections', 'year'],
  basis: ['fee.measures'],
  docs: {
    what: {
      zh: '表三“逾期未按收费通知要求缴纳费用”大于 0，全文却没有提到收取信息处理费的情况，或者称没有发出收费通知。',
      en: 'Table 3 counts requests closed for unpaid fees while the text never mentions fees, or denies that notices were sent.',
    },
    why: {
      zh: '有逾期未缴，说明发出过收费通知，应当报告收费情况。',
      en: 'Unpaid fees mean that fee notices were sent, which should be reported.',
    },
    mend: {
      zh: '在第六部分写明发出收费通知的件数、总金额和实际收取的金额。',
      en: 'State in section six how many notices were sent, for how much, and what was collected.',
    },
    falsePositives: {
      zh: '数值可能填错了行；收费通知可能是上一年度发出的。未收到费用与逾期未缴并不矛盾。',
      en: 'The number may stand in the wrong row, and the notice may be of last year. That nothing was collected is no contradiction.',
    },
  },
  messages: {
    missing: {
      zh: ({ value }) =>
        `表三有 ${value} 件申请因逾期未缴费不再处理，但报告没有说明收费情况，请在第六部分补充。`,
      en: ({ value }) =>
        `Table 3 shows ${counted(value, 'request')} closed for unpaid fees, but the report says nothing about fees; please add it to section six.`,
    },
    denied: {
      zh: ({ value }) =>
        `正文称没有发出收费通知，而表三有 ${value} 件申请因逾期未缴费不再处理，两处不一致，请核对。`,
      en: ({ value }) =>
        `The text says that no fee notice was sent, yet table 3 shows ${counted(value, 'request')} closed for unpaid fees.`,
    },
  },
  *check(report) {
    const path = 'requests/other.feeUnpaid/total';
    const value = numberAt(report, 'requests', 'other.feeUnpaid', 'total');
    if (!value || value < 0 || report.year === null || report.year < 2021) return;
    const denial = statementsOf(report, 'fee').find(({ act }) => act === 'noNotice');
    if (denial) yield { messageId: 'denied', data: { value }, related: [path], ...citeStatement(denial) };
    // A section six that is missing, or was not read, is told as such.
    if (hasFeeStatement(report) || !report.sections.some(({ id }) => id === 'other')) return;
    yield { messageId: 'missing', data: { value }, path };
  },
});
