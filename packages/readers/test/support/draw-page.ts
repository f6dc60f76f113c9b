import type { Block } from '@gouji/core/model';
import type { Page, PageRule, PageWord } from '../../src/layout/page.ts';

export const size = 12;

/** A word set in 12 point from its left foot, as wide as its characters. */
export function word(x: number, y: number, text: string): PageWord {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e80' ? size : size / 2), 0);
  return { text, box: [x, y, x + width, y + size] };
}

export const across = (y: number, x0: number, x1: number): PageRule => ({ x0, x1, y0: y, y1: y });
export const down = (x: number, y0: number, y1: number): PageRule => ({ x0: x, x1: x, y0, y1 });

export function page(words: readonly PageWord[], rules: readonly PageRule[] = []): Page {
  return { width: 595, height: 842, words, rules };
}

/** Tables as rows of `text` or `text@rows×columns`, everything else as its text. */
export function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind !== 'table') return block.content.text;
    const rows: string[][] = Array.from({ length: block.rowCount }, () => []);
    for (const { row, rowSpan, columnSpan, content } of block.cells) {
      rows[row]!.push(content.text + (rowSpan * columnSpan > 1 ? `@${rowSpan}×${columnSpan}` : ''));
    }
    return rows;
  });
}

export const boxed = (xs: readonly number[], ys: readonly number[]): PageRule[] => [
  ...xs.map((x) => down(x, ys[0]!, ys.at(-1)!)),
  ...ys.map((y) => across(y, xs[0]!, xs.at(-1)!)),
];
