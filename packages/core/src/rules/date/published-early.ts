import { isCalendarDay } from '../../language/dates/calendar.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';
import { dateZh } from '../kit/words.ts';

interface Data {
  readonly publishedOn: string;
  readonly year: number;
}

export default defineRule<Data>({
  id: 'date/published-early',
  title: { zh: '年度未结束即已发布', en: 'published before the year was over' },
  severity: 'warning',
  needs: ['year'],
  basis: ['definition', 'regulations.49'],
  docs: {
    what: {
      zh: '报告写明统计至 12 月 31 日，发布日期或落款日期却早于该日。',
      en: 'The report claims figures up to 31 December, yet was published or signed before.',
    },
    why: {
      zh: '年度尚未结束，全年数据不可能已经完整。',
      en: 'Figures of the whole year cannot be complete before it ends.',
    },
    mend: { zh: '核对发布日期和统计期限。', en: 'Check the publication date and the period.' },
    falsePositives: {
      zh: '网页日期可能是栏目创建日期；没有写明统计期限的不作判断。',
      en: 'The page may show when the column was created; reports without a stated period are not judged.',
    },
  },
  messages: {
    early: {
      zh: ({ publishedOn, year }) =>
        `发布日期为${dateZh(publishedOn)}，而报告的数据统计至${year}年12月31日，发布时年度尚未结束，请核对。`,
      en: ({ publishedOn, year }) =>
        `Published on ${publishedOn}, before the ${year} figures could be complete; please check.`,
    },
    signed: {
      zh: ({ publishedOn, year }) =>
        `落款日期为${dateZh(publishedOn)}，而报告的数据统计至${year}年12月31日，落款时年度尚未结束，请核对年份是否写错。`,
      en: ({ publishedOn, year }) =>
        `Signed on ${publishedOn}, before the ${year} figures could be complete; is the year right?`,
    },
  },
  *check(report) {
    const { publishedOn, year, period } = report;
    if (year === null || period?.end !== `${year}-12-31`) return;
    if (publishedOn !== null && isCalendarDay(publishedOn) && publishedOn < period.end)
      yield { messageId: 'early', data: { publishedOn, year }, path: 'publishedOn' };
    const [signed] = statementsOf(report, 'signedOn');
    if (signed && signed.date < period.end)
      yield {
        messageId: 'signed',
        data: { publishedOn: signed.date, year },
        key: signed.date,
        ...citeStatement(signed),
      };
  },
});
