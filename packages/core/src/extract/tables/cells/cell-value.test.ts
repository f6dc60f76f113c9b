import { expect, test } from 'vitest';
import { fixedText } from '../../../read/placed-text.ts';
import { readCell } from './cell-value.ts';

const place = { kind: 'part', part: 'x', path: 'y' } as const;
const read = (text: string, kind: 'count' | 'change' | 'amount' = 'count') => {
  const { value, state } = readCell(fixedText(text, place), { kind });
  return [state, value];
};

test.each([
  ['0', 0],
  [' 12 ', 12],
  ['１２', 12],
  ['1,234', 1234],
  ['12 345', 12345],
  ['1.2万', 12000],
  ['十四', 14],
  ['22\n（其中修订 16 件）', 22],
  ['35件', 35],
  ['0.0000', 0],
  ['-3', -3],
])('count %j is the number %d', (text, value) => {
  expect(read(text)).toEqual(['number', value]);
});

test.each([
  ['240万元', 240],
  ['251000元', 25.1],
  ['75394432.52元', 7539.443252],
  ['1.2亿元', 12000],
  ['1.2万', 1.2],
  ['3千元', 0.3],
  ['111.1', 111.1],
  ['59237.2449', 59237.2449],
])('amount %j is %d 万元', (text, value) => {
  expect(read(text, 'amount')).toEqual(['number', value]);
});

test.each([
  ['+19', 19],
  ['-185', -185],
  ['－2', -2],
  ['减4', -4],
  ['增2', 2],
  ['增加3', 3],
  ['减0', 0],
  ['0/0', 0],
  ['3/1', 2],
  ['增2/减5', -3],
  ['增2减5', -3],
])('change %j is %d', (text, value) => {
  expect(read(text, 'change')).toEqual(['number', value]);
});

test.each([
  ['', 'blank'],
  ['\u00a0', 'blank'],
  ['　', 'blank'],
  ['/', 'placeholder'],
  ['—', 'placeholder'],
  ['--', 'placeholder'],
  ['无', 'placeholder'],
  ['? 0', 'invalid'],
  ['约10', 'invalid'],
  ['O', 'invalid'],
  ['12 34', 'ambiguous'],
  ['7539\n44', 'ambiguous'],
  ['3 0 0', 'ambiguous'],
  ['1.2.3', 'invalid'],
  ['3/1', 'invalid'],
])('%j is no number but %s', (text, state) => {
  expect(read(text)).toEqual([state, null]);
});

test('what is cut off is not known, and no words to be blamed', () => {
  expect(read('848.55…', 'amount')).toEqual(['ambiguous', null]);
  expect(read('\ufffd…')).toEqual(['ambiguous', null]);
  expect(read('…')).toEqual(['placeholder', null]);
  expect(read('若干')).toEqual(['invalid', null]);
});
