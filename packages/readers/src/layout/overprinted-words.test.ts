import { expect, test } from 'vitest';
import { across, down, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';
import type { PageWord } from './page.ts';

/** What a cell holds, and what of it is left out. */
const cell = (words: readonly PageWord[]): unknown => {
  const rules = [across(90, 90, 260), across(150, 90, 260), ...[90, 200, 260].map((x) => down(x, 90, 150))];
  const { blocks } = layoutPages([page([...words, word(210, 110, '3')], rules)]);
  const table = blocks.find((block) => block.kind === 'table');
  const content = table!.cells[0]!.content;
  return [content.text, ...(content.asides ?? []).map(({ what, text }) => `${what} ${text}`)];
};

test('labels printed over each other are not read, a number among them is', () => {
  expect(cell([word(100, 100, '执法案卷'), word(100, 102, '属于行政')])).toEqual([
    '',
    'covered 执法案卷',
    'covered 属于行政',
  ]);
  expect(cell([word(100, 100, '数量'), word(106, 103, '12')])).toEqual(['12', 'covered 数量']);
});

test('lines set close, neighbours on one line and the shadow of a word are plain', () => {
  expect(cell([word(100, 100, '执法案卷'), word(100, 109, '属于行政')])).toEqual(['执法案卷属于行政']);
  expect(cell([word(100, 100, '执法'), word(121, 101, '案卷')])).toEqual(['执法案卷']);
  expect(cell([word(100, 100, '案卷'), word(100.5, 101, '案卷')])).not.toContain('covered 案卷');
});
