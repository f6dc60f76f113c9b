import { counted } from '../../language/counted.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly count: number;
  readonly text: string;
}

/** So much of it is shown. */
const shown = 20;

export default defineRule<Data>({
  id: 'structure/page-furniture',
  title: { zh: '混入网页导航文字', en: 'page furniture inside the text' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '正文中是否混入“字号”“收藏”“打印”“版权所有”等网页导航或页脚文字。',
      en: 'Navigation or footer words of a web page mixed into the text.',
    },
    why: {
      zh: '这些文字不属于报告，归档和下载的版本中不应出现。',
      en: 'They are not part of the report and do not belong in filed copies.',
    },
    mend: { zh: '从报告文本中删去。', en: 'Remove them from the text of the report.' },
    falsePositives: {
      zh: '由网页另存得到的文本都会带有这些文字，不影响核对结果。',
      en: 'Text saved from a web page always carries them; the other checks are not affected.',
    },
  },
  messages: {
    furniture: {
      zh: ({ count, text }) => `正文中混入 ${count} 处网页导航文字，如“${text}”，归档前请删去。`,
      en: ({ count, text }) =>
        `${counted(count, 'piece')} of page furniture, such as “${text}”, ${count === 1 ? 'stands' : 'stand'} in the text; please remove ${count === 1 ? 'it' : 'them'} before filing.`,
    },
  },
  *check(report) {
    const found = statementsOf(report, 'furniture');
    const [first] = found;
    if (!first) return;
    yield {
      messageId: 'furniture',
      data: { count: found.length, text: first.excerpt.text.trim().slice(0, shown) },
      ...citeStatement(first),
    };
  },
});
