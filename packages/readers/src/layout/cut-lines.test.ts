import { expect, test } from 'vitest';
import { boxed, outline, page, word } from '../../test/support/draw-page.ts';
import { withoutCutLines } from './cut-lines.ts';
import { layoutPages } from './layout-pages.ts';
import type { PageWord } from './page.ts';

const size = 10;
const whole = (x: number, y: number, text: string): PageWord => ({ ...word(x, y, text), size });
/** A word of which only a strip is seen: its upper part at the foot of a page, its lower part at the head. */
const strip = (one: PageWord, from: number, to: number): PageWord => ({
  ...one,
  box: [one.box[0], from, one.box[2], to],
});
const hidden = (one: PageWord): PageWord => ({ ...one, what: 'hidden' });

test('a line that a page ends in and the next one repeats is read once, where more of it is seen', () => {
  const rows = [whole(60, 785, '规章'), whole(160, 785, '3'), whole(60, 805, '文件'), whole(160, 805, '12')];
  const again = [
    strip(whole(60, 1, '文件'), 8, 11),
    hidden(whole(160, 1, '1')),
    strip(whole(165, 1, '2'), 8, 11),
    whole(60, 25, '收费'),
    whole(160, 25, '7'),
  ];
  const first = page(rows, boxed([50, 150, 250], [780, 800, 842]));
  const second = page(again, boxed([50, 150, 250], [0, 20, 40]));
  expect(outline(layoutPages([first, second]).blocks)).toEqual([
    [
      ['规章', '3'],
      ['文件', '12'],
      ['收费', '7'],
    ],
  ]);
});

test('the line at the foot goes where the next page shows it whole', () => {
  const cut = [strip(whole(60, 830, '文件'), 830, 834), strip(whole(160, 830, '12'), 830, 834)];
  const again = [whole(60, 8, '文件'), whole(160, 8, '12'), whole(60, 25, '收费')];
  const [upper, lower] = withoutCutLines([page([whole(60, 700, '规章'), ...cut]), page(again)]);
  expect(upper!.words.map(({ text }) => text)).toEqual(['规章']);
  expect(lower!.words).toEqual(again);
});

test('low letters that say something else stay, and so do whole lines that are alike', () => {
  const cut = [strip(whole(60, 830, '文件'), 830, 834), strip(whole(160, 830, '12'), 830, 834)];
  const pages = [page(cut), page([whole(60, 8, '文件'), whole(160, 8, '13')])];
  expect(withoutCutLines(pages)).toEqual(pages);
  const alike = [
    page([whole(60, 820, '规章'), whole(160, 820, '0')]),
    page([whole(60, 8, '规章'), whole(160, 8, '0')]),
  ];
  expect(withoutCutLines(alike)).toEqual(alike);
});
