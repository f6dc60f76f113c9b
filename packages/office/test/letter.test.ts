import { judge, type Report, understand, type Verdict } from '@gouji/core';
import { amendReport } from '@gouji/core/extract';
import { readSource } from '@gouji/core/read';
import { buildFinding, buildVerdict } from '@gouji/core/testing';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import { binaryReaders } from '@gouji/readers';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  layOutLetter,
  letterOf,
  letterTemplates,
  letterToDocx,
  letterToMarkdown,
  type NotedCorrection,
  TemplateError,
} from '../src/letter/index.ts';
import { faultyReport } from './support/samples.ts';

const { render } = renderings.find(({ id }) => id === 'html')!;
const sender = {
  signature: '甲市政务公开办公室',
  documentNumber: '甲公开函〔2026〕3号',
  deadline: '2026-03-20',
  contact: '科室 0000-0000000',
  date: '2026-03-01',
};

async function faulty(index: number) {
  const understanding = await understand({ name: '年报.html', bytes: render(faultyReport(index)) });
  const verdict = judge(understanding);
  return { verdict, report: understanding.report!, letter: letterOf(verdict, understanding.report)! };
}

test('a letter has what an official letter has, in its order', async () => {
  const { letter, report } = await faulty(2);
  const blocks = layOutLetter(letter, sender);
  const body = report.organization!.name;
  expect(blocks[0]).toEqual({
    kind: 'title',
    text: `关于${body}${report.year}年政府信息公开工作年度报告的反馈函`,
  });
  expect(blocks[1]).toEqual({ kind: 'center', text: sender.documentNumber });
  expect(blocks[2]).toEqual({ kind: 'flush', text: `${body}：` });
  expect(blocks.slice(-2)).toEqual([
    { kind: 'right', text: sender.signature },
    { kind: 'right', text: '2026年3月1日' },
  ]);
  const text = letterToMarkdown(blocks);
  expect(text).toContain('于2026年3月20日前');
  expect(text).toContain('联系人及电话：科室 0000-0000000');
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map((block) => 'text' in block && block.text);
  expect(headings).toEqual(['一、可能的原因', '二、需要核实的内容']);
  for (const { problem, basis } of letter.points) {
    const row = blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .find((cells) => cells.includes(problem));
    expect(row, problem).toContain(basis);
  }
});

test('the paragraphs of a letter are indented for programs that know no characters as a unit too', async () => {
  const { letter } = await faulty(2);
  const document = strFromU8(unzipSync(letterToDocx(layOutLetter(letter, sender)))['word/document.xml']!);
  const indents = document.match(/<w:ind [^>]*firstLineChars[^>]*>/gu) ?? [];
  expect(indents.length).toBeGreaterThan(0);
  for (const indent of indents) expect(indent).toMatch(/w:firstLineChars="200" w:firstLine="640"/u);
});

test('a value stands among the corrections only where the verdict asserts it', async () => {
  const { verdict, letter } = await faulty(2);
  const asserted = verdict.findings.filter((finding) => 'correction' in finding && finding.correction);
  expect(letter.corrections).toHaveLength(new Set(asserted.map(({ correction }) => correction!.path)).size);
  for (const { message } of asserted)
    expect(
      letter.corrections.some(({ problem }) => problem.includes(message)),
      message,
    ).toBe(true);
  const correction = { path: 'requests/received/total', from: 12, to: 21, because: 'report' };
  const finding = { ...buildFinding({ message: '总计填 12。' }), correction };
  const known = letterOf({ ...buildVerdict([]), findings: [finding] } as Verdict, null)!;
  expect(known.corrections).toMatchObject([{ from: '12', to: '21', problem: '总计填 12。' }]);
  expect(known.points).toEqual([]);
  const markdown = letterToMarkdown(layOutLetter(known, sender));
  expect(markdown).toContain('## 一、应当更正的内容');
  expect(markdown).not.toContain('需要核实的内容');
});

test('one value that mends several findings stands in one row, at its own place', () => {
  const correction = { path: 'requests/processed/total', from: 12, to: 21, because: 'diagnosis' } as const;
  const findings = ['requests/received/total', 'requests/processed/total'].map((path, index) =>
    buildFinding({ path, correction, message: `第 ${index + 1} 处。`, fingerprint: String(index) }),
  );
  const { corrections, points } = letterOf(buildVerdict(findings), null)!;
  expect(corrections).toHaveLength(1);
  expect(corrections[0]).toMatchObject({ from: '12', to: '21', problem: '第 1 处。第 2 处。' });
  expect(corrections[0]!.place).toContain('（七）总计');
  expect(points).toEqual([]);
});

test('what was not checked is told at the end, and a field left empty leaves nothing behind', () => {
  const { coverage } = buildVerdict([]);
  const sections = { found: [], missing: ['problems' as const] };
  const verdict = buildVerdict([buildFinding()], { coverage: { ...coverage, whole: false, sections } });
  const blocks = layOutLetter(letterOf(verdict, null)!, { date: '2026-10-20' });
  expect(letterToMarkdown(blocks)).toContain('未能核对：未读到“五、存在的主要问题及改进情况”部分');
  expect(letterToMarkdown(blocks)).not.toContain('>>');
  expect(blocks.at(-1)).toEqual({ kind: 'right', text: '2026年10月20日' });
});

test('no letter is due where nothing counts', () => {
  expect(letterOf({ ...buildVerdict([]), findings: [] }, null)).toBeNull();
});

test('Word and Markdown say the same, and the same letter gives the same bytes', async () => {
  const { letter } = await faulty(5);
  const blocks = layOutLetter(letter, sender);
  const bytes = letterToDocx(blocks);
  expect(bytes).toEqual(letterToDocx(layOutLetter(letter, sender)));
  const document = await readSource({ name: 'letter.docx', bytes }, { readers: binaryReaders });
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ content }) => content.text) : [block.content.text],
  );
  for (const block of blocks)
    for (const text of block.kind === 'table' ? block.rows.flat() : [block.text])
      if (text !== '') expect(texts).toContain(text);
});

test('an office’s own template decides what is said and how; a slip in it is told', async () => {
  const { letter } = await faulty(2);
  const own =
    '# {{单位}}\n\n{{#核实}}\n（{{序号}}）{{位置}}：{{问题}}\n\n{{/核实}}\n{{^有更正}}\n无须更正。\n\n{{/有更正}}\n>> {{汉字日期}}\n';
  const blocks = layOutLetter(letter, { date: '2026-10-20' }, 'zh', own);
  expect(blocks.at(-1)).toEqual({ kind: 'right', text: '二〇二六年十月二十日' });
  expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(letter.points.length + 1);
  const attempt = (template: string) => () => layOutLetter(letter, sender, 'zh', template);
  expect(attempt('{{单位名}}')).toThrow(TemplateError);
  expect(attempt('{{#核实}}')).toThrow(/not closed/u);
  expect(attempt('{{/核实}}')).toThrow(/closes nothing/u);
});

test('nothing a report says can change the layout of a letter', () => {
  const nasty = '# 甲\n| {{单位}} | \\ <b>\n>> 乙';
  const letter = {
    body: nasty,
    year: '',
    report: nasty,
    causes: [],
    corrections: [],
    unchecked: nasty,
    points: [{ place: nasty, problem: nasty, basis: nasty, request: nasty }],
  };
  const blocks = layOutLetter(letter, sender);
  expect(blocks.filter(({ kind }) => kind === 'title')).toHaveLength(1);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  expect(tables).toHaveLength(1);
  expect(tables[0]!.every((row) => row.length === 5)).toBe(true);
  expect(Object.keys(letterTemplates)).toEqual(['zh', 'en']);
});

/** The letter with corrections that were noted, as the page has them. */
function withNoted(read: Report, verdict: Verdict, corrections: readonly NotedCorrection[]) {
  const amended = amendReport(read, corrections);
  const now = judge({ source: verdict.source, report: amended, notices: [], complete: true });
  return letterOf(verdict, read, { noted: { corrections, verdict: now } })!;
}

test('what was noted stands among the corrections with what it settles; what was only tried is never asserted', async () => {
  const { report: drawn } = fc.sample(consistentReport('2021'), { numRuns: 1, seed: 5 })[0]!;
  const path = 'requests/received/total';
  const right = drawn.cells[path]!;
  const wrong = { ...drawn, cells: { ...drawn.cells, [path]: String(Number(right) + 7) } };
  const understanding = await understand({ name: '年报.html', bytes: render(wrong) });
  const read = understanding.report!;
  const verdict = judge(understanding);
  const before = letterOf(verdict, read)!;
  const cell = { target: path, from: String(Number(right) + 7), to: String(right) };

  const noted = withNoted(read, verdict, [cell]);
  const row = noted.corrections.find(({ from, to }) => from === cell.from && to === cell.to)!;
  expect(row.place).toContain('本年新收');
  expect(row.problem).not.toBe('经核对，此处有误。');
  expect(noted.points.length).toBeLessThan(before.points.length + before.corrections.length);

  const tried = withNoted(read, verdict, [{ ...cell, presumed: true }]);
  expect(tried.corrections).toEqual(before.corrections);
  expect(tried.points).toEqual(before.points);
  expect(tried.causes[0]!.text).toContain(`由 ${cell.from} 改为 ${cell.to}`);

  // A change that mends nothing is asked for, and every finding stays.
  const other = withNoted(read, verdict, [{ target: 'organization', from: '甲局', to: '乙局' }]);
  expect(other.corrections[0]).toMatchObject({
    place: '报告单位',
    from: '甲局',
    to: '乙局',
    problem: '经核对，此处有误。',
  });
  expect(other.points).toEqual(before.points);
});
