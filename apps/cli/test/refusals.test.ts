import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '@gouji/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGouji, caseFile, emptyFolder, runGouji } from './support/run-gouji.ts';

const current = readFileSync(caseFile('clean-2021-edition/source.txt'), 'utf8');
const inYear = (text: string, year: number): string =>
  text
    .replaceAll('2024', 'N')
    .replaceAll('2023', String(year))
    .replaceAll('N', String(year + 1));

let folder: ReturnType<typeof emptyFolder>;
beforeAll(async () => {
  await buildGouji();
  folder = emptyFolder();
  const files = {
    '本年.txt': current,
    '上年.txt': inYear(current, 2022),
    '前年.txt': inYear(current, 2021),
    '别局上年.txt': inYear(current.replaceAll('丁县教育局', '丁县民政局'), 2022),
    '散文.txt': '从前有座山。',
    '残缺.pdf': '%PDF-1.7 cut off',
    '下级.txt': current.replaceAll('丁县教育局', '戊镇人民政府'),
    '下级上年.txt': inYear(current.replaceAll('丁县教育局', '戊镇人民政府'), 2022),
    '外县.txt': current.replaceAll('丁县教育局', '己县教育局'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
});
afterAll(() => {
  folder.remove();
});

const gouji = (...args: string[]) => runGouji(args, { cwd: folder.path });

/** Options as they are written on the command line or in the configuration, and the right word that is offered. */
const faulty: readonly (readonly [string, readonly string[], string])[] = [
  ['a glob with a letter missing', ['--only', 'request/*'], 'requests/*'],
  ['a level that is none', ['--severity', 'claim/*=loud'], 'error、warning、info、off'],
  ['a family with a slip', ['--severity', 'claims/*=off'], 'claim/*'],
  ['a language with a slip', ['--lang', 'cn'], 'zh'],
  ['a number of warnings that is none', ['--max-warnings', 'few'], '--max-warnings'],
  ['a number of workers that is none', ['--jobs', 'all'], '--jobs'],
  ['a configuration that is not there', ['--config', '没有.json'], '没有.json'],
];

test.each(faulty)('%s is refused on the command line, and nothing is checked', async (_, args, word) => {
  const { code, stdout, stderr } = await gouji('check', '本年.txt', ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^gouji: .+。\n$/u);
  expect(stderr).toContain(word);
});

/** Whole command lines, and what is said: always in Chinese, with the help of the command that was meant. */
const commandLines: readonly (readonly [string, readonly string[], string])[] = [
  ['no argument', ['parse'], '缺少参数 path（文件、文件夹或通配符）；用法见 gouji parse --help。'],
  [
    'no output',
    ['form'],
    '缺少选项 -o, --output <file>（写到此文件，种类按扩展名：docx、html、md、xlsx）；用法见 gouji form --help。',
  ],
  [
    'another format',
    ['rules', '-f', 'xml'],
    '选项 -f 的取值“xml”有误（可用：pretty、json）；用法见 gouji rules --help。',
  ],
  [
    'data that are no JSON',
    ['render', '散文.txt', '-o', '报告.docx'],
    '“散文.txt”不是有效的 JSON：不应出现“从”。',
  ],
];

test.each(commandLines)('%s: one sentence in Chinese', async (_, args, sentence) => {
  const { code, stdout, stderr } = await gouji(...args);
  expect([code, stdout, stderr]).toEqual([2, '', `gouji: ${sentence}\n`]);
});

test('a form or a template that was filled in is not written over; the same may be written again', async () => {
  for (const [command, name] of [
    ['form', '表.md'],
    ['letter-template', '函.md'],
  ] as const) {
    const path = join(folder.path, name);
    expect((await gouji(command, '-o', name)).code).toBe(0);
    expect((await gouji(command, '-o', name)).code).toBe(0);
    writeFileSync(path, '已填写');
    const { code, stderr } = await gouji(command, '-o', name);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--force')]);
    expect(readFileSync(path, 'utf8')).toBe('已填写');
    expect((await gouji(command, '-o', name, '--force')).code).toBe(0);
    rmSync(path);
  }
});

test('of a file that cannot be read nothing is said about having nothing to annotate', async () => {
  const { code, stderr } = await gouji('annotate', '残缺.pdf');
  expect([code, stderr]).toEqual([3, expect.stringMatching(/^gouji: 残缺\.pdf：.*无法读取.*\n$/u)]);
});

const configurations: readonly (readonly [string, object, string])[] = [
  ['a key with a slip', { rule: {} }, '是否指 rules'],
  ['a level with a slip', { rules: { 'claim/*': 'warn' } }, '是否指 warning'],
  ['a glob that fits no rule', { skip: ['request/*'] }, '是否指 requests/*'],
  ['a text for a list', { only: 'requests/*' }, 'only'],
  ['a rule with a slip', { rules: { 'rollup/sums': ['error', { exact: true }] } }, '是否指 rollup/sum'],
  ['an option of another rule', { rules: { 'cell/blank': ['error', { exact: true }] } }, 'exact'],
  ['an exception without a reason', { exceptions: [{ rule: 'cell/*' }] }, 'exceptions'],
];

test.each(configurations)('in the configuration, %s is refused', async (_, configuration, word) => {
  const file = join(folder.path, '配置.json');
  writeFileSync(file, JSON.stringify(configuration));
  const { code, stdout, stderr } = await gouji('check', '本年.txt', '--config', file);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^gouji: /u);
  expect(stderr).toContain(word);
});

test('where no rule runs nothing passes', async () => {
  const { code, stdout } = await gouji('check', '本年.txt', '--skip', '*');
  expect(code).toBe(3);
  expect(stdout).toContain('没有运行任何规则');
  expect(stdout).not.toContain('通过');
});

/** One run, for programs and for people. */
async function checked(...args: string[]): Promise<{ code: number | null; verdict: Verdict; shown: string }> {
  const { code, stdout } = await gouji(
    'check',
    '本年.txt',
    '-f',
    'pretty',
    '-f',
    'ndjson=结论.ndjson',
    ...args,
  );
  const verdict = JSON.parse(readFileSync(join(folder.path, '结论.ndjson'), 'utf8')) as Verdict;
  return { code, verdict, shown: stdout };
}

/** Companions that are not what they are given for, the reason in the verdict, and the words for people. */
const companions: readonly (readonly [string, 'prior' | 'child', string, string, string])[] = [
  ['the same file', 'prior', '本年.txt', 'prior-same-file', '就是本报告'],
  ['of another body', 'prior', '别局上年.txt', 'prior-other-body', '属于另一机关'],
  ['of the year before last', 'prior', '前年.txt', 'prior-wrong-year', '不是上一年度的'],
  ['no report', 'prior', '散文.txt', 'prior-not-report', '不是年度报告'],
  ['unreadable', 'prior', '残缺.pdf', 'prior-unreadable', '无法读取'],
  ['unreadable', 'child', '残缺.pdf', 'child-unreadable', '无法读取'],
  ['the same file', 'child', '本年.txt', 'child-same-file', '就是本报告'],
  ['of another county', 'child', '外县.txt', 'child-other-body', '不是本机关下级的'],
  ['of last year', 'child', '下级上年.txt', 'child-wrong-year', '不是同一年度的'],
  ['no report', 'child', '散文.txt', 'child-not-report', '不是年度报告'],
];

test.each(companions)(
  '%s as %s: told by name and reason, the rules skipped for it, and no pass',
  async (_, role, file, reason, words) => {
    const option = role === 'prior' ? '--prior' : '--children';
    const { code, verdict, shown } = await checked(option, file);
    expect(verdict.coverage.companions).toEqual([
      { name: expect.stringContaining(file), role, used: false, reason },
    ]);
    expect(verdict.outcome).toBe('indeterminate');
    const family = role === 'prior' ? 'year/' : 'rollup/';
    expect(verdict.rules.ran.some((id) => id.startsWith(family))).toBe(false);
    const skipped = verdict.rules.skipped.filter((one) => one.reason === reason);
    expect(skipped.some(({ id }) => id.startsWith(family))).toBe(true);
    expect(code).toBe(3);
    expect(shown).toContain(words);
    expect(shown).toContain(file);
  },
);

test('what is not there at all is refused by name', async () => {
  for (const option of ['--prior', '--children']) {
    const { code, stderr } = await gouji('check', '本年.txt', option, '没有.txt');
    expect(code).toBe(2);
    expect(stderr).toContain('没有.txt');
  }
});

test('of several reports, those of the year before that stand for none are named', async () => {
  writeFileSync(join(folder.path, '本年二.txt'), current.replaceAll('丁县教育局', '丁县财政局'));
  const args = ['check', '本年.txt', '本年二.txt', '-f', 'ndjson'];
  const used = await gouji(...args, '--prior', '上年.txt');
  expect(used.stderr).toBe('');
  const other = await gouji(...args, '--prior', '别局上年.txt');
  expect(other.stderr).toMatch(/“别局上年\.txt”.+未用于核对。\n$/u);
  const unread = await gouji(...args, '--prior', '散文.txt');
  expect(unread.stderr).toMatch(/“散文\.txt”无法识别为年度报告，未用于核对。\n$/u);
});

test('the report itself among its subordinates keeps the others from nothing', async () => {
  const { verdict } = await checked('--children', '下级.txt', '本年.txt');
  expect(verdict.coverage.companions.map(({ reason }) => reason)).toEqual([undefined, 'child-same-file']);
  expect(verdict.coverage.whole).toBe(true);
});

test('what is said of letters or of standard input where there are none is not lost without a word', async () => {
  for (const [args, words] of [
    [
      ['check', '本年.txt', '--letter-from', '甲办'],
      '--letter-from 只用于反馈函，而没有要写的反馈函；请加 -f letter=DIR',
    ],
    [['survey', '本年.txt', '--letter-deadline', '2026-03-20'], '请加 --letters DIR'],
    [['check', '本年.txt', '--stdin-name', '甲.txt'], '请把路径写成 -'],
  ] as const) {
    const run = await gouji(...args);
    expect([run.code, run.stderr, run.stdout], args.join(' ')).toEqual([
      2,
      expect.stringContaining(words),
      '',
    ]);
  }
});

test('faults of a configuration and of data are told in one sentence of the language, without words of schemas', async () => {
  const config = {
    failOn: 'eror',
    limits: { bytes: 0 },
    rules: { 'cell/blank': 5 },
    letter: { deadline: '月底' },
  };
  writeFileSync(join(folder.path, '设置.json'), JSON.stringify(config));
  const zh = await gouji('check', '本年.txt', '--config', '设置.json');
  expect([zh.code, zh.stderr]).toEqual([
    2,
    'gouji: 配置文件“设置.json”有误：rules.cell/blank：应为 error、warning、info 或 off，或者 [级别, {选项}]；failOn：应为 error、warning 或 never，是否指 error；letter.deadline：应为日期，如 2026-01-31；共 4 处。\n',
  ]);
  const en = await gouji('check', '本年.txt', '--config', '设置.json', '--lang', 'en');
  expect(en.stderr).toContain('letter.deadline: This must be a date such as 2026-01-31; 4 faults in all.');
  writeFileSync(join(folder.path, '数据.json'), '{"year":"2024","organization":3,"tables":{}}');
  const data = await gouji('render', '数据.json', '-o', '报告.docx');
  expect([data.code, data.stderr]).toEqual([
    2,
    'gouji: 数据不合要求：organization：应为文字或对象；year：应为数字。\n',
  ]);
});
