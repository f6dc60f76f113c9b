import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { validate } from '@gouji/core';
import { testRule } from '@gouji/core/testing';
import { binaryReaders } from '@gouji/readers';
import { afterAll, expect, test } from 'vitest';
import { publishedAsAsked } from '../own-rule.ts';

const here = resolve(import.meta.dirname, '..');
const caseFile = (path: string): string => resolve(here, '../../packages/fixtures/cases', path);
const folder = mkdtempSync(join(tmpdir(), 'gouji-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nodeArguments = (program: string, ...args: string[]): string[] => [
  '--conditions',
  'gouji-source',
  join(here, program),
  ...args,
];

test('a folder is checked file by file', () => {
  copyFileSync(caseFile('wrong-total/source.txt'), join(folder, 'a.txt'));
  copyFileSync(caseFile('clean-2021-edition/source.docx'), join(folder, 'b.docx'));
  const { stdout, status } = spawnSync(process.execPath, nodeArguments('check-folder.ts', folder), {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^发现问题 {2}a\.txt {2}\S+\n {2}requests\/.+相差 1。\n[\s\S]+^通过 {2}b\.docx {2}\S+$/mu,
  );
});

test("a rule of one's own: fires, stays quiet, and runs beside the others", () => {
  const report = { year: 2023, organization: { name: '甲县教育局', kind: 'department' as const } };
  expect(
    testRule(publishedAsAsked, {
      fires: [
        {
          name: 'a week before the term of the law',
          report: { ...report, publishedOn: '2024-01-24' },
          expect: [{ messageId: 'late', path: 'publishedOn' }],
        },
      ],
      quiet: [
        { name: 'on the very day', report: { ...report, publishedOn: '2024-01-21' } },
        {
          name: 'a government has another term',
          report: {
            ...report,
            organization: { name: '甲县人民政府', kind: 'county' as const },
            publishedOn: '2024-03-20',
          },
        },
      ],
    }),
  ).toEqual([]);
  const text = readFileSync(caseFile('clean-2021-edition/source.txt'), 'utf8');
  const late = text.replace('2024-01-18', '2024-01-25');
  writeFileSync(join(folder, 'late.txt'), late);
  const { stdout, status } = spawnSync(
    process.execPath,
    nodeArguments('own-rule.ts', join(folder, 'late.txt')),
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stdout).toContain('office/published-as-asked');
});

test('the back end of a form names the field at fault, and gives the file when nothing is', async () => {
  const server = spawn(process.execPath, nodeArguments('form-server.ts', '0'));
  try {
    const address = await new Promise<string>((listening) => {
      server.stdout.once('data', (line) => listening(String(line).trim()));
    });
    const post = (body: string): Promise<Response> => fetch(address, { method: 'POST', body });
    expect([(await post('{')).status, (await post('{"cells": 1}')).status]).toEqual([400, 400]);
    const parsed = spawnSync(
      process.execPath,
      [
        '--conditions',
        'gouji-source',
        resolve(here, '../../apps/cli/src/main.ts'),
        'parse',
        caseFile('clean-2021-edition/source.txt'),
      ],
      { encoding: 'utf8' },
    );
    const data = JSON.parse(parsed.stdout);
    const finished = await post(JSON.stringify(data));
    expect(finished.status).toBe(200);
    const source = { name: 'a.docx', bytes: new Uint8Array(await finished.arrayBuffer()) };
    const verdict = await validate(source, { readers: binaryReaders });
    expect(verdict.findings.filter(({ severity }) => severity === 'error')).toEqual([]);

    const total = data.report.tables.requests.processed.total;
    total.value += 1;
    total.raw = String(total.value);
    const refused = await post(JSON.stringify(data));
    expect(refused.status).toBe(422);
    const { faults } = (await refused.json()) as { faults: { field: string; message: string }[] };
    expect(faults.map(({ field }) => field)).toContain('requests/processed/total');
  } finally {
    server.kill();
  }
}, 30_000);
