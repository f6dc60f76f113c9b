import type { Review } from '../core/review.ts';
import type { Pane } from '../core/ui.ts';
import { participants } from '../core/workbench.ts';
import { drawDetail } from './detail.ts';
import {
  drawDocument,
  focusLine,
  foldRows,
  highlightCause,
  highlightLine,
  highlightOf,
  windowOfLines,
} from './document.ts';
import { drawList } from './list.ts';
import { fitLine, type LeftOut, type Line, leftOut, ruled, type Style, span } from './spans.ts';
import { chrome } from './theme.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A rectangle of the screen that shows one pane; its first line is its title. */
interface Area {
  readonly pane: Pane;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the panes stand: three columns, list beside document over finding, two above each other, or one. */
export function layPanes({ columns, rows }: Size, focus: Pane, zoomed = false): Area[] {
  if (zoomed) return [{ pane: focus, x: 0, y: 0, width: columns, height: rows }];
  if (columns >= 140) {
    const list = Math.floor(columns * 0.32);
    const finding = Math.floor(columns * 0.27);
    const middle = columns - list - finding - 2;
    return [
      { pane: 'list', x: 0, y: 0, width: list, height: rows },
      { pane: 'document', x: list + 1, y: 0, width: middle, height: rows },
      { pane: 'finding', x: list + middle + 2, y: 0, width: finding, height: rows },
    ];
  }
  if (columns >= 100) {
    const list = Math.floor(columns * 0.38);
    const width = columns - list - 1;
    const upper = Math.ceil(rows * 0.58);
    return [
      { pane: 'list', x: 0, y: 0, width: list, height: rows },
      { pane: 'document', x: list + 1, y: 0, width, height: upper },
      { pane: 'finding', x: list + 1, y: upper, width, height: rows - upper },
    ];
  }
  const main: Pane = focus === 'finding' && rows >= 16 ? 'list' : focus;
  if (rows < 16) return [{ pane: main, x: 0, y: 0, width: columns, height: rows }];
  const upper = Math.ceil(rows * (main === 'document' ? 0.62 : 0.5));
  return [
    { pane: main, x: 0, y: 0, width: columns, height: upper },
    { pane: 'finding', x: 0, y: upper, width: columns, height: rows - upper },
  ];
}

/** What a pane shows below its title, and what of it lies above and below. */
interface Body extends LeftOut {
  readonly lines: readonly Line[];
}

function paneLines(review: Review, area: Area, monochrome: boolean): Line[] {
  const height = area.height - 1;
  const focused = review.ui.pane === area.pane;
  const body =
    area.pane === 'list'
      ? drawListPane(review, area, height)
      : area.pane === 'finding'
        ? drawFindingPane(review, area, height)
        : drawDocumentPane(review, area, height, monochrome);
  const name = review.words.pane[area.pane];
  const title = ruled(name, focused ? 'accent' : 'dim', chrome().horizontal, area.width, body);
  if (focused) review.shown = { ...review.shown, page: Math.max(1, height - 2) };
  const lines = [title];
  for (let index = 0; index < height; index++) lines.push(fitLine(body.lines[index] ?? [], area.width));
  return lines;
}

function drawFindingPane(review: Review, area: Area, height: number): Body {
  const all = drawDetail(review, area.width - 1);
  const top = Math.max(0, Math.min(review.ui.findingTop, all.length - height));
  const lines = all.slice(top, top + height).map((line) => [span(' '), ...line]);
  return { lines, ...leftOut(top, height, all.length) };
}

function drawListPane(review: Review, area: Area, height: number): Body {
  const { lines, top } = drawList(review, area.width, height);
  // Where the window stands is kept for the next frame and for the mouse; it changes nothing that is shown.
  review.ui = { ...review.ui, top };
  review.shown = {
    ...review.shown,
    rowAt: (column, row) => {
      const line = row - 2 - area.y;
      return column >= area.x && column < area.x + area.width && line >= 0 && line < lines.length
        ? top + line
        : null;
    },
  };
  return { lines, ...leftOut(top, height, review.rows.codes.length) };
}

const told = (text: string, style: Style): Body => ({
  lines: [[span(` ${text}`, style)]],
  above: 0,
  below: 0,
});

function drawDocumentPane(review: Review, area: Area, height: number, monochrome: boolean): Body {
  const { words } = review;
  const group = review.currentGroup;
  const item = review.current ?? review.workspace.items[group?.items[0] ?? -1];
  const shown = item?.report ?? review.workspace.reports[group?.report ?? review.ui.opened ?? -1];
  if (!shown) return told(words.chooseFinding, 'dim');
  const report = shown.current.report;
  if (!report) return told(words.noReport, 'warning');
  const corrected = new Set(review.ledger.correctionsOf(shown.key).keys());
  const highlight = group?.cause
    ? highlightCause(group.cause, corrected)
    : item
      ? highlightOf(report, item.finding, corrected)
      : { focus: null, related: new Set<string>(), prose: null, corrected };
  const all = drawDocument(report, area.width - 1, words);
  const lines =
    review.ui.folded && !review.ui.zoomed && item
      ? foldRows(all, participants(review, shown), words.foldedRows)
      : all;
  const last = Math.max(0, lines.length - height);
  const natural = focusLine(lines, highlight) - Math.floor(height / 3);
  const top = Math.max(0, Math.min(review.ui.documentTop ?? natural, last));
  review.shown = { ...review.shown, documentTop: top };
  const seen = windowOfLines(lines, top, height).map((line) => [
    span(' '),
    ...highlightLine(line, highlight, monochrome),
  ]);
  return { lines: seen, ...leftOut(top, height, lines.length) };
}

/** Puts the panes side by side and above each other; a line between those side by side. */
export function joinPanes(
  review: Review,
  areas: readonly Area[],
  columns: number,
  monochrome: boolean,
): Line[] {
  const drawn = areas.map((area) => ({ area, lines: paneLines(review, area, monochrome) }));
  const height = Math.max(...areas.map((area) => area.y + area.height));
  return Array.from({ length: height }, (_, row) => {
    const parts = drawn
      .filter(({ area }) => row >= area.y && row < area.y + area.height)
      .sort((a, b) => a.area.x - b.area.x);
    const line = parts.flatMap(({ area, lines }, index) => [
      ...(index > 0 ? [span(chrome().vertical, 'border')] : []),
      ...lines[row - area.y]!,
    ]);
    return fitLine(line, columns);
  });
}
