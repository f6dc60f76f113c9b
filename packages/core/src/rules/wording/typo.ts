import { findMisspelt, type Misspelling } from '../../language/prose/misspelt.ts';
import { corrected, typos, typoWords } from '../../language/words/typos.ts';
import { passagesOf, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly right: string;
}

/** Titles and quotations keep the words of others. */
const withoutQuotes = (text: string): string =>
  text.replace(/《[^《》]{0,120}》/gu, (quoted) => '＿'.repeat(quoted.length));

/** The slips of a text in its order, each once: in set phrases, and those of the list where one of its words stands there. */
function slipsOf(text: string, hasListed: boolean): readonly Misspelling[] {
  const inPhrases = findMisspelt(text);
  if (!hasListed) return inPhrases;
  const listed = typos.flatMap((typo): Misspelling[] => {
    const match = typo.wrong.exec(text);
    return match ? [{ index: match.index, wrong: match[0], right: corrected(typo, match) }] : [];
  });
  const found = [...listed, ...inPhrases];
  // 截止目前 is met as one word and as the beginning of it: the first of the list is told.
  const isTold = (one: Misspelling, at: number): boolean =>
    found
      .slice(0, at)
      .some(({ index, wrong }) => index < one.index + one.wrong.length && one.index < index + wrong.length);
  return found.filter((one, at) => !isTold(one, at)).sort((one, other) => one.index - other.index);
}

export default defineRule<Data>({
  id: 'wording/typo',
  title: { zh: '疑似错别字', en: 'a likely slip of the pen' },
  severity: 'info',
  needs: ['sections'],
  basis: ['style'],
  docs: {
    what: {
      zh: '年度报告的固定用语中多字、颠倒、音近形近的错字（如“行政复仪”“信息公公开”），以及词表中常见的错别字（如“做为推进”“截止2020年底”“极大的方便”）。',
      en: 'Set phrases of these reports with a character doubled, swapped, or replaced by one that sounds or looks alike, and slips of a list.',
    },
    why: { zh: '错别字影响报告的严谨。', en: 'Slips make a report look careless.' },
    mend: { zh: '按提示改正。', en: 'Correct the words as suggested.' },
    falsePositives: {
      zh: '书名号内的文件名不检查；固定用语和词表以外的错字不在检查之列。',
      en: 'Quoted titles are not searched; slips in other words are not found.',
    },
  },
  messages: {
    typo: {
      zh: ({ text, right }) => `“${text}”疑为错别字，建议改为“${right}”。`,
      en: ({ text, right }) => `“${text}” looks like a slip; “${right}” is usual.`,
    },
  },
  *check(report) {
    for (const passage of passagesOf(report)) {
      const text = withoutQuotes(passage.text);
      for (const { index, wrong, right } of slipsOf(text, passage.has(typoWords)))
        yield {
          messageId: 'typo',
          data: { text: wrong, right },
          path: pathOf(passage),
          key: text.slice(Math.max(0, index - 6), index + wrong.length + 6),
          ...passage.cite(index, index + wrong.length),
        };
    }
  },
});
