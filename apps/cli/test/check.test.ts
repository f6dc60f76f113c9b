import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '@gouji/core';
import { expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile, casesFolder, runGouji, sampleFile } from './support/run-gouji.ts';

const clean = caseFile('clean-2021-edition/source.txt');
const wrong = caseFile('wrong-total/source.txt');

const folder = inFolder();
const { put } = folder;

/** Every complaint is one sentence of the program's own, never a stack. */
const expectOneSentence = (stderr: string): void => {
  expect(stderr).toMatch(/^gouji: .+[。.]\n$/u);
  expect(stderr).not.toMatch(/\n\s+at |Error:/u);
};

test('exit 0 for a report in order, the verdict in the first and the last line', async () => {
  const { code, stdout, stderr } = await runGouji(['check', clean]);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^✓ 通过 {2}.*source\.txt {2}未发现问题$/u);
  expect(lines.at(-1)).toBe('合计 1 份：通过 1；未发现问题');
  expect(stderr).toBe('');
});

test('exit 1 for a report with errors, in Chinese and in English', async () => {
  const zh = await runGouji(['check', wrong]);
  expect(zh.code).toBe(1);
  expect(zh.stdout).toMatch(/^✗ 发现问题/u);
  expect(zh.stdout).toContain('requests/');
  const en = await runGouji(['check', wrong, '--lang', 'en']);
  expect(en.code).toBe(1);
  expect(en.stdout).toMatch(/^✗ problems found/u);
  expect(en.stdout).toContain('column “total” from 18 to 17');
  expect(en.stdout.trimEnd()).toMatch(/1 report in all: 1 with problems; 3 errors.*$/u);
});

test('--fail-on and --max-warnings move the threshold', async () => {
  expect((await runGouji(['check', wrong, '--fail-on', 'never'])).code).toBe(0);
  const warned = caseFile('published-late/source.txt');
  expect((await runGouji(['check', warned])).code).toBe(0);
  expect((await runGouji(['check', warned, '--fail-on', 'warning'])).code).toBe(1);
  expect((await runGouji(['check', warned, '--max-warnings', '0'])).code).toBe(1);
});

test('too many warnings are told as what fails the run, in every output that people read', async () => {
  const warned = caseFile('published-late/source.txt');
  const told = '多于 --max-warnings 允许的 0 条，本次校核不通过';
  for (const format of ['pretty', 'markdown', 'html', 'github', 'json', 'csv']) {
    const { code, stdout, stderr } = await runGouji(['check', warned, '--max-warnings', '0', '-f', format]);
    const forPeople = format !== 'json' && format !== 'csv';
    expect(code).toBe(1);
    expect([format, stdout.replaceAll('\\', '').includes(told)]).toEqual([format, forPeople]);
    expect([format, stderr.includes(told)]).toEqual([format, !forPeople]);
  }
  const few = await runGouji(['check', warned, '--max-warnings', '9']);
  expect([few.code, few.stdout.includes('--max-warnings')]).toEqual([0, false]);
  for (const more of [['--summary'], ['--quiet'], ['--summary', '--lang', 'en']]) {
    const { stdout } = await runGouji(['check', warned, '--max-warnings', '0', ...more]);
    expect(stdout).toMatch(/--max-warnings (?:允许的 0 条|allows \(0\), so the run fails)/u);
  }
});

test.each([
  ['a path that does not exist', ['check', 'nowhere/报告.txt'], '找不到“nowhere/报告.txt”'],
  ['a pattern that matches nothing', ['check', '*.nothing'], '没有文件与“*.nothing”匹配'],
  ['an unknown option', ['check', '--nope'], '没有选项 --nope'],
  ['an unknown command', ['chek'], '没有命令 chek'],
  ['an unknown format', ['check', '-f', 'pdf', '.'], '没有输出格式“pdf”'],
  ['two formats for one screen', ['check', '-f', 'json', '-f', 'csv', '.'], '只能有一种格式'],
  ['a number that is none', ['check', '--jobs', 'many', '.'], '--jobs'],
  ['a rule that is none', ['check', '--only', 'request/row-sum', '.'], '是否指 requests/row-sum'],
  ['a severity that is none', ['check', '--severity', 'cell/blank=loud', '.'], '--severity'],
  ['a value outside the choices', ['check', '--preset', 'hard', '.'], 'hard'],
  ['a baseline that does not exist', ['check', '--baseline', 'none.txt', '.'], '无法读取基线文件'],
  ['a configuration that does not exist', ['check', '--config', 'none.json', '.'], '找不到配置文件'],
  ['an unknown rule', ['explain', 'cell/blnk'], '是否指 cell/blank'],
])('exit 2 and one sentence for %s', async (_, args, words) => {
  put('a.txt', readFileSync(clean));
  const { code, stdout, stderr } = await runGouji(args, { cwd: folder.path });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(words);
  expectOneSentence(stderr);
});

test('a folder without reports is said to be one', async () => {
  put('photo.png', 'x');
  const { code, stderr } = await runGouji(['check', folder.path]);
  expect(code).toBe(2);
  expectOneSentence(stderr);
});

const novel = Array.from(
  { length: 4000 },
  (_, index) => `第${index}天，天色将晚，船过了渡口，两岸人家次第点灯，他数了数袋中余钱，共${index}文。`,
).join('\n');
let seed = 7;
const random = Uint8Array.from({ length: 200_000 }, () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed >> 16;
});

test.each<[string, string, string | Uint8Array]>([
  ['an empty file', 'empty.txt', ''],
  ['a file of blanks', 'blank.txt', ' \n\n　\n'],
  ['random bytes', 'random.txt', random],
  ['random bytes called PDF', 'random.pdf', random],
  ['random bytes called DOCX', 'random.docx', random],
  ['a cut DOCX', 'cut.docx', readFileSync(caseFile('clean-2021-edition/source.docx')).subarray(0, 3000)],
  ['a novel', 'novel.txt', novel],
  ['a text of 50 MB', 'large.txt', novel.repeat(Math.ceil(50_000_000 / Buffer.byteLength(novel)))],
])('exit 3 with the reason, and no stack, for %s', async (_, name, content) => {
  const path = put(name, content);
  const { code, stdout, stderr, milliseconds } = await runGouji(['check', path]);
  expect(code).toBe(3);
  expect(stdout).toMatch(/^\? (?:无法读取|不是报告)/u);
  expect(stdout).toMatch(/\n {2}[✗!] .+[。.]/u);
  expect(stdout + stderr).not.toMatch(/\n\s+at /u);
  expect(milliseconds).toBeLessThan(20_000);
});

test('what could not be checked outweighs findings', async () => {
  const { code, stdout } = await runGouji(['check', wrong, put('empty.txt', '')]);
  expect(code).toBe(3);
  expect(stdout).toContain('发现问题 1，无法读取 1');
});

test('standard input is checked under the name given, and named outright it may be used once only', async () => {
  const { code, stdout } = await runGouji(['check', '-', '--stdin-name', '甲县.txt'], {
    input: readFileSync(wrong),
  });
  expect(code).toBe(1);
  expect(stdout).toContain('甲县.txt');
  expect((await runGouji(['check', '-', '--prior', '-'], { input: 'x' })).code).toBe(2);
});

test('a slow reader gets every byte of an output far beyond the pipe', async () => {
  for (let index = 0; index < 40; index++) put(`r${index}.txt`, readFileSync(wrong));
  const file = join(folder.path, 'out.json');
  // Written into the folder itself: the second run finds it, and knows it for its own.
  await runGouji(['check', folder.path, '-f', `json=${file}`]);
  const slow = await runGouji(['check', folder.path, '-f', 'json'], { readSlowly: 30 });
  expect(slow.code).toBe(1);
  expect(Buffer.byteLength(slow.stdout)).toBeGreaterThan(200_000);
  const { verdicts, files } = JSON.parse(slow.stdout);
  expect(verdicts).toEqual(JSON.parse(readFileSync(file, 'utf8')).verdicts);
  expect(verdicts).toHaveLength(40);
  expect(files).toHaveLength(41);
  expect(files[0]).toMatchObject({ name: expect.stringMatching(/out\.json$/u), state: 'ignored' });
});

test('a reader that leaves early is no fault', async () => {
  for (let index = 0; index < 40; index++) put(`r${index}.txt`, readFileSync(wrong));
  const { code, stderr } = await runGouji(['check', folder.path, '-f', 'ndjson'], { readOnce: true });
  expect(code).toBe(1);
  expect(stderr).toBe('');
});

test('brackets and blanks in names are names, not patterns; patterns and folders work beside them', async () => {
  const odd = 'a [1] (报告)/{x} 年*报.txt';
  const path = put(odd, readFileSync(clean));
  put('b/c.md', readFileSync(caseFile('clean-2021-edition/source.md')));
  const names = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await runGouji(['check', '-f', 'ndjson', ...args], { cwd: folder.path });
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as Verdict).source.name);
  };
  expect(await names(path)).toEqual([odd]);
  expect(await names(odd)).toEqual([odd]);
  expect(await names('a [1] (报告)')).toEqual([odd]);
  expect(await names('b/*.md')).toEqual(['b/c.md']);
  expect(await names('.', 'b')).toEqual([odd, 'b/c.md']);
});

test.each(['source.docx', 'source.xlsx', 'source.html', 'source.md', 'source-word.html'])(
  'the bundle reads %s',
  async (name) => {
    const { code, stdout } = await runGouji(['check', caseFile(`clean-2021-edition/${name}`)]);
    expect(stdout).toMatch(/^✓ 通过/u);
    expect(code).toBe(0);
  },
);

test('the bundle reads PDF, in a thread of its own', async () => {
  const { stdout } = await runGouji(['check', sampleFile('annual-report.chromium.pdf')]);
  expect(stdout).toMatch(/^[✓✗] (?:通过|发现问题)/u);
});

test('several formats in one run, each in its place', async () => {
  const file = (name: string): string => join(folder.path, 'new', name);
  const targets = ['json', 'sarif', 'junit', 'markdown', 'html', 'csv', 'xlsx'];
  const args = targets.flatMap((format) => ['-f', `${format}=${file(format)}`]);
  const { code, stdout } = await runGouji(['check', wrong, '-f', 'pretty', ...args]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^✗ 发现问题/u);
  const [verdict] = JSON.parse(readFileSync(file('json'), 'utf8')).verdicts as Verdict[];
  const sarif = JSON.parse(readFileSync(file('sarif'), 'utf8'));
  expect(sarif.runs[0].results).toHaveLength(verdict!.findings.length);
  expect(sarif.runs[0].tool.driver.rules.length).toBeGreaterThan(20);
  expect(readFileSync(file('xlsx')).subarray(0, 2).toString()).toBe('PK');
  expect(readFileSync(file('csv'), 'utf8').startsWith('\ufeff')).toBe(true);
  const unwritable = await runGouji(['check', wrong, '-f', `json=${folder.path}`]);
  expect(unwritable.code).toBe(2);
  expectOneSentence(unwritable.stderr);
});

test('no colour on a pipe, and annotations by themselves under GitHub Actions', async () => {
  expect((await runGouji(['check', wrong])).stdout).not.toContain('\u001b');
  expect((await runGouji(['check', wrong], { environment: { NO_COLOR: '1' } })).stdout).not.toContain(
    '\u001b',
  );
  const annotated = await runGouji(['check', wrong], { environment: { GITHUB_ACTIONS: 'true' } });
  expect(annotated.stdout).toMatch(/^::error file=/u);
});

test('the same bytes with workers, with a cold and with a warm cache', async () => {
  const run = async (...args: string[]): Promise<string> =>
    (await runGouji(['check', casesFolder, '-f', 'json', ...args], { cwd: folder.path })).stdout;
  const plain = await run();
  expect(JSON.parse(plain).verdicts.length).toBeGreaterThan(10);
  expect(await run('--jobs', '3')).toBe(plain);
  expect(await run('--cache')).toBe(plain);
  expect(await run('--cache')).toBe(plain);
  expect(await run('--cache', '--jobs', '2')).toBe(plain);
});

test('the cache knows another option and another text from the one it has', async () => {
  copyFileSync(wrong, join(folder.path, 'a.txt'));
  const run = async (...args: string[]): Promise<number | null> =>
    (await runGouji(['check', 'a.txt', '--cache', ...args], { cwd: folder.path })).code;
  expect(await run()).toBe(1);
  expect(await run('--skip', 'requests/*')).toBe(0);
  copyFileSync(clean, join(folder.path, 'a.txt'));
  expect(await run()).toBe(0);
});

test('--timings names the stages and the rules, on standard error', async () => {
  const { stderr } = await runGouji(['check', clean, '--timings']);
  expect(stderr).toMatch(/读取与识别 +\d+\.\d ms/u);
  expect(stderr).toMatch(/requests\/row-sum +\d+\.\d ms/u);
});

test('--quiet shows only what failed', async () => {
  const { stdout } = await runGouji(['check', clean, wrong, '--quiet']);
  expect(stdout).not.toContain('✓');
  expect(stdout).toContain('✗ 发现问题');
});
