import { headingKey, headingLabel } from '../../language/prose/headings.ts';
import { knownTemplates, newestTemplate } from '../../template/index.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly printed: string;
  readonly official: string;
}

/** The trial format of 2019 had longer names for two sections; they are right for its years. */
const wordingsOf2019 = [
  '政府信息公开工作存在的主要问题及改进情况',
  '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
];

export default defineRule<Data>({
  id: 'structure/heading-wording',
  title: { zh: '标题与规定文字不一致', en: 'heading differs from the prescribed wording' },
  severity: 'info',
  needs: ['sections'],
  basis: ['format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '六个部分的标题是否与格式规定的文字一致。',
      en: 'Compares the six headings with the prescribed wording.',
    },
    why: {
      zh: '统一的标题便于检索和汇总。',
      en: 'Uniform headings make reports easy to search and to compile.',
    },
    mend: { zh: '改为格式规定的标题。', en: 'Use the prescribed heading.' },
    falsePositives: {
      zh: '2019、2020年度沿用试行格式的标题是正确的；标点、空格和编号写法不作比较。',
      en: 'Reports for 2019 and 2020 rightly use the wording of the trial format; punctuation, spaces and numbering are ignored.',
    },
  },
  messages: {
    wording: {
      zh: ({ printed, official }) => `标题“${printed}”与规定的“${official}”不一致，建议统一。`,
      en: ({ printed, official }) => `The heading reads “${printed}”; the format says “${official}”.`,
    },
  },
  *check(report) {
    const isTrial = report.year !== null && report.year <= knownTemplates()[0]!.years.to!;
    for (const section of report.sections) {
      const official = newestTemplate().sections.find((candidate) => candidate.id === section.id);
      if (!official) continue;
      const printed = headingLabel(section.heading);
      const accepted = [official.label, ...(isTrial ? wordingsOf2019 : [])];
      if (printed === '' || accepted.some((wording) => headingKey(wording) === headingKey(printed))) continue;
      yield {
        messageId: 'wording',
        data: { printed, official: official.label },
        path: `sections/${official.id}`,
        location: section.at,
      };
    }
  },
});
