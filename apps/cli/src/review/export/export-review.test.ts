import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '@gouji/core';
import { checkReport } from '@gouji/core/check';
import { binaryReaders } from '@gouji/readers';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/review/temporary-folder.ts';
import type { Review } from '../core/review.ts';
import { faultyReport, press, reviewOf } from '../testing/review-of.ts';
import { exportReview, outputsOf } from './export-review.ts';

const today = '2025-03-01';
const textOf = (review: Review, kind: Parameters<typeof outputsOf>[1]): string =>
  String(outputsOf(review, kind, today)[0]?.content ?? '');

/** Reads a file of ours with the reader of its format. */
const open = (format: 'docx' | 'xlsx', content: string | Uint8Array) =>
  binaryReaders
    .find((reader) => reader.format === format)!
    .read(content as Uint8Array, { name: `export.${format}`, limits: defaultLimits });

/** One finding accepted, one dismissed with a reason that tries to break the formats. */
function decided(): Review {
  const review = reviewOf('zh', 2);
  press(review, 'a');
  press(review, `d${review.words.reasons.length + 1}=1+1,"甲" | 乙\r`);
  press(review, 'm<注> & “①”\r');
  return review;
}

test('a letter is written for each report with something to correct, and for no other', () => {
  const review = decided();
  const letters = outputsOf(review, 'letter', today);
  expect(letters).toHaveLength(1);
  const letter = String(letters[0]!.content);
  const accepted = review.workspace.items.find(({ record }) => record.status === 'accepted')!;
  expect(letter).toContain('关于甲县人民政府2023年政府信息公开工作年度报告的反馈函');
  expect(letter).toContain('甲县人民政府：');
  expect(letter).toContain(accepted.finding.basis[0]!.text);
  expect(letter).toContain(today);
  expect(letter.split('\n').filter((line) => /^\| \d/u.test(line))).toHaveLength(1);
});

test('a correction stands in the letter as what the value should become', () => {
  const review = reviewOf();
  press(review, '/requests/row-sum\r');
  press(review, 'e\u001515\r');
  const letter = textOf(review, 'letter');
  expect(letter).toContain('18 → 15');
});

/** The cells of the column 应更正为, row by row. */
const correctTo = (letter: string): string[] =>
  letter
    .split('\n')
    .filter((line) => /^\| \d/u.test(line))
    .map((line) => line.split(' | ')[3]!);

test('a sum that does not hold gives its two sides and asks to verify: nothing says which figure is wrong', () => {
  const review = reviewOf('zh', 0);
  review.workspace.add(faultyReport(1, 'zh', { 'remedies/reconsideration/total': 3 }));
  press(review, '/remedies/row-sum\r');
  press(review, 'a');
  expect(correctTo(textOf(review, 'letter'))).toEqual(['0 ≠ 3，请核实']);
});

test('where one repair alone restores the sums, the letter asks for it by its cell', () => {
  const review = reviewOf();
  press(review, '/requests/balance\r');
  press(review, 'a');
  expect(correctTo(textOf(review, 'letter'))).toEqual([
    '表三“一、本年新收政府信息公开申请数量”行“总计”列 18 → 15',
  ]);
});

test('no parameter of a rule is taken for a value', () => {
  const review = reviewOf('zh', 1);
  for (const item of review.workspace.items) item.record.status = 'accepted';
  for (const cell of correctTo(textOf(review, 'letter'))) expect(cell).toMatch(/请核实$|18 → 15$/u);
});

test('what was taken from the diagnosis is what the letter asks for, with its cell, for every finding it mends', () => {
  const review = reviewOf();
  press(review, '/requests/balance\r');
  press(review, 'c');
  const asked = correctTo(textOf(review, 'letter'));
  expect(asked.length).toBeGreaterThan(1);
  for (const cell of asked) expect(cell).toMatch(/18 → 15$/u);
});

test('the Word letter is a document that our own reader opens, with the same rows', async () => {
  const review = decided();
  const [docx] = outputsOf(review, 'letterDocx', today);
  const document = await open('docx', docx!.content);
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ content }) => content.text) : [block.content.text],
  );
  expect(texts.join('\n')).toContain('反馈函');
  expect(texts).toContain('依据');
  const accepted = review.workspace.items.find(({ record }) => record.status === 'accepted')!;
  expect(texts).toContain(accepted.finding.message);
});

test('the table of decisions has a row a finding and no cell that a spreadsheet would run', () => {
  const review = decided();
  const csv = textOf(review, 'csv');
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.trim().split('\r\n')).toHaveLength(review.workspace.items.length + 1);
  expect(csv).toContain(`"'=1+1,""甲"" | 乙"`);
});

test('the workbook is one that our own reader opens', async () => {
  const review = decided();
  const [xlsx] = outputsOf(review, 'xlsx', today);
  const document = await open('xlsx', xlsx!.content);
  const table = document.blocks.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.rowCount).toBe(review.workspace.items.length + 1);
});

test('exceptions and baseline are what check takes: the dismissed finding is suppressed, the baseline silences all', async () => {
  const review = reviewOf();
  press(review, '/requests/row-sum\r');
  press(review, 'd1');
  const { exceptions } = JSON.parse(textOf(review, 'exceptions')) as {
    exceptions: { fingerprint: string; rule: string; reason: string }[];
  };
  expect(exceptions).toHaveLength(1);
  expect(exceptions[0]).toMatchObject({ rule: 'requests/row-sum', reason: review.words.reasons[0] });
  const report = review.workspace.reports[0]!.report!;
  const suppressed = checkReport(report, { exceptions }).findings.filter(({ suppression }) => suppression);
  expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['requests/row-sum']);
  const baseline = textOf(review, 'baseline')
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0]!);
  expect(checkReport(report, { baseline }).findings.every(({ suppression }) => suppression)).toBe(true);
});

test('the session as JSON tells every finding with its decision', () => {
  const review = decided();
  const session = JSON.parse(textOf(review, 'session')) as {
    reports: { findings: { status: string; note: string }[] }[];
  };
  const findings = session.reports.flatMap((report) => report.findings);
  expect(findings).toHaveLength(review.workspace.items.length);
  expect(findings.map(({ status }) => status)).toEqual(
    expect.arrayContaining(['accepted', 'dismissed', 'open']),
  );
});

test('everything is written at once, and a second export replaces the first', () => {
  const folder = temporaryFolder('gouji-export-');
  const review = decided();
  exportReview(review, 'all', folder, today);
  writeFileSync(join(folder, 'gouji-review', 'decisions.csv'), 'old');
  exportReview(review, 'csv', folder, today);
  expect(readFileSync(join(folder, 'gouji-review', 'decisions.csv'), 'utf8')).not.toBe('old');
  expect(readdirSync(join(folder, 'gouji-review')).some((name) => name.endsWith('.new'))).toBe(false);
});

test('the name of a letter cannot leave its folder', () => {
  const review = reviewOf();
  const report = review.workspace.reports[0]!;
  (report.report!.organization as { name: string }) = { name: '../../etc/甲' } as never;
  press(review, 'a');
  for (const { name } of outputsOf(review, 'letter', today)) expect(name.split(/[\\/]/u)).toHaveLength(2);
});
