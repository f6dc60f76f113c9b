import { parseInBoth, type SettingIssue, toPrintable } from '@gouji/core/format';
import { Edition, SectionId } from '@gouji/core/model';
import { editionForYear, type PrintedReport, rowsOf, templateOf } from '@gouji/core/template';
import { z } from 'zod';
import { DataError } from './data-error.ts';

const Value = z.union([
  z.number(),
  z.string(),
  z.null(),
  z.object({ value: z.number().nullable(), raw: z.string().optional() }).loose(),
]);
const Table = z.record(z.string(), z.record(z.string(), Value)).nullish();
const Texts = z.union([z.string(), z.array(z.string())]);
const SectionData = z
  .object({
    id: SectionId.nullable(),
    heading: z.string().optional(),
    paragraphs: z.array(z.object({ text: z.string() }).loose()),
  })
  .loose();

/**
 * A report as data: who, which year, the values of the tables by row and column, and the paragraphs of the sections. What
 * `gouji parse` and `gouji merge` print fits as it is.
 */
export const ReportData = z
  .object({
    title: z.string().nullish(),
    organization: z.union([z.string(), z.object({ name: z.string() }).loose()]),
    year: z.int().min(2019).max(2100),
    edition: Edition.nullish(),
    template: Edition.nullish(),
    publishedOn: z.iso.date().nullish(),
    preamble: Texts.optional(),
    sections: z.union([z.partialRecord(SectionId, Texts), z.array(SectionData)]).optional(),
    tables: z.object({ proactive: Table, requests: Table, remedies: Table }),
  })
  .loose();
export type ReportData = z.infer<typeof ReportData>;

const mostIssues = 20;

/** Each fault with its place, in one sentence without its stop. */
const tell = (faults: readonly SettingIssue[], language: 'zh' | 'en', colon: string, and: string): string =>
  faults
    .slice(0, mostIssues)
    .map(({ path, sentence }) => {
      const place = toPrintable(path.map(String).join('.'));
      return `${place && `${place}${colon}`}${sentence[language].replace(/[。.]$/u, '')}`;
    })
    .join(and);

type Members = Readonly<Record<string, unknown>>;
const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null ? (value as Members) : {};

/** What a report may hold of each; no form comes near. */
const most = { rows: 500, columns: 100, paragraphs: 20_000 } as const;

/** The parts of the data of which one holds too many others; null where none does. */
function overfull(given: unknown): string | null {
  const holds = (value: unknown, limit: number): boolean =>
    typeof value === 'object' && value !== null && Object.keys(value).length > limit;
  const { tables, sections, preamble } = membersOf(given);
  for (const [table, rows] of Object.entries(membersOf(tables))) {
    if (holds(rows, most.rows)) return `tables.${table}`;
    for (const [row, columns] of Object.entries(membersOf(rows)))
      if (holds(columns, most.columns)) return `tables.${table}.${row}`;
  }
  if (holds(preamble, most.paragraphs)) return 'preamble';
  if (holds(sections, most.rows)) return 'sections';
  for (const [name, section] of Object.entries(membersOf(sections)))
    if (holds(section, most.paragraphs) || holds(membersOf(section).paragraphs, most.paragraphs))
      return `sections.${name}`;
  return null;
}

/** Takes JSON apart as report data; throws a DataError that names what does not fit. */
export function parseReportData(json: unknown): ReportData {
  const outer = z.object({ report: z.unknown() }).loose().safeParse(json);
  const given = outer.success && outer.data.report ? outer.data.report : json;
  // Looked at first: the schema names every fault, and a list may hold a million.
  const place = overfull(given);
  if (place !== null)
    throw new DataError({
      zh: `数据不合要求：${toPrintable(place.slice(0, 80))} 中的项目过多。`,
      en: `The data do not fit: ${toPrintable(place.slice(0, 80))} holds too many items.`,
    });
  const { data, faults } = parseInBoth(ReportData, given);
  if (faults === null) return data;
  throw new DataError({
    zh: `数据不合要求：${tell(faults, 'zh', '：', '；')}。`,
    en: `The data do not fit: ${tell(faults, 'en', ': ', '; ')}.`,
  });
}

const listOf = (texts: string | readonly string[] | undefined): string[] =>
  texts === undefined ? [] : typeof texts === 'string' ? [texts] : [...texts];

/** What stands in the place of a paragraph nobody has written. */
export const unwritten = '（待补充）';

type Prose = Partial<Record<SectionId, readonly string[]>>;

function proseOf({ sections, edition }: { sections: ReportData['sections']; edition: Edition }): {
  preamble: string[];
  prose: Prose;
} {
  const prose: Record<string, string[]> = {};
  const preamble: string[] = [];
  const tables = ['proactive', 'requests', 'remedies'];
  if (Array.isArray(sections)) {
    // A heading that is none of the six, as 一、推进制度建设 within the first, belongs with its text to the section it stands in.
    let own = preamble;
    for (const { id, heading, paragraphs } of sections) {
      if (id !== null) own = prose[id] ??= [];
      else if (heading) own.push(heading);
      own.push(...paragraphs.map(({ text }) => text));
    }
  } else for (const [id, texts] of Object.entries(sections ?? {})) prose[id] = listOf(texts);
  for (const { id } of templateOf(edition).sections) prose[id] ??= tables.includes(id) ? [] : [unwritten];
  return { preamble, prose };
}

/** The values by path as they are to be printed; throws a DataError for a row or column the form does not have. */
function cellsOf(data: ReportData, edition: Edition): Record<string, string> {
  const tables = Object.values(templateOf(edition).tables);
  const known = new Set(
    tables.flatMap((table) =>
      rowsOf(table).flatMap(({ row, block }) =>
        block.columns.map((column) => `${table.id}/${row.id}/${column.id}`),
      ),
    ),
  );
  const given = tables.flatMap(({ id }) =>
    Object.entries(data.tables[id] ?? {}).flatMap(([row, values]) =>
      Object.entries(values).map(
        ([column, value]) => [`${id}/${row}/${column}`, printedValue(value)] as const,
      ),
    ),
  );
  const printed = given.filter(([, value]) => value !== '');
  const unknown = printed.flatMap(([path]) => (known.has(path) ? [] : [path]));
  if (unknown.length > 0)
    throw new DataError({
      zh: `${edition} 年格式的表格没有这些项目：${unknown.slice(0, mostIssues).join('、')}。`,
      en: `The form of edition ${edition} has no such values: ${unknown.slice(0, mostIssues).join(', ')}.`,
    });
  return Object.fromEntries(printed);
}

function printedValue(value: z.infer<typeof Value>): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.value === null ? '' : String(value.value);
  return String(value).trim();
}

/** A report ready to be printed, and the values its form asks for that the data do not give. */
export interface PreparedReport {
  readonly report: PrintedReport;
  readonly blanks: readonly string[];
  /** Totals that were added up because the data did not give them. */
  readonly computed: readonly string[];
}

/** Turns data into the report its edition prescribes. Totals that are not given are added up; nothing else is made up. */
export async function prepareReport(data: ReportData): Promise<PreparedReport> {
  const name = typeof data.organization === 'string' ? data.organization : data.organization.name;
  const edition = data.edition ?? data.template ?? editionForYear(data.year);
  if (edition === null)
    throw new DataError({
      zh: `${data.year} 年没有规定的格式。`,
      en: `There is no prescribed form for ${data.year}.`,
    });
  const given = cellsOf(data, edition);
  const { addTotals, valuePaths } = await import('./totals.ts');
  const cells = addTotals(given, edition);
  const { preamble, prose } = proseOf({ sections: data.sections, edition });
  const own = [...listOf(data.preamble), ...preamble];
  const { year } = data;
  return {
    report: {
      title: data.title ?? `${name}${year}年政府信息公开工作年度报告`,
      edition,
      publishedOn: data.publishedOn ?? null,
      preamble:
        own.length > 0
          ? own
          : [
              `本报告由${name}按照《中华人民共和国政府信息公开条例》和规定格式编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
            ],
      prose,
      cells,
    },
    blanks: valuePaths(edition).filter((path) => cells[path] === undefined),
    computed: Object.keys(cells).filter((path) => given[path] === undefined),
  };
}
