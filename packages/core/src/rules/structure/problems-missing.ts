import { textOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

const enoughText = 20;
interface Data {
  readonly text: string;
}

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
      zh: '按“不足”“有待”“差距”等用语查找；各句都能认作措施或成绩的才报为警告，有换用其他说法的句子时只作提示。',
      en: 'Problems are found by the usual words. It is a warning only where every sentence is read as a measure or praise, and a remark where some are told in other words.',
    },
  },
  messages: {
    denied: {
      zh: ({ text }) => `第五部分写“${text}”，请如实写明本年度工作中的主要问题。`,
      en: ({ text }) => `Section five says “${text}”; please state the main problems of the year.`,
    },
    neither: {
      zh: () => '第五部分没有写出存在的问题，也没有看到改进情况，请补充。',
      en: () => 'Section five names neither problems nor improvements; please add both.',
    },
    missing: {
      zh: () => '第五部分没有写出存在的问题，请补充。',
      en: () => 'Section five names no problem; please add the main problems.',
    },
  },
  *check(report) {
    const told = statementsOf(report, 'shortcoming');
    const denial = told.find(({ denied }) => denied);
    if (denial) {
      yield { messageId: 'denied', data: { text: denial.printed }, ...citeStatement(denial) };
      return;
    }
    if (told.length > 0 || textOf(report, 'problems').length < enoughText) return;
    const isMeasured = statementsOf(report, 'measure').length > 0;
    yield {
      messageId: isMeasured ? 'missing' : 'neither',
      data: { text: '' },
      path: 'sections/problems',
      // Problems can be told in any words: only what is read as nothing but measures and praise lacks them.
      ...(statementsOf(report, 'unclear').some(({ section }) => section === 'problems')
        ? { severity: 'info' as const }
        : {}),
      location: report.sections.find((section) => section.id === 'problems')?.at ?? null,
    };
  },
});
