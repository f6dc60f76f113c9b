import { passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly before: string;
  readonly after: string;
}

const longEnough = 30;
const openEnd = /[\u4e00-\u9fff、,(《“]$/u;
const newItem =
  /^(\(?[一二三四五六七八九十\d]+[)、.]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[①-⑳•·\-*#]|20\d{2}年|附)/u;
/** A text broken everywhere was wrapped by a conversion, not by its author. */
const most = 5;

export default defineRule<Data>({
  id: 'wording/broken-sentence',
  title: { zh: '句子中间断行', en: 'a sentence broken over two paragraphs' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '段落没有句末标点，下一段又不像新的一条，疑为句子被分页或换行打断。',
      en: 'A paragraph without closing punctuation, followed by one that is no new item.',
    },
    why: { zh: '断句影响阅读，也会妨碍数据提取。', en: 'It hampers reading and the extraction of figures.' },
    mend: { zh: '合并两段。', en: 'Join the paragraphs.' },
    falsePositives: {
      zh: '由分页文件转换而来的文字会普遍断行，超过 5 处时不再提示。',
      en: 'Conversions of paged files break lines everywhere; more than five places are not reported.',
    },
  },
  messages: {
    broken: {
      zh: ({ before, after }) => `“…${before}”与“${after}…”疑为同一句被断开，请合并。`,
      en: ({ before, after }) => `“…${before}” and “${after}…” seem to be one sentence; please join them.`,
    },
  },
  *check(report) {
    const passages = passagesOf(report);
    const found = passages.flatMap((passage, index) => {
      const next = passages[index + 1];
      if (!next || next.section !== passage.section || next.isHeading || passage.isHeading) return [];
      if (passage.text.length < longEnough || !openEnd.test(passage.text)) return [];
      return newItem.test(next.text) || !/^[\u4e00-\u9fff,、;]/u.test(next.text) ? [] : [{ passage, next }];
    });
    if (found.length > most) return;
    for (const { passage, next } of found)
      yield {
        messageId: 'broken',
        data: { before: passage.text.slice(-8), after: next.text.slice(0, 8) },
        path: pathOf(passage),
        key: passage.text.slice(-12),
        ...passage.cite(passage.text.length - 8, passage.text.length),
      };
  },
});
