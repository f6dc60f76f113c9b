import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';
import { amountEn } from '../kit/words.ts';

interface Data {
  readonly noticed: number;
  readonly collected: number;
  readonly unit: string;
}

export default defineRule<Data>({
  id: 'fee/collected-above-noticed',
  title: { zh: '实际收取多于收费通知', en: 'more collected than was asked for' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['fee.measures', 'definition'],
  docs: {
    what: {
      zh: '信息处理费实际收取的件数或金额，不应多于发出收费通知的件数或总金额。',
      en: 'The fees collected, in number or amount, should not exceed the notices sent.',
    },
    why: {
      zh: '信息处理费按收费通知缴纳，收取多于通知，至少有一个数有误。',
      en: 'Fees are paid on notices; when more was paid, one of the numbers is wrong.',
    },
    mend: { zh: '核对收费台账，更正其中的数。', en: 'Check the fee register and correct the number.' },
    falsePositives: {
      zh: '本年缴纳的可能含上一年度发出的通知，写明即可；只给出一方的不比较。',
      en: 'Payments may include notices of last year, which the text should say; one side alone is not compared.',
    },
  },
  messages: {
    above: {
      zh: ({ noticed, collected, unit }) =>
        `正文称发出收费通知 ${noticed} ${unit}，实际收取 ${collected} ${unit}，收取多于通知，请核对。`,
      en: ({ noticed, collected, unit }) =>
        `Notices for ${amountEn(noticed, unit)} were sent, yet ${amountEn(collected, unit)} were collected; please check.`,
    },
  },
  *check(report) {
    const told = statementsOf(report, 'fee');
    const noticed = told.filter(({ act }) => act === 'noticed');
    const collected = told.filter(({ act }) => act === 'collected');
    // Several notices or payments are parts of a list.
    if (noticed.length !== 1 || collected.length !== 1) return;
    for (const [part, unit] of [
      ['amount', '元'],
      ['count', '件'],
    ] as const) {
      const [asked, paid] = [noticed[0]![part], collected[0]![part]];
      if (asked === null || paid === null || paid <= asked) continue;
      yield {
        messageId: 'above',
        data: { noticed: asked, collected: paid, unit },
        key: unit,
        ...citeStatement(collected[0]!),
      };
      return;
    }
  },
});
