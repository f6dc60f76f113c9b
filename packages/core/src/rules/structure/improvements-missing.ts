import type { Report } from '../../model/report.ts';
import { defineRule } from '../kit/rule.ts';
import { statementsOf } from '../kit/statements.ts';

interface Data {
  readonly text: string;
  readonly problems: number;
  readonly measures: number;
}

/** How many items each list counted 一是, 二是 … has. */
function listsOf(report: Report): number[] {
  const lists: number[] = [];
  for (const { place } of statementsOf(report, 'item'))
    if (place === 1) lists.push(1);
    else if (place - 1 === lists.at(-1)) lists[lists.length - 1] = place;
  return lists;
}

export default defineRule<Data>({
  id: 'structure/improvements-missing',
  title: { zh: '第五部分没有改进情况', en: 'no improvements in section five' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['regulations.50'],
  docs: {
    what: {
      zh: '第五部分是否只写了问题，而没有任何改进情况或措施，或者写“改进情况：同上”“继续保持”；分条列出的措施少于问题的，作提示。',
      en: 'Section five that lists problems and no measure to mend them, or says “as above”; fewer measures than problems, both listed, are a remark.',
    },
    why: {
      zh: '《条例》第五十条第四项要求同时报告主要问题和改进情况。',
      en: 'Article 50(4) requires both the problems and what was done about them.',
    },
    mend: {
      zh: '针对所列问题写明改进情况和下一步措施。',
      en: 'Add what was and will be done about each problem.',
    },
    falsePositives: {
      zh: '“有待加强”“尚需完善”是指出问题，不算措施；除此之外，凡有“下一步”“改进”“加强”等说法即视为已写；有换用其他说法的句子时只作提示。',
      en: 'Words such as “needs strengthening” state a fault; any other mention of next steps or measures counts. Where sentences are told in other words it is a remark only.',
    },
  },
  messages: {
    denied: {
      zh: ({ text }) => `第五部分写“${text}”，没有写出改进情况，请补充。`,
      en: ({ text }) => `Section five says “${text}” and tells of no improvement; please add it.`,
    },
    fewer: {
      zh: ({ problems, measures }) =>
        `第五部分列出 ${problems} 个问题，而改进措施只有 ${measures} 条，请核对是否逐一对应。`,
      en: ({ problems, measures }) =>
        `Section five lists ${problems} problems and ${measures} measures; please check that each is answered.`,
    },
    missing: {
      zh: () => '第五部分只写了存在的问题，没有看到改进情况，请补充改进情况或下一步措施。',
      en: () => 'Section five lists problems but no improvement; please add what was or will be done.',
    },
  },
  *check(report) {
    const at = report.sections.find((section) => section.id === 'problems')?.at ?? null;
    const told = statementsOf(report, 'measure');
    const namesProblem = statementsOf(report, 'shortcoming').some(({ denied }) => !denied);
    const denial = told.find(({ denied }) => denied)?.printed;
    const nothing = { text: denial ?? '', problems: 0, measures: 0 };
    if (denial) yield { messageId: 'denied', data: nothing, path: 'sections/problems', location: at };
    // Where neither problems nor measures are told, structure/problems-missing says so.
    else if (told.length === 0 && namesProblem)
      yield {
        messageId: 'missing',
        data: nothing,
        path: 'sections/problems',
        location: at,
        // Measures can be told in any words: only what is read as nothing but problems lacks them.
        ...(statementsOf(report, 'unclear').some(({ section }) => section === 'problems')
          ? { severity: 'info' as const }
          : {}),
      };
    else {
      const [problems, taken, ...more] = listsOf(report);
      // Two lists are the problems and what is done about them; one that gathers several problems is possible.
      if (problems === undefined || taken === undefined || more.length > 0 || taken >= problems) return;
      const data = { text: '', problems, measures: taken };
      yield { messageId: 'fewer', data, path: 'sections/problems', location: at, severity: 'info' };
    }
  },
});
