import type { SectionId } from '../../model/report.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly printed: number;
  readonly year: number;
}

/** Where a report tells what is to come. */
const sections: ReadonlySet<SectionId | null> = new Set(['overview', 'problems', 'other']);

export default defineRule<Data>({
  id: 'date/outdated-plan',
  title: { zh: '下一步计划的年度已过', en: 'a plan for a year that is over' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['regulations.50', 'regulations.49'],
  docs: {
    what: {
      zh: '“某年，我们将……”“某年工作计划”“下一步，某年要……”“力争某年底前……”中的年度是否不晚于报告年度。',
      en: 'Plans (“in year Y we shall …”, “work plan for Y”, “by the end of Y”) for the report year itself or an earlier one.',
    },
    why: {
      zh: '报告在下一年发布，对已过去的年度作计划，多为沿用旧稿。',
      en: 'The report appears the year after; a plan for a past year is usually last year’s text.',
    },
    mend: {
      zh: '改为下一年度，并核对措施是否仍然适用。',
      en: 'Correct the year and check that the plan still applies.',
    },
    falsePositives: {
      zh: '“将……纳入、列入、作为”表示已做的工作，“某年工作要点”“某年存在的问题”是名称，都不是计划，不作提示。',
      en: '将 … 纳入/列入/作为 tells what was done, and documents and problems of a year are no plans; they are passed over.',
    },
  },
  messages: {
    plan: {
      zh: ({ printed, year }) =>
        `报告年度是 ${year} 年，此处却写“${printed}年……将……”，请核对是否应为 ${year + 1} 年。`,
      en: ({ printed, year }) =>
        `The report is for ${year}, yet this plan is for ${printed}; was ${year + 1} meant?`,
    },
  },
  *check(report) {
    const { year } = report;
    if (year === null) return;
    for (const statement of statementsOf(report, 'plan')) {
      if (statement.year > year || !sections.has(statement.section)) continue;
      yield {
        messageId: 'plan',
        data: { printed: statement.year, year },
        key: statement.excerpt.text.slice(-24),
        ...citeStatement(statement),
      };
    }
  },
});
