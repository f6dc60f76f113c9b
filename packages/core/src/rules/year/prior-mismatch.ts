import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly year: number;
  readonly prior: number;
}

export default defineRule<Data>({
  id: 'year/prior-mismatch',
  title: { zh: '对照的报告不是上一年度', en: 'the report to compare with is not last year’s' },
  severity: 'info',
  needs: ['prior', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '作为上一年报告提供的文件，其年度是否恰为报告年度的前一年。',
      en: 'Whether the report given as last year’s is of the year before.',
    },
    why: {
      zh: '年度不相邻时，跨年核对一律不进行，读者应当知道。',
      en: 'Otherwise no comparison of years is made, and the reader should know it.',
    },
    mend: { zh: '换用上一年度的报告。', en: 'Give the report of the year before.' },
    falsePositives: { zh: '年度识别有误时请忽略。', en: 'Ignore it if a year was misread.' },
  },
  messages: {
    mismatch: {
      zh: ({ year, prior }) => `用来对照的是 ${prior} 年度的报告，而不是 ${year - 1} 年度，未作跨年核对。`,
      en: ({ year, prior }) =>
        `The report to compare with is for ${prior}, not ${year - 1}; the years were not compared.`,
    },
  },
  *check({ year }, { prior }) {
    if (year === null || !prior || prior.year === null || prior.year === year - 1) return;
    yield { messageId: 'mismatch', data: { year, prior: prior.year }, path: 'title' };
  },
});
