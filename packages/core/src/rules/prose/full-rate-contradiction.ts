import { tellsAnswerRate } from '../../language/prose/claim-words.ts';
import { isUntilNow } from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { numberAt } from '../kit/cells.ts';
import { quote } from '../kit/claim-rule.ts';
import { defineRule, type Violation } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly fromTable: boolean;
}

const row = 'requests/carriedOut/total';

/** 均在规定时限内办结，办结率100%: a rate told directly behind that is of those that fell due. */
function speaksOfDue({ claims }: Report, claim: Claim): boolean {
  const before = claims[claims.indexOf(claim) - 1];
  return before?.of?.metric === 'requests.onTime' && before.sentence === claim.sentence;
}

/** 其中3件逾期答复, 均在法定期限内答复. */
function* lateAnswers(report: Report): Generator<Violation<Data>> {
  const late = report.claims.find(
    ({ of, value, extent }) => of?.metric === 'requests.overdue' && (value ?? 0) > 0 && extent === 'same',
  );
  const all = report.claims.find(
    ({ of, value, extent }) => of?.metric === 'requests.onTime' && value === 100 && extent === 'same',
  );
  if (!late || !all) return;
  yield {
    messageId: 'late',
    data: { text: quote(all.text), left: late.value!, right: 0, fromTable: false },
    claim: all,
  };
}

export default defineRule<Data>({
  id: 'prose/full-rate-contradiction',
  title: { zh: '称全部（按期）办结而有例外', en: 'all said to be closed, or in time, yet some were not' },
  severity: 'warning',
  needs: [],
  basis: ['definition', 'regulations.50'],
  docs: {
    what: {
      zh: '正文称申请“均已办结”或“办结率100%”的，结转下年度继续办理的件数应为 0；称“均在法定期限内答复”或“按期答复率100%”的，不应另有逾期答复的件数。',
      en: 'Where the text says that every request was closed, none may be carried over to next year; where it says that all were answered in time, none may have been answered late.',
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
      zh: '“按期办结率”只指到期的申请，“答复率”多按到期的申请计算，与尚未到期而结转的申请并不矛盾，故只作提示；“截至目前”说的是编写年报时的情况；依法延期答复不是逾期。',
      en: 'An on-time rate speaks of requests that fell due; a rate of answers is mostly reckoned of these too, which leaves room for requests not yet due, so that it is only a hint; “by now” speaks of the day of writing; an answer within the extended time limit is not late.',
    },
  },
  messages: {
    contradicts: {
      zh: ({ text, left, fromTable }) =>
        `正文“${text}”表示申请已全部办结，而${fromTable ? '表三“四、结转下年度继续办理”' : '正文所写结转下年度'}为 ${left} 件。请写明除外情形或改正数字。`,
      en: ({ text, left, fromTable }) =>
        `“${text}” says that all requests were closed, yet ${fromTable ? 'table 3 carries' : 'the text carries'} ${left} over to next year. Please name the exception or correct the number.`,
    },
    notDue: {
      zh: ({ text, left, fromTable }) =>
        `正文写“${text}”，而${fromTable ? '表三“四、结转下年度继续办理”' : '正文所写结转下年度'}为 ${left} 件。如结转的申请尚未到答复期限，两者并不矛盾，可写明“到期申请”；否则请核对数字。`,
      en: ({ text, left, fromTable }) =>
        `The text says “${text}”, while ${fromTable ? 'table 3 carries' : 'the text carries'} ${left} over to next year. If these are not due yet, both hold, and the text may say so; otherwise please check the numbers.`,
    },
    late: {
      zh: ({ text, left }) =>
        `正文“${text}”表示全部按期答复，而正文又写有 ${left} 件逾期。请核对，并使两处一致。`,
      en: ({ text, left }) =>
        `“${text}” says that all were answered in time, yet the text also tells of ${left} answered late. Please check and make the two agree.`,
    },
  },
  *check(report) {
    yield* lateAnswers(report);
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
        !isUntilNow(one.scope) &&
        one.extent !== 'other',
    );
    if (!claim) return;
    const due = tellsAnswerRate(claim.text) || speaksOfDue(report, claim);
    yield {
      messageId: due ? 'notDue' : 'contradicts',
      ...(due && { severity: 'info' as const }),
      data: { text: quote(claim.text), left: left, right: 0, fromTable: inTable !== null },
      claim,
      ...(inTable !== null && { path: row, related: [row] }),
    };
  },
});
