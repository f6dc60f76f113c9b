import { tellsAsked, tellsEarlier, tellsPaid } from '../../language/prose/claim-words.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';
import { amountEn } from '../kit/words.ts';

interface Data {
  readonly amount: number;
  readonly unit: string;
}

export default defineRule<Data>({
  id: 'fee/contradiction',
  title: { zh: '信息处理费前后矛盾', en: 'contradictory statements on fees' },
  severity: 'error',
  needs: ['sections'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '一处称未收取信息处理费，另一处又写有收取的件数或金额。',
      en: 'One passage says no information fees were charged, another gives a number or amount.',
    },
    why: { zh: '两种说法不能同时成立。', en: 'Both cannot be true.' },
    mend: { zh: '核对后统一表述。', en: 'Check and make the statements agree.' },
    falsePositives: {
      zh: '只写“发出收费通知”或“应收”而实际未收取的，不算矛盾。',
      en: 'Fee notices sent but not paid are no contradiction.',
    },
  },
  messages: {
    contradiction: {
      zh: ({ amount, unit }) => `此处称未收取信息处理费，而报告另写有收取 ${amount} ${unit}，请统一。`,
      en: ({ amount, unit }) =>
        `This passage says no information fees were charged, yet the report also gives ${amountEn(amount, unit)}; please make them agree.`,
    },
    unasked: {
      zh: ({ amount, unit }) => `此处称未发出收费通知，而报告另写有收取 ${amount} ${unit}，请统一。`,
      en: ({ amount, unit }) =>
        `This passage says no fee notices were sent, yet the report also gives ${amountEn(amount, unit)} as collected; please make them agree.`,
    },
  },
  *check(report) {
    const paid = report.claims.find(
      (claim) =>
        claim.metric === 'fees.information' &&
        claim.value !== null &&
        claim.value > 0 &&
        claim.extent !== 'other' &&
        tellsPaid(claim.text) &&
        !tellsAsked(claim.text) &&
        !tellsEarlier(claim.text),
    );
    const told = statementsOf(report, 'fee').find(
      ({ act, amount }) => act === 'collected' && (amount ?? 0) > 0,
    );
    const amount = paid?.value ?? told?.amount;
    if (amount == null) return;
    const acts = statementsOf(report, 'fee');
    const denial = acts.find(({ act }) => act === 'none') ?? acts.find(({ act }) => act === 'noNotice');
    if (denial)
      yield {
        messageId: denial.act === 'none' ? 'contradiction' : 'unasked',
        data: { amount, unit: paid?.unit ?? '元' },
        ...citeStatement(denial),
      };
  },
});
