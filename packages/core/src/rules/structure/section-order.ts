import type { SectionId } from '../../model/report.ts';
import { newestTemplate } from '../../template/index.ts';
import { defineRule } from '../kit/rule.ts';
import { sheetOf } from '../kit/sheet-of.ts';
import { sectionName } from '../kit/words.ts';

interface Data {
  readonly section: SectionId;
  readonly after: SectionId;
}

const order = newestTemplate().sections.map((section) => section.id);

export default defineRule<Data>({
  id: 'structure/section-order',
  title: { zh: '各部分顺序不符合格式', en: 'sections out of order' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '六个部分第一次出现的先后是否为一至六。',
      en: 'The six sections must first appear in the order one to six.',
    },
    why: {
      zh: '格式统一规定了六个部分的次序，便于公众查阅和上级汇总。',
      en: 'The format prescribes the order, so that readers and supervisors find each section.',
    },
    mend: { zh: '按一至六的次序调整各部分。', en: 'Rearrange the sections in the order one to six.' },
    falsePositives: {
      zh: '文首目录或网页转换时的排列错乱可能被误认为正文顺序。',
      en: 'A table of contents or a scrambled page conversion may look like the order of the text.',
    },
  },
  messages: {
    order: {
      zh: ({ section, after }) =>
        `${sectionName(section).zh}出现在${sectionName(after).zh}之后，请按格式规定的次序排列。`,
      en: ({ section, after }) =>
        `${sectionName(section).en} comes after ${sectionName(after).en}; please follow the prescribed order.`,
    },
  },
  *check(report) {
    const seen = new Set<SectionId>();
    let furthest: SectionId | null = null;
    let sheet: string | null = null;
    for (const section of report.sections) {
      const { id } = section;
      if (id === null || seen.has(id)) continue;
      seen.add(id);
      // Sheets and files have no order among themselves.
      if (sheetOf(section.at) !== sheet) furthest = null;
      sheet = sheetOf(section.at);
      if (furthest !== null && order.indexOf(id) < order.indexOf(furthest)) {
        // One section that moved puts several pairs out of order; the first pair tells it.
        yield {
          messageId: 'order',
          data: { section: id, after: furthest },
          path: `sections/${id}`,
          location: section.at,
        };
        return;
      }
      furthest = id;
    }
  },
});
