import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '@gouji/core';
import { checkReport } from '@gouji/core/check';
import { binaryReaders } from '@gouji/readers';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/review/temporary-folder.ts';
import { findFiles, pathsToRead } from '../../files/find-files.ts';
import type { Review } from '../core/review.ts';
import { faultyReport, press, reviewOf } from '../testing/review-of.ts';
import { exportReview, outputsOf } from './export-review.ts';
import { letterOf } from './letter.ts';

const today = { sender: { date: '2025-03-01' } };
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
  expect(letter).toContain('2025年3月1日');
  expect(letter.split('\n').filter((line) => /^\| \d/u.test(line))).toHaveLength(1);
});

test('a correction stands in the letter as what the value should become', () => {
  const review = reviewOf();
  press(review, '/requests/row-sum\r');
  press(review, 'e\u001515\r');
  expect(corrected(review)).toEqual([['18', '15']]);
});

/** What stands and what must stand, row by row of the table of corrections. */
const corrected = (review: Review): (readonly [string, string])[] =>
  review.workspace.reports.flatMap((report) =>
    (letterOf(review, report)?.corrections ?? []).map(({ from, to }) => [from, to] as const),
  );

test('a sum that does not hold gives its two sides and asks to verify: nothing says which figure is wrong', () => {
  const review = reviewOf('zh', 0);
  review.workspace.add(faultyReport(1, 'zh', { 'remedies/reconsideration/total': 3 }));
  press(review, '/remedies/row-sum\r');
  press(review, 'a');
  expect(corrected(review)).toEqual([]);
  const [report] = review.workspace.reports;
  expect(letterOf(review, report!)!.points).toMatchObject([{ problem: expect.stringContaining('3') }]);
});

test('where one repair alone restores the sums, the letter asks for it once, with all that it mends', () => {
  const review = reviewOf();
  press(review, 'gja');
  expect(corrected(review)).toEqual([['18', '15']]);
  const [correction] = letterOf(review, review.workspace.reports[0]!)!.corrections;
  expect(correction!.place).toBe('表三“一、本年新收政府信息公开申请数量·总计”栏');
  expect(correction!.problem).toContain('各类申请人之和');
  expect(correction!.problem).toContain('办理总计');
});

test('no parameter of a rule is taken for a value', () => {
  const review = reviewOf('zh', 1);
  for (const item of review.workspace.items) item.record.status = 'accepted';
  expect(corrected(review)).toEqual([['18', '15']]);
});

test('a diagnosis taken over stands in the letter as a correction where nothing else is possible', () => {
  const review = reviewOf();
  press(review, 'gjc\r');
  expect(corrected(review)).toEqual([['18', '15']]);
});

test('a candidate taken over that is one of several is asked about, never asserted', () => {
  const review = reviewOf('zh', 0);
  const loaded = faultyReport(1);
  review.workspace.add({
    ...loaded,
    findings: loaded.findings.map(({ correction: _, ...finding }) => finding),
    diagnoses: loaded.diagnoses.map((diagnosis) => ({ ...diagnosis, asserted: false })),
  });
  press(review, 'gjc');
  expect(review.ui.overlay?.kind === 'take' && review.ui.overlay.isAsserted).toBe(false);
  press(review, '\r');
  expect(corrected(review)).toEqual([]);
  const letter = letterOf(review, review.workspace.reports[0]!)!;
  expect(letter.causes[0]!.explains).toHaveLength(2);
  expect(letter.points).toHaveLength(2);
});

test('an office puts its own name, number and template on the letters', () => {
  const review = reviewOf();
  press(review, 'gja');
  const sender = {
    date: '2025-03-01',
    signature: '乙市政务公开办公室',
    documentNumber: '乙公开函〔2025〕3号',
  };
  const [usual] = outputsOf(review, 'letter', { sender });
  expect(String(usual!.content)).toContain('乙公开函〔2025〕3号');
  const template =
    '# 致{{单位}}\n\n{{#更正}}\n改{{序号}}\n\n{{/更正}}\n{{#核实}}\n第{{序号}}处\n\n{{/核实}}\n>> {{落款}}\n';
  const [own] = outputsOf(review, 'letter', { sender, template });
  expect(String(own!.content)).toBe('# 致甲县人民政府\n\n改1\n\n乙市政务公开办公室\n');
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

test('every export has a folder of its own with a manifest, and none of it is read as a report', async () => {
  const folder = temporaryFolder('gouji-export-');
  const review = decided();
  const told: string[] = [];
  const first = await exportReview(review, 'all', folder, today, (done, total) =>
    told.push(`${done}/${total}`),
  );
  expect(told.at(-1)).toBe(`${told.length}/${told.length}`);
  press(review, 'u');
  press(review, 'u');
  press(review, 'u');
  const second = await exportReview(review, 'letter', folder, today);
  expect(first.folder).not.toBe(second.folder);
  // Where there is nothing to write, no empty folder tells of a letter.
  expect(second.files).toEqual([]);
  expect(existsSync(second.folder)).toBe(false);
  const manifest = JSON.parse(readFileSync(join(first.folder, 'gouji-export.json'), 'utf8'));
  expect(manifest.files).toEqual(first.files);
  expect(first.files).toContain('decisions.xlsx');
  const written = readdirSync(first.folder, { recursive: true }).map(String);
  expect(written.some((name) => name.endsWith('.new'))).toBe(false);
  writeFileSync(join(folder, '甲县.txt'), '甲县人民政府2023年政府信息公开工作年度报告');
  const found = pathsToRead(await findFiles([folder, join(folder, 'gouji-review')], { thorough: true }));
  expect(found.filter((path) => path.includes('gouji-review'))).toEqual([]);
});

test('the name of a letter cannot leave its folder', () => {
  const review = reviewOf();
  const report = review.workspace.reports[0]!;
  (report.report!.organization as { name: string }) = { name: '../../etc/甲' } as never;
  press(review, 'a');
  for (const { name } of outputsOf(review, 'letter', today)) expect(name.split(/[\\/]/u)).toHaveLength(2);
});
