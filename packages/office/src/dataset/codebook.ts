import { type Column, reportColumns, valueColumns } from './columns.ts';
import type { DataRow } from './rows.ts';

/** What the codebook says of each column. */
export const codebookColumns: readonly Column[] = [
  { name: 'dataset', type: 'text', zh: '数据集', en: 'data set', values: ['values', 'reports'] },
  { name: 'name', type: 'text', zh: '列', en: 'column' },
  { name: 'type', type: 'text', zh: '类型', en: 'type', values: ['text', 'number', 'integer'] },
  { name: 'unit', type: 'text', zh: '单位', en: 'unit' },
  { name: 'editions', type: 'text', zh: '版本', en: 'editions whose form prints it; empty = all' },
  { name: 'values', type: 'text', zh: '取值', en: 'values it is limited to' },
  { name: 'zh', type: 'text', zh: '含义', en: 'meaning in Chinese' },
  { name: 'en', type: 'text', zh: '英文含义', en: 'meaning in English' },
];

const describe = (dataset: string, { name, type, unit, editions, values, zh, en }: Column): DataRow => [
  dataset,
  name,
  type,
  unit ?? null,
  editions?.join(' ') ?? null,
  values?.join(' ') ?? null,
  zh,
  en,
];

/** The codebook of both shapes, derived from the templates: one row a column. */
export function codebookRows(): DataRow[] {
  return [
    ...valueColumns.map((column) => describe('values', column)),
    ...reportColumns.map((column) => describe('reports', column)),
  ];
}
