import type { Block } from '@gouji/core/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutPages } from './layout-pages.ts';
import type { Page } from './page.ts';

const coordinate = fc.integer({ min: 0, max: 60 }).map((step) => 100 + step * 7);
const rule = fc
  .tuple(coordinate, coordinate, coordinate, fc.boolean())
  .map(([at, from, to, across]) =>
    across ? { x0: from, x1: to, y0: at, y1: at } : { x0: at, x1: at, y0: from, y1: to },
  );
const word = fc
  .tuple(
    coordinate,
    coordinate,
    fc.constantFrom('0', '12', '3119', '（一）予以公开', '总计', '规章', 'a/b', '1.甲'),
  )
  .map(([x, y, text]) => ({ text, box: [x, y, x + 6 * text.length, y + 11] as const }));
// Away from the edges of the page, where page numbers and running heads are dropped.
const page: fc.Arbitrary<Page> = fc.record({
  width: fc.constant(700),
  height: fc.constant(1200),
  words: fc.array(word, { maxLength: 40 }).map((words) => words.map((item) => shifted(item))),
  rules: fc.array(rule, { maxLength: 40 }),
});

function shifted<Word extends { box: readonly [number, number, number, number] }>(item: Word): Word {
  const [x0, y0, x1, y1] = item.box;
  return { ...item, box: [x0, y0 + 150, x1, y1 + 150] };
}

function characters(text: string): string[] {
  // Marks of what is cut off are no characters of the page.
  return [...text.replace(/[\s…\ufffd]/g, '')].sort();
}

function textOf(block: Block): string {
  return block.kind === 'table' ? block.cells.map((cell) => cell.content.text).join('') : block.content.text;
}

test('whatever stands on the pages: no character is lost, doubled or invented, and cells never overlap', () => {
  fc.assert(
    fc.property(fc.array(page, { minLength: 1, maxLength: 3 }), (pages) => {
      const blocks = layoutPages(pages).blocks;
      const given = pages.flatMap(({ words }) => words.map(({ text }) => text)).join('');
      expect(characters(blocks.map(textOf).join(''))).toEqual(characters(given));
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        const taken = new Set<number>();
        for (const { row, column, rowSpan, columnSpan, content } of block.cells) {
          for (let r = row; r < row + rowSpan; r++) {
            for (let c = column; c < column + columnSpan; c++) {
              expect(taken.has(r * 1000 + c)).toBe(false);
              taken.add(r * 1000 + c);
            }
          }
          expect(row + rowSpan <= block.rowCount && column + columnSpan <= block.columnCount).toBe(true);
          expect(content.locate(0, content.text.length).kind).toBe('page');
        }
      }
    }),
    { numRuns: 400 },
  );
});

/** A table of groups of rows (`label`, `value`), cut before row `cut`, with or without its head on the second page. */
const cutTable = fc
  .record({
    groups: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    cutAt: fc.nat(),
    repeatHead: fc.boolean(),
  })
  .map(({ groups, cutAt, repeatHead }) => {
    const rows = groups.flatMap((size, group) =>
      Array.from({ length: size }, (_, index) => ({ group, size, first: index === 0 })),
    );
    return { rows, cut: 1 + (cutAt % rows.length), repeatHead };
  });

const edges = [50, 120, 300, 360];
const rowHeight = 20;

/** The rows from `from` to `to` as one page shows them: a head if asked for, and group cells open only inside. */
function drawRows(
  rows: readonly { group: number; size: number; first: boolean }[],
  from: number,
  to: number,
  head: boolean,
): Page {
  const top = 100;
  const start = head ? top + rowHeight : top;
  const bottom = start + (to - from) * rowHeight;
  const write = (x: number, y: number, text: string) => ({
    text,
    box: [x + 4, y + 4, x + 4 + 8 * text.length, y + 15] as const,
  });
  const words = head ? [write(edges[1]!, top, '项目'), write(edges[2]!, top, '数量')] : [];
  const rules = edges.map((x) => ({ x0: x, x1: x, y0: top, y1: bottom }));
  const across = (y: number, left: number) => rules.push({ x0: left, x1: edges[3]!, y0: y, y1: y });
  across(top, edges[0]!);
  across(start, edges[0]!);
  across(bottom, edges[0]!);
  for (let at = from; at < to; at++) {
    const y = start + (at - from) * rowHeight;
    const row = rows[at]!;
    across(y, row.first || at === from ? edges[0]! : edges[1]!);
    if (row.first) words.push(write(edges[0]!, y, `（${'一二三四五'[row.group]}）`));
    words.push(write(edges[1]!, y, `${at + 1}.项`), write(edges[2]!, y, String(at)));
  }
  return { width: 595, height: 842, words, rules };
}

test('a table cut by a page break anywhere is the same table', () => {
  fc.assert(
    fc.property(cutTable, ({ rows, cut, repeatHead }) => {
      const outline = (pages: readonly Page[]) =>
        layoutPages(pages).blocks.map((block) =>
          block.kind === 'table'
            ? block.cells.map((cell) => [
                cell.row,
                cell.column,
                cell.rowSpan,
                cell.columnSpan,
                cell.content.text,
              ])
            : block.content.text,
        );
      const whole = outline([drawRows(rows, 0, rows.length, true)]);
      expect(whole).toHaveLength(1);
      if (cut >= rows.length) return;
      const parts = [drawRows(rows, 0, cut, true), drawRows(rows, cut, rows.length, repeatHead)];
      expect(outline(parts)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});
