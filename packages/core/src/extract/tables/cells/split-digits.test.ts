import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumsToTotal } from '../requests/request-header.ts';
import { splitDigits, splitRuns } from './split-digits.ts';

test.each([
  [['0000000'], [[0, 0, 0, 0, 0, 0, 0]]],
  [['491000050'], [[49, 1, 0, 0, 0, 0, 50]]],
  [['200', '000121'], [[20, 0, 0, 0, 0, 1, 21]]],
  [['23', '0', '00', '0', '023'], [[23, 0, 0, 0, 0, 0, 23]]],
  [['0', '0', '00', '00', '0'], [[0, 0, 0, 0, 0, 0, 0]]],
])('%j has one reading', (runs, expected) => {
  expect(splitRuns(runs, 7, sumsToTotal)).toEqual(expected);
});

test('two readings stay two', () => {
  expect(splitRuns(['270020130'], 7, sumsToTotal)).toEqual([
    [2, 7, 0, 0, 20, 1, 30],
    [27, 0, 0, 2, 0, 1, 30],
  ]);
});

test('no number begins with a zero', () => {
  expect(splitDigits(['100'], 2)).toEqual([[10, 0]]);
});

test('too many readings are given up, quickly', () => {
  expect(splitRuns(['1'.repeat(60)], 7)).toBeNull();
});

test('the printed numbers are always among the readings', () => {
  const row = fc
    .array(fc.nat(999), { minLength: 6, maxLength: 6 })
    .map((parts) => [...parts, parts.reduce((a, b) => a + b, 0)]);
  fc.assert(
    fc.property(row, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (numbers, gaps) => {
      const runs = numbers.reduce<string[]>((list, number, index) => {
        if (index === 0 || gaps[index - 1]) list.push(String(number));
        else list.push(list.pop()! + String(number));
        return list;
      }, []);
      const readings = splitRuns(runs, 7, sumsToTotal);
      return readings === null || readings.some((one) => one.join() === numbers.join());
    }),
  );
});
