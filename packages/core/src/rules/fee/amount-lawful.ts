import { unlikelyFee } from '../kit/fee-statement.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly amount: number;
}

const step = 10;

export default defineRule<Data>({
  id: 'fee/amount-lawful',
  title: { zh: '信息处理费金额不合标准', en: 'a fee that the tariff cannot give' },
  severity: 'info',
  needs: [],
  basis: ['fee.measures'],
  docs: {
    what: {
      zh: '以元计的信息处理费是否为 10 的整倍数；达到 10 万元的，疑为单位误写，报为警告。',
      en: 'Information fees in yuan must be multiples of ten; from 100,000 yuan the unit is probably wrong, which is a warning.',
    },
    why: {
      zh: '按件计收每件 100 元起，按量计收每页 10、20、40 元，任何合法金额都是 10 元的整倍数。',
      en: 'The tariff is 100 yuan and up an item, or 10, 20 or 40 yuan a page, so every lawful amount is a multiple of ten.',
    },
    mend: { zh: '核对金额。', en: 'Check the amount.' },
    falsePositives: {
      zh: '部分缴纳或减免后的金额可能不是整倍数。',
      en: 'Partial payments or reductions may break the rule.',
    },
  },
  messages: {
    amount: {
      zh: ({ amount }) => `信息处理费 ${amount} 元不是 10 元的整倍数，与收费标准不符，请核对。`,
      en: ({ amount }) =>
        `A fee of ${amount} yuan is no multiple of ten, as the tariff would have it; please check.`,
    },
    unlikely: {
      zh: ({ amount }) =>
        `正文所述信息处理费折合 ${amount} 元，明显高于按收费标准可能产生的金额，请核对单位是元还是万元。`,
      en: ({ amount }) =>
        `The information fee comes to ${amount} yuan, far more than the tariff is likely to give; is the unit 元 or 万元?`,
    },
  },
  *check(report) {
    for (const claim of report.claims) {
      const { value } = claim;
      if (claim.metric !== 'fees.information' || claim.unit !== '元' || value === null) continue;
      if (value >= unlikelyFee)
        yield { messageId: 'unlikely', severity: 'warning', data: { amount: value }, claim };
      else if (claim.comparison === 'exact' && value % step !== 0)
        yield { messageId: 'amount', data: { amount: value }, claim };
    }
    // What notices ask for, where no number is read as collected.
    const told = new Set(
      report.claims.flatMap(({ metric, value }) => (metric === 'fees.information' ? value : [])),
    );
    for (const statement of statementsOf(report, 'fee')) {
      const { amount } = statement;
      if (amount === null || told.has(amount)) continue;
      told.add(amount);
      if (amount >= unlikelyFee)
        yield { messageId: 'unlikely', severity: 'warning', data: { amount }, ...citeStatement(statement) };
      else if (amount % step !== 0)
        yield { messageId: 'amount', data: { amount }, ...citeStatement(statement) };
    }
  },
});
