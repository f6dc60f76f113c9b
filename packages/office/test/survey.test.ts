import { judge, understand } from '@gouji/core';
import { textWidth } from '@gouji/core/format';
import { provinceReports, renderings } from '@gouji/fixtures/generate';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { orderAttention } from '../src/survey/attention.ts';
import { digestReport } from '../src/survey/digest-report.ts';
import { longestShared } from '../src/survey/find-alike.ts';
import {
  buildSurvey,
  Collector,
  openSurveyWorkbook,
  surveyHtml,
  surveyJson,
  surveyText,
} from '../src/survey/index.ts';
import type { Survey } from '../src/survey/model.ts';

const text = renderings.find(({ id }) => id === 'tab-text')!;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A source of a report; `change` alters its text. */
interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reports of one county with its departments and townships for two years. */
const reports = [...provinceReports({ bodies: 26, years: [2023, 2024], seed: 7 })];
const given = new Map<string, Given>();
for (const { name, report } of reports) given.set(name, { name: `${name}.txt`, bytes: text.render(report) });

const change = (name: string, edit: (words: string) => string): Given => ({
  name: `${name}.txt`,
  bytes: encoder.encode(edit(decoder.decode(given.get(name)!.bytes))),
});

const county = reports[0]!.body;
const office = reports.find(({ body }) => body.endsWith('财政局'))!.body;
const copier = reports.find(({ body }) => body.endsWith('民政局'))!.body;
const drafts = reports.find(({ body }) => body.endsWith('水利局'))!.body;
const absent = reports.find(({ body }) => body.endsWith('审计局'))!.body;

async function surveyOf(
  sources: readonly Given[],
  roster: readonly string[] | null,
): Promise<{ survey: Survey; sheet: Uint8Array }> {
  const collector = new Collector();
  const words: string[] = [];
  const pieces: Uint8Array[] = [];
  const workbook = openSurveyWorkbook(async (bytes) => void pieces.push(bytes));
  for (const source of sources) {
    const understanding = await understand(source);
    const digest = understanding.report && digestReport(understanding.report);
    const verdict = judge(understanding);
    const index = collector.add(verdict, digest);
    if (index !== null) words[index] = digest!.words;
    await workbook.verdict(verdict, index);
  }
  const survey = await buildSurvey(collector, async (index) => words[index]!, { roster });
  await workbook.end(survey);
  return { survey, sheet: new Uint8Array(Buffer.concat(pieces)) };
}

let survey: Survey;
let sheet: Uint8Array;

beforeAll(async () => {
  const sources = reports.filter(({ body }) => body !== absent).map(({ name }) => given.get(name)!);
  // One body copied the text of another, with its own name.
  const at = sources.findIndex(({ name }) => name.startsWith(`${copier}2024`));
  sources[at] = {
    ...change(`${office}2024年度报告`, (words) => words.replaceAll(office, copier)),
    name: sources[at]!.name,
  };
  // Another sent two drafts.
  sources.push({
    ...change(`${drafts}2024年度报告`, (words) => words.replace('及时发布', '按时发布')),
    name: '第二稿.txt',
  });
  sources.push({ name: `${absent}2023年度报告.txt`, bytes: encoder.encode('%PDF-1.4\n') });
  const roster = [...new Set(reports.map(({ body }) => body)), `${county.slice(0, 3)}档案局`];
  ({ survey, sheet } = await surveyOf(sources, roster));
}, 60_000);

const bodyOf = (name: string) => survey.bodies.find((body) => body.name === name)!;
const statesOf = (name: string, year: number) => bodyOf(name).years.find((one) => one.year === year)!.states;

test('says for each body and year what there is', () => {
  expect(survey.years.map(({ year }) => year)).toEqual([2023, 2024]);
  expect(statesOf(office, 2024)[0]).toBe('present');
  expect(statesOf(drafts, 2024)).toContain('twoDrafts');
  expect(statesOf(drafts, 2023)).not.toContain('twoDrafts');
  expect(statesOf(absent, 2024)).toEqual(['missing']);
  // Its file of the other year cannot be read, which is not the same as missing.
  expect(statesOf(absent, 2023)).toEqual(['unreadable']);
  expect(survey.missing!.map(({ name, year }) => `${name} ${year}`).sort()).toEqual(
    [`${absent} 2024`, ...[2023, 2024].map((year) => `${county.slice(0, 3)}档案局 ${year}`)].sort(),
  );
  expect(survey.bodies.every(({ onRoster }) => onRoster)).toBe(true);
});

test('a missing body is told with those of like names that reported and are not on the roster', async () => {
  const [first, second] = ['文化和旅游局', '卫生健康委员会'].map((name) => `青石县${name}`);
  const sources = [first, second].map((name) => ({
    ...change(`${office}2024年度报告`, (words) => words.replaceAll(office, name!)),
    name: `${name}.txt`,
  }));
  const roster = ['青石县文旅局', '青石县卫健委', '青石县', '青石县林业局', '青石县统计局'];
  const { survey: found } = await surveyOf(sources, roster);
  expect(found.missing).toEqual([
    { name: '青石县文旅局', year: 2024, similar: [first] },
    { name: '青石县卫健委', year: 2024, similar: [second] },
    { name: '青石县', year: 2024 },
    { name: '青石县林业局', year: 2024 },
    { name: '青石县统计局', year: 2024 },
  ]);
  const lines = [...surveyText(found)];
  expect(lines).toContain('2024  青石县文旅局；不在名单上的“青石县文化和旅游局”名称相近，请核对是否同一单位');
  expect(lines.join('\n')).toContain(`已报而不在名单（2）\n${first}\n${second}`);
  expect([...surveyHtml(found)].join('')).toContain('“青石县卫生健康委员会”名称相近');
});

test('nobody is missing without a roster', async () => {
  const { survey: open } = await surveyOf([...given.values()].slice(0, 5), null);
  expect(open.missing).toBeNull();
  expect(open.bodies.flatMap(({ years }) => years.flatMap(({ states }) => states))).not.toContain('missing');
  expect(open.years.every(({ missing }) => missing === null)).toBe(true);
});

test('finds the parent, and compares it with the sum of those below it', () => {
  const parents = new Set(survey.rollUps.map(({ parent }) => survey.reports[parent]!.organization!.name));
  expect([...parents]).toEqual([county]);
  const roll = survey.rollUps.find(({ year }) => year === 2023)!;
  // All but itself, and the one of which nothing can be read.
  expect(roll.children).toHaveLength(24);
  const received = roll.figures.find(({ figure }) => figure === 'received')!;
  const sum = roll.children.reduce((all, index) => all + survey.reports[index]!.figures.received!, 0);
  expect(received).toMatchObject({
    sum,
    value: survey.reports[roll.parent]!.figures.received,
    exceeds: sum > received.value,
  });
});

test('groups the bodies of one text, and leaves alone those that only share phrases', () => {
  const byWords = survey.alike.filter(({ by }) => by === 'words');
  expect(
    byWords.map(({ reports: own }) => own.map((index) => survey.reports[index]!.organization!.name).sort()),
  ).toEqual([[copier, office].sort()]);
  expect(byWords[0]!.least).toBeGreaterThan(0.8);
  expect(byWords[0]!.passage!.length).toBeGreaterThan(60);
});

test('tells the versions of one report, and in what they differ', async () => {
  const files = survey.versions.map(({ reports: own }) => own.map((index) => survey.reports[index]!.source));
  expect(files).toEqual([[`${drafts}2024年度报告.txt`, '第二稿.txt']]);
  // Where nobody compared them, only that they are two is known.
  expect(survey.versions[0]!.difference).toBeNull();
  const collector = new Collector();
  const sources = [
    given.get(`${office}2024年度报告`)!,
    { ...change(`${office}2024年度报告`, (words) => words.replace('及时发布', '按时发布')), name: '二.txt' },
  ];
  const read = await Promise.all(sources.map((source) => understand(source)));
  for (const own of read) collector.add(judge(own, { peers: read }), digestReport(own.report!));
  const { versions } = await buildSurvey(collector, async () => '');
  expect(versions).toEqual([{ reports: [0, 1], difference: expect.stringContaining('文字有改动') }]);
});

test('tells changes against last year only where one report of each year is there', () => {
  const now = survey.reports.find(({ source }) => source.startsWith(`${office}2024`))!;
  const before = survey.reports.find(({ source }) => source.startsWith(`${office}2023`))!;
  expect(now.changes!.received).toBe(now.figures.received! - before.figures.received!);
  expect(before.changes).toBeNull();
  expect(survey.reports.find(({ source }) => source === '第二稿.txt')!.changes).toBeNull();
  for (const { outliers } of survey.reports)
    for (const { against, value, than } of outliers)
      if (against === 'lastYear')
        expect(Math.max(value, than)).toBeGreaterThanOrEqual(10 * Math.min(value, than));
});

test('puts what cannot be read, is doubled or missing first', () => {
  const first = survey.attention.slice(0, 5).map(({ body }) => body);
  expect(first).toEqual(expect.arrayContaining([absent, drafts]));
  const weights = survey.attention.map(({ weight }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});

test('what is said of several drafts alike is said once', () => {
  const reports = survey.reports.map((one) => ({ ...one, counts: { ...one.counts, warning: 1 } }));
  const attention = orderAttention({ ...survey, reports });
  for (const { reasons } of attention) expect(new Set(reasons.map(({ zh }) => zh)).size).toBe(reasons.length);
  const ofDrafts = attention.find(({ body }) => body === drafts)!;
  expect(ofDrafts.reasons.map(({ zh }) => zh)).toContain('1 处警告（2 份均是）');
});

test('every output names every body', () => {
  const html = [...surveyHtml(survey)].join('');
  const lines = [...surveyText(survey)].join('\n');
  const json = JSON.parse([...surveyJson(survey)].join('')) as Survey;
  const parts = unzipSync(sheet);
  const overview = decoder.decode(parts['xl/worksheets/sheet2.xml']!);
  for (const { name } of survey.bodies) {
    expect(html).toContain(name);
    expect(lines).toContain(name);
    expect(overview).toContain(name);
  }
  expect(json.reports).toEqual(survey.reports);
  expect(html).toContain('<svg');
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/u);
});

test('English headings begin with a capital', () => {
  const html = [...surveyHtml(survey, 'en')].join('');
  const headings = [...html.matchAll(/<(?:h[1-6]|th)[^>]*>([^<]+)</gu)].map(([, text]) => text!);
  expect(headings.length).toBeGreaterThan(20);
  expect(headings.filter((text) => /^[a-z]|（/u.test(text))).toEqual([]);
});

test('in a narrow terminal names give way to what is told of the years, and what needs attention goes on below', () => {
  const yearsOf = (lines: readonly string[]): string[] => {
    const from = lines.findIndex((line) => line.includes('总览（'));
    return lines.slice(from + 2, from + 12).map((line) => line.split(/ {2,}/u).slice(1).join('  '));
  };
  const whole = yearsOf([...surveyText(survey)]);
  for (const width of [30, 40, 60]) {
    const lines = [...surveyText(survey, { width })];
    for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(width);
    if (width === 60) expect(yearsOf(lines)).toEqual(whole);
    // What is told of a body's years is told here as there, only below its name.
    else for (const told of whole.join('  ').split(/ {2,}/u)) expect(lines.join('')).toContain(told);
    for (const { year, reports } of survey.years)
      expect(lines.join('')).toMatch(new RegExp(`${year}(?:：.*报告 ${reports}、|.* ${reports} )`, 'u'));
    const from = lines.findIndex((line) => line.includes('需关注'));
    const attention = lines.slice(from + 1, from + 40);
    for (const line of attention) expect(textWidth(line), line).toBeLessThanOrEqual(width);
    const { body, reasons } = survey.attention[0]!;
    const joined = attention.map((line) => line.trim()).join('');
    expect(joined).toContain(body);
    expect(joined.replace(/\s/gu, '')).toContain(reasons[0]!.zh.replace(/\s/gu, ''));
  }
});

test('the workbook has its sheets in order, filters, and links to the findings', () => {
  const parts = unzipSync(sheet);
  const book = decoder.decode(parts['xl/workbook.xml']!);
  expect([...book.matchAll(/<sheet name="([^"]+)"/gu)].map(([, name]) => name)).toEqual([
    '总览',
    '数据',
    '问题',
    '雷同',
    '缺报',
    '上下级',
    '年度',
  ]);
  const overview = decoder.decode(parts['xl/worksheets/sheet2.xml']!);
  expect(overview).toContain('<autoFilter');
  expect(overview).toContain('state="frozen"');
  const link = /location="&#39;问题&#39;!A(\d+)"/u.exec(overview)!;
  expect(decoder.decode(parts['xl/worksheets/sheet1.xml']!)).toContain(`<row r="${link[1]}"`);
});

test('the longest passage two texts share', () => {
  const shared = '梳理了本单位的办事清单并逐条核对';
  expect(longestShared(`前面不同${shared}后`, `另外的开头${shared}尾`)).toBe(shared);
  expect(longestShared('完全两样的文字在这里面没有共同', '彼此之间找不到任何相同的长段落呢')).toBe('');
});

test('a figure that its own report contradicts is told where it is added, and proves nothing about the parent', async () => {
  const wrong = reports.find(({ body }) => body.endsWith('教育局'))!.body;
  const sources = reports
    .filter(({ name, body }) => name.includes('2024') && [county, wrong].includes(body))
    .map(({ name, body, report }): Given => {
      const cells = body === wrong ? { ...report.cells, 'requests/processed/total': '999999' } : report.cells;
      return { name: `${name}.txt`, bytes: text.render({ ...report, cells }) };
    });
  const { survey: found, sheet: bytes } = await surveyOf(sources, null);
  const own = found.reports.find(({ organization }) => organization?.name === wrong)!;
  expect(own.doubted).toEqual(['processed']);
  expect(found.reports.filter(({ doubted }) => doubted.length > 0)).toEqual([own]);
  const { processed, received } = found.years[0]!.figures;
  expect(processed).toMatchObject({ bodies: 2, doubted: 1 });
  expect(received).toMatchObject({ bodies: 2, doubted: 0 });
  expect(processed!.sum).toBeGreaterThan(999_999);
  const { figures } = found.rollUps[0]!;
  const sum = figures.find(({ figure }) => figure === 'processed')!;
  expect([sum.sum > sum.value, sum.exceeds]).toEqual([true, false]);
  expect([...surveyHtml(found)].join('')).toContain('2 个单位之和，其中 1 个单位的此数在其报告中有错误');
  const sheets = Object.entries(unzipSync(bytes)).map(([, part]) => decoder.decode(part));
  expect(sheets.some((xml) => xml.includes('办理总计 1 个单位'))).toBe(true);
});

test('bodies of one name in two counties are two, as their folders and the roster have it', async () => {
  const towns = reports.filter(({ body }) => body.endsWith('镇人民政府')).map(({ body }) => body);
  const [one, other] = [towns[0]!, towns.find((body) => body !== towns[0])!];
  const of = (body: string, year: number, path: string): Given => ({
    ...change(`${body}${year}年度报告`, (words) => words.replaceAll(body, '城关镇人民政府')),
    name: path,
  });
  const sources = [
    of(one, 2023, '2023/甲县/a.txt'),
    of(one, 2024, '2024/甲县/a.txt'),
    of(other, 2024, '2024/乙县/a.txt'),
  ];
  const roster = ['甲县城关镇人民政府', '乙县城关镇人民政府'];
  const { survey: found } = await surveyOf(sources, roster);
  expect(found.bodies.map(({ name, onRoster }) => [name, onRoster])).toEqual([
    ['城关镇人民政府（甲县）', true],
    ['城关镇人民政府（乙县）', true],
  ]);
  expect(found.bodies.map(({ years }) => years.map(({ states }) => states[0]))).toEqual([
    ['present', 'present'],
    ['missing', 'present'],
  ]);
  expect(found.versions).toEqual([]);
  expect(found.reports.map(({ changes }) => changes !== null)).toEqual([false, true, false]);
  // One that lies in no folder of a county is that of the only county where there is one of its name.
  const flat = await surveyOf([of(one, 2023, 'a.txt'), of(one, 2024, '2024/甲县/a.txt')], null);
  expect(flat.survey.bodies).toHaveLength(1);
});
