import { readFileSync } from 'node:fs';
import type { ParseResult } from '@gouji/core/model';
import { binaryReaders } from '@gouji/readers';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { createInlineEngine } from '../src/work/inline-engine.ts';
import type { RenderedReport } from '../src/work/rendered-report.ts';

const app = createApp({ engine: createInlineEngine({ readers: binaryReaders, limits: {} }) });
const docx = new Uint8Array(
  readFileSync(new URL('../../../packages/fixtures/files/annual-report.docx', import.meta.url)),
);

const extract = (accept: string, body: string | Uint8Array<ArrayBuffer> = docx, query = '') =>
  app.request(`/v1/extract?name=甲县.docx${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept },
    body,
  });

const render = (data: unknown, accept = 'application/json') =>
  app.request('/v1/render', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: typeof data === 'string' ? data : JSON.stringify(data),
  });

const parse = async (body: Uint8Array<ArrayBuffer>): Promise<ParseResult> =>
  (await (
    await app.request('/v1/parse?name=甲县.docx', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    })
  ).json()) as ParseResult;

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer());

/** Every value of the tables by its path. */
const valuesOf = ({ report }: ParseResult): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(report!.tables).flatMap(([table, rows]) =>
      Object.entries(rows ?? {}).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, { value }]) => [`${table}/${row}/${column}`, value]),
      ),
    ),
  );

const data = {
  organization: '甲县教育局',
  year: 2023,
  tables: {
    requests: {
      received: {
        naturalPerson: 10,
        enterprise: 2,
        researchInstitution: 0,
        publicInterest: 0,
        legalService: 0,
        otherOrganization: 0,
      },
    },
  },
};

test('every value of the tables is a row, and so is every number of the text', async () => {
  const parsed = await parse(docx);
  const response = await extract('*/*');
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('甲县.数据.jsonl'));
  const rows = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; path: string; value?: number });
  const cells = rows.filter(({ kind }) => kind === 'cell');
  expect(Object.fromEntries(cells.map(({ path, value }) => [path, value ?? null]))).toEqual(valuesOf(parsed));
  expect(rows.length - cells.length).toBe(parsed.report!.claims.length);
});

test('the wide shape is one row, a workbook holds both shapes and the codebook, and Parquet is Parquet', async () => {
  const wide = (await (await extract('text/csv', docx, '&shape=wide')).text()).trimEnd().split('\r\n');
  expect(wide).toHaveLength(2);
  expect(wide[0]).toContain('requests/received/naturalPerson');
  const parts = unzipSync(
    await bytesOf(await extract('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  );
  const names = strFromU8(parts['xl/workbook.xml']!);
  for (const name of ['values', 'reports', 'codebook']) expect(names).toContain(`name="${name}"`);
  const parquet = await bytesOf(await extract('application/vnd.apache.parquet'));
  expect(strFromU8(parquet.subarray(0, 4))).toBe('PAR1');
  expect((await extract('image/png')).status).toBe(406);
  expect((await extract('text/csv', docx, '&shape=both')).status).toBe(422);
});

test('of what cannot be read the answer is the verdict, never an empty table', async () => {
  const response = await extract('text/csv', '今天天气很好。');
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toMatchObject({ outcome: 'indeterminate' });
});

test.each([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['html', 'text/html'],
  ['markdown', 'text/markdown'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])('what was parsed is rendered as %s and read again with the same values', async (_, accept) => {
  const parsed = await parse(docx);
  const response = await render(parsed, accept);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain('attachment');
  const again = await parse(await bytesOf(response));
  const values = valuesOf(again);
  for (const [path, value] of Object.entries(valuesOf(parsed)))
    if (value !== null) expect(values[path], path).toBe(value);
});

test('what the data lack, what was added up and what the report is worth are told', async () => {
  const { title, blanks, computed, verdict } = (await (await render(data)).json()) as RenderedReport;
  expect(title).toBe('甲县教育局2023年政府信息公开工作年度报告');
  expect(computed).toContain('requests/received/total');
  expect(blanks).toContain('remedies/reconsideration/upheld');
  expect(verdict.outcome).not.toBe('pass');
  expect(verdict.findings.some(({ ruleId }) => ruleId === 'cell/blank')).toBe(true);
});

test('data that do not fit are refused with what is wrong in them', async () => {
  for (const [sent, status, says] of [
    ['{', 400, 'UTF-8 JSON'],
    [{ ...data, year: 1999 }, 422, 'year'],
    [{ ...data, tables: { requests: { nothing: { natural: 1 } } } }, 422, 'requests/nothing/natural'],
    ['['.repeat(40) + ']'.repeat(40), 422, '嵌套过深'],
    [`[${'1,'.repeat(4_100_000)}1]`, 422, '值过多'],
  ] as const) {
    const response = await render(sent);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.stringify(await response.json())).toContain(says);
  }
  const typed = await app.request('/v1/render', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{}',
  });
  expect(typed.status).toBe(415);
});
