import { textOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

const enoughText = 20;
const faults =
  /问题|不足|不够|不强|不高|不到位|不及时|不全|不深|不广|不多|不熟|不畅|不一|不平衡|不均|差距|短板|弱|有待|欠缺|滞后|困难|难点|难度|亟[待需]|缺[乏少]|仍需|还需|尚需|需要?(进一步|加|提|完|强)|未能|还?存在|单一|偏[低少]|较[少低慢差]|不尽|堵点/u;

export default defineRule<Record<string, never>>({
  id: 'structure/problems-missing',
  title: { zh: '第五部分没有写问题', en: 'no problem in section five' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['regulations.50'],
  docs: {
    what: { zh: '第五部分是否至少写明了一个问题。', en: 'Section five should name at least one problem.' },
    why: {
      zh: '《条例》第五十条第四项要求报告存在的主要问题。',
      en: 'Article 50(4) requires the main problems.',
    },
    mend: { zh: '如实写明本年度工作中的主要问题。', en: 'State frankly the main problems of the year.' },
    falsePositives: {
      zh: '按“不足”“有待”“差距”等用语查找，换用其他说法时可能漏认。',
      en: 'Problems are found by the usual words; other phrasings may escape.',
    },
  },
  messages: {
    missing: {
      zh: () => '第五部分没有写出存在的问题，请补充。',
      en: () => 'Section five names no problem; please add the main problems.',
    },
  },
  *check(report) {
    const text = textOf(report, 'problems');
    if (text.length < enoughText || faults.test(text)) return;
    yield {
      messageId: 'missing',
      data: {},
      path: 'sections/problems',
      location: report.sections.find((section) => section.id === 'problems')?.at ?? null,
    };
  },
});
