import { expect, test } from 'vitest';
import { statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { eventsOf, faultyReport, press, reviewOf } from '../testing/review-of.ts';

const decided = (review: Review): number =>
  review.workspace.items.filter((item) => statusOf(item) !== 'open').length;

test.each([
  ['the menu of actions', '*\r', '\r'],
  ['the menu of reasons', '*d', '1'],
  ['own words for a reason', '*d8', '另有说明\r'],
])('%s decides what it asked for, though files come in meanwhile', (_, open, choose) => {
  const review = reviewOf('zh', 2);
  const before = review.workspace.items.length;
  press(review, open);
  for (let number = 2; number < 9; number++) review.workspace.add(faultyReport(number));
  press(review, choose);
  expect(decided(review)).toBe(before);
  const [event] = eventsOf(review);
  expect(event?.kind === 'decide' && event.keys).toHaveLength(before);
});

test('a filter that shows more by now changes nothing of what is decided', () => {
  const review = reviewOf('zh', 2);
  press(review, 'f9rule:requests/row-sum\r*d');
  review.workspace.add(faultyReport(5));
  press(review, '1');
  expect(decided(review)).toBe(2);
});

test('deciding more than ten at once asks, names the number, and stands on no', () => {
  const review = reviewOf('zh', 4);
  const count = review.workspace.items.length;
  expect(count).toBeGreaterThan(10);
  press(review, '*a');
  expect(review.ui.overlay?.kind === 'menu' && review.ui.overlay.title).toContain(String(count));
  press(review, '\r');
  expect(decided(review)).toBe(0);
  press(review, 'a1');
  expect(decided(review)).toBe(count);
  press(review, 'u');
  expect(decided(review)).toBe(0);
});

test('nothing is dismissed or called false without a reason', () => {
  const review = reviewOf();
  press(review, 'd8\r');
  expect(review.ui.overlay?.kind).toBe('prompt');
  expect(review.ui.toast?.text).toBe(review.words.toast.reasonNeeded);
  press(review, '   \r\u001b');
  press(review, 'x4\r\u001b');
  expect(eventsOf(review)).toEqual([]);
});

test('an undo says what it took back, and passes over reports that are not loaded', () => {
  const review = reviewOf('zh', 2);
  press(review, 'a');
  review.record({ kind: 'decide', keys: ['elsewhere:1'], status: 'accepted', reason: '' });
  press(review, 'u');
  expect(review.ui.toast?.text).toContain('甲县/0.txt 1 条“属实，应更正”');
  expect(review.ledger.recordOf('elsewhere:1').status).toBe('accepted');
  press(review, 'u');
  expect(review.ledger.recordOf('elsewhere:1').status).toBe('accepted');
});
