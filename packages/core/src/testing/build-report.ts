import { extractClaims } from '../extract/statements/index.ts';
import { extractStatements } from '../extract/statements/told/index.ts';
import { missingCell, readCell } from '../extract/tables/cells/cell-value.ts';
import type { SourceLocation } from '../model/location.ts';
import type {
  Cell,
  Edition,
  Organization,
  Report,
  Section,
  SectionId,
  TableId,
  TableValues,
} from '../model/report.ts';
import { rowsOf, type TableTemplate, templateOf, toPath, type ValueKind } from '../template/index.ts';

/** What differs from a clean report. Cells by path: a number, a raw text that is no number, or null for a missing cell. */
export interface ReportSpec {
  readonly edition?: Edition;
  readonly year?: number | null;
  readonly organization?: Organization | null;
  readonly title?: string | null;
  readonly period?: Report['period'];
  readonly publishedOn?: string | null;
  readonly cells?: Readonly<Record<string, number | string | null>>;
  /** Paragraphs of a section; null leaves the section out. */
  readonly prose?: Partial<Record<SectionId, string | readonly string[] | null>>;
  /** Sections in full, instead of `prose`. */
  readonly sections?: readonly Section[];
  readonly omitTables?: readonly TableId[];
  readonly labels?: Report['labels'];
  readonly surplus?: Report['surplus'];
  readonly doubled?: Report['doubled'];
  readonly subtotals?: Report['subtotals'];
}

const cleanProse: Record<SectionId, readonly string[]> = {
  overview: [
    '主动公开方面，本机关按目录发布信息。依申请公开方面，做好登记、办理和答复。',
    '政府信息管理方面，动态调整公开内容。平台建设方面，维护网站专栏。监督保障方面，开展工作考核和社会评议，未发生责任追究情形。',
  ],
  proactive: [],
  requests: [],
  remedies: [],
  problems: ['存在的问题是解读形式还不够丰富。下一步将改进解读方式，加强培训。'],
  other: ['本年度未收取信息处理费。'],
};

const nowhere: SourceLocation = { kind: 'part', part: '', path: '' };

/** A cell as the extraction would give it for this printed text or number. */
export function buildCell(value: number | string | null, kind: ValueKind = 'count'): Cell {
  if (value === null) return missingCell();
  if (typeof value === 'number') return { value, raw: String(value), state: 'number', at: null };
  return { ...readCell({ text: value, locate: () => nowhere }, { kind }), at: null };
}

function buildTable(table: TableTemplate, cells: NonNullable<ReportSpec['cells']>): TableValues {
  const values: TableValues = {};
  for (const { row, block } of rowsOf(table)) {
    const entry: Record<string, Cell> = {};
    for (const column of block.columns) {
      const given = cells[toPath(table.id, row.id, column.id)];
      entry[column.id] = buildCell(given === undefined ? 0 : given, column.kind);
    }
    values[row.id] = entry;
  }
  return values;
}

/** A cell that the edition does not have would change nothing: a case with a slip in its path would prove nothing. */
function refuseUnknownCells(tables: readonly TableTemplate[], cells: NonNullable<ReportSpec['cells']>): void {
  const known = new Set(
    tables.flatMap((table) =>
      rowsOf(table).flatMap(({ row, block }) =>
        block.columns.map((column) => toPath(table.id, row.id, column.id)),
      ),
    ),
  );
  for (const path of Object.keys(cells))
    if (!known.has(path)) throw new RangeError(`there is no cell ${path} in this edition`);
}

/** A clean report of zeros, with what `spec` changes. Claims are read from its prose. Places are synthetic but ordered. */
export function buildReport(spec: ReportSpec = {}): Report {
  const edition = spec.edition ?? '2021';
  const year = spec.year === undefined ? 2023 : spec.year;
  const template = templateOf(edition);
  const organization =
    spec.organization === undefined ? { name: '甲县人民政府', kind: 'county' as const } : spec.organization;
  let offset = 0;
  const place = (text: string): SourceLocation => {
    const line = Math.floor(offset / 10_000) + 1;
    const start = { line, column: 1, offset };
    const end = { line, column: text.length + 1, offset: offset + text.length };
    offset += 10_000;
    return { kind: 'text', start, end };
  };
  const sections: Section[] = spec.sections
    ? [...spec.sections]
    : template.sections.flatMap((section): Section[] => {
        const prose = spec.prose?.[section.id];
        if (prose === null) return [];
        const heading = `${section.number}、${section.label}`;
        const texts =
          prose === undefined ? cleanProse[section.id] : typeof prose === 'string' ? [prose] : prose;
        const at = place(heading);
        return [
          { id: section.id, heading, at, paragraphs: texts.map((text) => ({ text, at: place(text) })) },
        ];
      });
  refuseUnknownCells(Object.values(template.tables), spec.cells ?? {});
  const tables = Object.fromEntries(
    (['proactive', 'requests', 'remedies'] as const).map((id) => [
      id,
      spec.omitTables?.includes(id) ? null : buildTable(template.tables[id], spec.cells ?? {}),
    ]),
  ) as Report['tables'];
  const title =
    spec.title === undefined
      ? `${organization?.name ?? ''}${year ?? ''}年政府信息公开工作年度报告`
      : spec.title;
  const report: Omit<Report, 'claims' | 'statements'> = {
    title,
    titleAt: title === null ? null : place(title),
    organization,
    year,
    template: edition,
    period:
      spec.period === undefined
        ? year === null
          ? null
          : {
              start: `${year}-01-01`,
              end: `${year}-12-31`,
              text: `${year}年1月1日至${year}年12月31日`,
              at: null,
            }
        : spec.period,
    publishedOn: spec.publishedOn ?? null,
    sections,
    tables,
    labels: [...(spec.labels ?? [])],
    surplus: [...(spec.surplus ?? [])],
    doubled: [...(spec.doubled ?? [])],
    subtotals: [...(spec.subtotals ?? [])],
  };
  return { ...report, claims: extractClaims(report), statements: extractStatements(report) };
}
