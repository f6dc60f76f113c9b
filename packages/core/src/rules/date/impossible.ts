import { sign } from '../../language/scan/signs.ts';
import { passagesWith, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
}

const month = sign('月');
const dates = /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号](?!\))/gu;

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Any leap year: a date without a year must not be blamed for 29 February. */
const leapYear = 2020;

export default defineRule<Data>({
  id: 'date/impossible',
  title: { zh: '日期不存在', en: 'a date that does not exist' },
  severity: 'error',
  needs: ['sections'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '正文中的日期是否存在，统计期限的起止是否颠倒。',
      en: 'Dates that no calendar has, and a period that ends before it starts.',
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
    reversed: {
      zh: ({ text }) => `统计期限“${text}”的结束日期早于开始日期，请更正。`,
      en: ({ text }) => `The period “${text}” ends before it starts; please correct it.`,
    },
  },
  *check(report) {
    const { period } = report;
    if (period && period.end < period.start)
      yield { messageId: 'reversed', data: { text: period.text }, path: 'period', location: period.at };
    for (const passage of passagesWith(report, month))
      for (const match of passage.text.matchAll(dates)) {
        const year = match[1] ? Number(match[1]) : leapYear;
        if (exists(year, Number(match[2]), Number(match[3]))) continue;
        yield {
          messageId: 'date',
          data: { text: match[0] },
          path: pathOf(passage),
          key: match[0],
          ...passage.cite(match.index, match.index + match[0].length),
        };
      }
  },
});
