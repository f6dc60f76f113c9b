import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile, mainFile } from './support/run-gouji.ts';

const wrong = caseFile('wrong-total/source.txt');
const folder = inFolder();
const { gouji } = folder;
const at = (name: string): string => join(folder.path, name);
const litter = (): string[] => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s keeps the result of last week, leaves no litter and says so in one sentence',
  async (signal) => {
    for (let n = 0; n < 400; n++) copyFileSync(wrong, at(`r${n}.txt`));
    writeFileSync(at('result.html'), 'last week');
    const child = spawn(
      process.execPath,
      [mainFile, 'check', '.', '-f', 'html=result.html', '-f', 'ndjson', '--skip', 'year/*', '--jobs', '1'],
      { cwd: folder.path, stdio: 'pipe' },
    );
    let stderr = '';
    child.stderr.on('data', (piece) => {
      stderr += piece;
    });
    const ended = new Promise<[number | null, NodeJS.Signals | null]>((done) =>
      child.on('close', (code, by) => done([code, by])),
    );
    // The first verdict is out, and the file of the other format is in the making.
    await new Promise((ready) => child.stdout.once('data', ready));
    expect(litter()).toHaveLength(1);
    child.stdout.resume();
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(stderr).toMatch(
      /^gouji: 已中断：已读 \d+\/400 个文件；要写入的文件未作改动，此前的结果仍在。\n$/u,
    );
    expect(litter()).toEqual([]);
    expect(readFileSync(at('result.html'), 'utf8')).toBe('last week');
  },
);

test.each([
  [['check', '.', '-f', 'html=result.html'], '要写入的文件未作改动，此前的结果仍在'],
  [['check', '.', '-f', 'letter=letters'], '已写入文件夹的留在其中，其他要写入的文件未作改动'],
  [['check', '.', '--children', '.', '-f', 'json=result.json'], '要写入的文件未作改动，此前的结果仍在'],
])('Ctrl-C ends a run of few files between two of them: %j', async (args, kept) => {
  for (let n = 0; n < 150; n++) copyFileSync(wrong, at(`r${n}.txt`));
  const child = spawn(process.execPath, [mainFile, ...args], { cwd: folder.path, stdio: 'pipe' });
  let stderr = '';
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  child.stdout.resume();
  const ended = new Promise((done) => child.on('close', (_, by) => done(by)));
  // Its output has begun, and most files are still to be read.
  while (child.exitCode === null && readdirSync(folder.path).length === 150)
    await new Promise((resume) => setTimeout(resume, 5));
  await new Promise((resume) => setTimeout(resume, 100));
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  const [, read, said] = stderr.match(/^gouji: 已中断：已读 (\d+)\/150 个文件；(.*)。\n$/u) ?? [stderr];
  expect(said).toBe(kept);
  expect(Number(read)).toBeLessThan(150);
});

test('Ctrl-C ends a run within one large file', async () => {
  const [before, after] = readFileSync(wrong, 'utf8').split(/(?=\n.*二、主动公开)/u);
  writeFileSync(
    at('large.txt'),
    before + '全年收到申请15件，其中自然人11件、组织4件。\n'.repeat(60_000) + after,
  );
  const child = spawn(process.execPath, [mainFile, 'check', 'large.txt'], {
    cwd: folder.path,
    stdio: 'pipe',
  });
  const ended = new Promise((done) => child.on('close', (_, by) => done(by)));
  let stderr = '';
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  await new Promise((resume) => setTimeout(resume, 2500));
  const asked = performance.now();
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(performance.now() - asked).toBeLessThan(1500);
  expect(stderr).toMatch(/^gouji: 已中断：已读 0\/1 个文件/u);
});

test('what a killed process left beside its result, the next one that writes there takes away', async () => {
  copyFileSync(wrong, at('r.txt'));
  const start = (...formats: string[]) =>
    spawn(process.execPath, [mainFile, 'check', 'r.txt', '-', ...formats], {
      cwd: folder.path,
      stdio: 'pipe',
    });
  const [killed, running] = [start('-f', 'json=a.json'), start('-f', 'json=b.json')];
  while (litter().length < 2) await new Promise((resume) => setTimeout(resume, 20));
  const ended = new Promise((done) => killed.on('close', done));
  killed.kill('SIGKILL');
  await ended;
  expect(litter()).toHaveLength(2);
  expect(await gouji('check', 'r.txt', '-f', 'json=c.json')).toMatchObject({ code: 1 });
  // What another is still making stays.
  expect(litter()).toHaveLength(1);
  const told = new Promise((done) => running.on('close', done));
  running.stdin.end();
  await told;
  expect(litter()).toEqual([]);
  expect(existsSync(at('b.json'))).toBe(true);
});

test('a database broken off in the making says so and leaves nothing of itself', async () => {
  for (let n = 0; n < 400; n++) copyFileSync(wrong, at(`r${n}.txt`));
  const child = spawn(process.execPath, [mainFile, 'extract', '.', '-o', 'data.sqlite', '--jobs', '1'], {
    cwd: folder.path,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  const ended = new Promise((done) => child.on('close', (_, by) => done(by)));
  const beside = (): string[] => readdirSync(folder.path).filter((name) => name.startsWith('data.sqlite'));
  while (beside().length === 0) await new Promise((resume) => setTimeout(resume, 10));
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(stderr).toMatch(/^gouji: 已中断：已读 \d+\/400 个文件；/u);
  expect(beside()).toEqual([]);
});
