import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '@gouji/core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildGouji, caseFile, emptyFolder, runGouji } from './support/run-gouji.ts';

const current = readFileSync(caseFile('clean-2021-edition/source.txt'), 'utf8');
/** The same report a year earlier. */
const earlier = current.replaceAll('2023', '2022').replaceAll('2024', '2023');

beforeAll(buildGouji);

let folder: ReturnType<typeof emptyFolder>;
beforeEach(() => {
  folder = emptyFolder();
  mkdirSync(join(folder.path, 'old'));
  writeFileSync(join(folder.path, 'now.txt'), current);
  writeFileSync(join(folder.path, 'old/then.txt'), earlier);
});
afterEach(() => folder.remove());

const check = async (...args: string[]): Promise<Verdict[]> => {
  const { stdout } = await runGouji(['check', '-f', 'ndjson', ...args], { cwd: folder.path });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict);
};
const priorOf = (verdict: Verdict): unknown =>
  verdict.notices.find(({ code }) => code === 'prior-used')?.data?.prior;
const rulesNeeding = async (need: string): Promise<string[]> => {
  const { stdout } = await runGouji(['rules', '--format', 'json']);
  const { rules } = JSON.parse(stdout) as { rules: { id: string; needs: string[] }[] };
  return rules.filter(({ needs }) => needs.includes(need)).map(({ id }) => id);
};

test('reports of one body in consecutive years pair up by themselves, in this process and in workers', async () => {
  for (const jobs of ['1', '2']) {
    const verdicts = await check('.', '--jobs', jobs);
    expect(verdicts.map((verdict) => [verdict.source.name, priorOf(verdict)])).toEqual([
      ['now.txt', 'old/then.txt'],
      ['old/then.txt', undefined],
    ]);
    const needPrior = await rulesNeeding('prior');
    expect(needPrior.length).toBeGreaterThan(0);
    expect(needPrior.every((id) => verdicts[0]!.rules.ran.includes(id))).toBe(true);
  }
});

test('--prior takes a report for one file, and a folder of them for several', async () => {
  const [alone] = await check('now.txt', '--prior', 'old/then.txt');
  expect(priorOf(alone!)).toBe('old/then.txt');
  const several = await check('now.txt', 'old/then.txt', '--prior', 'old');
  expect(several.map(priorOf)).toEqual(['old/then.txt', undefined]);
});

test('a --prior that is no report is told of, and what was not compared is not passed', async () => {
  writeFileSync(join(folder.path, 'novel.txt'), '从前有座山。');
  const { code, stdout } = await runGouji(['check', 'now.txt', '--prior', 'novel.txt'], { cwd: folder.path });
  expect(code).toBe(3);
  expect(stdout).toContain('所给的上一年度报告不是年度报告（novel.txt）');
});

test('--children brings the rules of the roll-up into play, and a report is not its own subordinate', async () => {
  const needChildren = await rulesNeeding('children');
  const child = current.replaceAll('丁县教育局', '戊镇人民政府');
  writeFileSync(join(folder.path, 'child.txt'), child);
  const [withChild] = await check('now.txt', '--children', 'child.txt', 'now.txt');
  for (const id of needChildren) expect(withChild!.rules.ran).toContain(id);
  const [alone] = await check('now.txt', '--children', 'now.txt');
  for (const id of needChildren) expect(alone!.rules.skipped.map((rule) => rule.id)).toContain(id);
});

test('workers are told the subordinate reports, and say what this process says', async () => {
  const child = current.replaceAll('丁县教育局', '戊镇人民政府');
  writeFileSync(join(folder.path, 'child.txt'), child);
  const children = ['--children', 'child.txt', 'now.txt', 'old/then.txt'];
  const [one, two] = await Promise.all(
    ['1', '2'].map((jobs) => check('now.txt', 'old/then.txt', '--jobs', jobs, ...children)),
  );
  expect(one!.some(({ rules }) => rules.ran.some((id) => id.startsWith('rollup/')))).toBe(true);
  expect(two).toEqual(one);
});

test('a report that was compared with others says that none is like it, and one alone says that it was not', async () => {
  const reasonOf = ({ rules }: Verdict): unknown =>
    rules.skipped.find(({ id }) => id === 'duplicate/versions')?.reason;
  expect((await check('now.txt', 'old/then.txt')).map(reasonOf)).toEqual(['none-alike', 'none-alike']);
  expect((await check('now.txt')).map(reasonOf)).toEqual(['no-peers']);
});

test('a file of several reports: a verdict each, each paired by itself, the file named once where it counts', async () => {
  const other = current.replaceAll('丁县教育局', '戊县民政局').replace('\t16\n', '\t19\n');
  writeFileSync(join(folder.path, '合订.txt'), `${earlier}\n${other}`);
  const verdicts = await check('now.txt', '合订.txt');
  expect(verdicts.map(({ source, outcome }) => [source.name, outcome])).toEqual([
    ['now.txt', expect.any(String)],
    ['合订.txt#1', expect.any(String)],
    ['合订.txt#2', 'fail'],
  ]);
  expect(priorOf(verdicts[0]!)).toBe('合订.txt');
  const run = (format: string) => runGouji(['check', '合订.txt', '-f', format], { cwd: folder.path });
  const { files } = JSON.parse((await run('json')).stdout);
  expect(files.map(({ name }: { name: string }) => name)).toEqual(['合订.txt#1', '合订.txt#2']);
  const [sarif] = JSON.parse((await run('sarif')).stdout).runs;
  expect(sarif.artifacts).toHaveLength(1);
  for (const { locations } of sarif.results)
    expect(decodeURIComponent(locations[0].physicalLocation.artifactLocation.uri)).toBe('合订.txt');
  const { stdout } = await runGouji(['parse', '合订.txt'], { cwd: folder.path });
  expect(stdout.trimEnd().split('\n')).toHaveLength(2);
});

test('--together reads the text in one file and the tables in another as one report, with the file in every place', async () => {
  const lines = current.split('\n');
  const isTable = (line: string): boolean => line.includes('\t');
  const heads = lines.filter((line) => /^[一二三四五六]、/u.test(line) && !isTable(line));
  writeFileSync(join(folder.path, '正文.txt'), lines.filter((line) => !isTable(line)).join('\n'));
  const tables = current.replace('\t17\n', '\t71\n').split('\n');
  writeFileSync(
    join(folder.path, '表格.txt'),
    tables.filter((line) => isTable(line) || heads.slice(1, 4).includes(line)).join('\n'),
  );
  const apart = await check('正文.txt', '表格.txt');
  expect(apart.every(({ outcome }) => outcome !== 'pass')).toBe(true);
  const [whole, ...rest] = await check('--together', '正文.txt', '表格.txt');
  expect(rest).toEqual([]);
  expect(whole!.source.name).toBe('正文.txt+表格.txt');
  const broken = whole!.findings.filter(({ ruleId }) => ruleId.startsWith('requests/'));
  expect(broken.length).toBeGreaterThan(0);
  for (const { location } of broken) expect(location?.file).toBe('表格.txt');
  const { stdout, code } = await runGouji(['check', '--together', '正文.txt', '表格.txt', '-f', 'csv'], {
    cwd: folder.path,
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/,“表格\.txt”第 \d+ 行/u);
  // One of them that cannot be read leaves the report unjudged, and says which it was.
  writeFileSync(join(folder.path, '坏.docx'), 'PK\u0003\u0004');
  const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'];
  for (const name of names) writeFileSync(join(folder.path, name), current);
  const [many] = await check('--together', ...names);
  expect(many!.source.name).toBe('a.txt+b.txt+…+e.txt');
  const [unread] = await check('--together', '正文.txt', '坏.docx');
  expect(unread!.outcome).toBe('indeterminate');
  expect(unread!.notices.some(({ message }) => message.zh.includes('“坏.docx”'))).toBe(true);
});

test('a folder given as its own subordinates: its departments are not each other’s parents, its county is theirs', async () => {
  const rename = (name: string): string => current.replaceAll('丁县教育局', name);
  for (const [index, name] of ['丁县财政局', '丁县民政局', '丁县人民政府'].entries())
    writeFileSync(join(folder.path, `${index}.txt`), rename(name));
  const verdicts = await check('.', '--children', '.');
  const needChildren = await rulesNeeding('children');
  const ran = verdicts
    .filter(({ rules }) => needChildren.some((id) => rules.ran.includes(id)))
    .map(({ source }) => source.name);
  expect(ran).toEqual(['2.txt']);
  for (const { source, findings } of verdicts)
    if (source.name !== '2.txt')
      expect(findings.filter(({ ruleId }) => ruleId.startsWith('rollup/'))).toEqual([]);
});

test('what lies among the subordinates and cannot be read is said', async () => {
  mkdirSync(join(folder.path, 'sub'));
  writeFileSync(join(folder.path, 'sub/a.txt'), current.replaceAll('丁县教育局', '戊镇人民政府'));
  writeFileSync(join(folder.path, 'sub/照片.jpg'), 'x');
  const { stderr } = await runGouji(['check', 'now.txt', '--children', 'sub'], { cwd: folder.path });
  expect(stderr).toMatch(/^gouji: --children sub\/照片\.jpg: 图片.+\n$/u);
});
