import { expect, test } from 'vitest';
import { boxed, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';

const head = (text = '甲县年度报告'): ReturnType<typeof word> => word(250, 32, text);
/** A table of two columns from the top margin down. */
const table = (...rows: readonly (readonly [string, string])[]) =>
  [
    rows.flatMap(([label, value], index) => [
      word(60, 30 + index * 20, label),
      ...(value ? [word(260, 34 + index * 20, value)] : []),
    ]),
    boxed(
      [50, 240, 400],
      Array.from({ length: rows.length + 1 }, (_, index) => 26 + index * 20),
    ),
  ] as const;
const outlineOf = (...pages: ReturnType<typeof page>[]): unknown[] => outline(layoutPages(pages).blocks);

test('a running head that lies over a table on some pages is no part of its cells', () => {
  const [words, rules] = table(['规章', '3'], ['文件', '12']);
  expect(
    outlineOf(
      page([head(), word(60, 200, '一、总体情况')]),
      page([...words, head()], rules),
      page([head(), word(60, 200, '六、其他')]),
    ),
  ).toEqual([
    '一、总体情况',
    [
      ['规章', '3'],
      ['文件', '12'],
    ],
    '六、其他',
  ]);
});

test('what stands at one place in tables only is said in them', () => {
  const [words, rules] = table(['规章', '3']);
  expect(outlineOf(page([...words], rules), page([word(60, 200, '二、')]), page([...words], rules))).toEqual([
    [['规章', '3']],
    '二、',
    [['规章', '3']],
  ]);
});

test('a number in a cell is a page number only where it counts along with three pages', () => {
  const [words, rules] = table(['规章', '2']);
  const number = (text: string) => word(260, 34, text);
  expect(outlineOf(page([number('1'), word(60, 200, '一、')]), page([...words], rules))).toEqual([
    '1',
    '一、',
    [['规章', '2']],
  ]);
});

test('the same number at the same place, outside a table on one page, is no value of a cell', () => {
  const [words, rules] = table(['规章', '2']);
  expect(
    outlineOf(
      page([word(320, 34, '88'), word(60, 200, '一、')]),
      page([...words, word(320, 34, '88')], rules),
    ),
  ).toEqual(['一、', [['规章', '2']]]);
});
