import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeGb18030, provinceReports, renderings } from '@gouji/fixtures/generate';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { readRoster } from '../src/io/read-roster.ts';
import { toWorkbook } from '../src/io/xlsx-workbook.ts';
import { temporaryFolder } from './review/temporary-folder.ts';
import { buildGouji, runGouji } from './support/run-gouji.ts';

const text = renderings.find(({ id }) => id === 'tab-text')!;
const docx = renderings.find(({ id }) => id === 'docx')!;
const reports = [...provinceReports({ bodies: 12, years: [2023, 2024], seed: 3 })];
const bodies = [...new Set(reports.map(({ body }) => body))];
const absent = bodies.at(-1)!;
let folder: string;

beforeAll(async () => {
  await buildGouji();
  folder = temporaryFolder('gouji-survey-');
  for (const year of ['2023', '2024']) mkdirSync(join(folder, '报送', year), { recursive: true });
  for (const [index, { name, body, report }] of reports.entries()) {
    if (body === absent) continue;
    const wrong = { ...report, cells: { ...report.cells, 'requests/processed/total': '99999' } };
    const format = index % 5 === 0 ? docx : text;
    const file = join(
      folder,
      '报送',
      name.includes('2024') ? '2024' : '2023',
      `${name}${format === docx ? '.docx' : '.txt'}`,
    );
    writeFileSync(file, format.render(index === 2 ? wrong : report));
  }
  writeFileSync(join(folder, '报送', '2024', `${absent}2024.pdf`), '%PDF-1.4\n');
  writeFileSync(
    join(folder, '名单.xlsx'),
    toWorkbook([
      {
        name: '名单',
        header: ['序号', '单位名称', '联系人'],
        widths: [6, 30, 10],
        rows: bodies.map((body, index) => [index + 1, body, '']),
      },
    ]),
  );
}, 120_000);

test('a survey in one command: terminal, workbook, page, data and letters', async () => {
  const run = await runGouji(
    [
      'survey',
      '报送',
      '--roster',
      '名单.xlsx',
      '-o',
      '总览.xlsx',
      '-o',
      '总览.html',
      '-o',
      '总览.json',
      '--letters',
      '反馈函',
      '--letter-from',
      '甲市政府办公室',
    ],
    { cwd: folder },
  );
  // One file cannot be read.
  expect([run.code, run.stderr]).toEqual([3, expect.stringContaining('反馈函')]);
  for (const body of bodies) expect(run.stdout).toContain(body);
  expect(run.stdout).toMatch(new RegExp(`${absent}\\s+缺报\\s+读不出`, 'u'));
  const survey = JSON.parse(readFileSync(join(folder, '总览.json'), 'utf8'));
  expect(survey.missing).toEqual([{ name: absent, year: 2023 }]);
  expect(survey.reports).toHaveLength(22);
  expect(survey.rollUps).toHaveLength(2);
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, '总览.xlsx'))));
  expect(Object.keys(parts).filter((name) => name.includes('worksheets/'))).toHaveLength(7);
  expect(readFileSync(join(folder, '总览.html'), 'utf8')).toContain('<svg');
  const letters = readdirSync(join(folder, '反馈函')).filter((name) => name.endsWith('.docx'));
  // One a body, whatever the number of its reports.
  expect(letters).toContain(`${reports[2]!.body}.docx`);
  expect(new Set(letters).size).toBe(letters.length);
  const letter = unzipSync(new Uint8Array(readFileSync(join(folder, '反馈函', `${reports[2]!.body}.docx`))));
  expect(new TextDecoder().decode(letter['word/document.xml'])).toContain('甲市政府办公室');
});

test('what a survey wrote is no report when the folder is surveyed again', async () => {
  const args = ['survey', '.', '-f', 'json', '-o', '又一份.html'];
  const first = JSON.parse((await runGouji(args, { cwd: folder })).stdout);
  const again = JSON.parse((await runGouji(args, { cwd: folder })).stdout);
  expect(again).toEqual(first);
  expect(first.reports).toHaveLength(22);
  expect(first.missing).toBeNull();
});

test('the survey counts what check counts', async () => {
  const survey = JSON.parse((await runGouji(['survey', '报送', '-f', 'json'], { cwd: folder })).stdout);
  const check = JSON.parse((await runGouji(['check', '报送', '-f', 'json'], { cwd: folder })).stdout);
  const counted = new Map(survey.reports.map((report: { source: string }) => [report.source, report]));
  for (const verdict of check.verdicts.filter((one: { report: unknown }) => one.report))
    expect(counted.get(verdict.source.name)).toMatchObject({
      outcome: verdict.outcome,
      counts: verdict.counts,
    });
});

test('bad outputs and rosters are refused in a sentence, and leave nothing behind', async () => {
  const kind = await runGouji(['survey', '报送', '-o', '总览.doc'], { cwd: folder });
  expect([kind.code, kind.stderr]).toEqual([2, expect.stringContaining('xlsx')]);
  const none = await runGouji(['survey', '报送', '-o', '没写.html', '--roster', '没有.csv'], { cwd: folder });
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('没有.csv')]);
  expect(existsSync(join(folder, '没写.html'))).toBe(false);
});

test('rosters are read from lines, tables with and without headings, and other character sets', async () => {
  const read = async (name: string, content: string | Uint8Array): Promise<readonly string[]> => {
    writeFileSync(join(folder, name), content);
    return (await readRoster(join(folder, name))).names;
  };
  const names = ['甲县教育局', '甲县财政局'];
  expect(await read('行.txt', '\ufeff甲县教育局\r\n甲县财政局\r\n\r\n')).toEqual(names);
  expect(await read('表.csv', '序号,单位名称,上级\n1,"甲县教育局",甲县\n2,甲县财政局,甲县\n')).toEqual(names);
  expect(await read('无表头.csv', '1,甲县教育局\n2,甲县财政局\n')).toEqual(names);
  expect(await read('国标.csv', encodeGb18030('单位\n甲县教育局\n甲县财政局\n'))).toEqual(names);
  expect((await readRoster(join(folder, '名单.xlsx'))).names).toEqual(bodies);
  await expect(read('空.txt', '\n1\n2\n')).rejects.toThrow('There is no name');
});

test('what is no text and no table is refused as a roster in one sentence that says what it is', async () => {
  const reading = async (name: string, content: string | Uint8Array): Promise<string> => {
    writeFileSync(join(folder, name), content);
    const { code, stderr } = await runGouji(['survey', '报送', '--roster', name], { cwd: folder });
    expect(code).toBe(2);
    return stderr.replace(/^gouji: 名单“.*?”/u, '').trim();
  };
  const picture = Uint8Array.of(
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
  );
  const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * 7) % 251);
  const asPicture = '读不出：文件是图片，其中的文字无法读取；请用 xlsx、csv 或 txt。';
  expect(await reading('名单.png', picture)).toBe(asPicture);
  expect(await reading('图.csv', picture)).toBe(asPicture);
  for (const name of ['乱.txt', '乱.xlsx'])
    expect(await reading(name, noise)).toMatch(/^读不出：文件既不是文字，也不是已知的文档格式；请用/u);
  expect(await reading('断.xlsx', 'PK\x03\x04xxxx')).toMatch(/^读不出：.*；请用/u);
  expect(await reading('空.csv', '')).toMatch(/^读不出：文件是空的，没有可读取的内容；请用/u);
  expect(await reading('数据.json', '[{"name":"甲县教育局"}]')).toMatch(/^读不出：文件是 JSON 数据/u);
});

test('of a list as offices write it only the bodies count, and the rest is told', async () => {
  const lines = [
    '附件1',
    '2024年政府信息公开工作年度报告报送单位名单',
    '一、县直部门（共10家）',
    '1.甲县教育局',
    '2. 甲县财政局（公章）',
    '（3）甲县 民 政 局',
    '4、甲县司法局、甲县审计局',
    '二、乡镇街道',
    '城关镇人民政府',
    '县政府',
    '12345政务服务便民热线中心',
    '甲县自然资源局（林业局）',
    '合计：10家',
    '备注：以上单位于1月31日前报送',
    '联系人：科室',
  ];
  writeFileSync(join(folder, '报送名单.txt'), lines.join('\n'));
  const { names, leftOut } = await readRoster(join(folder, '报送名单.txt'));
  expect(names).toEqual([
    '甲县教育局',
    '甲县财政局',
    '甲县民政局',
    '甲县司法局',
    '甲县审计局',
    '城关镇人民政府',
    '县政府',
    '12345政务服务便民热线中心',
    '甲县自然资源局（林业局）',
  ]);
  expect(leftOut).toEqual([0, 1, 2, 7, 12, 13, 14].map((index) => lines[index]));
  writeFileSync(
    join(folder, '带标题的名单.txt'),
    `2024年报送单位名单\n${bodies.map((body, at) => `${at + 1}. ${body}`).join('\n')}\n合计 12 家\n`,
  );
  const run = await runGouji(['survey', '报送', '--roster', '带标题的名单.txt', '-f', 'json'], {
    cwd: folder,
  });
  expect(run.stderr).toContain('名单中有 2 行看不出是单位名称，没有计入：“2024年报送单位名单”、“合计 12 家”');
  expect(JSON.parse(run.stdout).missing).toEqual([{ name: absent, year: 2023 }]);
});

test('of one year asked for nothing is said of other years, which serve to compare with', async () => {
  const run = await runGouji(
    ['survey', '报送', '--year', '2024', '-f', 'json', '-o', '一年.xlsx', '--letters', '一年的函'],
    { cwd: folder },
  );
  const survey = JSON.parse(run.stdout);
  const told = new Set(survey.reports.map(({ year }: { year: number }) => year));
  expect([...told]).toEqual([2024]);
  expect(survey.attention.every(({ year }: { year: number | null }) => year === null || year === 2024)).toBe(
    true,
  );
  expect(JSON.stringify(survey)).not.toContain('未认出年度');
  expect(survey.reports.some(({ changes }: { changes: unknown }) => changes !== null)).toBe(true);
  expect(run.stderr).toContain('另有 11 份其他年度的报告，只用于年度之间的对照，不列入总览。');
  // Of the first year one report is wrong; all of the second have something to tell.
  const letters = (name: string): number =>
    readdirSync(join(folder, name)).filter((one) => one.endsWith('.docx')).length;
  const before = await runGouji(['survey', '报送', '--year', '2023', '--letters', '上年的函', '--quiet'], {
    cwd: folder,
  });
  // The file that cannot be read may be of any year, whatever its name says.
  expect([before.code, letters('上年的函'), letters('一年的函')]).toEqual([3, 1, 11]);
});

test('a body whose file is no report is missing, and the file is named', async () => {
  const place = join(folder, '链接页');
  mkdirSync(place);
  for (const { name, body, report } of reports.slice(0, 8))
    writeFileSync(
      join(place, `${name}.txt`),
      name === reports[3]!.name ? `${body}政府信息公开工作年度报告见附件。` : text.render(report),
    );
  const { name, body } = reports[3]!;
  const year = Number(/\d{4}/u.exec(name)![0]);
  writeFileSync(
    join(folder, '四家.txt'),
    [...new Set(reports.slice(0, 8).map((one) => one.body))].join('\n'),
  );
  const run = await runGouji(
    ['survey', '链接页', '--roster', '四家.txt', '-f', 'json', '-o', '链接页.html'],
    {
      cwd: folder,
    },
  );
  const survey = JSON.parse(run.stdout);
  expect(survey.missing).toEqual([{ name: body, year }]);
  const own = survey.bodies.find((one: { name: string }) => one.name === body);
  expect(own.years.find((one: { year: number }) => one.year === year)).toMatchObject({
    states: ['missing', 'notReport'],
    others: [`链接页/${name}.txt`],
  });
  expect(survey.attention[0]).toMatchObject({ body, year });
  expect(JSON.stringify(survey.attention[0].reasons)).toContain(`${name}.txt`);
  const page = readFileSync(join(folder, '链接页.html'), 'utf8');
  expect(page).toContain(`名单上的单位没有此年度的报告；有文件而内容不是年度报告：链接页/${name}.txt`);
});

test('like reports and versions of one report are found in a folder, by one process and by several alike', async () => {
  const place = join(folder, '比较');
  mkdirSync(place);
  const year = reports.filter(({ name }) => name.includes('2024')).slice(0, 6);
  const [one, copied, revised] = year as [(typeof year)[0], (typeof year)[0], (typeof year)[0]];
  for (const { name, report } of year) writeFileSync(join(place, `${name}.txt`), text.render(report));
  const words = new TextDecoder().decode(text.render(one.report));
  writeFileSync(join(place, `${copied.name}.txt`), words.replaceAll(one.body, copied.body));
  const cells = { ...revised.report.cells, 'proactive/licensing/decisions': '4321' };
  writeFileSync(join(place, '更正.txt'), text.render({ ...revised.report, cells }));
  const found: Record<string, string[]> = {};
  const run = await runGouji(['check', '比较', '-f', 'json'], { cwd: folder });
  for (const { findings, report } of JSON.parse(run.stdout).verdicts)
    for (const { ruleId, messageId, message, related } of findings)
      if (ruleId.startsWith('duplicate/') && ['copied', 'changed'].includes(messageId))
        found[report.organization.name] = [
          ...(found[report.organization.name] ?? []),
          messageId,
          message,
          ...related.map((at: { path: string }) => at.path),
        ];
  expect(Object.keys(found).sort()).toEqual([one.body, copied.body, revised.body].sort());
  expect(found[one.body]).toEqual(['copied', expect.stringContaining(copied.body)]);
  expect(found[copied.body]).toEqual(['copied', expect.stringContaining(one.body)]);
  expect(found[revised.body]!.slice(0, 3)).toEqual([
    'changed',
    expect.stringMatching(/更正\.txt.*有 1 格数据不同|2024年度报告\.txt.*有 1 格数据不同/u),
    'proactive/licensing/decisions',
  ]);
  const several = await runGouji(['check', '比较', '-f', 'json', '--jobs', '2'], { cwd: folder });
  expect(several.stdout).toBe(run.stdout);
  const skipped = await runGouji(['check', '比较', '-f', 'json', '--skip', 'duplicate/*'], { cwd: folder });
  expect(skipped.stdout).not.toContain('duplicate/other-body');
  const wrong = await runGouji(['check', '比较', '--likeness', '0.2'], { cwd: folder });
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--likeness 应为')]);
});
