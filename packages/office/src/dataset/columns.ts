import { type Template, templates } from '@gouji/core/template';

/** Text, a number with decimals, or a whole number. */
export type ColumnType = 'text' | 'number' | 'integer';

/** A column of a data set: what it holds, for people and for programs. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly zh: string;
  readonly en: string;
  /** Unit as printed (件, 万元), where values are in one. */
  readonly unit?: string;
  /** Values a text column is limited to. */
  readonly values?: readonly string[];
  /** Editions whose form prints it; all when left out. */
  readonly editions?: readonly string[];
}

const text = (name: string, zh: string, en: string, values?: readonly string[]): Column => ({
  name,
  type: 'text',
  zh,
  en,
  ...(values && { values }),
});
const integer = (name: string, zh: string, en: string): Column => ({ name, type: 'integer', zh, en });

const kinds = ['province', 'prefecture', 'county', 'township', 'office', 'department', 'other'];
const states = ['number', 'blank', 'placeholder', 'invalid', 'ambiguous', 'missing'];

/** What both shapes begin with: which report a row is of. */
const identity: readonly Column[] = [
  text('source', '文件', 'file'),
  text('organization', '单位', 'reporting body'),
  text('organizationKind', '单位类别', 'kind of body', kinds),
  integer('year', '报告年度', 'report year'),
  text(
    'edition',
    '表格版本',
    'edition of the printed tables',
    templates.map(({ edition }) => edition),
  ),
];

/** Long shape: a row for each value of a table and each number of the text. */
export const valueColumns: readonly Column[] = [
  ...identity,
  text('kind', '种类', 'value of a table, or number of the text', ['cell', 'claim']),
  text('path', '路径', 'path of the value: table/row/column'),
  text('table', '表', 'table', ['proactive', 'requests', 'remedies']),
  text('row', '行', 'row id'),
  text('column', '列', 'column id'),
  text('rowLabel', '行名', 'row label of the form'),
  text('columnLabel', '列名', 'column label of the form'),
  { name: 'value', type: 'number', zh: '数值', en: 'the number; empty unless one was read' },
  text('raw', '原文', 'as printed'),
  text('state', '状态', 'how a cell reads', states),
  text('unit', '单位', 'unit of the value'),
  text('metric', '指标', 'what a number of the text counts'),
  text('comparison', '比较', 'how the words bind the number', ['exact', 'about', 'atLeast', 'atMost']),
  text('scope', '范围', 'scope the text names'),
  text('certainty', '把握', 'how surely the text was understood', ['sure', 'likely', 'loose']),
  text('targets', '对应', 'table expressions a number of the text may equal, best first'),
  text('place', '位置', 'where it stands in the file'),
];

interface FormColumn {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly decimal: boolean;
}

function* formColumns(template: Template): Generator<FormColumn> {
  for (const table of Object.values(template.tables))
    for (const block of table.blocks)
      for (const row of block.rows)
        for (const column of block.columns)
          yield {
            path: `${table.id}/${row.id}/${column.id}`,
            zh: `${table.title}：${row.groups.concat(`${row.number}${row.label}`).join('/')}：${column.label}`,
            en: `${table.titleEn}: ${row.labelEn}: ${column.labelEn}`,
            unit: column.unit,
            decimal: column.kind === 'amount',
          };
}

/** The values of all editions, each once, in the order of the forms. */
function figureColumns(): Column[] {
  const byPath = new Map<string, FormColumn & { editions: string[] }>();
  for (const template of [...templates].reverse())
    for (const column of formColumns(template)) {
      const known = byPath.get(column.path);
      if (known) known.editions.push(template.edition);
      else byPath.set(column.path, { ...column, editions: [template.edition] });
    }
  return [...byPath.values()].map(({ path, zh, en, unit, editions }) => ({
    name: path,
    type: 'number',
    zh,
    en,
    unit,
    ...(editions.length < templates.length && { editions: [...editions].sort() }),
  }));
}

/** Wide shape: a row for each source, with every value the forms know. */
export const reportColumns: readonly Column[] = [
  ...identity,
  text('title', '标题', 'title'),
  text('periodStart', '统计期起', 'first day of the period'),
  text('periodEnd', '统计期止', 'last day of the period'),
  text('publishedOn', '发布日期', 'day of publication'),
  text('format', '文件格式', 'file format'),
  integer('bytes', '字节', 'size of the file in bytes'),
  text('sha256', 'SHA-256', 'hash of the file'),
  text('outcome', '结论', 'outcome of the check', ['pass', 'fail', 'indeterminate']),
  integer('errors', '错误', 'errors found'),
  integer('warnings', '警告', 'warnings found'),
  integer('infos', '提示', 'notes found'),
  text('notice', '说明', 'why a file was not read'),
  ...figureColumns(),
];
