import { counted } from '../../language/counted.ts';
import { findAll } from '../../language/prose/find-all.ts';
import { passagesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly count: number;
  readonly text: string;
}

/** Begins at the space, which is rare, and looks back. */
const spaced = /[ \u3000](?<=[\u4e00-\u9fff，。（].)[ \u3000]*\d[\d.]*[ \u3000]+[\u4e00-\u9fff]/gu;
const fewest = 2;

export default defineRule<Data>({
  id: 'wording/digit-space',
  title: { zh: '数字前后有空格', en: 'spaces around digits' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '汉字之间的数字前后是否留有空格，如“2021 年”。',
      en: 'Spaces around digits between Chinese characters, as in “2021 年”.',
    },
    why: { zh: '公文中数字与汉字之间不空格。', en: 'Official Chinese sets digits without spaces.' },
    mend: { zh: '删去空格。', en: 'Remove the spaces.' },
    falsePositives: { zh: '部分转换软件会自动加入空格。', en: 'Some conversions add them.' },
  },
  messages: {
    spaced: {
      zh: ({ count, text }) => `正文中有 ${count} 处数字前后留有空格，如“${text}”，建议删去。`,
      en: ({ count, text }) =>
        `Spaces stand around digits in ${counted(count, 'place')}, such as “${text}”; please remove them.`,
    },
  },
  *check(report) {
    const found = passagesOf(report)
      .filter(({ paragraph }) => paragraph.text.search(spaced) >= 0)
      .flatMap(({ paragraph }) =>
        findAll(paragraph.text, spaced).map(([text]) => ({ text, at: paragraph.at })),
      );
    const [first] = found;
    if (!first || found.length < fewest) return;
    yield {
      messageId: 'spaced',
      data: { count: found.length, text: first.text.trim() },
      location: first.at,
    };
  },
});
