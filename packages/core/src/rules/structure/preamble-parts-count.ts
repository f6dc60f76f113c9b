import { counted } from '../../language/counted.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly stated: number;
  readonly listed: number;
}

/** Lists of fewer parts are of something else. */
const fewest = 4;

export default defineRule<Data>({
  id: 'structure/preamble-parts-count',
  title: { zh: '所称部分数与所列不符', en: 'the number of parts does not match the list' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['arithmetic', 'format.2021'],
  docs: {
    what: {
      zh: '开头“全文包括……六个部分”所称的数目，与所列的部分名称是否一致。',
      en: 'The preamble says the report has so many parts and lists them: the number and the list must agree.',
    },
    why: {
      zh: '数目与列举不一致，多是漏列了一个部分，正文也常随之遗漏。',
      en: 'A mismatch usually means that a part was left out of the list, and often out of the report.',
    },
    mend: { zh: '补列遗漏的部分，或更正数目。', en: 'Complete the list or correct the number.' },
    falsePositives: {
      zh: '“行政复议、行政诉讼”本身带有顿号，按一个部分计；未逐一列举的句子不作核对。',
      en: 'The comma inside 行政复议、行政诉讼 does not split the name; sentences that do not list the parts are passed over.',
    },
  },
  messages: {
    count: {
      zh: ({ stated: number, listed }) => `文中称报告有 ${number} 个部分，但只列出了 ${listed} 个，请核对。`,
      en: ({ stated: number, listed }) =>
        `The text says ${counted(number, 'part')} but lists ${listed}; please check.`,
    },
  },
  *check(report) {
    // Every way of counting must disagree with the number: wordings of one’s own defeat any single one.
    const wrong = statementsOf(report, 'parts').find(
      ({ stated, listed }) => stated >= fewest && !listed.includes(stated),
    );
    if (!wrong) return;
    const { stated, listed } = wrong;
    yield { messageId: 'count', data: { stated, listed: listed[0]! }, ...citeStatement(wrong) };
  },
});
