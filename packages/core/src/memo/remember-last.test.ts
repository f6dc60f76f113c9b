import { expect, test } from 'vitest';
import { rememberLast } from './remember-last.ts';

test('asks once for each of the last objects, and again for one that is long past', () => {
  const asked: string[] = [];
  const nameOf = rememberLast((one: { name: string }) => {
    asked.push(one.name);
    return one.name;
  });
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name }));
  for (const one of [a!, b!, a!, b!, c!, b!, a!, c!]) expect(nameOf(one)).toBe(one.name);
  expect(asked).toEqual(['a', 'b', 'c', 'a', 'b', 'c'].slice(0, asked.length));
  expect(asked.length).toBe(4);
});

test('keeps the answer for an object, not for one that looks the same', () => {
  const numberOf = rememberLast((_: { name: string }) => ({}));
  const one = { name: 'a' };
  expect(numberOf(one)).toBe(numberOf(one));
  expect(numberOf(one)).not.toBe(numberOf({ name: 'a' }));
});

test('may ask itself for another object', () => {
  interface Node {
    readonly next: Node | null;
  }
  const lengthOf: (node: Node) => number = rememberLast((node) =>
    node.next === null ? 1 : 1 + lengthOf(node.next),
  );
  expect(lengthOf({ next: { next: { next: null } } })).toBe(3);
});
