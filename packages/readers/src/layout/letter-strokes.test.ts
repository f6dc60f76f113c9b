import { expect, test } from 'vitest';
import { across, boxed, down, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

test('strokes of letters that are drawn as lines join no tables', () => {
  const heading = word(60, 150, '三、收到和处理情况');
  const strokes = Array.from({ length: 8 }, (_, at) => [
    down(64 + at * 12, 151, 161),
    across(152, 61 + at * 12, 70 + at * 12),
  ]).flat();
  const words = [word(60, 105, '规章'), word(160, 105, '3'), word(60, 125, '文件'), word(160, 125, '1')];
  const below = words.map((one) => word(one.box[0], one.box[1] + 65, one.text));
  const rules = [...boxed([50, 150, 250], [100, 120, 140]), ...boxed([50, 150, 250], [165, 185, 205])];
  const rows = [
    ['规章', '3'],
    ['文件', '1'],
  ];
  expect(outline(layoutPages([page([...words, heading, ...below], [...rules, ...strokes])]).blocks)).toEqual([
    rows,
    heading.text,
    rows,
  ]);
});
