import { describePath } from '../../template/index.ts';
import { numberAt } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly value: number;
}

const levels = new Set(['province', 'prefecture', 'county']);

export default defineRule<Data>({
  id: 'proactive/total-equals-yearly',
  title: { zh: '对外公开总数量等于本年数量', en: 'the cumulative total equals the year’s figure' },
  severity: 'info',
  needs: ['proactive', 'edition', 'organization'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '2019版表格中，县级以上人民政府规范性文件的新制作、新公开和对外公开总数量三者相等且大于 0。',
      en: 'In the 2019 tables of a county or above, made, disclosed and the cumulative total of normative documents are equal and above zero.',
    },
    why: {
      zh: '总数量是累计数，等于本年数意味着以前年度一件也没有公开。',
      en: 'The total is cumulative; equality would mean nothing was ever disclosed before.',
    },
    mend: { zh: '总数量应填历年公开的现存总数。', en: 'Write everything disclosed so far as the total.' },
    falsePositives: {
      zh: '新设立的机关或全面清理后的第一年可能如此。',
      en: 'A new body, or the first year after a clean-up, may show this.',
    },
  },
  messages: {
    equal: {
      zh: ({ path, value }) =>
        `${describePath(path, null, 'zh')}为 ${value}，与本年新制作、新公开数量相同，请确认总数量是否为累计数。`,
      en: ({ path, value }) =>
        `${describePath(path, null, 'en')} is ${value}, the same as made and disclosed in the year; is the total cumulative?`,
    },
  },
  *check(report) {
    if (!report.organization || !levels.has(report.organization.kind)) return;
    const at = (column: string) => numberAt(report, 'proactive', 'normativeDocuments', column);
    const value = at('totalDisclosed');
    if (!value || value !== at('made') || value !== at('disclosed')) return;
    const path = 'proactive/normativeDocuments/totalDisclosed';
    yield { messageId: 'equal', data: { path, value }, path };
  },
});
