import { expect, test } from 'vitest';
import { across, down, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';
import type { PageWord } from './page.ts';

const cells = (words: readonly PageWord[], sides: readonly number[], right = 300): unknown => {
  const rules = [
    ...[90, 120, 150, 170].map((y) => across(y, 60, right)),
    ...sides.map((x) => down(x, 90, 170)),
  ];
  const { blocks } = layoutPages([page(words, rules)]);
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.flatMap(({ content }) => content.text || []) : [],
  );
};

test('a table that no rule closes on the right goes on there, and its last numbers with it', () => {
  const words = [
    word(70, 100, '规章'),
    word(160, 100, '12'),
    word(280, 100, '848.'),
    word(70, 130, '文件'),
    word(160, 130, '3'),
  ];
  expect(cells(words, [60, 150, 250])).toEqual(['规章', '12', '848.…', '文件', '3', '\ufffd…']);
  expect(cells(words, [60, 150, 250, 304], 304)).toEqual(['规章', '12', '848.', '文件', '3']);
});

test('tables without sides, and numbers well within the part that is shown, are whole', () => {
  const words = [
    word(70, 100, '规章'),
    word(255, 100, '12'),
    word(70, 130, '文件'),
    word(255, 130, '本年处理'),
  ];
  expect(cells(words, [150])).toEqual(['规章', '12', '文件', '本年处理']);
  expect(cells(words, [60, 150])).toEqual(['规章', '12', '文件', '本年处理']);
});

test('a number with a part that something hides is not whole, one that took its place is', () => {
  const covered = (x: number, y: number): PageWord => ({ ...word(x, y, '5'), what: 'covered' });
  const beside = [word(70, 93, '规章'), word(160, 93, '14')];
  expect(cells([...beside, covered(163, 106)], [60, 150, 300])).toEqual(['规章', '14…']);
  expect(cells([...beside, covered(172, 93)], [60, 150, 300])).toEqual(['规章', '14…']);
  expect(cells([...beside, covered(162, 94)], [60, 150, 300])).toEqual(['规章', '14']);
});

test('where a number is known to be cut, others that fill their cells may be as well', () => {
  const words = [
    word(70, 100, '规章'),
    word(165, 100, '123…'),
    word(205, 100, '0'),
    word(165, 130, '4567'),
    word(205, 130, '12'),
  ];
  expect(cells(words, [60, 150, 190, 300])).toEqual(['规章', '123…', '0', '4567…', '12']);
});

test('an empty cell that the number beside it runs over is not blank', () => {
  const words = [word(70, 100, '规章'), word(155, 100, '12345678'), word(205, 130, '7')];
  expect(cells(words, [60, 150, 180, 210, 300])).toEqual(['规章', '1234 5678', '\ufffd…', '7']);
});
