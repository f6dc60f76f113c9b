import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { buildGouji, caseFile, mainFile } from '../support/run-gouji.ts';
import { writeCorpus } from './corpus.ts';
import { exportedIn } from './exported.ts';
import { temporaryFolder } from './temporary-folder.ts';

// Generous: programs are started anew many times, and the machine may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let folder: string;

beforeAll(buildGouji);
beforeEach(() => {
  folder = temporaryFolder();
  writeCorpus(join(folder, 'reports'), 3);
});

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function run(input: string, ...args: string[]): Promise<Result> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [mainFile, 'review', 'reports', ...args], { cwd: folder });
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

const events = (
  name = '.gouji/review.jsonl',
): { kind: string; status?: string; reason?: string; text?: string }[] =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string });

test('commands from a pipe decide, note, undo and export; nothing printed is a control sequence', async () => {
  const { code, out, error } = await run('a\nd 理由“①”\n.\nu\nm 已电话核实\nw csv\nq\n', '--plain');
  expect([code, error]).toEqual([0, '']);
  expect(out.includes('\u001b') || out.includes('\r')).toBe(false);
  expect(out).toContain('第 1 条，共');
  expect(out).toContain('已导出');
  const decided = events().filter(({ kind }) => kind === 'decide');
  expect(decided.map(({ status, reason }) => [status, reason])).toEqual([
    ['accepted', ''],
    ['dismissed', '理由“①”'],
    ['dismissed', '理由“①”'],
  ]);
  expect(events().at(-1)).toMatchObject({ kind: 'note', text: '已电话核实' });
  expect(existsSync(join(exportedIn(folder), 'decisions.csv'))).toBe(true);
});

test('the first lines say what is read and what is not, and the help only what a line can do', async () => {
  writeFileSync(join(folder, 'reports/通知.txt'), '关于召开座谈会的通知。'.repeat(20));
  writeFileSync(join(folder, 'reports/照片.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  const { out } = await run('?\nq\n', '--plain', '--ignore', '通知.txt');
  const [, reading, aside, many] = out.split('\n');
  expect(reading).toBe('正在读入 3 份文件……');
  expect(aside).toContain('另有 1 个文件没有列入（不是报告 0，无法读取 1）');
  expect(many).toMatch(/^3 份报告.*输入 b 列出全部报告/u);
  expect(out).toMatch(/^只按回车 {2}下一条未处理的$/mu);
  expect(out).toMatch(/^处理：\na {2}属实，应更正$/mu);
  expect(out).not.toMatch(/F5|PgDn|Ctrl|窗格|鼠标|重画/u);
});

test('the board is listed once, and then the line that something was done to', async () => {
  const { out } = await run('b\nF\nj\ns\nq\n', '--plain');
  const rows = out.split('\n').filter((line) => /^\d+\. /u.test(line));
  // All three, the one after that which is finished, the one below, and all once more.
  expect(rows.map((line) => line[0]).join('')).toBe('123' + '2' + '3' + '123');
  expect(out).toContain('1 份报告初审完成');
  expect(rows[5]).toContain('初审');
});

test('what has nothing to export says so and leaves no folder; a number that there is not is told', async () => {
  const { out } = await run('w\n99\n1\nq\n', '--plain');
  expect(out).toContain('没有第 99 项。');
  expect(out).toContain('没有可导出的内容');
  expect(existsSync(join(folder, 'gouji-review', new Date().toISOString().slice(0, 10)))).toBe(false);
});

test('a menu asks for a number, a question for its text', async () => {
  const { out } = await run('d\n1\nd\n8\n另有说明\nq\n', '--plain');
  expect(out).toContain('1. 经核实，数据无误');
  expect(
    events()
      .filter(({ kind }) => kind === 'decide')
      .map(({ reason }) => reason),
  ).toEqual(['经核实，数据无误', '另有说明']);
});

test('a value is edited and the finding goes', async () => {
  const { out } = await run('/ requests/row-sum\ne\n\ne 0\nq\n', '--plain');
  expect(out).toContain('请输入新的文字');
  expect(out).toMatch(/已更正：消除 \d+ 条，新增 \d+ 条/u);
});

test('the workbench tells a cell with its sums, goes to its neighbours and edits it', async () => {
  const { out } = await run('/ requests/row-sum\ni\nh\nl\ne 0\nu\nq\n', '--plain');
  expect(out).toMatch(/总计”栏 = \d+\n原文 \d+ · 数值/u);
  expect(out).toMatch(/✗ 本行 .*≠ \[\d+\]/u);
  expect(out).toMatch(/其他”栏 = \d+/u);
  expect(out).toContain('已撤销');
  expect(events().map(({ kind }) => kind)).toContain('correct');
});

test('a later run goes on where this one ended', async () => {
  await run('a\na\nq\n', '--plain');
  const { out } = await run('q\n', '--plain');
  expect(out).toMatch(/已处理 2\//u);
});

test('the end of the input ends the review with everything kept', async () => {
  const { code } = await run('a', '--plain');
  expect(code).toBe(0);
  expect(events().filter(({ kind }) => kind === 'decide')).toHaveLength(1);
  expect(existsSync(join(folder, '.gouji', 'review.jsonl.lock'))).toBe(false);
});

test('without a terminal and without --plain it says what to do and returns 2', async () => {
  const { code, error } = await run('');
  expect(code).toBe(2);
  expect(error).toContain('--plain');
  expect(error.trim().split('\n')).toHaveLength(1);
});

test('a key file with a conflict is refused in one sentence', async () => {
  writeFileSync(join(folder, 'keys.json'), '{"decide.accept":["b"],"decide.dismiss":["b"]}');
  const { code, error } = await run('q\n', '--plain', '--keys', 'keys.json');
  expect(code).toBe(2);
  expect(error).toContain('“b”');
  expect(existsSync(join(folder, '.gouji'))).toBe(false);
});

test('rebound keys hold, and the help shows them', async () => {
  writeFileSync(join(folder, 'keys.json'), '{"decide.accept":["b"]}');
  const { out } = await run('b\n?\nq\n', '--plain', '--keys', 'keys.json');
  expect(events().filter(({ kind }) => kind === 'decide')).toHaveLength(1);
  expect(out).toMatch(/^b {2}属实，应更正$/mu);
});

test('logs of two reviewers are merged: both decisions hold, twice merged is once merged', async () => {
  await run('a\nq\n', '--plain', '--reviewer', '甲');
  await run('n\nx 识别有误\nq\n', '--plain', '--reviewer', '乙', '--session', 'second.jsonl');
  const { out } = await run('q\n', '--plain', '--merge', 'second.jsonl');
  expect(out).toMatch(/已处理 2\//u);
  const once = events().length;
  await run('q\n', '--plain', '--merge', 'second.jsonl');
  expect(events()).toHaveLength(once);
  const { code, error } = await run('q\n', '--plain', '--merge', 'missing.jsonl');
  expect(code).toBe(2);
  expect(error).toContain('未能并入');
});

test('a report that was changed since it was decided asks to be looked at again', async () => {
  await run('a\nq\n', '--plain');
  const path = join(folder, 'reports', '0001.txt');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n（更新）\n`);
  const { out } = await run('f status:changed\nq\n', '--plain');
  expect(out).toContain('报告已变更，请复核');
});

test('in English every word is English', async () => {
  const { out } = await run('a\nd\n1\nq\n', '--plain', '--lang', 'en');
  expect(out).toContain('finding 1 of');
  expect(out).toContain('accepted, to be corrected');
});

test('with nothing to decide, how each report ended is told, and what was not checked and why', async () => {
  const clean = readFileSync(caseFile('clean-2021-edition/source.txt'), 'utf8');
  rmSync(join(folder, 'reports'), { recursive: true });
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'reports', '年报.txt'), clean);
  expect((await run('q\n', '--plain')).out).toContain('1. 丁县教育局 · 2023 · 通过 · 错误 0');
  writeFileSync(join(folder, '坏.pdf'), '%PDF-1.7 cut off');
  const compared = await run('b\nq\n', '--plain', '--prior', '坏.pdf');
  expect(compared.out).toContain('未核全');
  expect(compared.out).toMatch(/上一年度报告无法读取（.*坏\.pdf）/u);
  const english = await run('q\n', '--plain', '--prior', '坏.pdf', '--lang', 'en');
  expect(english.out).toMatch(/last year’s report could not be read \(.*坏\.pdf\)|坏\.pdf/u);
  writeFileSync(join(folder, 'reports', '坏.pdf'), '%PDF-1.7 cut off');
  expect((await run('b\nq\n', '--plain')).out).toMatch(/未能识别.*该 PDF 已损坏或不完整/u);
});
