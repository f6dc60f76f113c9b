import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { judge, type Report, understand, type Verdict } from '@gouji/core';
import { rowsOf, templates } from '@gouji/core/template';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import {
  codebookRows,
  openTableFile,
  openWorkbookTables,
  reportColumns,
  type TableName,
  type TableSinks,
  tableNames,
  valueColumns,
  writeDataset,
} from '../src/dataset/index.ts';
import { openSqliteTables } from '../src/dataset/sqlite.ts';
import { corpus, faultyReport } from './support/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-dataset-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Read {
  readonly verdict: Verdict;
  readonly report: Report | null;
}

const { render } = renderings.find(({ id }) => id === 'tab-text')!;
const sources = [
  ...(['2019', '2021'] as const).flatMap((edition) =>
    fc
      .sample(consistentReport(edition), { numRuns: 12, seed: 5 })
      .map(({ report }, index) => ({ name: `${edition}-${index}.txt`, bytes: render(report) })),
  ),
  ...Array.from({ length: 8 }, (_, index) => ({
    name: `faulty-${index}.txt`,
    bytes: render(faultyReport(index)),
  })),
  ...corpus('txt'),
  { name: 'no-report.txt', bytes: new TextEncoder().encode('会议通知') },
  { name: '=1+1,"引号"\n.txt', bytes: render(faultyReport(9)) },
];
const read: Read[] = [];
for (const source of sources) {
  const understanding = await understand(source);
  read.push({ verdict: judge(understanding), report: understanding.report });
}

/** What the data must add up to, taken from the reports themselves. */
const expected = (() => {
  let rows = 0;
  let sum = 0;
  let numbers = 0;
  const add = (value: number | null): void => {
    rows++;
    if (value === null) return;
    numbers++;
    sum += value;
  };
  for (const { report } of read) {
    for (const table of Object.values(report?.tables ?? {}))
      for (const row of Object.values(table ?? {})) for (const cell of Object.values(row)) add(cell.value);
    for (const claim of report?.claims ?? []) add(claim.value);
  }
  return { rows, numbers, sum: Math.round(sum * 10_000) / 10_000, sources: read.length };
})();

async function write(sinks: TableSinks): Promise<void> {
  const dataset = writeDataset(sinks);
  for (const { verdict, report } of read) await dataset.add(verdict, report);
  await dataset.end();
}

async function writeFiles(format: 'csv' | 'jsonl' | 'parquet'): Promise<(table: TableName) => string> {
  const pathOf = (table: TableName): string => join(folder, `${table}.${format}`);
  const chunks = new Map<TableName, Uint8Array[]>();
  const sinks: Partial<Record<TableName, NonNullable<TableSinks['values']>>> = {};
  for (const table of tableNames) {
    const list: Uint8Array[] = [];
    chunks.set(table, list);
    sinks[table] = await openTableFile(format, table, { write: async (bytes) => void list.push(bytes) });
  }
  await write(sinks);
  for (const [table, list] of chunks) writeFileSync(pathOf(table), Buffer.concat(list));
  return pathOf;
}

/** One row of a query, numbers as numbers. */
async function ask(query: string): Promise<Record<string, number>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const [row] = (await connection.runAndReadAll(query)).getRowObjects();
  return Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, Number(value)]));
}

const totals = (source: string): string =>
  `SELECT count(*) AS rows, count(value) AS numbers, round(sum(value), 4) AS sum FROM ${source}`;
const { rows, numbers, sum } = expected;

test.each([
  ['csv', (path: string) => `read_csv('${path}', header = true, sample_size = -1)`],
  ['jsonl', (path: string) => `read_json('${path}', format = 'newline_delimited', sample_size = -1)`],
  ['parquet', (path: string) => `read_parquet('${path}')`],
] as const)(
  '%s holds every figure once, as another program reads it',
  { timeout: 60_000 },
  async (format, from) => {
    const pathOf = await writeFiles(format);
    expect(await ask(totals(from(pathOf('values'))))).toEqual({ rows, numbers, sum });
    const reports = await ask(
      `SELECT count(*) AS sources, count(year) AS read FROM ${from(pathOf('reports'))}`,
    );
    expect(reports.sources).toBe(expected.sources);
    const codebook = await ask(`SELECT count(*) AS columns FROM ${from(pathOf('codebook'))}`);
    expect(codebook.columns).toBe(codebookRows().length);
    // Long and wide tell the same.
    const received = `sum(value) AS received FROM ${from(pathOf('values'))} WHERE path = 'requests/received/total'`;
    const wide = `sum("requests/received/total") AS received FROM ${from(pathOf('reports'))}`;
    expect(await ask(`SELECT ${received}`)).toEqual(await ask(`SELECT ${wide}`));
  },
);

test('a SQLite file holds every figure once', async () => {
  const path = join(folder, 'data.sqlite');
  await write(openSqliteTables(path, tableNames));
  const database = new DatabaseSync(path);
  expect({ ...database.prepare(totals('"values"')).get() }).toEqual({ rows, numbers, sum });
  const [{ count }] = database.prepare('SELECT count(*) AS count FROM reports').all() as [{ count: number }];
  expect(count).toBe(expected.sources);
  database.close();
});

test('a workbook holds every figure once, in sheets that a strict reader opens', async () => {
  const chunks: Uint8Array[] = [];
  await write(await openWorkbookTables(tableNames, { write: async (bytes) => void chunks.push(bytes) }));
  const { sheets } = await readXlsx(new Uint8Array(Buffer.concat(chunks)));
  expect(sheets.map(({ name }) => name)).toEqual(tableNames);
  const [values, reports, codebook] = sheets;
  const at = values!.rows[0]!.indexOf('value');
  const found = values!.rows
    .slice(1)
    .map((row) => row[at])
    .filter((value) => typeof value === 'number') as number[];
  expect(values!.rows.length - 1).toBe(rows);
  expect(found.length).toBe(numbers);
  expect(Math.round(found.reduce((a, b) => a + b, 0) * 10_000) / 10_000).toBe(sum);
  expect(reports!.rows.length - 1).toBe(expected.sources);
  expect(codebook!.rows.length - 1).toBe(codebookRows().length);
});

test('the codebook tells of every column, and the wide shape has a column for every value of every edition', () => {
  const told = codebookRows().map(([dataset, name]) => `${dataset} ${name}`);
  expect(told).toEqual([
    ...valueColumns.map(({ name }) => `values ${name}`),
    ...reportColumns.map(({ name }) => `reports ${name}`),
  ]);
  expect(new Set(reportColumns.map(({ name }) => name)).size).toBe(reportColumns.length);
  for (const template of templates)
    for (const table of Object.values(template.tables))
      for (const { row, block } of rowsOf(table))
        for (const column of block.columns) {
          const found = reportColumns.find(({ name }) => name === `${table.id}/${row.id}/${column.id}`);
          expect(found?.editions ?? [template.edition]).toContain(template.edition);
        }
});

test('CSV keeps a name that a spreadsheet would take for a formula as text', async () => {
  const pathOf = await writeFiles('csv');
  expect(readFileSync(pathOf('reports'), 'utf8')).toContain(`"'=1+1,""引号""`);
});
