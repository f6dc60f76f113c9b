import { expect, test } from 'vitest';
import { page, word } from '../../test/support/draw-page.ts';
import { withoutFixedBars } from './fixed-bars.ts';
import type { PageWord } from './page.ts';

const bar = (): PageWord[] => [word(40, 40, '政务公开'), word(120, 40, '政民互动')];
const covered = (one: PageWord): PageWord => ({ ...one, what: 'covered' });
const texts = (words: readonly PageWord[]): string[] =>
  words.map(({ text, what }) => (what ? `${what} ${text}` : text));

test('a bar on every page covers nothing that was corrected, and is no text of the pages', () => {
  const pages = [
    page([word(40, 100, '年度报告'), ...bar()]),
    page([covered(word(60, 38, '五、存在的主要问题')), ...bar(), word(40, 100, '一是栏目不全。')]),
  ];
  expect(withoutFixedBars(pages).map(({ words }) => texts(words))).toEqual([
    ['年度报告'],
    ['五、存在的主要问题', '一是栏目不全。'],
  ]);
});

test('what another word was typed over stays covered', () => {
  const pages = [
    page([covered(word(200, 40, '12')), word(200, 40, '153'), ...bar()]),
    page([word(40, 100, '一是栏目不全。'), ...bar()]),
  ];
  expect(withoutFixedBars(pages)).toEqual(pages);
});

test('words that recur in the middle of pages are no bar', () => {
  const middle = (): PageWord[] => [word(40, 400, '规章'), word(120, 400, '数量')];
  const pages = [page([...middle(), covered(word(200, 400, '12'))]), page(middle())];
  expect(withoutFixedBars(pages)).toEqual(pages);
});
