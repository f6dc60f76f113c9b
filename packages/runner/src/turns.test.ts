import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const drain = (turns: ReturnType<typeof createTurns<string>>): string => {
  let all = '';
  for (let item = turns.next(); item !== undefined; item = turns.next()) all += item;
  return all;
};

test('callers take turns, and each keeps the order of its own', () => {
  const turns = createTurns<string>();
  for (const item of '12345') turns.add('a', item);
  turns.add('b', 'x');
  for (const item of 'yz') turns.add('c', item);
  expect(turns.size).toBe(8);
  expect(drain(turns)).toBe('1xy2z345');
  expect(turns.size).toBe(0);
});

test('who comes after a long queue of another waits for one of it at most', () => {
  const turns = createTurns<string>();
  for (let i = 0; i < 1_000; i++) turns.add('a', 'a');
  expect(turns.next()).toBe('a');
  turns.add('b', 'b');
  expect([turns.next(), turns.next()]).toContain('b');
});

test('what is done again comes first', () => {
  const turns = createTurns<string>();
  turns.add('a', '1');
  turns.add('b', 'x');
  turns.add('b', 'y');
  turns.addFirst('b', 'w');
  expect(drain(turns)).toBe('w1xy');
});

test('callers may be passed over, and items taken out', () => {
  const turns = createTurns<string>();
  turns.add('a', '1');
  turns.add('b', 'x');
  expect(turns.next((caller) => caller === 'c')).toBeUndefined();
  expect(turns.next((caller) => caller === 'b')).toBe('x');
  expect(turns.remove('1')).toBe(true);
  expect(turns.remove('1')).toBe(false);
  expect(turns.size).toBe(0);
  turns.add('a', '2');
  expect(turns.clear()).toEqual(['2']);
  expect(turns.next()).toBeUndefined();
});
