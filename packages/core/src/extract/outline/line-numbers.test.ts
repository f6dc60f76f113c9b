import { expect, test } from 'vitest';
import { fixedText } from '../../read/placed-text.ts';
import type { Item } from './item.ts';
import { withoutLineNumbers } from './line-numbers.ts';

const left = (...lines: string[]): string[] =>
  withoutLineNumbers(
    lines.map(
      (text): Item => ({
        kind: 'text',
        level: null,
        content: fixedText(text, { kind: 'part', part: 'x', path: 'y' }),
      }),
    ),
  ).map((item) => (item.kind === 'text' ? item.content.text : ''));

const texts = Array.from({ length: 12 }, (_, at) => `第${'一二三四五六七八九十甲乙'[at]}行的文字`);
const numbered = texts.map((text, at) => `${at + 1}  ${text}`);

test('numbers before each line are left out, on a page that begins anew as well', () => {
  expect(left(...numbered)).toEqual(texts);
  expect(left(...texts.map((text, at) => `${at + 1}: ${text}`))).toEqual(texts);
  expect(left(...texts.map((text, at) => `${at + 1} | ${text}`))).toEqual(texts);
  expect(left(...numbered, '规章 0 0 0', '13 后文', '1 又一页', '5 0 0', '2 其后')).toEqual([
    ...texts,
    '规章 0 0 0',
    '后文',
    '又一页',
    '5 0 0',
    '其后',
  ]);
});

test('so is a block of nothing but such numbers, and no value is', () => {
  const block = Array.from({ length: 12 }, (_, at) => String(at + 1));
  expect(left('规章 0 0 0', ...block, '文件', '1', '2', '3')).toEqual(['规章 0 0 0', '文件', '1', '2', '3']);
});

test('lists of a report and few numbered lines stay', () => {
  expect(left(...numbered.slice(0, 8))).toEqual(numbered.slice(0, 8));
  const list = texts.map((text, at) => `${at + 1}.${text}`);
  expect(left(...list)).toEqual(list);
});
