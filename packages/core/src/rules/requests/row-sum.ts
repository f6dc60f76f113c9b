import { addedUp, checkIdentity, type IdentityData } from '../kit/identity-rule.ts';
import { defineRule } from '../kit/rule.ts';

export default defineRule<IdentityData>({
  id: 'requests/row-sum',
  title: { zh: '表三各行：各类申请人之和等于总计', en: 'Table 3, rows: applicants add up to the total' },
  severity: 'error',
  needs: ['requests'],
  basis: ['arithmetic', 'format.2021'],
  docs: {
    what: {
      zh: '表三每一行，自然人与五类法人或其他组织之和应等于该行“总计”。',
      en: 'In every row of table 3 the natural persons and the five kinds of organisation must add up to the total.',
    },
    why: {
      zh: '总计是各列之和；不等说明至少有一个数填错、漏填或错列。',
      en: 'The total is the sum of the columns; if it differs, at least one figure is wrong, missing or in the wrong column.',
    },
    mend: {
      zh: '对照台账逐列核对该行的六类申请人数和总计，改正填错的一处。',
      en: 'Check the six applicant figures and the total of this row against the register and correct the wrong one.',
    },
    falsePositives: {
      zh: '空白、“/”或无法辨认的单元格不按 0 计，该行不作判断。',
      en: 'Blank, placeholder and unreadable cells are not zero; such a row is not judged.',
    },
  },
  messages: {
    broken: {
      zh: (d) =>
        `“${d.place}”一行：各类申请人之和${addedUp(d.leftTerms, d.left, '为 ', '＝')}，总计填 ${d.right}，相差 ${Math.abs(d.difference)}。`,
      en: (d) =>
        `Row “${d.placeEn}”: applicants add up to${addedUp(d.leftTerms, d.left, ' ', ' = ')}, but the total reads ${d.right} (difference ${Math.abs(d.difference)}).`,
    },
  },
  check: (report, context) => checkIdentity(report, context, 'requests', 'requests/row-sum'),
});
