import { counted } from '../../language/counted.ts';
import { numberAt } from '../kit/cells.ts';
import { figuresAt } from '../kit/figures.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly direct: number;
  readonly reconsideration: number;
}

/** The revised Administrative Reconsideration Law is in force from 1 January 2024. */
const since = 2024;

export default defineRule<Data>({
  id: 'remedies/reconsideration-first',
  title: { zh: '复议前置后仍有直接起诉', en: 'direct lawsuits where reconsideration comes first' },
  severity: 'info',
  needs: ['remedies', 'year'],
  basis: ['reconsideration.23'],
  docs: {
    what: {
      zh: '2024 年及以后的报告，表四既有“未经复议直接起诉”又有“行政复议”，而“复议后起诉”为 0 的，提示核对两栏是否填反。',
      en: 'From the report for 2024 on: direct lawsuits beside reconsiderations, and none after reconsideration. A reminder to check that the columns were not swapped.',
    },
    why: {
      zh: '自 2024 年 1 月 1 日起，对不予公开政府信息不服的，应当先申请行政复议，对复议决定不服的再起诉。',
      en: 'Since 1 January 2024 who objects to a refusal must apply for reconsideration first, and may sue after that.',
    },
    mend: {
      zh: '核对每件诉讼是否经过复议；经过复议的填入“复议后起诉”。',
      en: 'Check whether each lawsuit followed a reconsideration; if so, enter it under litigation after reconsideration.',
    },
    falsePositives: {
      zh: '2023 年受理的案件，对已公开内容、答复程序或逾期不答复等提起的诉讼，可以直接起诉；所以只作提示。',
      en: 'Cases accepted in 2023, and suits about what was disclosed or how, may be brought directly; so this is a remark only.',
    },
  },
  messages: {
    direct: {
      zh: ({ direct, reconsideration }) =>
        `表四“未经复议直接起诉”总计 ${direct} 件、“行政复议”总计 ${reconsideration} 件，而“复议后起诉”为 0。自2024年1月1日起，对不予公开不服的应当先申请行政复议，请核对这些诉讼是否经过复议。`,
      en: ({ direct, reconsideration }) =>
        `Table 4 has ${counted(direct, 'direct lawsuit')} and ${counted(reconsideration, 'reconsideration')}, but no lawsuit after reconsideration. Since 1 January 2024 refusals go to reconsideration first; please check whether these lawsuits followed one.`,
    },
  },
  *check(report, context) {
    if (report.year === null || report.year < since) return;
    const figures = yield* figuresAt(
      report,
      context,
      'remedies/litigationDirect/total',
      'remedies/litigationAfterReconsideration/total',
    );
    const reconsideration = numberAt(report, 'remedies', 'reconsideration', 'total');
    const [direct = 0, after = 0] = figures ?? [];
    if (direct <= 0 || after > 0 || !reconsideration) return;
    yield {
      messageId: 'direct',
      data: { direct, reconsideration },
      path: 'remedies/litigationDirect/total',
      related: ['remedies/litigationAfterReconsideration/total', 'remedies/reconsideration/total'],
    };
  },
});
