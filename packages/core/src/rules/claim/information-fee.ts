import { tellsAsked, tellsSentOrReturned, tellsTotal } from '../../language/prose/claim-words.ts';
import { isExact } from '../kit/claim-figures.ts';
import { quote } from '../kit/claim-rule.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly first: string;
  readonly second: string;
  readonly left: number;
  readonly right: number;
}

export default defineRule<Data>({
  id: 'claim/information-fee',
  title: { zh: '两处所述信息处理费金额不同', en: 'two different totals of information fees' },
  severity: 'warning',
  needs: [],
  basis: ['fee.measures', 'definition'],
  docs: {
    what: {
      zh: '依申请公开部分与“其他需要报告的事项”都写有信息处理费总额的，两处应相同。',
      en: 'Where both the part on requests and section six give the total of information fees, they must be the same.',
    },
    why: { zh: '同一年度的收费总额只有一个。', en: 'There is one total a year.' },
    mend: { zh: '核对收费台账，统一两处金额。', en: 'Check the fee register and make the amounts agree.' },
    falsePositives: {
      zh: '“应收”与“实收”、总额与其中某单位的金额不是同一个数；称未收取而又有金额的另有规则。',
      en: 'Fees due and fees paid differ, as do a total and one body’s share; “none” against an amount has a rule of its own.',
    },
  },
  messages: {
    differs: {
      zh: ({ first, second, left, right }) =>
        `正文写“${second}”，而前文写“${first}”，两处金额（${left} 元与 ${right} 元）不一致，请核对并统一。`,
      en: ({ first, second, left, right }) =>
        `“${second}” gives ${left} yuan, but “${first}” gave ${right}. Please check and make them agree.`,
    },
  },
  *check(report) {
    const totals = report.claims.filter(
      (claim) =>
        claim.metric === 'fees.information' &&
        claim.partOf === undefined &&
        (claim.certainty === 'sure' || (claim.certainty === 'likely' && tellsTotal(claim.text))) &&
        isExact(claim) &&
        claim.value! > 0 &&
        claim.extent === 'same' &&
        !tellsAsked(claim.text) &&
        !tellsSentOrReturned(claim.text),
    );
    const [first] = totals;
    const other = totals.find((claim) => claim.value !== first?.value);
    if (!first || !other) return;
    // A share listed after its total is no second total.
    if (totals.length > 2 || !tellsTotal(other.text)) return;
    yield {
      messageId: 'differs',
      data: {
        first: quote(first.text),
        second: quote(other.text),
        left: other.value!,
        right: first.value!,
      },
      claim: other,
    };
  },
});
