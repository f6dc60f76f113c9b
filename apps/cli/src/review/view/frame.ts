import type { Review } from '../core/review.ts';
import type { Overlay } from '../core/ui.ts';
import { drawBoard } from './board.ts';
import { footerLine, headerLine, messageLine } from './head-and-foot.ts';
import { drawOverlay } from './overlay.ts';
import { joinPanes, layPanes, type Size } from './panes.ts';
import { fitLine, type Line, span } from './spans.ts';
import { drawWorkbench } from './workbench.ts';

/** One screen: `rows` lines of exactly `columns` cells, and the cell of the caret while something is typed. */
export interface Frame {
  readonly lines: readonly Line[];
  readonly caret: { readonly x: number; readonly y: number } | null;
}

const smallest: Size = { columns: 60, rows: 12 };

/** Whether nothing of the review can be shown: then nothing is decided either. */
export const isTooSmall = ({ columns, rows }: Size): boolean =>
  columns < smallest.columns || rows < smallest.rows;

/** The whole screen for the state as it is. */
export function drawFrame(review: Review, size: Size, monochrome = false): Frame {
  const { columns, rows } = size;
  if (isTooSmall(size)) {
    const told = review.words.tooSmall(columns, rows);
    const first = Math.max(0, (rows - told.length + 1) >> 1);
    const lines = Array.from({ length: rows }, (_, index) => {
      const text = told[index - first];
      return fitLine(text ? [span(text, 'warning')] : [], columns);
    });
    return { lines, caret: null };
  }
  const { overlay } = review.ui;
  const bodyHeight = rows - 3;
  const room = roomFor(overlay, bodyHeight);
  const panel = overlay ? drawOverlay(review, overlay, columns, room) : { lines: [], caret: null };
  const height = bodyHeight - panel.lines.length;
  const body = drawBody(review, { columns, rows: height }, monochrome);
  const caret = panel.caret
    ? { x: panel.caret.x, y: panel.caret.y + 1 + height }
    : body.caret && { x: body.caret.x, y: body.caret.y + 1 };
  return {
    lines: [
      headerLine(review, columns),
      ...body.lines,
      ...panel.lines.map((line) => fitLine(line, columns)),
      messageLine(review, columns),
      footerLine(review, columns),
    ],
    caret: caret && { x: Math.min(caret.x, columns - 1), y: caret.y },
  };
}

/** Lines an overlay may take: a menu may leave three lines of a small screen to the rest. */
function roomFor(overlay: Overlay | null, height: number): number {
  if (overlay?.kind === 'help' || overlay?.kind === 'info') return height;
  const share = Math.floor(height * 0.6);
  return overlay?.kind === 'menu' && height < 20 ? Math.max(share, height - 3) : share;
}

/** What stands between the header and what is asked: the screen in force, or nothing beside the help. */
function drawBody(review: Review, size: Size, monochrome: boolean): Frame {
  const { columns, rows } = size;
  const { overlay, screen, pane, zoomed } = review.ui;
  if (overlay?.kind === 'help') return { lines: blank(columns, rows), caret: null };
  if (screen === 'table') return drawWorkbench(review, columns, rows);
  if (screen === 'board') return { lines: drawBoard(review, columns, rows), caret: null };
  return { lines: joinPanes(review, layPanes(size, pane, zoomed), columns, monochrome), caret: null };
}

const blank = (columns: number, rows: number): Line[] =>
  Array.from({ length: rows }, () => fitLine([], columns));
