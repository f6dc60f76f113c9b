import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile, mainFile } from './support/run-gouji.ts';

const clean = readFileSync(caseFile('clean-2021-edition/source.txt'), 'utf8');
const wrong = readFileSync(caseFile('wrong-total/source.txt'), 'utf8');

const folder = inFolder();
const { put, gouji } = folder;
/** The reports of these tests are copies of each other, which is not what they are about. */
const apart = ['--skip', 'duplicate/*'];

test('--summary: one line a file, then the rules by how often they were broken', async () => {
  put('a.txt', clean);
  put('b.txt', wrong);
  put('c.txt', wrong.replaceAll('丁县', '戊县'));
  put('说明.md', '# 说明\n\n请按时报送。\n');
  const { code, stdout } = await gouji('check', '.', '--summary', ...apart);
  expect(code).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^✓ 通过 +a\.txt +未发现问题$/u);
  expect(lines[1]).toMatch(/^✗ 发现问题 +b\.txt +错误 3/u);
  expect(lines[3]).toMatch(/^- 不是报告 +说明\.md +没有找到/u);
  expect(stdout).toMatch(/各规则的问题数\n +\d+ {2}\w+\/\S+\n/u);
  expect(lines.at(-1)).toMatch(/^合计 4 个文件：通过 1，发现问题 2，不是报告 1；错误/u);
});

test('--summary is shown beside results that are written to files, and refused where another format is printed', async () => {
  put('r.txt', wrong);
  const beside = await gouji('check', 'r.txt', '--summary', '-f', 'json=r.json');
  expect([beside.code, beside.stdout]).toEqual([1, expect.stringMatching(/r\.txt[\s\S]*requests\/row-sum/u)]);
  const printed = await gouji('check', 'r.txt', '--summary', '-f', 'csv');
  expect([printed.code, printed.stdout]).toEqual([2, '']);
  expect(printed.stderr).toMatch(/^gouji: --summary [^\n]*-f csv=文件。\n$/u);
});

test('--changed shows what is not as it was the last time, and still accounts for the rest', async () => {
  put('a.txt', wrong);
  put('b.txt', clean);
  const run = async (...args: string[]) => {
    const { code, stdout } = await gouji('check', '.', '--changed', '-f', 'json', ...apart, ...args);
    const { verdicts, files, summary } = JSON.parse(stdout);
    const names = verdicts.map(({ source }: { source: { name: string } }) => source.name);
    return { code, names, files, summary };
  };
  expect(await run()).toMatchObject({ code: 1, names: ['a.txt', 'b.txt'] });
  const same = await run();
  expect(same).toMatchObject({ code: 1, names: [] });
  expect(same.files).toEqual([
    { name: 'a.txt', state: 'problems', reason: expect.stringMatching(/^与上次相同：错误 3/u) },
    { name: 'b.txt', state: 'passed', reason: '与上次相同：未发现问题' },
  ]);
  expect((await gouji('check', '.', '--changed', ...apart)).stdout).toMatch(
    /^另有 2 个文件与上次相同，没有列出。\n合计 2 个文件：通过 1，发现问题 1\n$/u,
  );
  put('b.txt', `${clean}\n`);
  expect((await run()).names).toEqual(['b.txt']);
  // Other rules may find other things; last year's report that has come makes another comparison.
  expect((await run('--preset', 'strict')).names).toEqual(['a.txt', 'b.txt']);
  expect((await run()).names).toEqual([]);
  put('c.txt', clean.replaceAll('2023', '2022').replaceAll('2024', '2023'));
  expect((await run()).names).toEqual(['a.txt', 'b.txt', 'c.txt']);
});

test('--watch checks again when a file changes or comes, and when the configuration does', async () => {
  put('a.txt', wrong);
  const child = spawn(process.execPath, [mainFile, 'check', '.', '--watch', '-f', 'ndjson'], {
    cwd: folder.path,
    stdio: 'pipe',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece) => {
    stdout += piece;
  });
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  /** What was printed until the n-th check had ended. */
  const round = async (n: number): Promise<{ outcomes: string[]; code: string }> => {
    while ((stderr.match(/等待文件改动/gu) ?? []).length < n)
      await new Promise((next) => setTimeout(next, 50));
    const outcomes = stdout
      .trimEnd()
      .split('\n')
      .flatMap((line) => JSON.parse(line).outcome ?? []);
    stdout = '';
    return { outcomes, code: [...stderr.matchAll(/退出码 (\d)/gu)].at(-1)![1]! };
  };
  expect(await round(1)).toEqual({ outcomes: ['fail'], code: '1' });
  put('a.txt', clean);
  expect(await round(2)).toEqual({ outcomes: ['pass'], code: '0' });
  put('新/b.txt', wrong);
  expect(await round(3)).toEqual({ outcomes: ['pass', 'fail'], code: '1' });
  put('gouji.config.json', { rules: { 'requests/*': 'off' } });
  expect(await round(4)).toEqual({ outcomes: ['pass', 'pass'], code: '0' });
  put('gouji.config.json', '{');
  while (!stderr.includes('不是有效的 JSON')) await new Promise((next) => setTimeout(next, 50));
  put('gouji.config.json', {});
  expect(await round(6)).toEqual({ outcomes: ['pass', 'fail'], code: '1' });
  const ended = new Promise((done) => child.on('close', (_, signal) => done(signal)));
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
}, 120_000);
