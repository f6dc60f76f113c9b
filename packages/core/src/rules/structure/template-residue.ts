import { passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
}

/** What a blank form or a covering letter leaves behind. Patterns meet compacted text; URLs such as `…/XXGK` are excluded. */
const residues: readonly RegExp[] = [
  /(?<![A-Za-z0-9./_-])[Xx×]{2,4}(?=[年月日县市区镇乡局委办街省件条个])/gu,
  /(?<![A-Za-z0-9./_-])(X{2,}|×{2,})(?![A-Za-z0-9./_-])/gu,
  /【】|【(请|此处|填写|单位|机关|年份|年度)[^】]{0,12}】/gu,
  /\((单位|机关|部门|行政机关|填报单位)名称\)|\(请[^)]{0,6}填写[^)]{0,12}\)|此处(填写|插入|输入)/gu,
  /根据(贵|你)(办|局|单位|委|厅)/gu,
  // A quotation that lost its opening mark; <…格式>的通知 is a whole one.
  /(?<![<〈][^<>〈〉]{0,80})格式>(?=[\u4e00-\u9fff])/gu,
  /_{3,}(?=[年月日件条个人次万元])/gu,
];

export default defineRule<Data>({
  id: 'structure/template-residue',
  title: { zh: '残留模板或公文文字', en: 'left-overs of a form or letter' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['format.2021.accountability'],
  docs: {
    what: {
      zh: '正文中是否残留“XX”“××”“【】”“（单位名称）”“XXXX年”“根据贵办……通知”一类的模板或公文文字。',
      en: 'Placeholders such as XX, ××, 【】 or （单位名称）, and phrases of covering letters, left in the text.',
    },
    why: {
      zh: '残留文字说明报告套用了模板而没有填写完整，容易被认定为敷衍。',
      en: 'Left-overs show that a form was copied and not filled in, which looks perfunctory.',
    },
    mend: { zh: '改为实际内容，或者删去。', en: 'Fill in the facts or delete the words.' },
    falsePositives: {
      zh: '网址、拼音缩写，以及网页上的“X”关闭按钮不作提示；引用案例时有意隐去名称的，可以设为例外。',
      en: 'URLs, pinyin abbreviations and the X button of a page are passed over; deliberate masking can be excepted.',
    },
  },
  messages: {
    residue: {
      zh: ({ text }) => `正文中残留“${text}”，似为模板或公文的遗留文字，请核对后修改。`,
      en: ({ text }) => `“${text}” looks like a left-over of a form or letter; please check it.`,
    },
  },
  *check(report) {
    for (const passage of passagesOf(report)) {
      const taken = new Uint8Array(passage.text.length);
      for (const pattern of residues)
        for (const match of passage.text.matchAll(pattern)) {
          const start = match.index;
          const end = start + match[0].length;
          if (taken.subarray(start, end).includes(1)) continue;
          taken.fill(1, start, end);
          yield {
            messageId: 'residue',
            data: { text: match[0] },
            path: pathOf(passage),
            key: passage.text.slice(Math.max(0, start - 8), end + 8),
            ...passage.cite(start, end),
          };
        }
    }
  },
});
