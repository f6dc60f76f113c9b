import { describeSides } from '@gouji/core/format';
import { placeInWords } from '../core/place.ts';
import { type Item, type ReviewReport, statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { assertedInWords, correctionInWords } from './decision-rows.ts';

/** A feedback letter to one reporting body: what must be corrected, where, on what ground. Language-bound, format-free. */
export interface Letter {
  /** Name for the file, without extension. */
  readonly name: string;
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly closing: string;
  readonly date: string;
}

/**
 * A letter is due where something has to be corrected: accepted findings, and those that a correction has cleared. What
 * speaks of our reading is not for the body to mend.
 */
const asksCorrection = (item: Item): boolean => {
  const status = statusOf(item);
  return (
    item.finding.concerns === 'report' &&
    item.presence !== 'withdrawn' &&
    (status === 'accepted' || status === 'mended')
  );
};

const text = {
  zh: {
    title: (body: string, year: string) => `关于${body}${year}政府信息公开工作年度报告的反馈函`,
    year: (year: number) => `${year}年`,
    greeting: (body: string) => `${body}：`,
    opening: (title: string, count: number) =>
      `经校核，你单位《${title}》有 ${count} 处需要更正，具体如下。请对照核实并更正后重新发布；如认为原数据无误，请书面说明理由。`,
    header: ['序号', '位置', '问题', '应更正为', '依据', '要求与说明'],
    correct: '请核实并更正',
    verify: '请核实',
    /** Two figures that disagree, neither known to be the right one. */
    verifySides: (sides: string) => `${sides}，请核实`,
    closing: '以上数字均由程序按年度报告格式所列勾稽关系核对，最终以你单位台账为准。',
    unknown: '你单位',
  },
  en: {
    title: (body: string, year: string) => `Feedback on the ${year} annual report of ${body}`,
    year: (year: number) => String(year),
    greeting: (body: string) => `To ${body}:`,
    opening: (title: string, count: number) =>
      `We have checked “${title}” and found ${count} place(s) that need correction, listed below. Please verify, correct and publish again; if you hold that a figure is right, please say why in writing.`,
    header: ['No.', 'Place', 'Problem', 'Correct to', 'Basis', 'Request and remarks'],
    correct: 'Please verify and correct',
    verify: 'please verify',
    verifySides: (sides: string) => `${sides}, please verify`,
    closing:
      'The figures were compared by the relations the report format prescribes; your own records decide.',
    unknown: 'your office',
  },
} as const;

function rowOf(review: Review, item: Item, number: number): string[] {
  const { finding, record } = item;
  const words = text[review.language];
  const corrected = correctionInWords(review, item) || assertedInWords(item, review.language);
  const sides = describeSides(finding);
  const remarks = [finding.suggestion ?? words.correct, record.note].filter(Boolean).join(' ');
  return [
    String(number),
    placeInWords(item, review.words, review.language),
    finding.message,
    corrected || (sides ? words.verifySides(sides) : words.verify),
    finding.basis.map((basis) => basis.text).join('；'),
    remarks,
  ];
}

const safeName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
    .replace(/^[.\s]+/u, '_')
    .slice(0, 80);

/** The letter for one report; null when nothing has to be corrected. */
export function writeLetter(review: Review, report: ReviewReport, today: string): Letter | null {
  const words = text[review.language];
  const items = review.workspace.itemsOf(report).filter(asksCorrection);
  if (items.length === 0) return null;
  const body = report.report?.organization?.name ?? words.unknown;
  const year = report.report?.year == null ? '' : words.year(report.report.year);
  const rows = items.map((item, index) => rowOf(review, item, index + 1));
  return {
    name: safeName(
      `${String(report.index + 1).padStart(3, '0')}-${report.report?.organization?.name ?? report.name}${year}`,
    ),
    title: words.title(body, year),
    addressee: words.greeting(body),
    opening: words.opening(report.report?.title ?? report.name, rows.length),
    header: words.header,
    rows,
    closing: words.closing,
    date: today,
  };
}

/** Text in a Markdown table: no cell may break the row, and nothing in it may act as markup. */
const markdownCell = (given: string): string =>
  given.replace(/[\\`*_{}[\]<>|#]/gu, '\\$&').replace(/\s*\n\s*/gu, '<br>');

export function letterToMarkdown(letter: Letter): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [
    `# ${markdownCell(letter.title)}`,
    '',
    markdownCell(letter.addressee),
    '',
    markdownCell(letter.opening),
    '',
    row(letter.header),
    `|${letter.header.map(() => ' --- ').join('|')}|`,
    ...letter.rows.map(row),
    '',
    markdownCell(letter.closing),
    '',
    letter.date,
    '',
  ].join('\n');
}
