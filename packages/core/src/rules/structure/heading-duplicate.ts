import { squeeze } from '../../language/fold/index.ts';
import { headingLabel } from '../../language/prose/headings.ts';
import type { Section, SectionId } from '../../model/report.ts';
import { defineRule } from '../kit/rule.ts';

/** True when words, not only white space, stand below the heading. */
const hasText = (section: Section): boolean =>
  section.paragraphs.some((paragraph) => squeeze(paragraph.text).length > 0);

interface Data {
  readonly heading: string;
  readonly count: number;
}

export default defineRule<Data>({
  id: 'structure/heading-duplicate',
  title: { zh: '一级标题重复', en: 'a section heading occurs twice' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '同一个部分的标题是否出现了两次以上。各处标题下都有文字的报为警告，否则只作提示。',
      en: 'The same section heading printed more than once: a warning when text follows each, else a remark.',
    },
    why: {
      zh: '重复的标题多是粘贴时留下的，常伴有重复或未改的内容。',
      en: 'A repeated heading is usually a paste error and often comes with repeated or unrevised text.',
    },
    mend: { zh: '合并两处内容，只保留一个标题。', en: 'Merge the two parts under one heading.' },
    falsePositives: {
      zh: '文首目录、网页标题与正文标题重复属于转换痕迹，不作为警告。',
      en: 'A table of contents, or a page title repeated by the conversion, is not warned about.',
    },
  },
  messages: {
    duplicate: {
      zh: ({ heading, count }) => `标题“${heading}”出现了 ${count} 次，请合并内容并只保留一个标题。`,
      en: ({ heading, count }) =>
        `The heading “${heading}” occurs ${count} times; please merge the text under one heading.`,
    },
  },
  *check(report) {
    const groups = new Map<SectionId, Section[]>();
    for (const section of report.sections)
      if (section.id !== null) {
        const group = groups.get(section.id);
        if (group) group.push(section);
        else groups.set(section.id, [section]);
      }
    const repeated = [...groups.values()].filter((group) => group.length > 1);
    // Three or more headings whose first copy stands alone are a table of contents.
    if (repeated.filter((group) => !hasText(group[0]!)).length >= 3) return;
    for (const group of repeated) {
      const labels = new Set(group.map((section) => headingLabel(section.heading)));
      const isCertain = labels.size === 1 && group.every(hasText);
      const last = group.at(-1)!;
      yield {
        messageId: 'duplicate',
        data: { heading: last.heading.trim(), count: group.length },
        path: `sections/${last.id}`,
        location: last.at,
        ...(isCertain ? {} : { severity: 'info' as const }),
      };
    }
  },
});
