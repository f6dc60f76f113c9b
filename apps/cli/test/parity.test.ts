import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningServer, readConfig, startServer } from '@gouji/api/server';
import type { Verdict } from '@gouji/core/model';
import { loadCases } from '@gouji/fixtures';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGouji, emptyFolder, runGouji, sampleFile } from './support/run-gouji.ts';

/** Every file of the corpus, and the samples that are no case: encrypted, edited, no report at all. */
const sources = [
  ...loadCases().flatMap(({ name, sources: own }) =>
    own.map((source) => ({ name: `${name}-${source.name}`, bytes: source.bytes })),
  ),
  ...readdirSync(sampleFile('.'))
    .filter((name) => /\.(?:pdf|docx?|xlsx|ofd|html)$/u.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(sampleFile(name))) })),
];
const folder = emptyFolder();
/** The files of the corpus are copies of each other, which a service that is sent one cannot know. */
const besides = ['duplicate/other-body', 'duplicate/versions'];
const printed: Record<'zh' | 'en', Map<string, Verdict>> = { zh: new Map(), en: new Map() };
let server: RunningServer;

beforeAll(async () => {
  server = await startServer(
    readConfig({
      PORT: '0',
      GOUJI_RATE: 'off',
      GOUJI_DRAIN_TIME: '0',
      GOUJI_PAGE: 'off',
      GOUJI_LOG: 'silent',
    }),
  );
  await buildGouji();
  for (const { name, bytes } of sources) writeFileSync(join(folder.path, name), bytes);
  for (const language of ['zh', 'en'] as const) {
    const { stdout } = await runGouji(
      [
        ...['check', '-f', 'json', '--lang', language],
        ...besides.flatMap((rule) => ['--skip', rule]),
        ...sources.map(({ name }) => name),
      ],
      { cwd: folder.path },
    );
    for (const verdict of (JSON.parse(stdout) as { verdicts: Verdict[] }).verdicts)
      printed[language].set(verdict.source.name, verdict);
  }
}, 120_000);

afterAll(async () => {
  await server.stop();
  folder.remove();
});

test('the comparison covers every format the program reads', () => {
  const formats = new Set([...printed.zh.values()].map(({ source }) => source.format));
  // The encrypted PDF is refused before it has a format.
  expect(formats).toEqual(new Set([null, 'text', 'markdown', 'html', 'docx', 'doc', 'xlsx', 'ofd', 'pdf']));
  expect(printed.zh.size).toBe(sources.length);
});

test.each(sources)('$name: the service gives the verdict of the command line', async ({ name, bytes }) => {
  for (const language of ['zh', 'en'] as const) {
    const query = `lang=${language}&name=${encodeURIComponent(name)}&skip=${besides.join(',')}`;
    const response = await fetch(`${server.url}/v1/check?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(printed[language].get(name));
  }
});
