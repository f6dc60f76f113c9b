import { expect, test } from 'vitest';
import { across, boxed, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

const rules = [...boxed([50, 150, 250], [100, 120, 160]), across(140, 50, 150)];

test('a strip too low for a word, between a cell drawn too long and the next, belongs to the row beside it', () => {
  const words = [
    word(60, 104, '规章'),
    word(160, 104, '本年'),
    word(60, 124, '文件'),
    word(160, 127, '3'),
    word(60, 145, '许可'),
    word(160, 145, '7'),
  ];
  const lines = [...boxed([50, 150, 250], [100, 120, 140, 160]), across(126, 150, 250)];
  expect(outline(layoutPages([page(words, lines)]).blocks)).toEqual([
    [['规章', '本年'], ['文件@2×1', '3@2×1'], [], ['许可', '7']],
  ]);
});

test('an empty cell in which a word could stand is a cell', () => {
  const words = [
    word(60, 104, '规章'),
    word(160, 104, '2'),
    word(60, 124, '文件'),
    word(60, 145, '许可'),
    word(160, 145, '7'),
  ];
  const lines = [...rules, across(140, 150, 250)];
  expect(outline(layoutPages([page(words, lines)]).blocks)).toEqual([
    [
      ['规章', '2'],
      ['文件', ''],
      ['许可', '7'],
    ],
  ]);
});
