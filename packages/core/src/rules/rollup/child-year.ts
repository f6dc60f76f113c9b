import { childName } from '../kit/children.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh } from '../kit/words.ts';

interface Data {
  readonly year: number;
  readonly names: readonly string[];
}

const shown = 8;

export default defineRule<Data>({
  id: 'rollup/child-year',
  title: { zh: '下级报告的年度不同', en: 'subordinate reports of another year' },
  severity: 'info',
  needs: ['children', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '下级报告的年度与本级报告不同，或者没有识别出年度。',
      en: 'Subordinate reports of another year, or whose year could not be read.',
    },
    why: {
      zh: '这些报告没有参加汇总核对，读者应当知道。',
      en: 'They took no part in the sums, and the reader should know it.',
    },
    mend: { zh: '换用同年度的报告。', en: 'Give the reports of the same year.' },
    falsePositives: { zh: '年度识别有误时请忽略。', en: 'Ignore it if a year was misread.' },
  },
  messages: {
    year: {
      zh: ({ year, names }) =>
        `${quotedZh(names.slice(0, shown))}${names.length > shown ? '等' : ''} ${names.length} 份下级报告不是 ${year} 年度的，未参加汇总核对。`,
      en: ({ year, names }) =>
        `${names.length} subordinate report(s) (${quotedEn(names.slice(0, shown))}${names.length > shown ? ' …' : ''}) are not for ${year} and took no part in the sums.`,
    },
  },
  *check({ year }, { children }) {
    if (year === null) return;
    const names = children
      .map((child, index) => ({ name: childName(child, index), year: child.year }))
      .filter((child) => child.year !== year)
      .map((child) => child.name);
    if (names.length > 0) yield { messageId: 'year', data: { year, names }, path: 'title' };
  },
});
