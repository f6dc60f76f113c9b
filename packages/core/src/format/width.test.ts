import { expect, test } from 'vitest';
import { graphemes, padText, textWidth, wrapText } from './width.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['申请5件', 7],
  ['（七）总计', 10],
  ['“总计”', 6],
  ['①②', 2],
  ['e\u0301', 1],
  ['👨‍👩‍👧', 2],
  ['🇨🇳', 2],
  ['𠮷', 2],
  ['\u200b', 0],
  ['ﾊﾝｶｸ', 4],
])('the width of %j is %i', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('ambiguous characters take two columns where the terminal says so', () => {
  expect(textWidth('“总计”', 2)).toBe(8);
  expect(textWidth('①', 2)).toBe(2);
  expect(textWidth('件', 2)).toBe(2);
});

test('padding counts columns, not characters', () => {
  expect(padText('总计', 6)).toBe('总计  ');
  expect(padText('总计总计', 6)).toBe('总计总计');
});

test('lines break between Chinese characters, never inside a number or before a closing mark', () => {
  expect(wrapText('收到申请12345件，办结完毕。', 10)).toEqual(['收到申请', '12345件，', '办结完毕。']);
  expect(wrapText('一二三四五。', 10)).toEqual(['一二三四', '五。']);
  expect(wrapText('依据是《条例》', 8)).toEqual(['依据是', '《条例》']);
  expect(wrapText('reports of last year', 10)).toEqual(['reports of', 'last year']);
});

test('what is taken of the first line is not used again, and where nothing fits behind it the text begins below', () => {
  expect(wrapText('一二三四五六', 8, 1, 4)).toEqual(['一二', '三四五六']);
  expect(wrapText('一二三', 8, 1, 7)).toEqual(['', '一二三']);
  expect(wrapText('一二三', 8, 1, 12)).toEqual(['', '一二三']);
});

test('no line is wider than asked for, even where nothing offers a break', () => {
  const text = `${'x'.repeat(50)}申请${'9'.repeat(30)}，，，，，，，，，，`;
  for (const width of [7, 10, 23])
    for (const line of wrapText(text, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
  expect(wrapText(text, 10).join('')).toBe(text);
});

test('graphemes keep joined emoji and combining marks together', () => {
  expect(graphemes('a👨‍👩‍👧e\u0301')).toEqual(['a', '👨‍👩‍👧', 'e\u0301']);
});
