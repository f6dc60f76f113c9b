import type { CommandId } from '../core/command-id.ts';
import { filterText, isFiltering } from '../core/filter.ts';
import { keysOf, showKey } from '../core/keymap.ts';
import type { Review } from '../core/review.ts';
import type { Overlay, Pane, Ui } from '../core/ui.ts';
import { participants } from '../core/workbench.ts';
import { drawBoard } from './board.ts';
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
import { drawOverlay } from './overlay.ts';
import { fitLine, type Line, lineWidth, ruled, span, spread } from './spans.ts';
import { chrome } from './theme.ts';
import { drawWorkbench } from './workbench.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** One screen: `rows` lines of exactly `columns` cells, and the cell of the caret while something is typed. */
export interface Frame {
  readonly lines: readonly Line[];
  readonly caret: { readonly x: number; readonly y: number } | null;
}

/** A rectangle of the screen that shows one pane; its first line is its title. */
interface Area {
  readonly pane: Pane;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const smallest: Size = { columns: 60, rows: 12 };

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

function boardHeader(review: Review, width: number): Line {
  const { words, ui, board } = review;
  const { reports, errors, warnings, decided, total, letters, finished } = board.totals;
  const loading = ui.loading ? `${words.loading(ui.loading.done, ui.loading.total)} · ` : '';
  return spread(
    [span(` ${words.appName} `, 'title'), span(` ${words.board.totals(reports, errors, warnings)}`, 'dim')],
    [span(`${loading}${words.board.progress(decided, total, letters, finished)} `, 'dim')],
    width,
  );
}

function headerLine(review: Review, width: number): Line {
  if (review.ui.screen === 'board') return boardHeader(review, width);
  const { words, ui, workspace, rows } = review;
  const { decided, total } = review.progress;
  const selected = ui.selection ? ` · ${words.selected(review.targets.length)}` : '';
  const search = ui.search === '' ? '' : ` · ${words.searching(ui.search)}`;
  const filter = isFiltering(ui.filter)
    ? ` · ${words.filtered(rows.shown)} (${filterText(ui.filter, review.language)})`
    : '';
  const loading = ui.loading ? `${words.loading(ui.loading.done, ui.loading.total)} · ` : '';
  const reports = words.label.reports(workspace.reports.length);
  return spread(
    [
      span(` ${words.appName} `, 'title'),
      span(` ${reports} · ${words.progress(decided, total)}${selected}${search}${filter}`, 'dim'),
    ],
    [span(`${loading}${words.grouping[ui.grouping]} · ${review.cursorRow + 1}/${rows.codes.length} `, 'dim')],
    width,
  );
}

/** What the foot names on screens where only some actions make sense. */
const footOf: Partial<Record<Ui['screen'], readonly CommandId[]>> = {
  board: [
    'view.board',
    'report.finish',
    'decide.note',
    'session.undo',
    'select.search',
    'select.filter',
    'view.menu',
    'session.export',
    'view.help',
    'session.quit',
  ],
  table: [
    'view.table',
    'correct.edit',
    'session.undo',
    'move.nextOpen',
    'view.board',
    'view.help',
    'session.quit',
  ],
};
const otherHints: Partial<Record<Ui['screen'], Partial<Record<CommandId, { zh: string; en: string }>>>> = {
  board: { 'view.board': { zh: '打开', en: 'open' } },
  table: { 'view.table': { zh: '返回问题', en: 'back' } },
};

function footerLine(review: Review, width: number): Line {
  const { screen } = review.ui;
  const named = footOf[screen];
  const parts: Line[] = review.keymap.bindings.flatMap(({ id, hint: usual }) => {
    const [key] = keysOf(review.keymap, id);
    if (named && !named.includes(id)) return [];
    const hint = otherHints[screen]?.[id] ?? usual;
    return hint && key ? [[span(` ${showKey(key)}`, 'key'), span(` ${hint[review.language]} `, 'dim')]] : [];
  });
  // Whole hints only; help and quit come last in the table and first here, since they are what a newcomer needs.
  const ordered = [...parts.slice(-2), ...parts.slice(0, -2)];
  const line: Line[number][] = [];
  let room = width;
  for (const part of ordered) {
    const cells = lineWidth(part);
    if (cells > room) continue;
    line.push(...part);
    room -= cells;
  }
  return fitLine(line, width);
}

function messageLine(review: Review, width: number): Line {
  const { toast } = review.ui;
  return fitLine(toast ? [span(` ${toast.text}`, toast.tone === 'ok' ? 'ok' : 'warning')] : [], width);
}

function paneLines(review: Review, area: Area, monochrome: boolean): Line[] {
  const height = area.height - 1;
  const focused = review.ui.pane === area.pane;
  const title = ruled(
    review.words.pane[area.pane],
    focused ? 'accent' : 'dim',
    chrome().horizontal,
    area.width,
  );
  const body =
    area.pane === 'list'
      ? drawListPane(review, area, height)
      : area.pane === 'finding'
        ? scrolled(drawDetail(review, area.width - 1), review.ui.findingTop, height).map((line) => [
            span(' '),
            ...line,
          ])
        : drawDocumentPane(review, area, height, monochrome);
  if (focused) review.shown = { ...review.shown, page: Math.max(1, height - 2) };
  const lines = [title];
  for (let index = 0; index < height; index++) lines.push(fitLine(body[index] ?? [], area.width));
  return lines;
}

const scrolled = (lines: readonly Line[], top: number, height: number): readonly Line[] =>
  lines.slice(Math.max(0, Math.min(top, lines.length - height)));

function drawListPane(review: Review, area: Area, height: number): Line[] {
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
  return lines;
}

function drawDocumentPane(review: Review, area: Area, height: number, monochrome: boolean): Line[] {
  const { words } = review;
  const group = review.currentGroup;
  const item = review.current ?? review.workspace.items[group?.items[0] ?? -1];
  const shown = item?.report ?? review.workspace.reports[group?.report ?? review.ui.opened ?? -1];
  if (!shown) return [[span(` ${words.chooseFinding}`, 'dim')]];
  const report = shown.current.report;
  if (!report) return [[span(` ${words.noReport}`, 'warning')]];
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
  return windowOfLines(lines, top, height).map((line) => [
    span(' '),
    ...highlightLine(line, highlight, monochrome),
  ]);
}

/** The whole screen for the state as it is. */
export function drawFrame(review: Review, size: Size, monochrome = false): Frame {
  const { columns, rows } = size;
  if (columns < smallest.columns || rows < smallest.rows) {
    const lines = Array.from({ length: rows }, (_, index) =>
      fitLine(index === rows >> 1 ? [span(review.words.tooSmall(columns, rows), 'warning')] : [], columns),
    );
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

/** Puts the panes side by side and above each other; a line between those side by side. */
function joinPanes(review: Review, areas: readonly Area[], columns: number, monochrome: boolean): Line[] {
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
