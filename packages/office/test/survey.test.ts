import { judge, understand } from '@gouji/core';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { orderAttention } from '../src/survey/attention.ts';
import { digestReport } from '../src/survey/digest-report.ts';
import { longestShared } from '../src/survey/find-alike.ts';
import { buildSurvey, Collector, surveyHtml, surveyText } from '../src/survey/index.ts';
import type { Survey } from '../src/survey/model.ts';
import {
  absent,
  change,
  copier,
  county,
  decoder,
  drafts,
  type Given,
  given,
  office,
  reports,
  surveyCounty,
  surveyOf,
  text,
} from './support/surveyed-county.ts';

let survey: Survey;

beforeAll(async () => {
  ({ survey } = await surveyCounty());
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
