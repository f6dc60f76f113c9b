import { readTitleWords } from '../../language/prose/titles.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly title: string;
  /** The word that stands twice, or the year that lacks 年; absent where none does. */
  readonly word?: string;
}

export default defineRule<Data>({
  id: 'structure/title-wording',
  title: { zh: '标题用语不规范', en: 'title differs from the usual wording' },
  severity: 'info',
  needs: [],
  basis: ['format.2021'],
  docs: {
    what: {
      zh: '标题是否写作“……年政府信息公开工作年度报告”。漏字、错字、重复或次序颠倒的报为警告，其他写法只作提示。',
      en: 'The title should read “… year 政府信息公开工作年度报告”. Lost, doubled or disordered characters are a warning, other wordings a remark.',
    },
    why: {
      zh: '《条例》和格式使用的名称是“政府信息公开工作年度报告”。',
      en: 'This is the name the Regulations and the format use.',
    },
    mend: {
      zh: '改为“（单位名称）（年份）年政府信息公开工作年度报告”。',
      en: 'Write the body, the year and 政府信息公开工作年度报告.',
    },
    falsePositives: { zh: '个别地方对标题另有统一要求。', en: 'Some places prescribe a title of their own.' },
  },
  messages: {
    wording: {
      zh: ({ title }) => `标题“${title}”未使用“政府信息公开工作年度报告”的名称，建议规范。`,
      en: ({ title }) => `The title “${title}” does not use the name 政府信息公开工作年度报告.`,
    },
    misspelt: {
      zh: ({ title }) =>
        `标题“${title}”与规定名称“政府信息公开工作年度报告”不一致，疑有错字、漏字或次序颠倒，请更正。`,
      en: ({ title }) =>
        `The title “${title}” differs from the name 政府信息公开工作年度报告 as if characters were lost or in disorder; please correct it.`,
    },
    doubled: {
      zh: ({ title }) => `标题“${title}”中“年度”重复，建议前一处只写“年”。`,
      en: ({ title }) => `The title “${title}” says 年度 twice; write 年 the first time.`,
    },
    bareYear: {
      zh: ({ title, word }) => `标题“${title}”中“${word}”之后缺“年”字，请补上。`,
      en: ({ title, word }) => `In the title “${title}” the year ${word} lacks 年; please add it.`,
    },
    repeated: {
      zh: ({ title, word }) => `标题“${title}”中“${word}”写了两遍，请删去一个。`,
      en: ({ title, word }) => `The title “${title}” says “${word}” twice; please delete one.`,
    },
  },
  *check(report) {
    if (report.title === null) return;
    const { isNamed, isOnDisclosure, doublesYear, bareYear, doubledWord, years, yearsNamed } = readTitleWords(
      report.title,
    );
    // Two years that contradict each other are told as such.
    if (years.size > 1 && yearsNamed > 1) return;
    const data = { title: report.title.trim() };
    const place = { path: 'title', location: report.titleAt };
    if (doubledWord !== null)
      yield { messageId: 'repeated', data: { ...data, word: doubledWord }, ...place, severity: 'warning' };
    else if (!isNamed && !isOnDisclosure)
      yield { messageId: 'misspelt', data, ...place, severity: 'warning' };
    else if (!isNamed) yield { messageId: 'wording', data, ...place };
    else if (doublesYear) yield { messageId: 'doubled', data, ...place };
    else if (bareYear !== null) yield { messageId: 'bareYear', data: { ...data, word: bareYear }, ...place };
  },
});
