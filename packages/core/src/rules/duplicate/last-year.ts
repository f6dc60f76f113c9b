import type { SectionId } from '../../model/report.ts';
import { ownProse } from '../kit/own-prose.ts';
import { textOf } from '../kit/passages.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';
import { jaccard, shinglesOf } from '../kit/similarity.ts';
import { sectionName } from '../kit/words.ts';

interface Data {
  readonly section: SectionId;
  readonly percent: number;
}

const sections = ['overview', 'problems'] as const;
const threshold = 0.9;
/** Short sections repeat themselves without being copied. */
const fewestShingles = 60;
const fewestTogether = 80;

export default defineRule<Data>({
  id: 'duplicate/last-year',
  title: { zh: '与上一年报告内容雷同', en: 'nearly the same text as last year' },
  severity: 'warning',
  needs: ['prior', 'sections', 'year'],
  basis: ['format.2021.accountability', 'regulations.50'],
  docs: {
    what: {
      zh: '去掉数字、年份和套话后，总体情况或第五部分与本机关上一年报告的相似度是否达到 90%。',
      en: 'Sections one and five against last year’s of the same body, after numbers, years and formulas are removed; 90 % similarity or more.',
    },
    why: {
      zh: '格式通知把“内容雷同、敷衍塞责”列为追责情形。',
      en: 'The format notice names copied and perfunctory reports as grounds for accountability.',
    },
    mend: {
      zh: '按本年度的实际工作和问题重新撰写。',
      en: 'Rewrite the section from the year’s work and problems.',
    },
    falsePositives: {
      zh: '第六部分和全为零的表格每年相同是正常的，不作比较；过短的部分也不比较。',
      en: 'Section six and tables of zeros are alike every year and are not compared, nor are very short sections.',
    },
  },
  messages: {
    copied: {
      zh: ({ section, percent }) =>
        `${sectionName(section).zh}与上一年报告的相似度为 ${percent}%，请按本年度情况重新撰写。`,
      en: ({ section, percent }) =>
        `Section ${sectionName(section).en} is ${percent} % the same as last year’s; please rewrite it for this year.`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    let isTold = false;
    for (const section of sections) {
      const now = shinglesOf(textOf(report, section));
      const before = shinglesOf(textOf(prior, section));
      if (now.size < fewestShingles || before.size < fewestShingles) continue;
      const similarity = jaccard(now, before);
      if (similarity < threshold) continue;
      isTold = true;
      yield {
        messageId: 'copied',
        data: { section, percent: Math.floor(similarity * 100) },
        path: `sections/${section}`,
        location: report.sections.find((candidate) => candidate.id === section)?.at ?? null,
      };
    }
    // Two short sections say together whether both were copied.
    if (isTold) return;
    const [now, before] = [report, prior].map((one) => shinglesOf(ownProse(one)));
    if (Math.min(now!.size, before!.size) < fewestTogether || jaccard(now!, before!) < threshold) return;
    yield {
      messageId: 'copied',
      data: { section: 'overview', percent: Math.floor(jaccard(now!, before!) * 100) },
      path: 'sections/overview',
      location: report.sections.find((candidate) => candidate.id === 'overview')?.at ?? null,
    };
  },
});
