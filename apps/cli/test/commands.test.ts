import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textWidth } from '@gouji/core/format';
import { testRule } from '@gouji/core/testing';
import { expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile } from './support/run-gouji.ts';

const clean = readFileSync(caseFile('clean-2021-edition/source.txt'), 'utf8');
const wrong = readFileSync(caseFile('wrong-total/source.txt'), 'utf8');

const rulesOfCore = new URL('../../../packages/core/src/rules/index.ts', import.meta.url).pathname;

const folder = inFolder();
const { put, gouji } = folder;

test('parse prints the report with its figures', async () => {
  put('a.txt', clean);
  const { code, stdout } = await gouji('parse', 'a.txt');
  expect(code).toBe(0);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ schemaVersion: 1, source: { name: 'a.txt', format: 'text' } });
  expect(result.report.tables.requests.received.total.state).toBe('number');
});

test('parse of something else: exit 3, null, and the reason', async () => {
  put('a.txt', '今天天气很好。');
  const { code, stdout, stderr } = await gouji('parse', 'a.txt');
  expect(code).toBe(3);
  expect(JSON.parse(stdout).report).toBeNull();
  expect(stderr).toMatch(/^gouji: a\.txt: .+。\n/u);
  put('b.txt', clean);
  expect((await gouji('parse', '.')).code).toBe(0);
});

test('rules lists every rule, for people and as JSON; each can be explained', async () => {
  const { rules } = JSON.parse((await gouji('rules', '--format', 'json')).stdout);
  const list = (await gouji('rules')).stdout;
  for (const { id } of rules) expect(list).toContain(` ${id} `);
  const { stdout } = await gouji('explain', 'requests/row-sum');
  expect(stdout).toMatch(/^✗ 错误 {2}requests\/row-sum/u);
  for (const title of ['查什么', '为什么', '怎么改', '依据']) expect(stdout).toContain(`\n${title}\n`);
  expect((await gouji('explain', 'requests/row-sum', '--lang', 'en')).stdout).toContain('\nHow to mend it\n');
});

test('doctor tries what the commands need, and exits with 2 where something is not as it must be', async () => {
  const whole = await gouji('doctor', '--format', 'json');
  const { checks } = JSON.parse(whole.stdout);
  const stateOf = (id: string): string => checks.find((one: { id: string }) => one.id === id).state;
  expect(checks.map(({ id }: { id: string }) => id)).toEqual([
    'program',
    'configuration',
    'temporary',
    'memory',
    'pdf',
    'database',
    'page',
  ]);
  expect([whole.code, stateOf('pdf'), stateOf('configuration')]).toEqual([0, 'ok', 'ok']);
  put('gouji.config.json', '{"prest": "strict"}');
  const faulty = await gouji('doctor');
  expect(faulty.code).toBe(2);
  expect(faulty.stdout).toMatch(/^✗ 配置文件“gouji\.config\.json”有误：.+是否指 preset。$/mu);
  expect(faulty.stdout).toMatch(/^✓ PDF 引擎可用。$/mu);
}, 60_000);

test('init writes a configuration that check accepts, and never writes over one', async () => {
  put('a.txt', clean);
  expect((await gouji('init')).code).toBe(0);
  expect((await gouji('check', 'a.txt')).code).toBe(0);
  const before = readFileSync(join(folder.path, 'gouji.config.json'), 'utf8');
  expect((await gouji('init')).code).toBe(2);
  expect(readFileSync(join(folder.path, 'gouji.config.json'), 'utf8')).toBe(before);
});

test('new rule writes a rule that compiles and a test that fails until its cases are written', async () => {
  const made = await gouji('new', 'rule', 'office/published-as-asked', '--lang', 'en');
  expect([made.code, made.stdout.split('\n')[0]]).toEqual([
    0,
    'Wrote published-as-asked.ts and published-as-asked.test.ts.',
  ]);
  const text = readFileSync(join(folder.path, 'published-as-asked.ts'), 'utf8');
  put('resolved.ts', text.replace('@gouji/core/rules', rulesOfCore));
  const { default: rule } = await import(join(folder.path, 'resolved.ts'));
  expect(testRule(rule, { fires: [], quiet: [] })).toEqual([
    'office/published-as-asked: no case that fires',
    'office/published-as-asked: no near miss',
  ]);
  for (const [id, words] of [
    ['office/published-as-asked', '未作改动'],
    ['requests/row-sum', '已有规则'],
    ['RowSum', '类别/名称'],
  ] as const) {
    const { code, stderr } = await gouji('new', 'rule', id);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  }
  expect(readFileSync(join(folder.path, 'published-as-asked.ts'), 'utf8')).toBe(text);
});

test.each([
  ['an unknown key', { colour: true }, 'colour'],
  ['an unknown severity', { rules: { 'cell/blank': 'loud' } }, 'rules.cell/blank'],
  ['an unknown rule', { rules: { 'cell/blnk': 'off' } }, '是否指 cell/blank'],
  ['an exception without a reason', { exceptions: [{ rule: 'cell/*', reason: ' ' }] }, 'exceptions.0.reason'],
  ['an exception for everything', { exceptions: [{ reason: 'x' }] }, 'exceptions.0'],
  [
    'a date that is none',
    { exceptions: [{ rule: 'cell/*', reason: 'x', expires: '2025-13-01' }] },
    'expires',
  ],
  ['no JSON', '{', '不是有效的 JSON'],
])('exit 2 for a configuration with %s', async (_, config, words) => {
  put('a.txt', clean);
  put('gouji.config.json', config);
  const { code, stderr } = await gouji('check', 'a.txt');
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(stderr.split('\n')).toHaveLength(2);
});

test('a configuration in TypeScript or JavaScript works alike', async () => {
  put('a.txt', wrong);
  put(
    'gouji.config.ts',
    "const level: string = 'off';\nexport default { rules: { 'requests/*': level } };\n",
  );
  expect((await gouji('check', 'a.txt')).code).toBe(0);
  put('other.mjs', 'export const nothing = 1;\n');
  const { code, stderr } = await gouji('check', 'a.txt', '--config', 'other.mjs');
  expect(code).toBe(2);
  expect(stderr).toContain('默认导出');
});

test('overrides hold for their files only, and flags win', async () => {
  put('a.txt', wrong);
  put('b.txt', wrong);
  put('gouji.config.json', { overrides: [{ files: ['b.*'], rules: { 'requests/*': 'info' } }] });
  const { stdout } = await gouji('check', '.', '-f', 'json');
  expect(JSON.parse(stdout).verdicts.map((verdict: { outcome: string }) => verdict.outcome)).toEqual([
    'fail',
    'pass',
  ]);
  expect((await gouji('check', 'b.txt', '--severity', 'requests/*=error')).code).toBe(1);
});

test('an exception needs to hold: it counts while it lasts, is reported when unused and when expired', async () => {
  put('a.txt', wrong);
  put('gouji.config.json', { exceptions: [{ rule: 'requests/*', reason: '已核实' }] });
  const held = await gouji('check', 'a.txt');
  expect(held.code).toBe(0);
  expect(held.stdout).toContain('按例外或基线略去');
  expect(held.stderr).toBe('');
  put('gouji.config.json', {
    exceptions: [
      { rule: 'requests/*', reason: '已核实', expires: '2020-01-01' },
      { rule: 'cell/blank', reason: '台账如此' },
    ],
  });
  const lapsed = await gouji('check', 'a.txt');
  expect(lapsed.code).toBe(1);
  expect(lapsed.stderr).toContain('“requests/*”已于 2020-01-01 到期');
  expect(lapsed.stderr).toContain('“cell/blank”没有用到');
});

test('baseline: create, hold, not swallow new findings, prune what is gone', async () => {
  put('a.txt', wrong);
  expect((await gouji('baseline', 'create', '.')).code).toBe(0);
  const first = readFileSync(join(folder.path, 'gouji-baseline.txt'), 'utf8');
  const lines = first.trimEnd().split('\n');
  expect(lines).toEqual([...lines].sort());
  expect(lines[0]).toMatch(/^[0-9a-f]{32} {2}# a\.txt: requests\//u);
  expect((await gouji('check', 'a.txt', '--baseline', 'gouji-baseline.txt')).code).toBe(0);
  expect((await gouji('baseline', 'create', '.')).code).toBe(2);
  put('a.txt', clean);
  const mended = await gouji('check', 'a.txt', '--baseline', 'gouji-baseline.txt');
  expect(mended.stderr).toContain('已不再出现');
  put('b.txt', clean);
  await gouji('baseline', 'prune', 'b.txt');
  expect(readFileSync(join(folder.path, 'gouji-baseline.txt'), 'utf8')).toBe(first);
  expect((await gouji('baseline', 'prune', 'a.txt')).code).toBe(0);
  expect(readFileSync(join(folder.path, 'gouji-baseline.txt'), 'utf8')).toBe('');
});

test('what a run writes itself is not taken for a report by the next one', async () => {
  put('a.txt', clean);
  expect((await gouji('baseline', 'create', '.')).code).toBe(0);
  for (const _ of [1, 2]) {
    const { code, stdout } = await gouji('check', '.', './a.txt', '-f', 'ndjson', '-f', 'html=result.html');
    const [verdict, own, ...rest] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(verdict.source.name).toBe('a.txt');
    expect(own.file).toMatchObject({ name: 'gouji-baseline.txt', state: 'ignored' });
    expect(rest).toEqual([]);
    expect(code).toBe(0);
  }
  expect((await gouji('check', 'result.html')).code).toBe(3);
});

test('baseline: when a file cannot be checked nothing is written', async () => {
  put('a.txt', wrong);
  put('empty.txt', '');
  const { code } = await gouji('baseline', 'create', 'a.txt', 'empty.txt');
  expect(code).toBe(3);
  expect(readdirSync(folder.path)).not.toContain('gouji-baseline.txt');
});

test('help in both languages states the exit codes', async () => {
  const zh = await gouji('--help');
  expect(zh.code).toBe(0);
  expect(zh.stdout).toContain('退出码：0');
  expect((await gouji('--help', '--lang', 'en')).stdout).toContain('Exit code: 0');
  // Every command stands in a group, and no line is wider than a terminal, Chinese counting two columns.
  const groups = zh.stdout.match(/^\S.*：$/gmu);
  expect(groups).toEqual([
    '选项：',
    '校核：',
    '许多份报告：',
    'Office 文件和数据：',
    '网页和接口：',
    '设置和帮助：',
  ]);
  const last = zh.stdout.slice(zh.stdout.indexOf('设置和帮助：')).match(/^ {2}\S+/gmu);
  expect(last!.map((name) => name.trim())).toEqual(['doctor', 'init', 'new', 'help']);
  for (const { stdout } of [zh, await gouji('check', '--help')])
    expect(stdout.split('\n').filter((line) => textWidth(line) > 80)).toEqual([]);
  expect((await gouji('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
});

test('help of a command below another is that of its own', async () => {
  const { code, stdout } = await gouji('help', 'batch', 'submit');
  expect([code, stdout]).toEqual([0, expect.stringContaining('gouji batch submit')]);
});

test('page writes the page as one whole file', async () => {
  const { code, stdout } = await gouji('page', '-o', '网页/gouji.html');
  expect(code).toBe(0);
  expect(stdout).toContain('网页/gouji.html');
  const page = readFileSync(join(folder.path, '网页/gouji.html'), 'utf8');
  expect(page.startsWith('<!doctype html>')).toBe(true);
  expect(page).toContain("connect-src 'none'");
  expect(page.trimEnd().endsWith('</html>')).toBe(true);
  put('file', '');
  expect((await gouji('page', '-o', 'file/gouji.html')).code).toBe(2);
});
