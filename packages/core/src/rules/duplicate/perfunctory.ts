import { namesFigure } from '../../language/prose/claim-words.ts';
import { textOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly length: number;
}

const shortest = 150;

export default defineRule<Data>({
  id: 'duplicate/perfunctory',
  title: { zh: '总体情况过于简略', en: 'a very short overview' },
  severity: 'info',
  needs: ['sections'],
  basis: ['format.2021.accountability', 'regulations.50'],
  docs: {
    what: {
      zh: '总体情况不足 150 字，或者没有任何数字。空缺的由 structure/section-empty 报告。',
      en: 'An overview of fewer than 150 characters, or without any figure. An empty one is reported by structure/section-empty.',
    },
    why: { zh: '过于简略的报告容易被认定为敷衍。', en: 'A report this short may be judged perfunctory.' },
    mend: {
      zh: '按五个方面写明本年度的做法和数据。',
      en: 'Describe the year’s work and figures under the five aspects.',
    },
    falsePositives: {
      zh: '乡镇、街道的报告一般较短，仅作提示。',
      en: 'Reports of townships are usually short; a remark only.',
    },
  },
  messages: {
    short: {
      zh: ({ length }) => `总体情况只有 ${length} 字，内容较为简略，建议补充。`,
      en: ({ length }) => `The overview has only ${length} characters; please say more.`,
    },
    noFigure: {
      zh: () => '总体情况没有任何数据，建议写明主动公开、办理申请等数量。',
      en: () => 'The overview gives no figure; state how much was disclosed and handled.',
    },
  },
  *check(report) {
    const text = textOf(report, 'overview');
    const { length } = text.replaceAll('\n', '');
    if (length < 10) return;
    const place = { path: 'sections/overview', data: { length } };
    if (length < shortest) yield { messageId: 'short', ...place };
    else if (!namesFigure(text)) yield { messageId: 'noFigure', ...place };
  },
});
