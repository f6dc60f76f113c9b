import { checkIdentity, type IdentityData } from '../kit/identity-rule.ts';
import { defineRule } from '../kit/rule.ts';

export default defineRule<IdentityData>({
  id: 'requests/balance',
  title: {
    zh: '表三各列：本年新收＋上年结转＝办理总计＋结转下年',
    en: 'Table 3, columns: received + carried in = processed + carried out',
  },
  severity: 'error',
  needs: ['requests'],
  basis: ['template.balance', 'format.2021'],
  docs: {
    what: {
      zh: '表三每一列，第一项（本年新收）加第二项（上年结转）应等于第三项（办理总计）加第四项（结转下年度）。',
      en: 'In every column of table 3 item 1 (received) plus item 2 (carried in) must equal item 3 (processed) plus item 4 (carried out).',
    },
    why: {
      zh: '这是表头印明的勾稽关系：收到的申请要么办结，要么结转。',
      en: 'The table prints this relation itself: every request is either processed or carried over.',
    },
    mend: {
      zh: '核对该列的新收、上年结转、办理总计和结转下年四个数；上年结转应与上一年度报告的“结转下年度”一致。',
      en: 'Check the four figures of this column; the figure carried in must equal last year’s figure carried out.',
    },
    falsePositives: {
      zh: '四项中有空白或无法辨认的单元格时，该列不作判断。',
      en: 'A column in which one of the four figures is blank or unreadable is not judged.',
    },
  },
  messages: {
    broken: {
      zh: (d) =>
        `“${d.place}”一列：本年新收 ${d.leftTerms[0]}＋上年结转 ${d.leftTerms[1]}＝${d.left}，办理总计 ${d.rightTerms[0]}＋结转下年度 ${d.rightTerms[1]}＝${d.right}，相差 ${Math.abs(d.difference)}。`,
      en: (d) =>
        `Column “${d.placeEn}”: received ${d.leftTerms[0]} + carried in ${d.leftTerms[1]} = ${d.left}, but processed ${d.rightTerms[0]} + carried out ${d.rightTerms[1]} = ${d.right} (difference ${Math.abs(d.difference)}).`,
    },
  },
  check: (report, context) => checkIdentity(report, context, 'requests', 'requests/balance'),
});
