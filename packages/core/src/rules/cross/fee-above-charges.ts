import { readCellText } from '../../language/numbers/index.ts';
import { tellsAsked } from '../../language/prose/claim-words.ts';
import { unlikelyFee } from '../kit/fee-statement.ts';
import { figuresAt } from '../kit/figures.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly fee: number;
  readonly charges: number;
}

const yuanInUnit: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

export default defineRule<Data>({
  id: 'cross/fee-above-charges',
  title: { zh: '信息处理费多于行政事业性收费', en: 'information fees exceed the administrative fees' },
  severity: 'warning',
  needs: ['proactive'],
  basis: ['fee.account', 'fee.account.anhui', 'definition'],
  docs: {
    what: {
      zh: '正文所写实际收取的信息处理费（元），折成万元后是否超过表二的行政事业性收费。按表中所印小数位四舍五入后比较。',
      en: 'Information fees collected according to the text, in 万元, against the administrative fees of table 2, at the printed precision.',
    },
    why: {
      zh: '信息处理费属于行政事业性收费，部分不应大于整体。',
      en: 'Information fees are a kind of administrative fee; the part cannot exceed the whole.',
    },
    mend: { zh: '核对两处金额和单位。', en: 'Check both amounts and their units.' },
    falsePositives: {
      zh: '正文为全县口径而表二为本机关口径时不可比；发出通知而未收取的金额不应计入。',
      en: 'The text may cover the whole area and table 2 the office; amounts notified but not collected do not count.',
    },
  },
  messages: {
    exceed: {
      zh: ({ fee, charges }) =>
        `正文称收取信息处理费 ${fee} 元，而表二行政事业性收费只有 ${charges} 万元，请核对金额和单位。`,
      en: ({ fee, charges }) =>
        `The text reports information fees of ${fee} yuan, but table 2 shows administrative fees of only ${charges} 万元; please check.`,
    },
  },
  *check(report, context) {
    const stated = report.claims.filter(
      ({ metric, value, unit, comparison, extent, text }) =>
        metric === 'fees.information' &&
        value !== null &&
        yuanInUnit[unit] !== undefined &&
        comparison === 'exact' &&
        extent === 'same' &&
        !tellsAsked(text),
    );
    if (stated.length === 0) return;
    const path = 'proactive/fees/amount';
    const figures = yield* figuresAt(report, context, path);
    if (!figures) return;
    const [charges = 0] = figures;
    const printed = readCellText(report.tables.proactive?.fees?.amount?.raw ?? '');
    const step = 10 ** -(printed.kind === 'number' ? printed.decimals : 0) / 2;
    for (const claim of stated) {
      const fee = claim.value! * yuanInUnit[claim.unit]!;
      // So large an amount is told of as a slip of the unit.
      if (fee / 10_000 <= charges + step || (claim.unit === '元' && fee >= unlikelyFee)) continue;
      yield { messageId: 'exceed', data: { fee, charges }, path, claim };
      return;
    }
  },
});
