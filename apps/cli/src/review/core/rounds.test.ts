import { defaultLimits } from '@gouji/core';
import { binaryReaders } from '@gouji/readers';
import { expect, test } from 'vitest';
import { outputsOf } from '../export/export-review.ts';
import { letterOf } from '../export/letter.ts';
import { eventsOf, faultyReport, press, reviewOf } from '../testing/review-of.ts';
import { statusOf } from './report-items.ts';
import type { Review } from './review.ts';
import { countOutcomes, isSuperseded, roundOf } from './rounds.ts';
import { mergeEvents, type ReviewEvent } from './session.ts';

const year2023 = { organization: '甲县人民政府', year: 2023 };
/** The sitting in which a submission is reviewed: it alone is loaded, the log is that of the earlier ones. */
function sitting(number: number, cells: Record<string, number>, before: readonly ReviewEvent[] = []): Review {
  const review = reviewOf('zh', 0, before, `s${number}`);
  const loaded = { ...faultyReport(number, 'zh', cells), name: `甲县/第${number}稿.txt` };
  const { report, isNew } = review.workspace.add(loaded);
  if (isNew) review.record({ kind: 'report', report: report.key, name: report.name, ...year2023 });
  return review;
}
const logOf = (review: Review, before: readonly ReviewEvent[]): ReviewEvent[] =>
  mergeEvents(before, eventsOf(review));

/** Received 18 for 15, and a remedies total that is wrong too; both are asked for. */
const first = { 'remedies/reconsideration/total': 3 };
function askedOnce(): ReviewEvent[] {
  const review = sitting(1, first);
  press(review, 'gjam请附台账\r');
  press(review, '/remedies/row-sum\ra');
  return logOf(review, []);
}

test('what was asked with one submission is known in the next: done, not done, and new', () => {
  const log = askedOnce();
  const second = sitting(
    2,
    { 'requests/received/total': 15, ...first, 'remedies/litigationDirect/total': 2 },
    log,
  );
  const round = roundOf(second.workspace, second.workspace.reports[0]!)!;
  expect(round.number).toBe(2);
  expect(countOutcomes(round.requests)).toEqual({ done: 2, otherwise: 0, notDone: 1, asked: 0 });
  expect(round.fresh).toBeGreaterThan(0);
  const open = second.workspace.items.find(({ finding }) => finding.path?.includes('reconsideration'))!;
  expect(statusOf(open)).toBe('changed');
  expect(open.earlier?.status).toBe('accepted');
});

test('a value that was mended to another than the one asked for is told as such', () => {
  const log = askedOnce();
  const otherwise = {
    'requests/received/naturalPerson': 16,
    'requests/received/total': 16,
    'requests/disclosed/naturalPerson': 16,
    'requests/disclosed/total': 16,
    'requests/processed/naturalPerson': 16,
    'requests/processed/total': 16,
  };
  const second = sitting(2, otherwise, log);
  const { requests } = roundOf(second.workspace, second.workspace.reports[0]!)!;
  expect(requests.filter(({ outcome }) => outcome === 'otherwise')).toMatchObject([
    { about: { from: '18', to: '15' }, now: '16' },
    { about: { from: '18', to: '15' }, now: '16' },
  ]);
});

test('a fault that stays with another figure is not done, and what was decided of it is carried on', () => {
  const log = askedOnce();
  const second = sitting(2, { 'requests/received/total': 19 }, log);
  const counts = countOutcomes(roundOf(second.workspace, second.workspace.reports[0]!)!.requests);
  expect(counts).toMatchObject({ notDone: 2, done: 1 });
  const item = second.workspace.items.find(({ finding }) => finding.ruleId === 'requests/row-sum')!;
  expect(item.earlier).toMatchObject({ status: 'accepted', note: '请附台账' });
  press(second, '/requests/row-sum\r=');
  expect(item.record.status).toBe('accepted');
  expect(letterOf(second, second.workspace.reports[0]!)!.corrections[0]!.request).toContain('上次已要求');
});

test('a correction not made and a note are taken over by one key; what the body changed since is left alone', () => {
  const review = sitting(1, first);
  press(review, '/requests/row-sum\re15\rm请附台账\r');
  press(review, '/remedies/row-sum\re0\r');
  const log = logOf(review, []);
  const same = sitting(2, first, log);
  press(same, '/requests/row-sum\r=');
  expect([...same.ledger.correctionsOf(same.workspace.reports[0]!.key)].map(([, { to }]) => to)).toEqual([
    '15',
  ]);
  expect(same.workspace.items.some(({ record }) => record.note === '请附台账')).toBe(true);
  const report = same.workspace.reports[0]!;
  same.show({ cursor: { group: String(report.index) } });
  press(same, '=');
  expect(same.ledger.correctionsOf(report.key).size).toBe(2);
  press(same, 'u');
  expect(same.ledger.correctionsOf(report.key).size).toBe(1);

  const other = sitting(3, { ...first, 'requests/received/total': 17 }, log);
  other.show({ cursor: { group: '0' } });
  press(other, '=');
  expect([...other.ledger.correctionsOf(other.workspace.reports[0]!.key).keys()]).toEqual([
    'remedies/reconsideration/total',
  ]);
});

test('three rounds are one line: asked with the first, mended with the third, and the ledger tells it', async () => {
  const log = askedOnce();
  const second = sitting(2, { 'requests/received/total': 15, ...first }, log);
  press(second, '/remedies/row-sum\r=');
  const twice = logOf(second, log);
  const third = sitting(3, { 'requests/received/total': 15 }, twice);
  const round = roundOf(third.workspace, third.workspace.reports[0]!)!;
  expect(round.number).toBe(3);
  expect(round.requests.map(({ round: asked, outcome }) => [asked, outcome])).toEqual([
    [1, 'done'],
    [1, 'done'],
    [1, 'done'],
  ]);
  const head = { sender: { date: '2025-03-01' } };
  const open = async (kind: 'ledger' | 'ledgerDocx', format: 'xlsx' | 'docx') => {
    const [output] = outputsOf(third, kind, head);
    const reader = binaryReaders.find((one) => one.format === format)!;
    const content = output!.content as Uint8Array;
    const document = await reader.read(content, { name: output!.name, limits: defaultLimits });
    return document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.cells.map(({ content: { text } }) => text) : [block.content.text],
    );
  };
  for (const texts of [await open('ledger', 'xlsx'), await open('ledgerDocx', 'docx')]) {
    expect(texts.filter((text) => text === '已改')).toHaveLength(3);
    expect(texts).toContain('第1次');
  }
});

test('bodies of one name in two counties are two bodies', () => {
  const review = reviewOf('zh', 0);
  for (const [number, folder, name] of [
    [1, '甲县', '城关镇人民政府'],
    [2, '乙县', '城关镇人民政府'],
  ] as const) {
    const loaded = faultyReport(number);
    const report = { ...loaded.report!, organization: { ...loaded.report!.organization!, name } };
    const added = review.workspace.add({ ...loaded, report, name: `${folder}/报告.txt` }).report;
    review.record({ kind: 'report', report: added.key, name: added.name, organization: name, year: 2023 });
  }
  expect(review.board.rows.map(({ submission, superseded }) => [submission, superseded])).toEqual([
    [1, false],
    [1, false],
  ]);
});

test('of versions seen together the draft comes before the final one, whatever the order of their names', () => {
  const review = reviewOf('zh', 0);
  for (const [number, name, cells] of [
    [1, '甲县/2023年度报告（定稿2）.docx', { 'requests/received/total': 15, ...first }],
    [2, '甲县/甲县政府2023年度报告初稿.docx', first],
  ] as const) {
    const { report } = review.workspace.add({ ...faultyReport(number, 'zh', cells), name });
    review.record({ kind: 'report', report: report.key, name: report.name, ...year2023 });
  }
  expect(review.board.rows.map(({ submission, superseded }) => [submission, superseded])).toEqual([
    [2, false],
    [1, true],
  ]);
});

test('two versions in one folder are versions: the letter speaks of the later one', () => {
  const review = reviewOf('zh', 0);
  for (const [number, cells] of [
    [1, first],
    [2, { 'requests/received/total': 15, ...first }],
  ] as const) {
    const loaded = { ...faultyReport(number, 'zh', cells), name: `甲县/第${number}稿.txt` };
    const { report } = review.workspace.add(loaded);
    review.record({ kind: 'report', report: report.key, name: report.name, ...year2023 });
  }
  const [old, latest] = review.workspace.reports;
  expect(isSuperseded(review.workspace, old!)).toBe(true);
  expect(isSuperseded(review.workspace, latest!)).toBe(false);
  for (const item of review.workspace.items) item.record.status = 'accepted';
  expect(letterOf(review, old!)).toBeNull();
  expect(letterOf(review, latest!)).not.toBeNull();
  expect(review.board.rows.map(({ submission, superseded }) => [submission, superseded])).toEqual([
    [1, true],
    [2, false],
  ]);
});
