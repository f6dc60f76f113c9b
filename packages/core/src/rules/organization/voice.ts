import { passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';
import { isGovernment } from '../kit/words.ts';

interface Data {
  readonly words: string;
}

const officeVoice =
  /(信息|政务)公开办(公室)?(?=在[^。,]{0,14}领导下|工作总结|严格实行|严格按照|依托)|公开办(公室)?工作总结/u;

export default defineRule<Data>({
  id: 'organization/voice',
  title: { zh: '政府报告以内设办公室的口吻撰写', en: 'a government’s report in the voice of its office' },
  severity: 'info',
  needs: ['organization', 'sections'],
  basis: ['regulations.49', 'format.2021.accountability'],
  docs: {
    what: {
      zh: '政府的报告是否写成了“信息公开办”一类内设机构的工作总结。',
      en: 'A government’s report written as the work summary of its disclosure office.',
    },
    why: {
      zh: '年度报告是本级政府的报告，应反映整个地区的情况。',
      en: 'The report is that of the government and covers the whole area.',
    },
    mend: { zh: '以本级政府的名义撰写。', en: 'Write in the name of the government.' },
    falsePositives: {
      zh: '介绍职责分工时提到公开办是正常的。',
      en: 'Naming the office when describing duties is normal.',
    },
  },
  messages: {
    voice: {
      zh: ({ words }) => `政府的年度报告以“${words}”的口吻撰写，似由工作总结改成，请调整。`,
      en: ({ words }) =>
        `The government’s report speaks as “${words}”; it seems to be a work summary. Please adapt it.`,
    },
  },
  *check(report) {
    if (!report.organization || !isGovernment(report.organization)) return;
    for (const passage of passagesOf(report, [null, 'overview'])) {
      const match = officeVoice.exec(passage.text);
      if (!match) continue;
      yield {
        messageId: 'voice',
        data: { words: match[0] },
        path: pathOf(passage),
        ...passage.cite(match.index, match.index + match[0].length),
      };
      return;
    }
  },
});
