import { textWidth } from '@gouji/core/format';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { surveyHtml, surveyJson, surveyText } from '../src/survey/index.ts';
import type { Survey } from '../src/survey/model.ts';
import { decoder, surveyCounty } from './support/surveyed-county.ts';

let survey: Survey;
let sheet: Uint8Array;

beforeAll(async () => {
  ({ survey, sheet } = await surveyCounty());
}, 60_000);

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
