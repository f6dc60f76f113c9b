import { expect, test } from 'vitest';
import { eventsOf, press, reviewOf } from '../testing/review-of.ts';
import { Ledger } from './ledger.ts';
import { mergeLogs } from './merge-logs.ts';
import { compareEvents, mergeEvents, parseLog, type ReviewEvent, toLine } from './session.ts';

/** The log of a sitting in which keys were pressed, after the events of earlier ones. */
const sitting = (writer: string, keys: string, before: readonly ReviewEvent[] = []): ReviewEvent[] => {
  const review = reviewOf('zh', 1, before, writer);
  press(review, keys);
  return [...before, ...eventsOf(review)];
};
const firstKey = (log: readonly ReviewEvent[]): string => {
  const decided = log.find((event) => event.kind === 'decide');
  return decided?.kind === 'decide' ? decided.keys[0]! : '';
};
/** The same events with their wall clocks set on by so many hours. */
const ahead = (log: readonly ReviewEvent[], hours: number): ReviewEvent[] =>
  log.map((event) => ({ ...event, at: new Date(Date.parse(event.at) + hours * 3_600_000).toISOString() }));

test('a clock that was a day ahead brings nothing back that was undone after it was put right', () => {
  const wrong = ahead(sitting('a', 'gjja'), 24);
  const key = firstKey(wrong);
  const later = reviewOf('zh', 1, wrong, 'b');
  press(later, 'gjjo');
  expect(later.ledger.recordOf(key).status).toBe('open');
  const text = [...wrong, ...eventsOf(later)].map(toLine).join('');
  const again = new Ledger().replay(mergeEvents(parseLog(text).events));
  expect(again.recordOf(key).status).toBe('open');
});

test('a log taken over whose clock is an hour ahead does not outdo what is decided after it', () => {
  const own = sitting('a', 'Ga');
  const other = ahead(sitting('b', 'gjja'), 1);
  const { added, conflicts } = mergeLogs(own, other);
  expect(conflicts).toEqual([]);
  const later = reviewOf('zh', 1, mergeEvents(own, added), 'c');
  const key = firstKey(other);
  expect(later.ledger.recordOf(key).status).toBe('accepted');
  press(later, 'gjjd1');
  const again = new Ledger().replay(mergeEvents([...own, ...added, ...eventsOf(later)]));
  expect(again.recordOf(key).status).toBe('dismissed');
});

test('logs without a logical clock keep the order of their lines', () => {
  const lines = sitting('a', 'gjjau')
    .map(({ clock: _, ...event }, index) => ({ ...event, at: new Date(9e12 - index * 1e9).toISOString() }))
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');
  const { events } = parseLog(lines);
  expect([...events].sort(compareEvents)).toEqual(events);
  expect(new Ledger().replay(mergeEvents(events)).recordOf(firstKey(events)).status).toBe('open');
});

test('two who decided without knowing of each other are both kept until one is chosen', () => {
  const own = sitting('a', 'gjja');
  const other = sitting('b', 'gjjd2');
  const key = firstKey(own);
  const { added, conflicts } = mergeLogs(own, other);
  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]!.sides).toMatchObject([{ status: 'accepted' }, { status: 'dismissed' }]);
  const review = reviewOf('zh', 1, mergeEvents(own, added), 'a2');
  review.record({ kind: 'merge', from: 'b.jsonl', conflicts });
  expect(review.ledger.recordOf(key).conflict).not.toBeNull();
  press(review, 'gjj=2');
  expect(review.ledger.recordOf(key)).toMatchObject({ status: 'dismissed', conflict: null });
  press(review, 'u');
  expect(review.ledger.recordOf(key).conflict).not.toBeNull();
  const read = new Ledger().replay(mergeEvents([...own, ...added, ...eventsOf(review)]));
  expect(read.recordOf(key).conflict).toEqual(conflicts[0]);
});

test('whoever decided knowing of the other decision has the last word, without a question', () => {
  const own = sitting('a', 'gjja');
  const other = sitting('b', 'gjjd1', own);
  const { added, conflicts } = mergeLogs(own, other);
  expect(conflicts).toEqual([]);
  expect(new Ledger().replay(mergeEvents(own, added)).recordOf(firstKey(own)).status).toBe('dismissed');
});

test('two corrections of one place ask which, and notes of both are kept as one', () => {
  const own = sitting('a', '/requests/row-sum\re\u001515\rm甲的话\r');
  const other = sitting('b', '/requests/row-sum\re\u001516\rm乙的话\r');
  const { added, conflicts, notes } = mergeLogs(own, other);
  expect(conflicts).toMatchObject([{ kind: 'correction', sides: [{ to: '15' }, { to: '16' }] }]);
  expect(notes.map(({ text }) => text)).toEqual(['甲的话；张三：乙的话']);
  const review = reviewOf('zh', 1, mergeEvents(own, added), 'c');
  review.record({ kind: 'merge', from: 'b', conflicts });
  const [report] = review.workspace.reports;
  press(review, '/requests/row-sum\r=1');
  expect(report!.whole.disputes).toEqual([]);
  expect(review.ledger.correctionsOf(report!.key).get('requests/received/total')?.to).toBe('15');
});

test('taking a log over twice adds nothing', () => {
  const own = sitting('a', 'Ga');
  const other = sitting('b', 'gjja');
  const { added } = mergeLogs(own, other);
  expect(mergeLogs([...own, ...added], other).added).toEqual([]);
});
