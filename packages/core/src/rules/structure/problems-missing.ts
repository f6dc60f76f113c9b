import { passagesOf, textOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

const enoughText = 20;
const faults =
  /问题|不足|不够|不强|不高|不到位|不及时|不全|不深|不广|不多|不熟|不畅|不一|不平衡|不均|差距|短板|弱|有待|欠缺|滞后|困难|难点|难度|亟[待需]|缺[乏少]|仍需|还需|尚需|需要?(进一步|加|提|完|强)|未能|还?存在|单一|偏[低少]|较[少低慢差]|不尽|堵点/u;

interface Data {
  readonly text: string;
}

/** 存在问题:无; 暂无问题; 未发现明显问题: a denial, however short. */
const denied =
  /(?:存在的?|主要的?)*问题(?:及不足|和不足|与不足)?[:,]?(?:为|是)?(?:无|暂无|没有|不存在|略|\/|同上年?度?|同去年|同上一年度?)(?=[。;,、)\n]|$)|(?:无|暂无|没有|未发现|不存在|未出现)(?:明显|突出|重大|主要|任何|其他|存在的?)*(?:的)?(?:问题|不足)(?=[。,;\n]|$)/u;

export default defineRule<Data>({
  id: 'structure/problems-missing',
  title: { zh: '第五部分没有写问题', en: 'no problem in section five' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['regulations.50'],
  docs: {
    what: {
      zh: '第五部分是否至少写明了一个问题；写“存在问题：无”“暂无问题”的，也报告。',
      en: 'Section five should name at least one problem; a denial is told too.',
    },
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
    denied: {
      zh: ({ text }) => `第五部分写“${text}”，请如实写明本年度工作中的主要问题。`,
      en: ({ text }) => `Section five says “${text}”; please state the main problems of the year.`,
    },
    missing: {
      zh: () => '第五部分没有写出存在的问题，请补充。',
      en: () => 'Section five names no problem; please add the main problems.',
    },
  },
  *check(report) {
    const [denial] = passagesOf(report, ['problems']).flatMap((passage) => {
      const match = denied.exec(passage.text);
      return match ? [{ passage, match }] : [];
    });
    if (denial) {
      const { passage, match } = denial;
      const where = passage.cite(match.index, match.index + match[0].length);
      yield { messageId: 'denied', data: { text: match[0] }, path: 'sections/problems', ...where };
      return;
    }
    const text = textOf(report, 'problems');
    if (text.length < enoughText || faults.test(text)) return;
    yield {
      messageId: 'missing',
      data: { text: '' },
      path: 'sections/problems',
      location: report.sections.find((section) => section.id === 'problems')?.at ?? null,
    };
  },
});
