import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { judge, type Report, understand, type Verdict } from '@gouji/core';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openTableFile, writeDataset } from '../src/dataset/index.ts';

const examples = resolve(import.meta.dirname, '../../../examples/data');
const folder = mkdtempSync(join(tmpdir(), 'gouji-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** The system's own comes after the first of the path, which may be one without packages. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import pandas']).status === 0,
);

const { render } = renderings.find(({ id }) => id === 'html')!;
const read: { verdict: Verdict; report: Report }[] = [];
for (const { report } of fc.sample(consistentReport('2021'), { numRuns: 12, seed: 12 })) {
  const understanding = await understand({ name: `${read.length}.html`, bytes: render(report) });
  read.push({ verdict: judge(understanding), report: understanding.report! });
}

async function write(format: 'csv' | 'parquet'): Promise<string> {
  const chunks: Uint8Array[] = [];
  const values = await openTableFile(format, 'values', { write: async (bytes) => void chunks.push(bytes) });
  const dataset = writeDataset({ values });
  for (const { verdict, report } of read) await dataset.add(verdict, report);
  await dataset.end();
  const path = join(folder, `data.${format}`);
  writeFileSync(path, Buffer.concat(chunks));
  return path;
}

/** What both examples must print: year, bodies, received, unread. */
const expected = [...new Set(read.map(({ report }) => report.year!))].sort().map((year) => {
  const ofYear = read.filter(({ report }) => report.year === year).map(({ report }) => report);
  const sum = ofYear.reduce((total, report) => total + report.tables.requests!.received!.total!.value!, 0);
  const cells = ofYear.flatMap((report) =>
    Object.values(report.tables).flatMap((rows) =>
      Object.values(rows ?? {}).flatMap((row) => Object.values(row)),
    ),
  );
  const bodies = new Set(ofYear.map(({ organization }) => organization?.name)).size;
  return [year, bodies, sum, cells.filter(({ state }) => state !== 'number').length];
});

test('the example for DuckDB counts what the reports say', async () => {
  const path = await write('parquet');
  const query = readFileSync(join(examples, 'received.sql'), 'utf8').replace("'DATA'", `'${path}'`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(query)).getRows().map((row) => row.map(Number));
  expect(rows).toEqual(expected);
});

test.skipIf(!python)('the example for pandas counts what the reports say', async () => {
  const path = await write('csv');
  const run = spawnSync(python!, [join(examples, 'received.py'), path], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const [, ...lines] = run.stdout.trim().split('\n');
  expect(lines.map((line) => line.split(',').map(Number))).toEqual(expected);
});
