import { expect, test } from 'vitest';
import { boxed, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

/** A row of a label and two cells 24 points wide, where one of 80 points is full but for 4 on either side: two digits have room in them. */
const read = (label: readonly string[], first: readonly string[], second: readonly string[]): unknown => {
  const stack = (x: number, lines: readonly string[]) =>
    lines.map((line, at) => word(x, 102 + 14 * at, line));
  const words = [...stack(44, label), ...stack(124, first), ...stack(148, second)];
  const rules = boxed([40, 120, 144, 168], [80, 100, 160]);
  const head = [word(44, 82, '信息内容名称'), word(124, 82, '甲'), word(148, 82, '乙')];
  return (outline(layoutPages([page([...head, ...words], rules)]).blocks)[0] as string[][])[1];
};

test('a number that its cell has no room for is one number', () => {
  expect(read(['行政许可'], ['25', '1'], ['0'])).toEqual(['行政许可', '251', '0']);
  expect(read(['行政许可'], ['12', '09', '5'], ['10', '42'])).toEqual(['行政许可', '12095', '1042']);
  expect(read(['行政许可'], ['２', '５'], ['0'])).toEqual(['行政许可', '２５', '0']);
});

test('numbers under each other stay apart where they had room, where the row is two, or where they make none', () => {
  expect(read(['行政许可'], ['2', '1'], ['0'])).toEqual(['行政许可', '2\n1', '0']);
  expect(read(['行政许可', '行政处罚'], ['25', '1'], ['0', '3'])).toEqual([
    '行政许可行政处罚',
    '25\n1',
    '0\n3',
  ]);
  expect(read(['行政许可'], ['0', '31'], ['0'])).toEqual(['行政许可', '0\n31', '0']);
});
