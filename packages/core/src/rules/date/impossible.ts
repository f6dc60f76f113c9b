import { isCalendarDay } from '../../language/dates/calendar.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';
import { dateZh } from '../kit/words.ts';

interface Data {
  readonly text: string;
}

export default defineRule<Data>({
  id: 'date/impossible',
  title: { zh: '日期不存在', en: 'a date that does not exist' },
  severity: 'error',
  needs: ['sections'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '正文中的日期和发布日期是否存在，统计期限的起止是否颠倒。',
      en: 'Dates that no calendar has, in the text or of publication, and a period that ends before it starts.',
    },
    why: {
      zh: '不存在的日期必为笔误，会使期限无法判断。',
      en: 'Such a date is a slip, and leaves the period undecided.',
    },
    mend: { zh: '核对后更正。', en: 'Check and correct it.' },
    falsePositives: { zh: '扫描识别可能认错数字。', en: 'Optical recognition may have misread a digit.' },
  },
  messages: {
    date: {
      zh: ({ text }) => `“${text}”不是实际存在的日期，请更正。`,
      en: ({ text }) => `“${text}” is not a date of the calendar; please correct it.`,
    },
    published: {
      zh: ({ text }) => `发布日期“${text}”不是实际存在的日期，请更正。`,
      en: ({ text }) =>
        `The date of publication, “${text}”, is not a date of the calendar; please correct it.`,
    },
    reversed: {
      zh: ({ text }) => `统计期限“${text}”的结束日期早于开始日期，请更正。`,
      en: ({ text }) => `The period “${text}” ends before it starts; please correct it.`,
    },
  },
  *check(report) {
    const { period, publishedOn } = report;
    if (publishedOn !== null && !isCalendarDay(publishedOn))
      yield { messageId: 'published', data: { text: dateZh(publishedOn) }, path: 'publishedOn' };
    if (period && period.end < period.start)
      yield { messageId: 'reversed', data: { text: period.text }, path: 'period', location: period.at };
    for (const statement of statementsOf(report, 'impossibleDate')) {
      const { printed } = statement;
      yield { messageId: 'date', data: { text: printed }, key: printed, ...citeStatement(statement) };
    }
  },
});
