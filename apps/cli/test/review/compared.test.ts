import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding, Verdict } from '@gouji/core/model';
import { consistentFigures, renderings, writeReport } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { buildGouji, mainFile } from '../support/run-gouji.ts';
import { exportedIn } from './exported.ts';
import { temporaryFolder } from './temporary-folder.ts';

const county = { name: '甲县人民政府', self: '全县', government: true, date: '03-05' } as const;
const town = { name: '丙镇人民政府', self: '我镇', government: true, date: '01-15' } as const;
/** Figures of years that have nothing to do with each other, so that what is carried over does not agree. */
const figures = fc.sample(consistentFigures('2021'), { numRuns: 4, seed: 5 });
const rendering = (id: string) => renderings.find((one) => one.id === id)!;

// Generous: programs are started anew many times, and the machine may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let folder: string;

beforeAll(buildGouji);
beforeEach(() => {
  folder = temporaryFolder();
});

function put(
  name: string,
  body: typeof county | typeof town,
  year: number,
  own: number,
  raisedBy = 0,
): string {
  const report = writeReport('2021', figures[own]!, { year, body, wording: 0 });
  const path = 'requests/received/total';
  const cells = { ...report.cells, [path]: String(Number(report.cells[path]) + raisedBy) };
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(
    join(folder, name),
    rendering(name.endsWith('.docx') ? 'docx' : 'tab-text').render({ ...report, cells }),
  );
  return String(report.cells[path]);
}

function run(
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [mainFile, ...args], { cwd: folder });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      out += data;
    });
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      error += data;
    });
    child.on('close', (code) => done({ code, out, error }));
    child.stdin.end(input);
  });
}

type Told = Pick<Finding, 'fingerprint' | 'ruleId' | 'severity' | 'message'> & {
  readonly path?: string | null;
  readonly presence?: string;
};
type Findings = Record<string, Told[]>;

const told = ({ fingerprint, ruleId, severity, message, path }: Told): Told => ({
  fingerprint,
  ruleId,
  severity,
  message,
  path: path ?? null,
});
const sorted = (findings: readonly Told[]): Told[] =>
  findings.map(told).sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));

async function checked(...args: string[]): Promise<Findings> {
  const { out } = await run(['check', '-f', 'json', ...args]);
  const { verdicts } = JSON.parse(out) as { verdicts: Verdict[] };
  return Object.fromEntries(verdicts.map(({ source, findings }) => [source.name, sorted(findings)]));
}

async function reviewed(commands: string, ...args: string[]): Promise<Findings> {
  const { code, error } = await run(['review', '--plain', ...args], `${commands}w session\nq\n`);
  expect([code, error]).toEqual([0, '']);
  const text = readFileSync(join(exportedIn(folder), 'session.json'), 'utf8');
  const { reports } = JSON.parse(text) as { reports: { name: string; findings: Told[] }[] };
  return Object.fromEntries(reports.map(({ name, findings }) => [name, findings]));
}
const reviewedSorted = async (...args: string[]): Promise<Findings> =>
  Object.fromEntries(
    Object.entries(await reviewed('', ...args)).map(([name, findings]) => [name, sorted(findings)]),
  );

const groups = (findings: readonly Told[] = []): Set<string> =>
  new Set(findings.map(({ ruleId }) => ruleId.split('/')[0]!));

test('two years of one body are compared by themselves, as check compares them', async () => {
  put('reports/1-now.txt', county, 2023, 0, 3);
  put('reports/2-other.docx', town, 2023, 1);
  put('reports/3-then.docx', county, 2022, 2);
  const expected = await checked('reports');
  expect(groups(expected['reports/1-now.txt'])).toContain('year');
  expect(groups(expected['reports/2-other.docx'])).not.toContain('year');
  const found = await reviewedSorted('reports');
  expect(Object.keys(found)).toEqual(['reports/1-now.txt', 'reports/2-other.docx', 'reports/3-then.docx']);
  expect(found).toEqual(expected);
});

test('--prior and --children hold as for check, be they files or folders', async () => {
  put('now.txt', county, 2023, 0, 3);
  put('old/then.txt', county, 2022, 2);
  put('towns/town.txt', town, 2023, 1);
  for (const prior of ['old', 'old/then.txt']) {
    const args = ['now.txt', '--prior', prior, '--children', 'towns'];
    const expected = await checked(...args);
    expect(groups(expected['now.txt'])).toContain('year');
    expect(groups(expected['now.txt'])).toContain('rollup');
    expect(await reviewedSorted(...args)).toEqual(expected);
  }
});

test('a correction is checked against the same reports', async () => {
  const right = put('reports/1-now.txt', county, 2023, 0, 3);
  put('reports/2-then.txt', county, 2022, 2);
  put('towns/town.txt', town, 2023, 1);
  const edit = `/ requests/row-sum\ne ${right}\n`;
  const findings = (await reviewed(edit, 'reports', '--children', 'towns'))['reports/1-now.txt']!;
  const standing = findings.filter(({ presence }) => presence !== 'mended');
  expect(standing.length).toBeLessThan(findings.length);
  put('reports/1-now.txt', county, 2023, 0);
  const expected = await checked('reports', '--children', 'towns');
  expect(groups(expected['reports/1-now.txt'])).toContain('year');
  expect(groups(expected['reports/1-now.txt'])).toContain('rollup');
  expect(sorted(standing)).toEqual(expected['reports/1-now.txt']);
});

test('copied texts and other versions are found as by check, and a correction is held against them again', async () => {
  const right = put('reports/1-first.txt', county, 2023, 0, 3);
  put('reports/2-second.docx', county, 2023, 0, 5);
  put('reports/3-town.txt', town, 2023, 1);
  const before = await checked('reports');
  const rules = (findings: readonly Told[] = []): string[] => findings.map(({ ruleId }) => ruleId);
  expect(rules(before['reports/1-first.txt'])).toContain('duplicate/versions');
  expect(rules(before['reports/3-town.txt'])).toContain('duplicate/other-body');
  expect(await reviewedSorted('reports')).toEqual(before);

  const edited = (await reviewed(`/ requests/row-sum\ne ${right}\n`, 'reports'))['reports/1-first.txt']!;
  put('reports/1-first.txt', county, 2023, 0);
  const after = (await checked('reports'))['reports/1-first.txt']!;
  expect(after).not.toEqual(before['reports/1-first.txt']);
  expect(sorted(edited.filter(({ presence }) => presence !== 'mended'))).toEqual(after);
});

test('a --prior that is no report is told where the coverage of the report is told', async () => {
  put('now.txt', county, 2023, 0, 3);
  writeFileSync(join(folder, 'novel.txt'), '从前有座山。');
  const { code, out } = await run(['review', '--plain', 'now.txt', '--prior', 'novel.txt'], 'g\nq\n');
  expect(code).toBe(0);
  expect(out).toMatch(/未能核对：[^\n]*novel\.txt/u);
});
