import { squeeze } from '../../language/fold/index.ts';
import { passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly title: string;
}

export default defineRule<Data>({
  id: 'structure/title-duplicate',
  title: { zh: '标题在正文中重复', en: 'the title is repeated inside the text' },
  severity: 'info',
  needs: ['sections'],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '报告标题是否又作为一段出现在正文的部分之中。',
      en: 'The title of the report printed again as a paragraph inside a section.',
    },
    why: {
      zh: '多为粘贴遗留，或者两份报告被接在了一起。',
      en: 'Usually a paste error, or two reports run together.',
    },
    mend: {
      zh: '删去重复的标题；若接入了另一份报告，请分开。',
      en: 'Delete the repeated title; separate the reports if two were joined.',
    },
    falsePositives: {
      zh: '网页页眉、页脚会重复显示标题，所以只看部分之内，也只作提示。',
      en: 'Page headers and footers repeat the title, so only section text is searched and the finding is a remark.',
    },
  },
  messages: {
    duplicate: {
      zh: ({ title }) => `标题“${title}”在正文中又出现了一次，请确认是否为粘贴遗留。`,
      en: ({ title }) =>
        `The title “${title}” appears again inside the text; please check for a paste error.`,
    },
  },
  *check(report) {
    if (report.title === null) return;
    const title = squeeze(report.title);
    for (const passage of passagesOf(report)) {
      if (passage.owner === null || passage.text !== title) continue;
      yield {
        messageId: 'duplicate',
        data: { title: report.title.trim() },
        path: pathOf(passage),
        ...passage.cite(0, passage.text.length),
      };
      return;
    }
  },
});
