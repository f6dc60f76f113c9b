import { numberAt } from '../kit/cells.ts';
import { quote } from '../kit/claim-rule.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly fromTable: boolean;
}

const row = 'requests/carriedOut/total';

export default defineRule<Data>({
  id: 'prose/full-rate-contradiction',
  title: { zh: '称全部办结而有申请结转', en: 'all said to be closed, yet some carried over' },
  severity: 'warning',
  needs: [],
  basis: ['definition', 'format.2021.accountability'],
  docs: {
    what: {
      zh: '正文称申请“均已办结”或“办结率100%”的，结转下年度继续办理的件数应为 0。',
      en: 'Where the text says that every request was closed, none may be carried over to next year.',
    },
    why: {
      zh: '结转的申请尚未办结，两种说法不能同时成立。',
      en: 'A request carried over is not closed; both statements cannot be true.',
    },
    mend: {
      zh: '改写为“除结转 N 件外均已办结”或“到期申请均按时办结”，或者改正结转数。',
      en: 'Write that all but the N carried over were closed, or correct the number carried over.',
    },
    falsePositives: {
      zh: '“按期办结率”只指到期的申请；“截至目前”说的是编写年报时的情况。',
      en: 'An on-time rate speaks of requests that fell due; “by now” speaks of the day of writing.',
    },
  },
  messages: {
    contradicts: {
      zh: ({ text, left, fromTable }) =>
        `正文“${text}”表示申请已全部办结，而${fromTable ? '表三“四、结转下年度继续办理”' : '正文所写结转下年度'}为 ${left} 件。请写明除外情形或改正数字。`,
      en: ({ text, left, fromTable }) =>
        `“${text}” says that all requests were closed, yet ${fromTable ? 'table 3 carries' : 'the text carries'} ${left} over to next year. Please name the exception or correct the number.`,
    },
  },
  *check(report) {
    const inTable = numberAt(report, 'requests', 'carriedOut', 'total');
    const told = report.claims.find(
      (claim) =>
        claim.metric === 'requests.carriedOut' && claim.certainty !== 'loose' && (claim.value ?? 0) > 0,
    );
    const left = inTable ?? told?.value ?? 0;
    if (left <= 0) return;
    const claim = report.claims.find(
      (one) =>
        one.metric === 'requests.processedRate' &&
        one.value === 100 &&
        one.certainty !== 'loose' &&
        !/截[至止]目前|目前/u.test(one.scope ?? '') &&
        one.extent !== 'other',
    );
    if (!claim) return;
    yield {
      messageId: 'contradicts',
      data: { text: quote(claim.text), left: left, right: 0, fromTable: inTable !== null },
      claim,
      ...(inTable !== null && { path: row, related: [row] }),
    };
  },
});
