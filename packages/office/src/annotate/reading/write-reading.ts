import type { Block, Document, Excerpt, SourceLocation, TableBlock } from '@gouji/core/model';
import { paragraphXml, tableXml } from '../../docx/elements.ts';
import { packDocx, textWidth } from '../../docx/pack-docx.ts';
import { findWords } from '../find-words.ts';

/** What was read, as a Word document, and where each place of the original stands in it. */
export interface Reading {
  readonly bytes: Uint8Array;
  /** The path in the new document that shows a place of the original; null when none does. */
  placeOf(at: SourceLocation, excerpt: Excerpt | null): string | null;
}

interface Shown {
  readonly text: string;
  readonly at: SourceLocation;
  readonly path: string;
}

/** Writes the blocks of a document as a Word document, headed by a sentence that says what it is. */
export function writeReading(document: Document, remark: string, title: string): Reading {
  const shown: Shown[] = [];
  let paragraphs = 1;
  let tables = 0;
  const body = document.blocks.map((block) => {
    if (block.kind === 'table') {
      const path = `tbl[${++tables}]`;
      // A paragraph of its own keeps two tables apart.
      paragraphs++;
      shown.push(...placeCells(block, path));
      return `${tableOf(block)}${paragraphXml('')}`;
    }
    paragraphs++;
    shown.push({ text: block.content.text, at: wholeOf(block), path: `p[${paragraphs}]` });
    return paragraphXml(
      block.content.text,
      block.kind === 'heading' ? headingOf(block.level) : { indent: 2 },
    );
  });
  const notice = paragraphXml(remark, { size: 24, font: '楷体_GB2312', colour: '7F7F7F' });
  return {
    bytes: packDocx({ body: [notice, ...body].join(''), title, landscape: true }),
    placeOf: (at, excerpt) => bestOf(shown, at, excerpt),
  };
}

const headingOf = (level: number) =>
  level === 1 ? ({ style: 'Heading1' } as const) : ({ style: 'Heading2' } as const);

const wholeOf = (block: Exclude<Block, TableBlock>): SourceLocation =>
  block.content.locate(0, block.content.text.length);

function tableOf({ cells, columnCount }: TableBlock): string {
  const width = Math.floor(textWidth(true) / Math.max(1, columnCount));
  return tableXml(
    cells.map(({ row, column, rowSpan, columnSpan, content }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: content.text,
    })),
    {
      widths: new Array<number>(columnCount).fill(width),
      look: { size: columnCount > 12 ? 16 : 21, font: '宋体', align: 'center' },
    },
  );
}

/** The paths of the cells, counted as they are written: one `tc` for each cell, continued cells included. */
function placeCells({ cells, rowCount, columnCount }: TableBlock, path: string): Shown[] {
  const owners = Array.from({ length: rowCount }, () => new Array<number>(columnCount).fill(-1));
  for (const [index, { row, column, rowSpan, columnSpan }] of cells.entries())
    for (let line = row; line < row + rowSpan; line++) owners[line]?.fill(index, column, column + columnSpan);
  return cells.map(({ row, column, content }) => {
    let number = 0;
    for (let at = 0; at <= column; at++)
      if (at === 0 || owners[row]![at] === -1 || owners[row]![at] !== owners[row]![at - 1]) number++;
    return {
      text: content.text,
      at: content.locate(0, content.text.length),
      path: `${path}/tr[${row + 1}]/tc[${number}]`,
    };
  });
}

/** The place that shows the words, covers most of a place of the original, and is the smallest of its kind. */
function bestOf(shown: readonly Shown[], at: SourceLocation, excerpt: Excerpt | null): string | null {
  let best: { path: string; words: number; cover: number; size: number } | null = null;
  for (const { text, path, at: place } of shown) {
    const { cover, size } = overlap(place, at);
    if (cover <= 0) continue;
    const words = excerpt && findWords(text, excerpt) ? 1 : 0;
    const order = best && (words - best.words || cover - best.cover || best.size - size);
    if (order === null || order > 0) best = { path, words, cover, size };
  }
  return best?.path ?? null;
}

/** How much of `at` a place covers, from 0 to 1, and how large the place is. */
function overlap(place: SourceLocation, at: SourceLocation): { cover: number; size: number } {
  if (place.kind === 'text' && at.kind === 'text') {
    const size = place.end.offset - place.start.offset;
    const length = Math.max(1, at.end.offset - at.start.offset);
    const shared =
      Math.min(place.end.offset, Math.max(at.end.offset, at.start.offset + 1)) -
      Math.max(place.start.offset, at.start.offset);
    const touches = size === 0 && place.start.offset === at.start.offset;
    return { cover: touches ? 1 : shared / length, size };
  }
  if (place.kind === 'page' && at.kind === 'page' && place.page === at.page) {
    const [x0, y0, x1, y1] = place.box;
    const [a0, b0, a1, b1] = at.box;
    const size = (x1 - x0) * (y1 - y0);
    const wide = Math.min(x1, a1) - Math.max(x0, a0);
    const tall = Math.min(y1, b1) - Math.max(y0, b0);
    const same = x0 === a0 && y0 === b0 && x1 === a1 && y1 === b1;
    const area = Math.max(1e-6, (a1 - a0) * (b1 - b0));
    return { cover: same ? 1 : wide > 0 && tall > 0 ? (wide * tall) / area : 0, size };
  }
  const same = JSON.stringify(place) === JSON.stringify(at);
  return { cover: same ? 1 : 0, size: 0 };
}
