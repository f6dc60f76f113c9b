import type { Edition, Report, TableId } from '@gouji/core/model';
import { type CellAddress, parsePath, rowsOf, templateOf } from '@gouji/core/template';

/** A figure by which reports are compared with each other, with last year's and with their parent's. */
export interface KeyFigure {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly table: TableId;
  /** Rows that are summed: ids, or beginnings of ids ending in a full stop. */
  readonly rows: readonly string[];
  /** The column of each edition; absent where the edition has no such figure. */
  readonly column: Readonly<Partial<Record<Edition, string>>>;
  /** Whether the figures of subordinate bodies add up to it. */
  readonly adds: boolean;
}

const total = { 2019: 'total', 2021: 'total' };
const requests = (id: string, zh: string, en: string, ...rows: string[]): KeyFigure => ({
  id,
  zh,
  en,
  table: 'requests',
  rows,
  column: total,
  adds: true,
});
const remedies = (id: string, zh: string, en: string, column: string, ...rows: string[]): KeyFigure => ({
  id,
  zh,
  en,
  table: 'remedies',
  rows,
  column: { 2019: column, 2021: column },
  adds: true,
});
const proactive = (
  id: string,
  zh: string,
  en: string,
  row: string,
  column: KeyFigure['column'],
  adds = true,
): KeyFigure => ({ id, zh, en, table: 'proactive', rows: [row], column, adds });

const decisions = { 2019: 'decisions', 2021: 'decisions' };
const litigation = ['litigationDirect', 'litigationAfterReconsideration'];

/** In the order of the tables. */
export const keyFigures: readonly KeyFigure[] = [
  proactive('documentsIssued', '制发规范性文件', 'documents issued', 'normativeDocuments', {
    2019: 'made',
    2021: 'issued',
  }),
  proactive(
    'documentsInForce',
    '现行有效规范性文件',
    'documents in force',
    'normativeDocuments',
    { 2021: 'inForce' },
    false,
  ),
  proactive('licensing', '行政许可', 'licensing decisions', 'licensing', decisions),
  proactive('penalties', '行政处罚', 'penalties', 'penalties', decisions),
  proactive('compulsion', '行政强制', 'compulsion', 'compulsion', decisions),
  proactive('fees', '行政事业性收费（万元）', 'fees (10,000 yuan)', 'fees', { 2021: 'amount' }),
  requests('received', '新收申请', 'requests received', 'received'),
  requests('carriedIn', '上年结转', 'carried in', 'carriedIn'),
  requests('disclosed', '予以公开', 'disclosed', 'disclosed'),
  requests('partlyDisclosed', '部分公开', 'partly disclosed', 'partlyDisclosed'),
  requests('refused', '不予公开', 'refused', 'refused.'),
  requests('unavailable', '无法提供', 'unavailable', 'unavailable.'),
  requests('notProcessed', '不予处理', 'not processed', 'notProcessed.'),
  requests('processed', '办理总计', 'processed', 'processed'),
  requests('carriedOut', '结转下年', 'carried out', 'carriedOut'),
  remedies('reconsideration', '行政复议', 'reconsiderations', 'total', 'reconsideration'),
  remedies(
    'reconsiderationCorrected',
    '复议纠正',
    'corrected by reconsideration',
    'corrected',
    'reconsideration',
  ),
  remedies('litigation', '行政诉讼', 'lawsuits', 'total', ...litigation),
  remedies('litigationCorrected', '诉讼纠正', 'corrected by lawsuit', 'corrected', ...litigation),
];

function figureOf(report: Report, { table, rows, column }: KeyFigure): number | null {
  const name = report.template && column[report.template];
  const cells = report.tables[table];
  if (!name || !cells || !report.template) return null;
  const wanted = rowsOf(templateOf(report.template).tables[table]).filter(({ row }) =>
    rows.some((one) => (one.endsWith('.') ? row.id.startsWith(one) : row.id === one)),
  );
  let sum = 0;
  for (const { row } of wanted) {
    const value = cells[row.id]?.[name]?.value;
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return wanted.length > 0 ? Math.round(sum * 1e6) / 1e6 : null;
}

/** The values of the key figures in their order; null where the report gives no number for one of its parts. */
export const figuresOf = (report: Report): (number | null)[] =>
  keyFigures.map((figure) => figureOf(report, figure));

/** Where the cells of a figure stand, in any edition: `requests/processed/total`; beginnings of rows end in a full stop. */
const isPartOf = ({ table, rows, column }: KeyFigure, address: CellAddress): boolean =>
  table === address.table &&
  Object.values(column).includes(address.column) &&
  rows.some((row) => (row.endsWith('.') ? address.row.startsWith(row) : address.row === row));

/** The key figures, by their place in `keyFigures`, that are made of a cell. */
export function figuresAt(path: string): number[] {
  const address = parsePath(path);
  return address ? keyFigures.flatMap((figure, index) => (isPartOf(figure, address) ? [index] : [])) : [];
}
