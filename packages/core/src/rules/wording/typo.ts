import { corrected, typos, typoWords } from '../../language/words/typos.ts';
import { passagesWith, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly right: string;
}

/** Titles and quotations keep the words of others. */
const withoutQuotes = (text: string): string =>
  text.replace(/《[^《》]{0,120}》/gu, (quoted) => '＿'.repeat(quoted.length));

export default defineRule<Data>({
  id: 'wording/typo',
  title: { zh: '疑似错别字', en: 'a likely slip of the pen' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '按词表查找年度报告中常见的错别字，如“做为推进”“法制政府”“截止2020年底”“极大的方便”。',
      en: 'Looks for slips common in these reports, from a list.',
    },
    why: { zh: '错别字影响报告的严谨。', en: 'Slips make a report look careless.' },
    mend: { zh: '按提示改正。', en: 'Correct the words as suggested.' },
    falsePositives: {
      zh: '书名号内的文件名不检查；词表以外的错字不在检查之列。',
      en: 'Quoted titles are not searched; slips outside the list are not found.',
    },
  },
  messages: {
    typo: {
      zh: ({ text, right }) => `“${text}”疑为错别字，建议改为“${right}”。`,
      en: ({ text, right }) => `“${text}” looks like a slip; “${right}” is usual.`,
    },
  },
  *check(report) {
    for (const passage of passagesWith(report, typoWords)) {
      const text = withoutQuotes(passage.text);
      for (const typo of typos) {
        const match = typo.wrong.exec(text);
        if (!match) continue;
        yield {
          messageId: 'typo',
          data: { text: match[0], right: corrected(typo, match) },
          path: pathOf(passage),
          key: text.slice(Math.max(0, match.index - 6), match.index + match[0].length + 6),
          ...passage.cite(match.index, match.index + match[0].length),
        };
      }
    }
  },
});
