import { passagesOf, pathOf, sentencesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly printed: number;
  readonly year: number;
}

/** Only 将 with an adverb is the future; 将政府信息公开纳入… is the object marker. */
const plan =
  /^[^,。]{0,8}?(20\d{2})年(?:度)?,?[^。;]{0,24}?将(?:会|继续|进一步|不断|着力|努力|持续|从(?:以下|下列|[^。;]{0,8}方面))/u;
const objectMarker = /将[^。;]{0,40}(纳入|列入|作为|列为|融入)/u;

export default defineRule<Data>({
  id: 'date/outdated-plan',
  title: { zh: '下一步计划的年度已过', en: 'a plan for a year that is over' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['format.2021.accountability'],
  docs: {
    what: {
      zh: '“某年，我们将继续……”中的年度是否不晚于报告年度。',
      en: 'Plans (“in year Y we shall …”) for the report year itself or an earlier one.',
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
      zh: '“将……纳入、列入、作为”表示已做的工作，不是计划，不作提示。',
      en: '将 … 纳入/列入/作为 tells what was done and is passed over.',
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
    for (const passage of passagesOf(report, ['overview', 'problems', 'other']))
      for (const sentence of sentencesOf(passage)) {
        const match = plan.exec(sentence.text);
        if (!match || Number(match[1]) > year || objectMarker.test(sentence.text)) continue;
        const start = sentence.start + match[0].indexOf(match[1]!);
        yield {
          messageId: 'plan',
          data: { printed: Number(match[1]), year },
          path: pathOf(passage),
          key: sentence.text.slice(0, 24),
          ...passage.cite(start, start + 4),
        };
      }
  },
});
