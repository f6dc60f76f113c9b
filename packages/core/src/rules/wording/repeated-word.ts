import { findAll } from '../../language/prose/find-all.ts';
import { isLawfulDoubling } from '../../language/words/lawful-doublings.ts';
import { passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly word: string;
  readonly text: string;
}

const doubled = /([\u4e00-\u9fff]{2,4})\1/gu;

/** Whether two to four characters stand twice, told without the expression, which tries every length at every place. */
function repeatsItself(text: string): boolean {
  let [two, three, four] = [0, 0, 0];
  for (let at = 2; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    two = unit === text.charCodeAt(at - 2) ? two + 1 : 0;
    three = unit === text.charCodeAt(at - 3) ? three + 1 : 0;
    four = unit === text.charCodeAt(at - 4) ? four + 1 : 0;
    if (two === 2 || three === 3 || four === 4) return true;
  }
  return false;
}

/** Titles keep the words of others; a heading glued to its text repeats itself: 一、主动公开主动公开信息30条. */
const titles = /《[^《》]{0,120}》/gu;
const headed = /(?:^|[。;；])[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*$/u;

export default defineRule<Data>({
  id: 'wording/repeated-word',
  title: { zh: '词语重复', en: 'a word written twice' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '同一个两至四字的词紧接着写了两遍，如“资金资金”“进一步进一步”。',
      en: 'A word of two to four characters written twice in a row.',
    },
    why: { zh: '多为修改时重复录入。', en: 'Usually left by an edit.' },
    mend: { zh: '删去一个。', en: 'Delete one of them.' },
    falsePositives: {
      zh: '前一词的末尾与后一词的开头相同的不作提示，如“人民政府政府信息公开”“社会组织组织活动”“规范规范性文件”；表格、标题和书名号内不检查。',
      en: 'Where one word ends and the next begins with the same characters nothing is said; tables, headings and titles are not searched.',
    },
  },
  messages: {
    repeated: {
      zh: ({ word, text }) => `“${text}”中“${word}”写了两遍，请核对后删去一个。`,
      en: ({ word, text }) => `In “${text}” the word “${word}” stands twice; please delete one.`,
    },
  },
  *check(report) {
    for (const passage of passagesOf(report)) {
      if (passage.isHeading || !repeatsItself(passage.paragraph.text)) continue;
      // The printed text: white space parts a heading from what follows it.
      const text = passage.paragraph.text.replace(titles, (title) => '＿'.repeat(title.length));
      for (const match of findAll(text, doubled)) {
        const word = match[1]!;
        const end = match.index + match[0].length;
        const before = text.slice(Math.max(0, match.index - 6), match.index);
        if (headed.test(before) || isLawfulDoubling(word, before, text.slice(end, end + 6))) continue;
        const words = text.slice(Math.max(0, match.index - 4), end + 4);
        yield {
          messageId: 'repeated',
          data: { word, text: words },
          path: pathOf(passage),
          key: words,
          location: passage.paragraph.at,
          excerpt: {
            text: words,
            marks: [
              [match.index - Math.max(0, match.index - 4), words.length - Math.min(4, text.length - end)],
            ],
          },
        };
      }
    }
  },
});
