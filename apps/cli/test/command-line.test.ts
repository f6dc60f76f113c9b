import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile, runGouji } from './support/run-gouji.ts';

const clean = readFileSync(caseFile('clean-2021-edition/source.txt'), 'utf8');
const wrong = readFileSync(caseFile('wrong-total/source.txt'), 'utf8');

const folder = inFolder();
const { put, gouji } = folder;

test('a report alone is checked, with options before or behind it', async () => {
  put('年报.txt', wrong);
  for (const args of [
    ['年报.txt', '-f', 'ndjson'],
    ['-f', 'ndjson', '年报.txt'],
    ['--lang', 'zh', '年报.txt', '-f', 'ndjson'],
  ]) {
    const { code, stdout, stderr } = await gouji(...args);
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout).source.name).toBe('年报.txt');
  }
  expect((await gouji()).code).toBe(2);
  expect((await gouji('help', 'check')).stdout).toContain('--list-files');
});

test.each([
  ['chek x', '没有命令 chek，是否指 check'],
  ['reveiw .', '没有命令 reveiw，是否指 review'],
  ['check --formt json', '没有选项 --formt，是否指 --format'],
  ['check --listfiles', '没有选项 --listfiles，是否指 --list-files'],
  ['check --preset stict', '是否指 strict（可用：recommended、strict、all）'],
  ['check --fail-on warn', '是否指 warning'],
  ['check -f jsn', '没有输出格式“jsn”，是否指 json'],
  ['check --severity cell/blank=eror', '是否指 error'],
  ['check --only request/row-sum', '是否指 requests/row-sum'],
  ['check --skip cell/blnk', '是否指 cell/blank'],
  ['年抱.txt', '找不到“年抱.txt”，是否指“年报.txt”'],
  ['explain cell/blnk', '是否指 cell/blank'],
  ['check --format', '选项 -f, --format <format[=file]> 后面缺少值'],
])('gouji %s: the nearest right word is named, and nothing is done', async (line, words) => {
  put('年报.txt', clean);
  const { code, stdout, stderr } = await gouji(...line.split(' '));
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^gouji: .+。\n$/u);
  expect(stderr).toContain(words);
  const english = await gouji(...line.split(' '), '--lang', 'en');
  expect(english.stderr).toMatch(/^gouji: .+\n$/u);
});

test('parse takes several files, folders and patterns: one object a line', async () => {
  put('a.txt', clean);
  put('b/c.txt', wrong);
  put('b/d.rtf', '{\\rtf1 }');
  put('名单.csv', 'a\n');
  const { code, stdout, stderr } = await gouji('parse', 'a.txt', 'b');
  expect(code).toBe(3);
  const results = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(results.map(({ source, report }) => [source.name, report?.year ?? null])).toEqual([
    ['a.txt', 2023],
    ['b/c.txt', expect.any(Number)],
    ['b/d.rtf', null],
  ]);
  expect(stderr).toMatch(/^gouji: b\/d\.rtf: .+。\n$/u);
  const whole = await gouji('parse', '*');
  expect(whole.code).toBe(0);
  expect(whole.stderr).toContain('名单.csv');
  expect(JSON.parse(whole.stdout).source.name).toBe('a.txt');
});

test('gouji.config.ts as the guide has it works in a folder without node_modules', async () => {
  put('a.txt', wrong);
  const guide = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const example = /```ts\n(import \{ defineConfig \}[\s\S]*?)```/u.exec(guide)![1]!;
  put('gouji.config.ts', example.replace("'wording/*': 'off'", "'requests/*': 'off' as const"));
  const { code, stderr } = await gouji('check', 'a.txt');
  expect([code, stderr]).toEqual([0, '']);
  put('sub/b.txt', wrong);
  expect((await runGouji(['check', 'b.txt'], { cwd: join(folder.path, 'sub') })).code).toBe(0);
});

test('the baseline beside the configuration, or in the folder, is used without being named', async () => {
  put('a.txt', wrong);
  expect((await gouji('baseline', 'create', 'a.txt')).code).toBe(0);
  const held = await gouji('check', 'a.txt');
  expect(held.code).toBe(0);
  expect(held.stdout).toContain('按例外或基线略去');
  expect((await gouji('check', 'a.txt', '--no-baseline')).code).toBe(1);
  put('gouji.config.json', { baseline: '已知.txt' });
  put('已知.txt', readFileSync(join(folder.path, 'gouji-baseline.txt'), 'utf8'));
  put('gouji-baseline.txt', '');
  expect((await gouji('check', 'a.txt')).code).toBe(0);
  put('sub/b.txt', wrong);
  expect((await runGouji(['check', 'b.txt'], { cwd: join(folder.path, 'sub') })).code).toBe(0);
  put('gouji.config.json', { baseline: '没有.txt' });
  expect((await gouji('check', 'a.txt')).code).toBe(2);
});
