import { expect, test } from 'vitest';
import { boxed, down, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

test('a number half a line off its row goes back between the others', () => {
  const row = (low: number) => [
    word(50, 100, '本年新收申请数量'),
    word(200, 100 + low, '212'),
    word(250, 100, '14'),
    word(300, 100, '0'),
    word(350, 100 + low, '226'),
  ];
  expect(outline(layoutPages([page(row(6))]).blocks)).toEqual(['本年新收申请数量\t212\t14\t0\t226']);
  // On a line of its own it may be anything.
  expect(outline(layoutPages([page(row(11))]).blocks)).toEqual(['本年新收申请数量\t14\t0', '212\t226']);
  // Over a number of the row it is another row's.
  const over = [...row(0).slice(0, 4), word(250, 106, '9')];
  expect(outline(layoutPages([page(over)]).blocks)).toEqual(['本年新收申请数量\t212\t14\t0', '9']);
});

test('a number below one that is struck out stands in its row', () => {
  const struck = [word(200, 100, '215'), word(350, 100, '229')].map((one) => ({
    ...one,
    what: 'struck' as const,
  }));
  const words = [word(50, 100, '本年新收申请数量'), ...struck, word(250, 100, '14'), word(300, 100, '0')];
  const below = [word(200, 114, '212'), word(350, 114, '226')];
  expect(outline(layoutPages([page([...words, ...below])]).blocks)).toEqual([
    '本年新收申请数量\t212\t14\t0\t226',
  ]);
  const other = [word(250, 114, '3'), word(300, 114, '8')];
  expect(outline(layoutPages([page([...words, ...other])]).blocks)).toEqual([
    '本年新收申请数量\t14\t0',
    '3\t8',
  ]);
});

test('rules between columns alone make no cells', () => {
  const names = ['规章', '许可', '处罚', '强制', '收费'];
  const words = names.flatMap((name, at) => [
    word(50, 100 + at * 20, name),
    ...[1, 2].map((of) => word(50 + of * 100, 100 + at * 20, `${at}${of}`)),
  ]);
  const sides = [40, 140, 240, 340].map((x) => down(x, 90, 200));
  expect(outline(layoutPages([page(words, [...sides, ...boxed([40, 340], [90, 200])])]).blocks)).toEqual(
    names.map((name, at) => `${name}\t${at}1\t${at}2`),
  );
});
