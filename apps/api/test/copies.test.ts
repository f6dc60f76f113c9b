import { readFileSync } from 'node:fs';
import type { Verdict } from '@gouji/core/model';
import { encodeGb18030 } from '@gouji/fixtures/generate';
import { binaryReaders } from '@gouji/readers';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { sampleReport } from '../src/docs/sample-report.ts';
import { createInlineEngine } from '../src/work/inline-engine.ts';

const app = createApp({ engine: createInlineEngine({ readers: binaryReaders, limits: {} }) });
const files = new URL('../../../packages/fixtures/files/', import.meta.url);
const file = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, files)));

const send = (path: string, body: string | Uint8Array<ArrayBuffer>) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/octet-stream' },
    body,
  });

const partOf = async (response: Response, part: string): Promise<string> =>
  strFromU8(unzipSync(new Uint8Array(await response.arrayBuffer()))[part]!);

const checked = async (body: string | Uint8Array<ArrayBuffer>): Promise<Verdict> =>
  (await (await send('/v1/check', body)).json()) as Verdict;

test('a report comes back with a comment for each finding, under its own name', async () => {
  const response = await send('/v1/annotate?name=甲县.txt', sampleReport);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('wordprocessingml');
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="_._.docx"; filename*=UTF-8''${encodeURIComponent('甲县.批注.docx')}`,
  );
  const comments = await partOf(response, 'word/comments.xml');
  const { findings } = await checked(sampleReport);
  expect(findings.length).toBeGreaterThan(0);
  for (const { message } of findings) expect(comments).toContain(message.slice(0, 12));
});

test('a DOCX comes back as a DOCX and a PDF as a PDF', async () => {
  for (const [name, type] of [
    ['annual-report.docx', 'wordprocessingml'],
    ['annual-report.writer.pdf', 'application/pdf'],
  ] as const) {
    const response = await send('/v1/annotate?preset=all', file(name));
    const { findings } = await checked(file(name));
    expect(response.headers.get('content-type')).toContain(findings.length > 0 ? type : 'json');
  }
});

test('a workbook has the formulas of the identities', async () => {
  const response = await send('/v1/workbook?name=a.docx', file('annual-report.docx'));
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('a.校核.xlsx'));
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
  expect(sheets.some((name) => strFromU8(parts[name]!).includes('<f>'))).toBe(true);
});

test('a letter bears what the sender gives, and refuses a parameter it does not know', async () => {
  const response = await send('/v1/letter?signature=某市政府办公室&deadline=2026-03-01', sampleReport);
  const text = (await partOf(response, 'word/document.xml')).replace(/<[^>]+>/gu, '');
  expect(text).toContain('某市政府办公室');
  expect(text).toContain('2026年3月1日');
  expect((await send('/v1/letter?sender=x', sampleReport)).status).toBe(422);
  expect((await send('/v1/letter?deadline=soon', sampleReport)).status).toBe(422);
  expect((await send('/v1/annotate?signature=x', sampleReport)).status).toBe(422);
});

test('where there is nothing to write the answer is the verdict', async () => {
  for (const kind of ['annotate', 'workbook', 'letter']) {
    const response = await send(`/v1/${kind}`, '今天天气很好。');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(await response.json()).toMatchObject({ outcome: 'indeterminate' });
  }
});

test('a page in GB18030 comes back in its own charset, which the answer does not gainsay', async () => {
  const page = `<meta charset="gb18030"><pre>${sampleReport}</pre>`;
  const bytes = encodeGb18030(page);
  const response = await send('/v1/annotate?name=a.html', new Uint8Array(bytes));
  expect(response.headers.get('content-type')).toBe('text/html');
});
