import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly printed: number;
  readonly expected: number;
}

export default defineRule<Data>({
  id: 'date/carry-year',
  title: { zh: '结转的年度不是相邻年度', en: 'carried over to or from a year that is not the next or last' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['regulations.49', 'definition'],
  docs: {
    what: {
      zh: '“结转至某年办理”的年度应是报告年度的下一年，“某年结转”的年度应是上一年。',
      en: 'Requests are carried over to the year after the report’s, and come from the year before.',
    },
    why: {
      zh: '年度写错多为沿用旧稿，结转数也可能是旧的。',
      en: 'A wrong year usually means that last year’s text was reused, perhaps with its figure.',
    },
    mend: { zh: '改为正确的年度，并核对结转数。', en: 'Correct the year and check the figure.' },
    falsePositives: {
      zh: '“某年收到、结转至本年答复”说的是上年结转，不作提示。',
      en: 'Requests of last year that were answered in this one are told as such, and are passed over.',
    },
  },
  messages: {
    out: {
      zh: ({ printed, expected }) => `此处写结转至${printed}年，而本报告的下一年度是${expected}年，请核对。`,
      en: ({ printed, expected }) =>
        `Requests are said to be carried over to ${printed}; the year after this report’s is ${expected}.`,
    },
    in: {
      zh: ({ printed, expected }) => `此处写由${printed}年结转，而本报告的上一年度是${expected}年，请核对。`,
      en: ({ printed, expected }) =>
        `Requests are said to come from ${printed}; the year before this report’s is ${expected}.`,
    },
  },
  *check(report) {
    const { year } = report;
    if (year === null) return;
    for (const statement of statementsOf(report, 'carry')) {
      const direction = statement.direction === 'in' ? 'in' : 'out';
      const expected = direction === 'out' ? year + 1 : year - 1;
      // 2023年结转的3件: in its own report the year may stand for what was handed on at its end.
      const isOwn = direction === 'in' && statement.year === year;
      const isFromBefore = statement.direction === 'either' && statement.year === year - 1;
      if (statement.year === expected || isOwn || isFromBefore) continue;
      yield {
        messageId: direction,
        data: { printed: statement.year, expected },
        key: `${direction} ${statement.year}`,
        ...citeStatement(statement),
      };
    }
  },
});
