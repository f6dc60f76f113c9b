import { addedUp, checkIdentity, type IdentityData } from '../kit/identity-rule.ts';
import { newerRows } from '../kit/newer-rows.ts';
import { defineRule } from '../kit/rule.ts';

export default defineRule<IdentityData>({
  id: 'requests/outcomes-sum',
  title: {
    zh: '表三各列：各类办理结果之和等于（七）总计',
    en: 'Table 3, columns: outcomes add up to (7) total',
  },
  severity: 'error',
  needs: ['requests'],
  basis: ['arithmetic', 'format.2021'],
  docs: {
    what: {
      zh: '表三每一列，“三、本年度办理结果”下（一）至（六）各细项之和应等于“（七）总计”。',
      en: 'In every column of table 3 the outcomes (1) to (6) must add up to “(7) total”.',
    },
    why: {
      zh: '每件申请只计一种办理结果，总计就是各项之和；不等说明有重复计、漏计或填错行。',
      en: 'Every request has one outcome, so the total is their sum; a difference means double counting, omission or a wrong row.',
    },
    mend: {
      zh: '对照台账核对该列各项办理结果和“（七）总计”，改正填错的一处。',
      en: 'Check the outcomes of this column and “(7) total” against the register and correct the wrong one.',
    },
    falsePositives: {
      zh: '有空白或无法辨认的单元格时该列不作判断；小类合计行上的数不参与相加。',
      en: 'A column with blank or unreadable cells is not judged; subtotals printed on group rows are not added.',
    },
  },
  messages: {
    broken: {
      zh: (d) =>
        `“${d.place}”一列：各项办理结果之和${addedUp(d.leftTerms, d.left, '为 ', '＝')}，“（七）总计”填 ${d.right}，相差 ${Math.abs(d.difference)}。`,
      en: (d) =>
        `Column “${d.placeEn}”: outcomes add up to${addedUp(d.leftTerms, d.left, ' ', ' = ')}, but “(7) total” reads ${d.right} (difference ${Math.abs(d.difference)}).`,
    },
  },
  *check(report, context) {
    // With the rows of a newer form it adds up.
    if (newerRows(report, context.template)) return;
    yield* checkIdentity(report, context, 'requests', 'requests/outcomes-sum');
  },
});
