import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly text: string;
}

export default defineRule<Data>({
  id: 'template/superseded-law',
  title: { zh: '引用了修订前的《条例》', en: 'cites the Regulations before their revision' },
  severity: 'warning',
  needs: ['sections', 'year'],
  basis: ['regulations.49', 'regulations.50'],
  docs: {
    what: {
      zh: '2019年度及以后的报告是否引用国务院令第492号，或以旧条文编号作为年度报告的依据。',
      en: 'Reports for 2019 and later that cite Decree No. 492 or the old article numbers for annual reports.',
    },
    why: {
      zh: '现行《条例》以国务院令第711号公布，年度报告见第四十九条、第五十条。',
      en: 'The Regulations in force are Decree No. 711; annual reports are in articles 49 and 50.',
    },
    mend: { zh: '改为引用现行《条例》。', en: 'Cite the Regulations in force.' },
    falsePositives: {
      zh: '叙述历史沿革时提到旧条例是正常的，不作为依据引用的只作提示。',
      en: 'A historical mention is legitimate; what is not cited as the basis is only a remark.',
    },
  },
  messages: {
    law: {
      zh: ({ text }) => `“${text}”引用的是修订前的《条例》，现行依据为国务院令第711号，请核对。`,
      en: ({ text }) =>
        `“${text}” refers to the Regulations before their revision; Decree No. 711 is in force.`,
    },
  },
  *check(report) {
    if (report.year === null || report.year < 2019) return;
    const [cited] = statementsOf(report, 'supersededLaw');
    if (!cited) return;
    yield {
      messageId: 'law',
      data: { text: cited.printed },
      // Told as history, or cited as the basis of the report.
      ...(cited.isBasis ? {} : { severity: 'info' as const }),
      ...citeStatement(cited),
    };
  },
});
