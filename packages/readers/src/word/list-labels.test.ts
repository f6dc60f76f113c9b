import { expect, test } from 'vitest';
import { countLists, type ListLevel } from './list-labels.ts';

const level = (text: string, more: Partial<ListLevel> = {}): ListLevel => ({
  start: 1,
  format: 'decimal',
  text,
  restartAfter: null,
  legal: false,
  ...more,
});
const list = (
  levels: readonly ListLevel[],
  restarts: readonly (readonly [number, number])[] = [],
  counter = 'a',
) => ({
  counter,
  levels,
  restarts: new Map(restarts),
});

test('counts levels, starting deeper ones anew', () => {
  const labels = countLists(
    new Map([
      ['1', list([level('%1、', { format: 'chineseCounting' }), level('（%2）'), level('%1.%2.%3')])],
    ]),
  );
  const steps = [0, 1, 1, 2, 0, 1, 2].map((depth) => labels.next('1', depth));
  expect(steps).toEqual(['一、', '（1）', '（2）', '一.2.1 ', '二、', '（1）', '二.1.1 ']);
});

test('counts a level not yet used from its start, and all levels in Arabic numerals where told', () => {
  const labels = countLists(
    new Map([
      ['1', list([level('%1', { format: 'chineseCounting', start: 3 }), level('%1-%2', { legal: true })])],
    ]),
  );
  expect(labels.next('1', 1)).toBe('3-1 ');
});

test('lists of one counter go on, unless a list is told to start anew', () => {
  const labels = countLists(
    new Map([
      ['1', list([level('%1、')])],
      ['2', list([level('%1、')])],
      ['3', list([level('%1、')], [[0, 7]])],
      ['4', list([level('%1、')], [], 'b')],
    ]),
  );
  expect(['1', '2', '3', '3', '1', '4'].map((id) => labels.next(id, 0))).toEqual([
    '1、',
    '2、',
    '7、',
    '8、',
    '9、',
    '1、',
  ]);
});

test('restarts only after the level named', () => {
  const levels = [
    level('%1、'),
    level('%2、'),
    level('%3、', { restartAfter: 1 }),
    level('%4、', { restartAfter: 0 }),
  ];
  const labels = countLists(new Map([['1', list(levels)]]));
  const steps = [0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3].map((depth) => labels.next('1', depth));
  expect(steps).toEqual(['1、', '1、', '1、', '1、', '2、', '2、', '2、', '2、', '1、', '1、', '3、']);
});

test('unknown lists, levels and bullets have no label', () => {
  const labels = countLists(new Map([['1', list([level('•', { format: 'bullet' })])]]));
  expect([labels.next('1', 0), labels.next('1', 5), labels.next('9', 0)]).toEqual(['', '', '']);
});
