import { textOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

const enoughText = 20;

/** A need stated as a fault (“有待加强”, “尚需完善”) or a growing burden (“难度加大”) is a problem, not a measure. */
const needs =
  /(有待于?|亟待|亟需|急需|需要?|仍需|尚需|还需|还要|没有|不够|未能?|难度|压力|任务|数量|工作量|要求|力度|程度的?)(还|仍)?(有待|需要?)?(进一步|不断|持续|继续|逐年|逐步)?(加强|加大|强化|提升|提高|完善|健全|优化|改进|规范|推进|拓展|丰富|细化|深化|充实)/gu;

const measures =
  /对此|为此|针对(上述|以上|这些|存在)|已(经)?(调整|完成|建立|组织|安排|制定|落实|明确|对.{0,12}(排查|清理|修订))|下一?步|下一?阶段|下一年|今后|接下来|未来|明年|新的一年|改进|整改|措施|对策|计划|将(会|继续|进一步|不断|着力|持续|从|以|重点|认真|努力|积极|严格|切实|加|强|完|提|优|健|深|扎|按|坚|采)|加强|加大|强化|完善|健全|优化|(进一步|不断|持续|着力|切实|大力|深入|积极)(提|推|规|拓|丰|细|深|抓|做|落|扩|增|严|畅)|(^|[,。;:、]|[是)])(提高|提升|推进|推动|规范|拓展|深化|细化|丰富|落实|扩大|严格|开展|组织|建立)/mu;

interface Data {
  readonly text: string;
  readonly problems: number;
  readonly measures: number;
}

/** 改进情况:同上; 整改措施:继续保持: nothing said. */
const denied =
  /(?:改进|整改)(?:情况|措施|方向)?[:,]?(?:为|是)?(?:无|暂无|没有|略|\/|同上年?度?|同去年|同上一年度?|(?:继续|持续)?保持[^。;,\n]{0,6})(?=[。;,)\n]|$)/u;

const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是'];

/** How many items each list counted 一是, 二是 … has. */
function listsOf(text: string): number[] {
  const lists: number[] = [];
  for (const [match] of text.matchAll(/[一二三四五六七八]是/gu)) {
    const place = ordinals.indexOf(match);
    if (place === 0) lists.push(1);
    else if (lists.length > 0 && place === lists.at(-1)) lists[lists.length - 1] = place + 1;
  }
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
      zh: '“有待加强”“尚需完善”是指出问题，不算措施；除此之外，凡有“下一步”“改进”“加强”等说法即视为已写。',
      en: 'Words such as “needs strengthening” state a fault; any other mention of next steps or measures counts.',
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
    const text = textOf(report, 'problems');
    const at = report.sections.find((section) => section.id === 'problems')?.at ?? null;
    const denial = denied.exec(text)?.[0];
    const nothing = { text: denial ?? '', problems: 0, measures: 0 };
    if (denial) yield { messageId: 'denied', data: nothing, path: 'sections/problems', location: at };
    else if (text.length >= enoughText && !measures.test(text.replaceAll(needs, '')))
      yield { messageId: 'missing', data: nothing, path: 'sections/problems', location: at };
    else {
      const [problems, taken, ...more] = listsOf(text);
      // Two lists are the problems and what is done about them; one that gathers several problems is possible.
      if (problems === undefined || taken === undefined || more.length > 0 || taken >= problems) return;
      const data = { text: '', problems, measures: taken };
      yield { messageId: 'fewer', data, path: 'sections/problems', location: at, severity: 'info' };
    }
  },
});
