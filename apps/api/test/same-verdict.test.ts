import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, validate } from '@gouji/core';
import { formatVerdicts } from '@gouji/core/format';
import type { Verdict } from '@gouji/core/model';
import { loadCases } from '@gouji/fixtures';
import { binaryReaders } from '@gouji/readers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../src/ops/log.ts';
import { type RunningServer, readConfig, startServer } from '../src/start-server.ts';
import { workerUrl } from './built-server.ts';

let server: RunningServer;

beforeAll(async () => {
  const config = readConfig({ PORT: '0', GOUJI_RATE: 'off', GOUJI_DRAIN_TIME: '0', GOUJI_PAGE: 'off' });
  server = await startServer(config, { log: createLog('silent'), workerUrl: await workerUrl() });
});
afterAll(() => server.stop());

const files = new URL('../../../packages/fixtures/files/', import.meta.url);
const office = readdirSync(files)
  .filter((name) => /\.(?:pdf|docx?|xlsx|ofd|html)$/u.test(name))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, files))) }));
const sources = [
  ...loadCases().flatMap(({ name, sources: own }) =>
    own.map(({ name: file, bytes }) => ({ name: `${name}-${file}`, bytes })),
  ),
  ...office,
];

const types: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
};

const post = (
  path: string,
  bytes: Uint8Array,
  name: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': types[name.split('.').at(-1)!] ?? 'application/octet-stream', ...headers },
    body: bytes as Uint8Array<ArrayBuffer>,
  });

test('there is a corpus to compare over', () => {
  expect(sources.length).toBeGreaterThan(15);
});

test.each(sources)('$name: the service gives the verdict of the core', async ({ name, bytes }) => {
  for (const language of ['zh', 'en'] as const) {
    const expected = await validate({ name, bytes }, { language, readers: binaryReaders });
    const response = await post(`/v1/check?lang=${language}&name=${encodeURIComponent(name)}`, bytes, name);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(expected)));
  }
});

test.each(sources)('$name: the service gives the report of the core', async ({ name, bytes }) => {
  const expected = await parse({ name, bytes }, { readers: binaryReaders });
  const response = await post(`/v1/parse?name=${encodeURIComponent(name)}`, bytes, name);
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(expected)));
});

const outputs = {
  html: 'text/html',
  pretty: 'text/plain',
  ndjson: 'application/x-ndjson',
  markdown: 'text/markdown',
  csv: 'text/csv',
  junit: 'application/xml',
} as const;

test.each(Object.entries(outputs))('the output %s is that of the core', async (format, accept) => {
  for (const { name, bytes } of sources.slice(0, 4)) {
    const verdict = await validate({ name, bytes }, { readers: binaryReaders });
    const response = await post(`/v1/check?name=${encodeURIComponent(name)}`, bytes, name, { accept });
    expect(response.headers.get('content-type')).toContain(accept);
    // As bytes, since `text()` would drop the mark at the head of the CSV.
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(
      formatVerdicts([verdict], format as keyof typeof outputs, { language: 'zh' }),
    );
  }
});

/** The files of the corpus are copies of each other, which a service that is sent one cannot know. */
const besides = ['duplicate/other-body', 'duplicate/versions'];

test('the command line prints the same verdicts', async () => {
  const root = new URL('../../../', import.meta.url);
  // Some sources of the corpus are rendered when they are loaded, and stand in no file.
  const names = loadCases()
    .flatMap(({ name, sources: own }) =>
      own.map((source) => `packages/fixtures/cases/${name}/${source.name}`),
    )
    .filter((path) => existsSync(new URL(path, root)));
  expect(names.length).toBeGreaterThan(10);
  const { stdout } = await new Promise<{ stdout: string }>((resolve) => {
    execFile(
      process.execPath,
      [
        ...['--conditions', 'gouji-source', 'apps/cli/src/main.ts', 'check', '-f', 'json'],
        ...besides.flatMap((rule) => ['--skip', rule]),
        ...names,
      ],
      { cwd: root, maxBuffer: 1 << 28 },
      // Findings make the exit code 1.
      (_, out) => resolve({ stdout: out }),
    );
  });
  const { verdicts } = JSON.parse(stdout) as { verdicts: Verdict[] };
  expect(verdicts).toHaveLength(names.length);
  for (const verdict of verdicts) {
    const { name } = verdict.source;
    const bytes = new Uint8Array(readFileSync(new URL(name, root)));
    const query = new URLSearchParams({ name, skip: besides.join(',') });
    const response = await post(`/v1/check?${query}`, bytes, name);
    expect(await response.json()).toEqual(verdict);
  }
}, 120_000);

test('subordinate reports are compared with', async () => {
  // Of two counties one is renamed to a town of the other.
  const [whole, part] = loadCases().filter(({ report }) => report.year === 2021);
  const name = 'whole.txt';
  const bytes = whole!.sources.find((source) => source.name.endsWith('.txt'))!
    .bytes as Uint8Array<ArrayBuffer>;
  const county = (report: typeof part) => report!.report.organization!.name.replace(/人民政府$/u, '');
  const text = new TextDecoder().decode(part!.sources.find((source) => source.name.endsWith('.txt'))!.bytes);
  const child = new TextEncoder().encode(text.replaceAll(county(part), `${county(whole)}甲镇`));
  const companion = await parse({ name: 'part.txt', bytes: child });
  const expected = await validate({ name, bytes }, { language: 'zh', children: [companion, companion] });
  const form = new FormData();
  form.append('file', new File([bytes], name));
  for (let i = 0; i < 2; i++) form.append('children', new File([child], 'part.txt'));
  const response = await fetch(`${server.url}/v1/check`, { method: 'POST', body: form });
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(expected)));
  expect(expected.rules.ran.some((id) => id.startsWith('rollup/'))).toBe(true);
});

test('options mean the same: preset, only, skip, severity, failOn, prior', async () => {
  const cases = loadCases();
  const { bytes } = cases.find(({ name }) => name === 'wrong-total')!.sources[0]!;
  const older = cases.find(({ name }) => name === 'clean-2021-edition')!.sources[0]!;
  const name = 'a.txt';
  const prior = await parse({ name: 'prior.txt', bytes: older.bytes });
  const expected = await validate(
    { name, bytes },
    {
      language: 'zh',
      preset: 'strict',
      only: ['requests/*', 'cross/*', 'cell/*'],
      skip: ['cell/blank'],
      severities: { 'requests/row-sum': 'warning' },
      failOn: 'warning',
      prior,
    },
  );
  const form = new FormData();
  form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  form.append('prior', new File([older.bytes as Uint8Array<ArrayBuffer>], 'prior.txt'));
  const response = await fetch(
    `${server.url}/v1/check?preset=strict&only=requests/*,cross/*&only=cell/*&skip=cell/blank&severity=requests/row-sum=warning&failOn=warning`,
    { method: 'POST', body: form },
  );
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(expected)));
  expect(expected.rules.ran.length).toBeGreaterThan(2);
});

test('raw, multipart and JSON give one verdict', async () => {
  const { bytes } = sources.find((source) => source.name === 'wrong-total-source.txt')!;
  const name = 'a.txt';
  const form = new FormData();
  form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], `C:\\reports\\${name}`));
  const content = new TextDecoder().decode(bytes);
  const json = (body: object): Promise<Response> =>
    fetch(`${server.url}/v1/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const answers = await Promise.all([
    post(`/v1/check?name=${name}`, bytes, name),
    fetch(`${server.url}/v1/check`, { method: 'POST', body: form }),
    json({ name, content }),
    json({ name, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' }),
  ]);
  const [first, ...rest] = (await Promise.all(answers.map((answer) => answer.json()))) as Verdict[];
  expect(first!.findings.length).toBeGreaterThan(0);
  for (const verdict of rest) expect(verdict).toEqual(first);
});

test('a batch gives every verdict once, as ndjson and as events', async () => {
  const batch = sources.slice(0, 6);
  const form = new FormData();
  for (const { name, bytes } of batch)
    form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  const expected = new Map<string, unknown>();
  for (const source of batch)
    expected.set(
      source.name,
      JSON.parse(JSON.stringify(await validate(source, { readers: binaryReaders, language: 'zh' }))),
    );

  const lines = await fetch(`${server.url}/v1/batch`, { method: 'POST', body: form });
  expect(lines.headers.get('content-type')).toBe('application/x-ndjson');
  const answered = (await lines.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answered.map(({ index }) => index).sort()).toEqual([0, 1, 2, 3, 4, 5, undefined]);
  for (const { index, ...verdict } of answered.slice(0, -1))
    expect(verdict).toEqual(expected.get(batch[Number(index)]!.name));
  const outcomes = [...expected.values()].map((verdict) => (verdict as Verdict).outcome);
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  const end = {
    done: true,
    total: 6,
    pass: count('pass'),
    fail: count('fail'),
    indeterminate: count('indeterminate'),
  };
  expect(answered.at(-1)).toEqual(end);

  const events = await fetch(`${server.url}/v1/batch`, {
    method: 'POST',
    body: form,
    headers: { accept: 'text/event-stream' },
  });
  const parsed = (await events.text())
    .split('\n\n')
    .filter(Boolean)
    .map((block) =>
      Object.fromEntries(
        block
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      ),
    );
  expect(
    parsed
      .filter(({ event }) => event === 'verdict')
      .map(({ id }) => Number(id))
      .sort((a, b) => a - b),
  ).toEqual([0, 1, 2, 3, 4, 5]);
  for (const { event, id, data } of parsed)
    if (event === 'verdict')
      expect(JSON.parse(data!)).toEqual({
        index: Number(id),
        ...(expected.get(batch[Number(id)]!.name) as Verdict),
      });
  expect(parsed.at(-1)!.event).toBe('done');
  expect(JSON.parse(parsed.at(-1)!.data!)).toEqual(end);
  expect(
    parsed.filter(({ event }) => event === 'progress').map(({ data }) => JSON.parse(data!).done),
  ).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
