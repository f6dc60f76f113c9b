import { findAll } from '../../language/prose/find-all.ts';
import { sign } from '../../language/scan/signs.ts';
import { passagesWith } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly values: readonly string[];
}

const percentSign = sign('%');
const percent = /(?<![\d.])\d{1,6}\.(\d{1,6})%/gu;
const shown = 4;

export default defineRule<Data>({
  id: 'wording/percent-format',
  title: { zh: '百分比小数位不统一', en: 'percentages with different decimals' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '正文中带小数的百分比，小数位数是否一致；整数百分比不计。',
      en: 'Whether percentages with decimals have equally many; whole percentages do not count.',
    },
    why: { zh: '统一的精度便于比较。', en: 'One precision makes figures comparable.' },
    mend: { zh: '统一小数位数，一般保留两位。', en: 'Use the same number of decimals, usually two.' },
    falsePositives: {
      zh: '引用其他文件的比例可能位数不同。',
      en: 'Quoted rates may have their own precision.',
    },
  },
  messages: {
    mixed: {
      zh: ({ values }) => `百分比的小数位数不统一（${values.slice(0, shown).join('、')}），建议统一。`,
      en: ({ values }) =>
        `Percentages have different decimals (${values.slice(0, shown).join(', ')}); please use one precision.`,
    },
  },
  *check(report) {
    const found = passagesWith(report, percentSign).flatMap((passage) => findAll(passage.text, percent));
    if (new Set(found.map((match) => match[1]!.length)).size < 2) return;
    yield { messageId: 'mixed', data: { values: [...new Set(found.map((match) => match[0]))] } };
  },
});
