import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { provinceReports, renderings } from '@gouji/fixtures/generate';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { readRoster } from '../src/io/read-roster.ts';
import { toWorkbook } from '../src/io/xlsx-workbook.ts';
import { temporaryFolder } from './review/temporary-folder.ts';
import { buildGouji, runGouji } from './support/run-gouji.ts';

const text = renderings.find(({ id }) => id === 'tab-text')!;
const years = [2023, 2024];
const reports = [...provinceReports({ bodies: 1, years: [2022, 2023, 2024], seed: 9 })];
let folder: string;

beforeAll(buildGouji, 120_000);
beforeEach(() => {
  folder = temporaryFolder('gouji-body-names-');
});

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

/** A report of a body for a year, each with figures of its own so that none is like another. */
let told = 0;
function putReport(path: string, body: string, year: number): void {
  const { report, body: own } = reports[year - 2022]!;
  const cells = { ...report.cells, 'proactive/penalties/decisions': String(++told) };
  put(path, new TextDecoder().decode(text.render({ ...report, cells })).replaceAll(own, body));
}

const survey = async (...args: string[]) => {
  const run = await runGouji(['survey', '报送', '-f', 'json', ...args], { cwd: folder });
  return { ...JSON.parse(run.stdout), stderr: run.stderr };
};
type States = Record<string, string[]>;
const statesOf = (
  { bodies }: { bodies: { name: string; years: { year: number; states: string[] }[] }[] },
  name: string,
): States =>
  Object.fromEntries(
    bodies.find((one) => one.name === name)?.years.map((own) => [own.year, own.states]) ?? [],
  );

test('a file that cannot be read is of the body its name and folders tell, never of the county they lie in', async () => {
  for (const year of years) {
    putReport(`报送/${year}/平远县/县政府/年报.txt`, '平远县人民政府', year);
    putReport(`报送/${year}/平远县/县直部门/水利局.txt`, '平远县水利局', year);
  }
  for (const body of ['教育局', '司法局', '大河镇人民政府'])
    putReport(`报送/2023/平远县/${body}/定稿2.txt`, `平远县${body}`, 2023);
  put('报送/2024/平远县/教育局/年度报告（定稿2）.pdf', '%PDF-1.4\n');
  put('报送/平远县/司法局2024年度报告.pdf', '%PDF-1.4\n');
  put('报送/平远县/平远县大河镇2024年政府信息公开工作年度报告.pdf', '%PDF-1.4\n');
  // A body of which nothing else is known is nobody's.
  put('报送/2024/平远县/第一中学年报.pdf', '%PDF-1.4\n');
  put('报送/2024/平远县大河镇卫生院年报.pdf', '%PDF-1.4\n');
  const found = await survey();
  expect(statesOf(found, '平远县人民政府')).toEqual({ 2023: ['present'], 2024: ['present'] });
  for (const body of ['平远县教育局', '平远县司法局', '平远县大河镇人民政府'])
    expect([body, statesOf(found, body)]).toEqual([
      body,
      { 2023: expect.arrayContaining(['present']), 2024: ['unreadable'] },
    ]);
  expect(found.unplaced).toEqual([
    '报送/2024/平远县/第一中学年报.pdf',
    '报送/2024/平远县大河镇卫生院年报.pdf',
  ]);
});

test('a county government’s unreadable file is known by its own folder or name', async () => {
  for (const year of years) putReport(`报送/甲/平远县政府${year}.txt`, '平远县人民政府', year - 1);
  put('报送/2024/平远县/县政府/年报2024.pdf', '%PDF-1.4\n');
  const found = await survey('--year', '2023', '--year', '2024');
  expect(statesOf(found, '平远县人民政府')).toEqual({ 2023: ['present'], 2024: ['unreadable'] });
});

const counties = ['平远县', '安宁县', '青河县'];
function putTowns(): void {
  for (const county of counties)
    for (const year of years)
      for (const town of ['城关镇', '大河镇'])
        if (county !== '青河县' || year === 2023 || town !== '城关镇')
          putReport(`报送/${county}/${year}/${town}.txt`, `${town}人民政府`, year);
}

test('bodies of one name in several counties are told apart by the column of areas, merged or not', async () => {
  putTowns();
  const names = counties.flatMap((county) =>
    ['城关镇人民政府', '大河镇人民政府'].map((town) => [county, town]),
  );
  put(
    '名单.csv',
    `2024年度报送名单,,\n序号,县（市、区）,单位名称\n${names
      .map(([county, town], at) => `${at + 1},${at % 2 === 0 ? county : ''},${town}`)
      .join('\n')}\n`,
  );
  put(
    '写全的名单.xlsx',
    toWorkbook([
      {
        name: '名单',
        header: ['所属区县', '单位'],
        widths: [10, 20],
        rows: names.map(([county, town]) => [county!, town!]),
      },
    ]),
  );
  for (const roster of ['名单.csv', '写全的名单.xlsx']) {
    const found = await survey('--roster', roster);
    expect(found.missing).toEqual([{ name: '城关镇人民政府（青河县）', year: 2024 }]);
    expect(found.bodies.map(({ onRoster }: { onRoster: boolean }) => onRoster)).toEqual(Array(6).fill(true));
  }
});

test('a merged cell of an area holds for its own rows only', async () => {
  const cell = (content: string, rows = 1): string => `<td rowspan="${rows}">${content}</td>`;
  put(
    '名单.html',
    `<table><tr>${cell('地区')}${cell('单位名称')}</tr><tr>${cell('平远县', 2)}${cell('城关镇人民政府')}</tr><tr>${cell('县教育局')}</tr><tr>${cell('')}${cell('城关镇人民政府')}</tr></table>`,
  );
  expect((await readRoster(join(folder, '名单.html'))).names).toEqual([
    '平远县城关镇人民政府',
    '平远县教育局',
    '城关镇人民政府',
  ]);
});

test('headings of groups that name an area hold for the bodies below them', async () => {
  put(
    '名单.txt',
    [
      '2024年度报送名单',
      '市直部门（2家）',
      '市教育局',
      '一、平远县（3家）',
      '（一）县直部门',
      '教育局',
      '（二）乡镇街道',
      '城关镇人民政府',
      '平远县大河镇人民政府',
      '二、安宁县乡镇（1家）',
      '城关镇人民政府',
      '三、市直单位（1家）',
      '档案馆',
    ].join('\n'),
  );
  expect((await readRoster(join(folder, '名单.txt'))).names).toEqual([
    '市教育局',
    '平远县教育局',
    '平远县城关镇人民政府',
    '平远县大河镇人民政府',
    '安宁县城关镇人民政府',
    '档案馆',
  ]);
});

test('of a name that fits several bodies nobody is called missing, and it is told', async () => {
  putTowns();
  put('名单.txt', '城关镇人民政府\n平远县大河镇人民政府\n');
  const found = await survey('--roster', '名单.txt', '-o', '总览.html');
  expect(found.missing).toEqual([]);
  expect(found.undecided).toEqual([
    {
      name: '城关镇人民政府',
      bodies: expect.arrayContaining(counties.map((county) => `城关镇人民政府（${county}）`)),
    },
  ]);
  const shown = await runGouji(['survey', '报送', '--roster', '名单.txt'], { cwd: folder });
  expect(shown.stdout).toContain('名单上的“城关镇人民政府”合于 3 个单位');
});

test('a sum takes bodies of one name in several counties for several, and the short names of a roster for theirs', async () => {
  for (const county of counties.slice(0, 2)) putReport(`报送/${county}/城关镇.txt`, '城关镇人民政府', 2024);
  putReport('报送/平远县/水利局.txt', '平远县水利局', 2024);
  put('名单.txt', '平远县城关镇人民政府\n安宁县城关镇人民政府\n青河县城关镇人民政府\n水利局\n');
  const run = await runGouji(['merge', '报送', '-o', '汇总.json', '--roster', '名单.txt'], { cwd: folder });
  expect(run.stderr).toContain('缺报：青河县城关镇人民政府\n');
  const merged = JSON.parse(readFileSync(join(folder, '汇总.json'), 'utf8'));
  expect(merged.children.map(({ state }: { state: string }) => state)).toEqual(Array(3).fill('summed'));
  expect([merged.missing, merged.undecided]).toEqual([['青河县城关镇人民政府'], []]);
  put('名单.txt', '城关镇人民政府\n水利局\n');
  const again = await runGouji(['merge', '报送', '-o', '汇总.xlsx', '--roster', '名单.txt'], { cwd: folder });
  expect(again.stderr).toContain('名单上的“城关镇人民政府”合于 2 个单位');
  expect(again.stderr).not.toContain('缺报：');
});
