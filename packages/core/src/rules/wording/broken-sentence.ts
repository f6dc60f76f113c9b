import { passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly before: string;
  readonly after: string;
}

const longEnough = 30;
/** What is written before the sections; lines of the page have no such marks. */
const prose = /[,、《]/u;
const openEnd = /[\u4e00-\u9fff、,(《“]$/u;
/** 重点围绕答复规范、 or 三是, and nothing more in the section. */
const unfinished = /[、,]$|[,;。:](?:[一二三四五六七八九十]{1,2}是|其[一二三四五])$/u;
const fewest = 15;
const newItem =
  /^(\(?[一二三四五六七八九十\d]+[)、.]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[①-⑳•·\-*#]|20\d{2}年|附)/u;
/** （二）依申请公开 behind a comma: what stood before it was not finished. */
const nextPart = /^\([一二三四五六七八九十]{1,3}\)/u;
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
      zh: '段落没有句末标点，下一段又不像新的一条，疑为句子被分页或换行打断；一个部分以顿号或逗号结束，疑为没有写完。',
      en: 'A paragraph without closing punctuation, followed by one that is no new item; a section that ends in a comma seems unfinished.',
    },
    why: { zh: '断句影响阅读，也会妨碍数据提取。', en: 'It hampers reading and the extraction of figures.' },
    mend: { zh: '合并两段；没有写完的，补全。', en: 'Join the paragraphs; finish what is not.' },
    falsePositives: {
      zh: '由分页文件转换而来的文字会普遍断行，超过 5 处时不再提示。',
      en: 'Conversions of paged files break lines everywhere; more than five places are not reported.',
    },
  },
  messages: {
    unfinished: {
      zh: ({ before }) => `“…${before}”之后没有下文，这句话似未写完，请补全。`,
      en: ({ before }) => `Nothing follows “…${before}”; the sentence seems unfinished.`,
    },
    broken: {
      zh: ({ before, after }) => `“…${before}”与“${after}…”疑为同一句被断开，请合并。`,
      en: ({ before, after }) => `“…${before}” and “${after}…” seem to be one sentence; please join them.`,
    },
  },
  *check(report) {
    const passages = passagesOf(report);
    for (const [index, passage] of passages.entries()) {
      const next = passages[index + 1];
      const isLast =
        !next ||
        next.isHeading ||
        next.section !== passage.section ||
        (passage.text.length >= longEnough && nextPart.test(next.text) && !nextPart.test(passage.text));
      if (passage.isHeading || !isLast || passage.text.length < fewest || !unfinished.test(passage.text))
        continue;
      yield {
        messageId: 'unfinished',
        data: { before: passage.text.slice(-8), after: '' },
        path: pathOf(passage),
        key: passage.text.slice(-12),
        ...passage.cite(passage.text.length - 8, passage.text.length),
      };
    }
    const found = passages.flatMap((passage, index) => {
      const next = passages[index + 1];
      if (!next || next.section !== passage.section || next.isHeading || passage.isHeading) return [];
      if (passage.text.length < longEnough || !openEnd.test(passage.text)) return [];
      if (passage.owner === null && !prose.test(passage.text)) return [];
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
