import type { SourceLocation } from '../../model/location.ts';
import { passagesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly half: number;
  readonly full: number;
}

const half = /[,;:](?<=[\u4e00-\u9fff].)(?=\s*[\u4e00-\u9fff])/gu;
const full = /[，；：](?<=[\u4e00-\u9fff].)(?=\s*[\u4e00-\u9fff])/gu;
const fewest = 3;

export default defineRule<Data>({
  id: 'wording/mixed-punctuation',
  title: { zh: '全角、半角标点混用', en: 'half-width punctuation' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '汉字之间的逗号、分号、冒号是否用了半角。',
      en: 'Half-width commas, semicolons and colons between Chinese characters.',
    },
    why: { zh: '中文文稿应使用全角标点。', en: 'Chinese text takes full-width punctuation.' },
    mend: { zh: '改为全角标点。', en: 'Use full-width punctuation.' },
    falsePositives: {
      zh: '文字转换工具可能把全角标点改成半角。',
      en: 'A conversion may have changed the punctuation.',
    },
  },
  messages: {
    half: {
      zh: ({ half: count, full: other }) =>
        other > 0
          ? `正文中有 ${count} 处半角标点，与全角标点混用，建议统一为全角。`
          : `正文中有 ${count} 处半角标点，建议改为全角。`,
      en: ({ half: count, full: other }) =>
        other > 0
          ? `${count} half-width punctuation marks are mixed with full-width ones; please use full-width throughout.`
          : `The text uses ${count} half-width punctuation marks; please use full-width ones.`,
    },
  },
  *check(report) {
    let halves = 0;
    let first: SourceLocation | null = null;
    for (const { paragraph } of passagesOf(report)) {
      const found = paragraph.text.match(half)?.length ?? 0;
      if (found > 0) first ??= paragraph.at;
      halves += found;
    }
    if (halves < fewest) return;
    const fulls = passagesOf(report).reduce(
      (sum, { paragraph }) => sum + (paragraph.text.match(full)?.length ?? 0),
      0,
    );
    yield { messageId: 'half', data: { half: halves, full: fulls }, location: first };
  },
});
