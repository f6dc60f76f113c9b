import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile, runGouji } from './support/run-gouji.ts';

const wrong = readFileSync(caseFile('wrong-total/source.txt'), 'utf8');

const folder = inFolder();
const { put, gouji } = folder;

beforeEach(() => {
  put('年报.txt', wrong);
  put('夹/a.txt', wrong);
});

/** Values that nobody meant as such, and what is said in both languages. */
const meaningless: readonly (readonly [string, readonly string[], string, string])[] = [
  [
    'an empty baseline, as of a variable that is not set',
    ['check', '年报.txt', '--baseline', ''],
    '选项 --baseline 的值是空的；不需要时请整个省去',
    'The value of --baseline is empty',
  ],
  [
    'an empty name of standard input',
    ['check', '-', '--stdin-name='],
    '--stdin-name 的值是空的',
    '--stdin-name',
  ],
  ['an empty folder of reports', ['review', '--plain', ''], '参数 path 是空的', 'The argument path is empty'],
  [
    'an empty prior',
    ['review', '--plain', '年报.txt', '--prior', ''],
    '--prior 的值是空的',
    '--prior is empty',
  ],
  [
    'two of what there is one of',
    ['check', '年报.txt', '--prior', '甲.txt', '--prior', '乙.txt'],
    '选项 --prior 给了两个不同的值（“甲.txt”和“乙.txt”），只能用一个',
    '--prior is given twice with different values (“甲.txt” and “乙.txt”)',
  ],
  [
    'two presets',
    ['survey', '夹', '--preset', 'strict', '--preset', 'all'],
    '--preset 给了两个不同的值',
    'twice',
  ],
  [
    'the next option for a value',
    ['check', '年报.txt', '--letter-from', '--quiet'],
    '选项 --letter-from <office> 后面缺少值；用法见 gouji check --help',
    "option '--letter-from <office>' argument missing",
  ],
  ['a short one', ['form', '--organization', '-o', '表.md'], '后面缺少值', 'argument missing'],
  ['a folder for a configuration', ['check', '年报.txt', '--config', '夹'], '“夹”是文件夹', 'is a folder'],
  [
    'a folder for a baseline',
    ['check', '年报.txt', '--baseline', '夹'],
    '“夹”：是文件夹。',
    '“夹”: it is a folder.',
  ],
  [
    'a name of standard input where none is read',
    ['parse', '年报.txt', '--stdin-name', '甲.txt'],
    '而没有要读取的标准输入',
    'none is read',
  ],
  [
    'who signs comments where none are written',
    ['check', '年报.txt', '--author', '张三'],
    '请加 -f annotated=DIR',
    'add -f annotated=DIR',
  ],
  [
    'a port that is none',
    ['serve', '--port', '99999'],
    '--port 应为 0 到 65535 之间的整数，而不是“99999”',
    'a whole number from 0 to 65535, not “99999”',
  ],
  [
    'a day that the calendar does not have, for letters',
    ['check', '年报.txt', '-f', 'letter=函', '--letter-deadline', '2026-02-30'],
    '--letter-deadline 应为日期，如 2026-03-20；所给的是“2026-02-30”',
    '--letter-deadline must be a date',
  ],
  [
    'a day that is over, for an answer',
    ['check', '年报.txt', '-f', 'letter=函', '--letter-deadline', '2020-03-20'],
    '答复期限 2020-03-20 早于发函日期',
    'The deadline 2020-03-20 lies before the date of the letters',
  ],
  [
    'a day that the calendar does not have, for comments',
    ['annotate', '年报.txt', '--date', '2025-02-29'],
    '--date 应为日期，如 2026-03-01，或 now；所给的是“2025-02-29”',
    '--date must be a date',
  ],
  [
    'a year in two digits',
    ['survey', '夹', '--year', '24'],
    '--year 应为报告年度，如 2024，而不是“24”',
    '--year takes the year of a report',
  ],
  [
    'a year of which there is no report, to be surveyed',
    ['survey', '夹', '--year', '2030'],
    '没有 2030 年度的报告，只有 2023 年度的',
    'None of the reports is for 2030; they are for 2023',
  ],
  [
    'a year of which there is no report, to be added up',
    ['merge', '夹', '-o', '汇总.json', '--year', '2030'],
    '没有 2030 年度的报告，只有 2023 年度的，无法汇总',
    'None of the reports is for 2030, but for 2023',
  ],
  ['the help of no command', ['help', 'nothing'], '没有命令 nothing', 'There is no command nothing'],
  [
    'a family of rules for a rule',
    ['explain', 'fee'],
    '“fee”是一类规则，一次说明一条：fee/',
    '“fee” is a family; one rule is explained at a time: fee/',
  ],
  ['who signs comments of a review', ['review', '--author', '张三'], '没有选项 --author', '--author'],
];

test.each(meaningless)('%s is refused, and nothing is done', async (_, args, chinese, english) => {
  const { code, stdout, stderr } = await gouji(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^gouji: .+。\n$/u);
  expect(stderr).toContain(chinese);
  const other = await gouji(...args, '--lang', 'en');
  expect([other.code, other.stdout]).toEqual([2, '']);
  expect(other.stderr).toMatch(/^gouji: .+\.\n$/u);
  expect(other.stderr).toContain(english);
});

test('the same value twice is no contradiction, and what may be repeated is', async () => {
  const { code, stderr } = await gouji(
    ...['check', '年报.txt', '--preset', 'strict', '--preset', 'strict', '--fail-on', 'never'],
    ...[
      '--skip',
      'requests/*',
      '--skip',
      'cell/*',
      '--only',
      'requests/*',
      '--only',
      'cell/*',
      '--skip',
      'year/*',
    ],
  );
  expect([code, stderr]).toEqual([3, '']);
});

/** What a review says when it cannot begin. */
const refused = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await gouji('review', '--plain', ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^gouji: .+。\n$/u);
  return stderr;
};

test('a review writes its log into nothing that is no log, and says by name what is not there', async () => {
  const report = join(folder.path, '年报.txt');
  expect(await refused('年报.txt', '--session', '年报.txt')).toContain('“年报.txt”不是复核记录');
  expect(readFileSync(report, 'utf8')).toBe(wrong);
  expect(await refused('年报.txt', '--session', '夹')).toContain('“夹”：是文件夹');
  expect(await refused('年报.txt', '--merge', '没有.jsonl')).toContain('未能并入“没有.jsonl”：不存在');
  expect(await refused('没有.txt')).toContain('找不到“没有.txt”');
  expect(await refused('年报.txt', '--prior', '没有.txt')).toContain('找不到“没有.txt”');
  // Of a log that a crash cut off in its first line nothing is lost.
  put('断.jsonl', '{"gouji":"rev');
  const { code } = await runGouji(['review', '--plain', '年报.txt', '--session', '断.jsonl'], {
    cwd: folder.path,
    input: 'a\nq\n',
  });
  expect(code).toBe(0);
  expect(readFileSync(join(folder.path, '断.jsonl'), 'utf8')).toContain('"status":"accepted"');
});

test('the log of a review among the reports is known as ours', async () => {
  await runGouji(['review', '--plain', '夹', '--session', '夹/复核.jsonl'], {
    cwd: folder.path,
    input: 'a\nq\n',
  });
  const { stdout } = await gouji('check', '夹', '-f', 'ndjson');
  const files = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .flatMap(({ file }) => (file ? [[file.name, file.state]] : []));
  expect(files).toEqual([
    ['夹/复核.jsonl', 'ignored'],
    ['夹/复核.place.json', 'ignored'],
  ]);
});

test('one that could not be read is not counted as checked in part', async () => {
  put('空.txt', '');
  const { code, stdout } = await gouji('check', '空.txt', '年报.txt');
  expect(code).toBe(3);
  expect(stdout).toContain('合计 2 份：发现问题 1，无法读取 1；');
  expect((await gouji('check', '空.txt', '年报.txt', '--lang', 'en')).stdout).toContain(
    '2 reports in all: 1 with problems, 1 not readable; ',
  );
});

test('what a report was to be compared with and was not is told where a file is written, too', async () => {
  put('坏.pdf', '%PDF-1.7 cut off');
  for (const [args, words] of [
    [
      ['export', '年报.txt', '-o', '表.xlsx', '--prior', '坏.pdf'],
      '上一年度报告无法读取（坏.pdf），未用于核对。',
    ],
    [
      ['annotate', '年报.txt', '-o', '批.docx', '--children', '坏.pdf'],
      '下级报告无法读取（坏.pdf），未用于核对。',
    ],
    [
      ['annotate', '年报.txt', '-o', '批.docx', '--prior', '夹/a.txt'],
      '就是本报告（夹/a.txt），未用于核对。',
    ],
    [
      ['export', '年报.txt', '夹', '-o', '总.xlsx', '--prior', '坏.pdf'],
      '“坏.pdf”无法识别为年度报告，未用于核对。',
    ],
  ] as const)
    expect((await gouji(...args)).stderr, args.join(' ')).toContain(words);
});

test('what people write beside the reports is read in the code page of a Chinese Windows, and in UTF-16, too', async () => {
  const gbk = (text: string): Buffer => {
    const known = new Map<string, number[]>();
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high < 0xff; high++)
      for (let low = 0x40; low < 0xff; low++)
        known.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    return Buffer.from([...text].flatMap((sign) => known.get(sign) ?? sign.charCodeAt(0)));
  };
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  put('草稿.txt', wrong);
  await gouji('letter-template', '-o', '通用.md');
  const template = `${readFileSync(join(folder.path, '通用.md'), 'utf8')}\n请于收到后告知，谢谢。\n`;
  for (const write of [gbk, utf16, (text: string) => Buffer.from(`\ufeff${text}`)]) {
    put('gouji.config.json', write(JSON.stringify({ ignore: ['草稿*', '夹/'] })));
    const { stdout } = await gouji('check', '.', '--list-files');
    expect(stdout).toContain('按 gouji.config.json 中的“草稿*”略过');
    put('模板.md', write(template));
    const args = ['check', '年报.txt', '-f', 'letter=函', '--letter-template', '模板.md'];
    const letters = await gouji(...args);
    expect(letters.stderr).toContain('已写反馈函 1 份');
    expect(readFileSync(join(folder.path, '函', '丁县教育局2023年.md'), 'utf8')).toContain(
      '请于收到后告知，谢谢。',
    );
  }
});

test('the help in Chinese says in Chinese what holds where nothing is given', async () => {
  for (const command of ['mcp', 'page', 'annotate', 'survey']) {
    const { stdout } = await gouji('help', command);
    expect(stdout).toContain('默认');
    expect(stdout).not.toContain('(default');
  }
});
