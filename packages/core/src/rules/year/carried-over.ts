import type { Report } from '../../model/report.ts';
import { newestTemplate } from '../../template/index.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { numberAt } from '../kit/cells.ts';
import { isExplained } from '../kit/explained-by-text.ts';
import { figuresAt, priorFiguresAt } from '../kit/figures.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';
import { quotedEn, quotedZh } from '../kit/words.ts';

interface Data {
  readonly right: number;
  readonly left: number;
  /** Of last year’s columns, where all are known. */
  readonly sum: number | null;
  readonly columns: readonly Bilingual[];
}

/** The sum of a row’s columns without its total; null where one is unknown. */
function sumOf(report: Report, row: string): number | null {
  const values = applicantColumns.flatMap(({ id }) =>
    id === 'total' ? [] : numberAt(report, 'requests', row, id),
  );
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

const applicantColumns = newestTemplate().tables.requests.blocks.flatMap((block) => block.columns);

export default defineRule<Data>({
  id: 'year/carried-over',
  title: { zh: '上年结转与上一年报告的结转数不符', en: 'carried in differs from last year’s carried out' },
  severity: 'error',
  needs: ['prior', 'requests', 'year'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '本年“上年结转”应等于上一年报告的“结转下年度继续办理”。总计不等的报为错误；总计相等而分列不等的报为警告。',
      en: 'Carried in must equal carried out of last year’s report. A different total is an error; equal totals with different columns are a warning.',
    },
    why: { zh: '两个数字是同一批申请，跨年必须相等。', en: 'Both figures count the same requests.' },
    mend: {
      zh: '核对两年的报告，更正有误的一处；因机构调整移交的，请作说明。',
      en: 'Check both reports and correct the wrong one; explain requests handed over in a reform.',
    },
    falsePositives: {
      zh: '机构改革中移交、上一年报告后来更正过，都会使两数不等；正文已作说明的，只作提示。上一年报告该行的各列之和本就不等于总计、本年又与其中之一相符的，也只作提示：错在上一年报告。',
      en: 'Requests handed over in a reform, or a corrected report of last year; where the text explains it, it is only remarked on. So it is where last year’s row does not add up and this one agrees with its total or its columns: the fault is last year’s.',
    },
  },
  messages: {
    total: {
      zh: ({ right, left }) =>
        `上一年报告结转下年度 ${right} 件，本年“上年结转”填了 ${left} 件，应当相等，请核对。`,
      en: ({ right, left }) =>
        `Last year’s report carried out ${right}, this one carries in ${left}; they must be equal.`,
    },
    columns: {
      zh: ({ columns }) =>
        `“上年结转”的总计与上一年相符，但${quotedZh(columns.map((column) => column.zh))}列不符，请核对申请人类别。`,
      en: ({ columns }) =>
        `The total carried in agrees with last year’s, but not the columns ${quotedEn(columns.map((column) => column.en))}; please check the kinds of applicants.`,
    },
    theirs: {
      zh: ({ right, left, sum }) =>
        `上一年报告“结转下年度”的总计为 ${right} 件，各列之和却为 ${sum} 件；本年“上年结转” ${left} 件与其${left === right ? '总计' : '各列'}相符，很可能是上一年报告有误。`,
      en: ({ right, left, sum }) =>
        `Last year’s report carried out ${right} in total, but ${sum} by its columns; the ${left} carried in agree with its ${left === right ? 'total' : 'columns'}, so that the fault is likely last year’s.`,
    },
  },
  *check(report, context) {
    const prior = lastYear(report, context);
    if (!prior) return;
    const compare = (column: string): boolean | null => {
      const now = numberAt(report, 'requests', 'carriedIn', column);
      const before = numberAt(prior, 'requests', 'carriedOut', column);
      return now === null || before === null ? null : now === before;
    };
    const before = yield* priorFiguresAt(prior, context, 'requests/carriedOut/total');
    const now = yield* figuresAt(report, context, 'requests/carriedIn/total');
    if (!before || !now) return;
    const [right = 0] = before;
    const [left = 0] = now;
    const isSame = left === right;
    const wrong = applicantColumns.filter(({ id }) => id !== 'total' && compare(id) === false);
    const columns = wrong.map(({ label, labelEn }) => ({ zh: label, en: labelEn }));
    const sum = sumOf(prior, 'carriedOut');
    const isTheirs = sum !== null && sum !== right && sumOf(report, 'carriedIn') === left;
    const data = { right, left, sum, columns };
    if (isTheirs && isSame !== (columns.length === 0))
      yield { messageId: 'theirs', data, path: 'requests/carriedIn/total', severity: 'info' };
    else if (!isSame)
      yield {
        messageId: 'total',
        data,
        path: 'requests/carriedIn/total',
        ...(isExplained(report, 'requests') && { severity: 'info' as const }),
      };
    else if (columns.length > 0)
      yield {
        messageId: 'columns',
        data,
        path: `requests/carriedIn/${wrong[0]!.id}`,
        related: wrong.slice(1).map(({ id }) => `requests/carriedIn/${id}`),
        severity: 'warning',
      };
  },
});
