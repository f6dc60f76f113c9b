import {
  givesCases,
  givesRequests,
  speaksOfLawsuits,
  speaksOfReconsideration,
} from '../../language/prose/tells.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { numberAt } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly what: Bilingual;
  readonly count: number;
  /** Cases among them that ended with a correction. */
  readonly corrected: number;
}

const lawsuits = ['litigationDirect', 'litigationAfterReconsideration'];

/** Cases of a kind, and whether the prose speaks of them at all. */
interface Cases {
  readonly what: Bilingual;
  readonly family: string;
  readonly rows: readonly string[];
  readonly speaks: (text: string) => boolean;
}

const allCases: readonly Cases[] = [
  {
    what: { zh: '行政复议、行政诉讼案件', en: 'reconsiderations and lawsuits' },
    family: 'remedies.',
    rows: ['reconsideration', ...lawsuits],
    speaks: givesCases,
  },
];

/** Where the prose tells of one kind, the other may be passed over. */
const kindsOfCases: readonly Cases[] = [
  {
    what: { zh: '行政复议案件', en: 'reconsiderations' },
    family: 'remedies.reconsideration',
    rows: ['reconsideration'],
    speaks: speaksOfReconsideration,
  },
  {
    what: { zh: '行政诉讼案件', en: 'lawsuits' },
    family: 'remedies.litigation',
    rows: lawsuits,
    speaks: speaksOfLawsuits,
  },
];

export default defineRule<Data>({
  id: 'claim/unmentioned',
  title: { zh: '表中有而正文未提及', en: 'in the tables, but not in the text' },
  severity: 'info',
  needs: ['sections'],
  basis: ['regulations.50', 'format.2021.overview'],
  docs: {
    what: {
      zh: '表三有申请、表四有复议诉讼案件，而总体情况等正文没有提及数量。',
      en: 'Table 3 has requests or table 4 has cases, and the prose gives no number for them.',
    },
    why: {
      zh: '总体情况应综述依申请公开情况，被纠正的案件尤其值得说明。',
      en: 'The overview should account for requests, and corrected cases most of all.',
    },
    mend: {
      zh: '在依申请公开部分补写件数和结果。',
      en: 'Add the numbers and results to the part on requests.',
    },
    falsePositives: {
      zh: '格式不强制正文复述表格数字，只作提示。',
      en: 'The format does not oblige the text to repeat the tables; a remark only.',
    },
  },
  messages: {
    unmentioned: {
      zh: ({ what, count, corrected }) =>
        `表中有${what.zh} ${count} 件${corrected > 0 ? `（其中被纠正 ${corrected} 件）` : ''}，正文没有提及。建议在依申请公开部分补充说明。`,
      en: ({ what, count, corrected }) =>
        `The tables show ${count} ${what.en}${corrected > 0 ? ` (${corrected} of them corrected)` : ''} that the text does not mention. Consider adding them.`,
    },
  },
  *check(report) {
    const says = (family: string, gives: (text: string) => boolean): boolean =>
      report.claims.some((claim) => claim.metric.startsWith(family)) ||
      report.sections.some(({ paragraphs }) => paragraphs.some(({ text }) => gives(text)));
    const received = numberAt(report, 'requests', 'received', 'total');
    if (received !== null && received > 0 && !says('requests.', givesRequests))
      yield {
        messageId: 'unmentioned',
        data: { what: { zh: '政府信息公开申请', en: 'requests' }, count: received, corrected: 0 },
        path: 'requests/received/total',
      };
    const sum = (column: string, rows: readonly string[]): number | null => {
      const values = rows.map((row) => numberAt(report, 'remedies', row, column));
      return values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
    };
    const told = says('remedies.', givesCases);
    for (const { what, family, rows, speaks } of told ? kindsOfCases : allCases) {
      const cases = sum('total', rows);
      if (cases === null || cases === 0 || (told && says(family, speaks))) continue;
      yield {
        messageId: 'unmentioned',
        data: { what, count: cases, corrected: sum('corrected', rows) ?? 0 },
        path: `remedies/${rows.find((row) => numberAt(report, 'remedies', row, 'total')! > 0)}/total`,
      };
    }
  },
});
