import type { SectionId } from '../../model/report.ts';
import { textOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';
import { sectionName } from '../kit/words.ts';

interface Data {
  readonly section: SectionId;
  readonly text: string;
}

/** Sections of prose that may not be left empty. Section six may say 无. */
const proseSections = ['overview', 'problems'] as const;
const fewestCharacters = 10;

export default defineRule<Data>({
  id: 'structure/section-empty',
  title: { zh: '部分内容为空', en: 'a section is empty' },
  severity: 'error',
  needs: ['sections'],
  basis: ['regulations.50', 'format.2021'],
  docs: {
    what: {
      zh: '总体情况、存在的主要问题及改进情况两部分的文字是否不足十个字，或只写“无”“略”“/”。',
      en: 'Sections one and five with fewer than ten characters, or only 无, 略 or a slash.',
    },
    why: {
      zh: '《条例》第五十条要求报告这两方面的内容，空缺属于内容不全面。',
      en: 'Article 50 requires these contents; an empty section is an incomplete report.',
    },
    mend: { zh: '写明本年度的实际情况。', en: 'Describe what was done and found in the year.' },
    falsePositives: {
      zh: '内容做成图片或另附文件时，文字中会看不到。',
      en: 'The text may be in a picture or an attachment.',
    },
  },
  messages: {
    empty: {
      zh: ({ section }) => `${sectionName(section).zh}没有内容，请补写。`,
      en: ({ section }) => `Section ${sectionName(section).en} has no text; please write it.`,
    },
    placeholder: {
      zh: ({ section, text }) => `${sectionName(section).zh}只写了“${text}”，请写明实际情况。`,
      en: ({ section, text }) =>
        `Section ${sectionName(section).en} says only “${text}”; please describe the facts.`,
    },
  },
  *check(report) {
    for (const id of proseSections) {
      const section = report.sections.find((candidate) => candidate.id === id);
      if (!section) continue;
      const text = textOf(report, id).replaceAll('\n', '');
      if (text.length >= fewestCharacters) continue;
      yield {
        messageId: text === '' ? 'empty' : 'placeholder',
        data: { section: id, text },
        path: `sections/${id}`,
        location: section.at,
      };
    }
  },
});
