import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile, mainFile, runGouji } from './support/run-gouji.ts';

const wrong = caseFile('wrong-total/source.txt');
const formats = ['pretty', 'json', 'ndjson', 'sarif', 'junit', 'github', 'markdown', 'html', 'csv', 'xlsx'];

const folder = inFolder();
const { gouji } = folder;

const at = (name: string): string => join(folder.path, name);
const _litter = (): string[] => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));
/** Starts the program as the shell does: its standard output is a file. */
function runInto(descriptor: number, args: readonly string[]): { code: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [mainFile, ...args], {
    cwd: folder.path,
    stdio: ['ignore', descriptor, 'pipe'],
    encoding: 'utf8',
  });
  return { code: status, stderr };
}

describe.runIf(existsSync('/dev/full'))('a full disk', () => {
  test.each(formats)('-f %s to standard output: one sentence, exit 2', (format) => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = runInto(full, ['check', wrong, '-f', format]);
    closeSync(full);
    expect(stderr).toBe('gouji: 无法写入标准输出：磁盘已满。\n');
    expect(code).toBe(2);
  });

  test.each(formats)(
    '-f %s=FILE: one sentence, exit 2, and the other results are written',
    async (format) => {
      const { code, stdout, stderr } = await gouji(
        'check',
        wrong,
        '-f',
        `${format}=/dev/full`,
        '-f',
        format === 'json' ? 'csv' : 'json',
      );
      expect(stderr).toBe('gouji: 无法写入“/dev/full”：磁盘已满。\n');
      expect(code).toBe(2);
      if (format === 'json') expect(stdout.split('\r\n').length).toBeGreaterThan(3);
      else expect(JSON.parse(stdout).summary.sources).toBe(1);
      expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    },
  );

  test.each([
    ['parse', wrong],
    ['rules'],
    ['explain', 'requests/row-sum'],
    ['--help'],
    ['--version'],
    ['check', '--list-files', wrong],
    ['parse', wrong, wrong.replace('source.txt', '../clean-2021-edition/source.txt')],
  ])('%s', (...args) => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = runInto(full, args);
    closeSync(full);
    expect(stderr).toBe('gouji: 无法写入标准输出：磁盘已满。\n');
    expect(code).toBe(2);
  });

  test('nowhere to complain either: still the right exit code', () => {
    const full = openSync('/dev/full', 'w');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [mainFile, ...args], { stdio: ['ignore', full, full] }).status;
    expect(run('check', wrong)).toBe(2);
    expect(run('check', 'nowhere.txt')).toBe(2);
    closeSync(full);
  });
});

const mountSmall = (): boolean => {
  mkdirSync(at('small'));
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at('small')]).status === 0;
};

test('a disk that fills up while a result is written keeps the result of last week', async ({ skip }) => {
  if (!mountSmall()) skip('mounting needs rights');
  try {
    for (let n = 0; n < 30; n++) copyFileSync(wrong, at(`r${n}.txt`));
    for (const format of ['json', 'html', 'sarif', 'xlsx', 'csv']) {
      writeFileSync(at('small/result'), 'last week');
      writeFileSync(at('small/filler'), Buffer.alloc(56 * 1024));
      const { code, stderr } = await gouji('check', '.', '--ignore', 'small', '-f', `${format}=small/result`);
      expect(stderr).toBe('gouji: 无法写入“small/result”：磁盘已满。\n');
      expect(code).toBe(2);
      expect(readFileSync(at('small/result'), 'utf8')).toBe('last week');
      expect(readdirSync(at('small')).sort()).toEqual(['filler', 'result']);
    }
    writeFileSync(at('small/filler'), Buffer.alloc(60 * 1024));
    const { code, stderr } = await gouji(
      'baseline',
      'create',
      '.',
      '--ignore',
      'small',
      '--baseline',
      'small/known',
      '--force',
    );
    expect([code, stderr]).toEqual([2, 'gouji: 无法写入“small/known”：磁盘已满。\n']);
    expect(readdirSync(at('small')).sort()).toEqual(['filler', 'result']);
    const data = await gouji('extract', '.', '--ignore', 'small', '-o', 'small/data.sqlite');
    expect([data.code, data.stderr]).toEqual([2, 'gouji: 无法写入“small/data.sqlite”：磁盘已满。\n']);
    expect(readdirSync(at('small')).sort()).toEqual(['filler', 'result']);
    const begun = await runGouji(['init'], { cwd: at('small') });
    expect([begun.code, begun.stderr]).toEqual([2, 'gouji: 无法写入“gouji.config.json”：磁盘已满。\n']);
    const rule = await runGouji(['new', 'rule', 'prose/ours'], { cwd: at('small') });
    expect(rule.code).toBe(2);
    expect(readdirSync(at('small')).filter((name) => name.endsWith('.json') || name.endsWith('.ts'))).toEqual(
      [],
    );
    // Standard output sent to a file on that disk.
    const half = openSync(at('small/out'), 'w');
    const { code: other, stderr: words } = runInto(half, ['check', '.', '--ignore', 'small', '-f', 'json']);
    closeSync(half);
    expect([other, words]).toEqual([2, 'gouji: 无法写入标准输出：磁盘已满。\n']);
  } finally {
    spawnSync('umount', [at('small')]);
  }
});

test('a reader that leaves early is no fault, for any command', async () => {
  for (let n = 0; n < 40; n++) copyFileSync(wrong, at(`r${n}.txt`));
  const results = await Promise.all([
    runGouji(['check', '.', '-f', 'html'], { cwd: folder.path, readOnce: true }),
    runGouji(['check', '.', '-f', 'ndjson'], { cwd: folder.path, readOnce: true }),
    runGouji(['rules', '--format', 'json'], { readOnce: true }),
  ]);
  expect(results.map(({ code, stderr }) => [code, stderr])).toEqual([
    [1, ''],
    [1, ''],
    [0, ''],
  ]);
});

test('a result takes its place whole, keeps its rights and the link that leads to it', async () => {
  copyFileSync(wrong, at('a.txt'));
  mkdirSync(at('real'));
  writeFileSync(at('real/out.json'), 'last week', { mode: 0o640 });
  symlinkSync('real/out.json', at('out.json'));
  // Somebody reading the old result meanwhile reads it to its end.
  const reading = openSync(at('real/out.json'), 'r');
  const { code } = await gouji('check', 'a.txt', '-f', 'json=out.json', '-f', 'csv=new/folder/out.csv');
  expect(code).toBe(1);
  expect(readFileSync(reading, 'utf8')).toBe('last week');
  closeSync(reading);
  expect(JSON.parse(readFileSync(at('real/out.json'), 'utf8')).summary.sources).toBe(1);
  expect(statSync(at('real/out.json')).mode & 0o777).toBe(0o640);
  expect(lstatSync(at('out.json')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('new/folder/out.csv'), 'utf8')).toContain('requests/');
  expect(readdirSync(at('real'))).toEqual(['out.json']);
});

test('what cannot be written is said before anything is checked, and twice the same file is refused', async () => {
  writeFileSync(at('file'), '');
  mkdirSync(at('taken'));
  for (const [target, why] of [
    ['file/out.json', '路径中有一段不是文件夹'],
    ['taken', '是文件夹'],
  ] as const) {
    const { code, stdout, stderr } = await gouji(
      'check',
      wrong,
      '-f',
      'csv=ok.csv',
      '-f',
      `json=${target}`,
      '-f',
      'ndjson',
    );
    expect([code, stdout, stderr]).toEqual([2, '', `gouji: 无法写入“${target}”：${why}。\n`]);
    expect(readdirSync(folder.path).sort()).toEqual(['file', 'taken']);
  }
  mkdirSync(at('folder.db'));
  const { code, stderr } = await gouji('extract', wrong, '-o', 'folder.db');
  expect([code, stderr]).toEqual([2, 'gouji: 无法写入“folder.db”：是文件夹。\n']);
  const twice = await gouji('check', wrong, '-f', 'json=a', '-f', 'csv=./a');
  expect([twice.code, twice.stderr]).toEqual([2, 'gouji: 两种格式不能写入同一个文件“a”。\n']);
});

test('a folder or file nobody may open is told, and the others are checked', async ({ skip }) => {
  // The administrator may open everything, so somebody else has to try.
  const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  chmodSync(folder.path, 0o755);
  mkdirSync(at('锁住'));
  copyFileSync(wrong, at('a.txt'));
  copyFileSync(wrong, at('b.txt'));
  chmodSync(at('锁住'), 0);
  chmodSync(at('b.txt'), 0);
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [mainFile, 'check', ...args], {
      cwd: folder.path,
      encoding: 'utf8',
      ...somebody,
    });
  const { status, stdout, stderr } = run('.', '-f', 'json');
  chmodSync(at('锁住'), 0o755);
  if (status === null || stderr.includes('EACCES')) skip('nobody may read the program here');
  expect([status, stderr]).toEqual([3, '']);
  const { files, verdicts } = JSON.parse(stdout);
  expect(files).toEqual([
    { name: 'a.txt', state: 'problems', reason: expect.any(String) },
    { name: 'b.txt', state: 'unreadable', reason: '无法读取“b.txt”：没有权限。' },
    { name: '锁住/', state: 'unreadable', reason: '无法打开文件夹：没有权限。' },
  ]);
  expect(verdicts).toHaveLength(2);
  chmodSync(at('锁住'), 0);
  const named = run('锁住');
  chmodSync(at('锁住'), 0o755);
  expect([named.status, named.stderr]).toEqual([2, 'gouji: 无法读取“锁住”：没有权限。\n']);
});
