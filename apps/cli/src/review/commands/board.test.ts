import { expect, test } from 'vitest';
import { Ledger } from '../core/ledger.ts';
import { mergeEvents } from '../core/session.ts';
import { letterOf } from '../export/letter.ts';
import { answerLine } from '../plain/run-plain.ts';
import { eventsOf, faultyReport, press, reviewOf } from '../testing/review-of.ts';
import { drawFrame } from '../view/frame.ts';
import { lineWidth } from '../view/spans.ts';

/** Three faulty reports, one that cannot be read, one without findings. */
function boardOf() {
  const review = reviewOf('zh', 3);
  const { workspace } = review;
  const unreadable = { ...faultyReport(8), findings: [], diagnoses: [], outcome: 'indeterminate' as const };
  workspace.add({ ...unreadable, name: '乙县/坏.pdf', report: null });
  workspace.add({ ...faultyReport(9), name: '乙县/好.txt', findings: [], diagnoses: [], outcome: 'pass' });
  review.show({ screen: 'board' });
  return review;
}

test('every report is on the board, clean and unreadable ones too, with totals', () => {
  const review = boardOf();
  const { board } = review;
  expect(board.rows.map(({ outcome }) => outcome)).toEqual([
    'errors',
    'errors',
    'errors',
    'unreadable',
    'passed',
  ]);
  const { items } = review.workspace;
  expect(board.totals).toMatchObject({
    reports: 5,
    errors: items.filter(({ finding }) => finding.severity === 'error').length,
    // What could not be read is one thing to decide.
    total: items.length + 1,
    decided: 0,
    letters: 0,
    finished: 0,
  });
  expect(board.lines.filter(({ kind }) => kind === 'folder')).toHaveLength(2);
});

test('an unreadable report is decided and written to', () => {
  const review = boardOf();
  press(review, 'Gka');
  const report = review.workspace.reports[3]!;
  expect(report.whole.status).toBe('accepted');
  expect(review.board.totals).toMatchObject({ decided: 1, letters: 1 });
  expect(letterOf(review, report)!.points).toMatchObject([{ place: '整份报告' }]);
  press(review, 'u');
  expect(report.whole.status).toBe('open');
  press(review, 'd1');
  expect(report.whole).toMatchObject({ status: 'dismissed', reason: review.words.reasons[0] });
  expect(letterOf(review, report)).toBeNull();
});

test('a note on a whole report stays with it, on the board and on its heading in the list', () => {
  const review = boardOf();
  press(review, 'gjm已电话催报\r');
  const [report] = review.workspace.reports;
  expect(report!.whole.note).toBe('已电话催报');
  press(review, '\u001b[Cm');
  expect(review.ui.screen).toBe('list');
  expect(review.ui.overlay?.kind === 'prompt' && review.ui.overlay.editor.characters.join('')).toBe(
    '已电话催报',
  );
});

test('finished is signed by whoever read first, and a second time by another', () => {
  const review = boardOf();
  press(review, 'gjF');
  expect(review.board.rows[0]).toMatchObject({ readings: 1, reviewer: '张三' });
  const other = reviewOf('zh', 1, eventsOf(review), 'v');
  other.show({ screen: 'board' });
  const { key } = other.workspace.reports[0]!;
  other.record({ kind: 'read', reports: [key], reading: 'second', done: true });
  expect(other.board.rows[0]).toMatchObject({ readings: 2 });
  press(review, 'gjF');
  expect(review.board.rows[0]!.readings).toBe(0);
  const again = new Ledger().replay(mergeEvents(eventsOf(review)));
  expect(again.progressOf(key).first).toBeNull();
});

test('sorting, filtering, searching and folding keep the cursor on its report', () => {
  const review = boardOf();
  press(review, 'G');
  const here = review.ui.board.cursor;
  for (const key of ['s', 's', 's', 's', 's']) {
    press(review, key);
    expect(review.ui.board.cursor).toBe(here);
  }
  press(review, 'f6');
  expect(review.board.rows.map(({ report }) => report.name)).toEqual(['乙县/坏.pdf']);
  press(review, '0/好\r');
  expect(review.board.rows.map(({ report }) => report.name)).toEqual(['乙县/好.txt']);
  press(review, '0gh');
  expect(review.board.lines.map(({ kind }) => kind)).toEqual(['folder', 'folder', 'report', 'report']);
});

test('arrows and Enter alone open a report, decide, and come back', () => {
  const review = boardOf();
  press(review, '\u001b[B\r');
  expect(review.ui.overlay?.kind).toBe('menu');
  press(review, '\r');
  expect(review.ui.screen).toBe('list');
  expect(review.listReport).toBe(0);
  press(review, '\u001b[B\r\r');
  expect(review.ui.overlay?.kind).toBe('take');
  press(review, '\r');
  expect(review.board.rows[0]!.decided).toBe(2);
});

test('a report without findings opens on its text', () => {
  const review = boardOf();
  press(review, 'G\u001b[C');
  expect(review.ui.screen).toBe('list');
  const text = drawFrame(review, { columns: 120, rows: 40 })
    .lines.map((line) => line.map((one) => one.text).join(''))
    .join('\n');
  expect(text).toContain('乙县/好.txt');
  expect(text).toContain('甲县人民政府');
});

test('several names share what is listed out among them', () => {
  const review = boardOf();
  press(review, 'gjS甲 乙\r');
  expect(review.board.rows.map(({ reviewer }) => reviewer)).toEqual(['甲', '甲', '甲', '乙', '乙']);
});

test.each([
  [60, 12],
  [80, 24],
  [120, 40],
  [200, 60],
])('at %i×%i the board fills the screen exactly, whatever is open', (columns, rows) => {
  for (const keys of ['', 'm', 'f', '\r', 'G', '/无此\r', 'S', 'gh']) {
    const review = boardOf();
    press(review, keys);
    const { lines } = drawFrame(review, { columns, rows });
    expect(lines.map(lineWidth)).toEqual(Array(rows).fill(columns));
  }
});

test('in plain lines the board is listed, a number opens a report, and its first cause is at hand', () => {
  const review = reviewOf('zh', 2);
  expect(answerLine(review, 'b')!.join('\n')).toContain('2. 甲县人民政府 · 2023 · 有错误');
  expect(answerLine(review, '2')!.join('\n')).toContain('甲县/1.txt');
  expect(answerLine(review, 'c')!.join('\n')).toMatch(/1\. .*18 → 15 · 消除 2 · 新增 0/u);
  expect(answerLine(review, '1')!.join('\n')).toContain('已更正');
  expect(review.board.rows[1]!.decided).toBe(2);
});
