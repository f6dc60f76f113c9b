import { headingLabel, headingNumber, isAttachment } from '../../language/prose/headings.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh } from '../kit/words.ts';

interface Data {
  readonly headings: readonly string[];
}

export default defineRule<Data>({
  id: 'structure/section-extra',
  title: { zh: '六个部分之外另设部分', en: 'a section beyond the six' },
  severity: 'info',
  needs: ['sections'],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '是否有不属于六个部分的一级标题。',
      en: 'Top-level headings that are none of the six sections.',
    },
    why: {
      zh: '格式要求报告内容“不宜泛化”，其他内容应归入相应部分。',
      en: 'The format asks that the contents not be widened; other matter belongs in one of the six sections.',
    },
    mend: {
      zh: '把多出的内容并入相应部分，或者删去。',
      en: 'Move the matter into the section it belongs to, or drop it.',
    },
    falsePositives: {
      zh: '“附件”“附表”等收尾标题可以保留；部分内的小标题使用了一级编号时，另由“编号冲突”规则提示。',
      en: 'Closing headings such as an annex may stay; sub-headings numbered like sections are reported by structure/numbering-collision.',
    },
  },
  messages: {
    extra: {
      zh: ({ headings }) => `除六个部分外另有标题${quotedZh(headings)}，请确认是否需要单列。`,
      en: ({ headings }) =>
        `Beyond the six sections there are the headings ${quotedEn(headings)}; please check whether they should stand alone.`,
    },
  },
  *check(report) {
    const taken = new Set(
      report.sections
        .filter((section) => section.id !== null)
        .map((section) => headingNumber(section.heading)),
    );
    const extra = report.sections.filter((section) => {
      if (section.id !== null || section.heading === '') return false;
      const number = headingNumber(section.heading);
      return number !== null && !taken.has(number) && !isAttachment(headingLabel(section.heading));
    });
    if (extra.length === 0) return;
    yield {
      messageId: 'extra',
      data: { headings: extra.map((section) => section.heading.trim()) },
      location: extra[0]!.at,
    };
  },
});
