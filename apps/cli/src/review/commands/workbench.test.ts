import type { SourceLocation } from '@gouji/core/model';
import { expect, test } from 'vitest';
import type { Review } from '../core/review.ts';
import { fillPlaces } from '../io/open-original.ts';
import { eventsOf, faultyReport, press, reviewOf } from '../testing/review-of.ts';
import { drawFrame } from '../view/frame.ts';

const screen = (review: Review, columns = 80, rows = 24): string =>
  drawFrame(review, { columns, rows })
    .lines.map((line) => line.map(({ text }) => text).join(''))
    .join('\n');

/** On the workbench of a report whose total of applications says 18 where 15 is right. */
function atWorkbench(cells: Record<string, number> = {}): Review {
  const review = reviewOf('zh', 0);
  const prior = faultyReport(2, 'zh', { 'requests/received/total': 12, 'requests/carriedOut/total': 4 });
  review.workspace.add({ ...faultyReport(1, 'zh', cells), prior: prior.report });
  press(review, '/requests/row-sum\ri');
  return review;
}

test('it opens on the cell at fault, with both sides of every sum through it and last year’s figure', () => {
  const review = atWorkbench();
  expect(review.ui.cell?.path).toBe('requests/received/total');
  const shown = screen(review);
  expect(shown).toContain('✗ 本行 15 ≠ [18]');
  expect(shown).toContain('✗ 本列 [18] ≠ 15');
  expect(shown).toContain('上年同格 12 (+6)');
  expect(shown).toContain('原文 18 · 数值');
});

test('rows that take no part are folded until asked for; the cursor moves over what is shown', () => {
  const review = atWorkbench();
  expect(screen(review)).toContain('行未参与');
  press(review, 'j');
  expect(review.ui.cell?.path).toBe('requests/received/total');
  press(review, 'Hj');
  expect(review.ui.cell?.path).toBe('requests/carriedIn/total');
  expect(screen(review)).toContain('上年结转下年度 4');
  expect(screen(review)).not.toContain('行未参与');
  press(review, 'h\t');
  expect(review.ui.cell?.path).toMatch(/^remedies\//u);
  expect(screen(review)).toContain('本行 [0] = 0');
});

test('a figure typed begins to edit the cell in its place; the value gives way', () => {
  const review = atWorkbench();
  press(review, '1');
  expect(drawFrame(review, { columns: 80, rows: 24 }).caret).not.toBeNull();
  press(review, '5\r');
  expect(eventsOf(review).at(-1)).toMatchObject({
    kind: 'correct',
    changes: [{ target: 'requests/received/total', from: '18', to: '15' }],
  });
  expect(screen(review)).toContain('更正前为 18');
  expect(screen(review)).toContain('✓ 本行 15 = [15]');
  press(review, 'u');
  expect(screen(review)).toContain('✗ 本行');
});

test('Enter selects the whole value; an arrow keeps it, typing replaces it, Esc drops it', () => {
  const review = atWorkbench();
  press(review, '\r\u001b[D0\r');
  expect(eventsOf(review).at(-1)).toMatchObject({ changes: [{ to: '108' }] });
  press(review, 'u\r7\u001b');
  expect(eventsOf(review).at(-1)).toMatchObject({ kind: 'undo' });
});

test('nothing is decided where the finding is not seen', () => {
  const review = atWorkbench();
  press(review, 'adx.co*');
  expect(eventsOf(review)).toEqual([]);
  press(review, '\u001b');
  expect(review.ui.screen).toBe('list');
});

test('a sum with a figure that is none neither holds nor fails', () => {
  const review = atWorkbench();
  press(review, '\r/\r');
  const shown = screen(review);
  expect(shown).toContain('? 本行 15 ? [/]');
  expect(shown).not.toContain('✓ 本行');
});

test('the original file is asked for at the place of the cell', () => {
  const review = atWorkbench();
  const { report } = review.workspace.reports[0]!;
  press(review, 'E');
  const { at } = report!.tables.requests!.received!.total!;
  expect(review.effects.at(-1)).toEqual({ kind: 'open', name: '甲县/1.txt', at });
  const page: SourceLocation = { kind: 'page', page: 7, box: [0, 0, 1, 1] };
  expect(fillPlaces(['pdf', '-p{page}', '{file}', '{cell}'], 'a b.pdf', page)).toEqual([
    'pdf',
    '-p7',
    'a b.pdf',
    '',
  ]);
});

test('a file of which nothing was read has no table, and says so', () => {
  const review = reviewOf('zh', 0);
  review.workspace.add({ ...faultyReport(1), report: null, findings: [], diagnoses: [] });
  press(review, 'i');
  expect(review.ui.screen).toBe('list');
  expect(review.ui.toast?.text).toBe(review.words.table.none);
});
