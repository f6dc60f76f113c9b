import type { BoardLine, BoardOutcome, BoardRow } from '../core/board.ts';
import type { Review } from '../core/review.ts';
import { countOutcomes, roundOf } from '../core/rounds.ts';
import { fit, wrap } from '../core/text.ts';
import { stringWidth } from '../core/width.ts';
import { windowTop } from './list.ts';
import {
  cutStart,
  fitLine,
  type LeftOut,
  type Line,
  leftOut,
  ruled,
  type Span,
  type Style,
  span,
  spread,
} from './spans.ts';
import { chrome } from './theme.ts';

const outcomeStyles: Readonly<Record<BoardOutcome, Style>> = {
  unreadable: 'error',
  incomplete: 'warning',
  errors: 'error',
  passed: 'ok',
};
/** A sign beside the word, one cell wide everywhere. */
const outcomeGlyphs: Readonly<Record<BoardOutcome, string>> = {
  unreadable: '?',
  incomplete: '~',
  errors: '✗',
  passed: '✓',
};

interface Column {
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly text: (row: BoardRow) => string;
  readonly style?: (row: BoardRow) => Style;
}

/** What of a report was not checked: what its coverage says behind what was. */
export const openPart = (coverage: string): string => coverage.split(/；|; /u)[1] ?? '';

/** Columns that fit: the file and what was not checked need a wide window. */
function columnsFor(review: Review, width: number): Column[] {
  const { header, outcomes, due } = review.words.board;
  const number = (title: string, text: (row: BoardRow) => string, style?: Column['style']): Column => ({
    title,
    width: Math.max(stringWidth(title), 4),
    align: 'right',
    text,
    ...(style && { style }),
  });
  const fixed: Column[] = [
    number(header.year, ({ year }) => (year === null ? '' : String(year))),
    {
      title: header.outcome,
      width: 10,
      align: 'left',
      text: ({ outcome }) => `${outcomeGlyphs[outcome]} ${outcomes[outcome]}`,
      style: ({ outcome }) => outcomeStyles[outcome],
    },
    number(
      header.errors,
      ({ errors }) => String(errors || ''),
      () => 'error',
    ),
    number(
      header.warnings,
      ({ warnings }) => String(warnings || ''),
      () => 'warning',
    ),
    { ...number(header.decided, ({ decided, total }) => `${decided}/${total}`), width: 7 },
    {
      ...number(header.letter, ({ letter }) => (letter ? due : '')),
      width: Math.max(2, stringWidth(header.letter)),
    },
    { title: header.reviewer, width: 8, align: 'left', text: ({ reviewer }) => reviewer },
  ];
  const used = fixed.reduce((sum, column) => sum + column.width + 1, 5);
  const room = width - used;
  const withFile = room >= 50;
  const withUnread = room >= 90;
  const bodyWidth = withUnread ? 28 : withFile ? Math.floor(room * 0.5) : room;
  const fileWidth = withUnread ? 30 : room - bodyWidth - 1;
  const body: Column = {
    title: header.body,
    width: bodyWidth,
    align: 'left',
    text: ({ body: name, report, submission }) =>
      `${submission > 1 ? review.words.rounds.submission(submission) : ''}${name || cutStart(report.name, bodyWidth)}`,
  };
  const file: Column = {
    title: header.file,
    width: fileWidth,
    align: 'left',
    text: ({ report }) => cutStart(report.name, fileWidth),
  };
  const unread: Column = {
    title: header.unread,
    width: room - bodyWidth - fileWidth - 2,
    align: 'left',
    text: ({ report }) => openPart(report.coverage),
  };
  return [body, ...fixed, ...(withFile ? [file] : []), ...(withUnread ? [unread] : [])];
}

/** How far the reading is, and whether there is a note or a quarrel. */
function marksOf({ readings, report, conflicts }: BoardRow): string {
  const done = readings === 2 ? '◆' : readings === 1 ? '✓' : ' ';
  return `${stringWidth(done) === 1 ? done : '*'}${conflicts > 0 ? '≠' : report.whole.note ? '"' : ' '}`;
}

function rowLine(row: BoardRow, columns: readonly Column[], width: number, isCursor: boolean): Line {
  const head = `${isCursor ? '>' : ' '}${marksOf(row)} `;
  const cells = columns.map((column): Span => {
    const text = `${fit(column.text(row), column.width, column.align)} `;
    const isPast = row.readings > 0 || row.superseded;
    const style = isCursor
      ? 'cursor'
      : row.superseded
        ? 'dim'
        : (column.style?.(row) ?? (isPast ? 'dim' : 'plain'));
    return span(text, style);
  });
  return fitLine([span(head, isCursor ? 'cursor' : 'ok'), ...cells], width, isCursor ? 'cursor' : 'plain');
}

function folderLine(
  review: Review,
  { folder, rows }: Extract<BoardLine, { kind: 'folder' }>,
  width: number,
  isCursor: boolean,
): Line {
  const { open, closed } = chrome();
  const { totals } = review.words.board;
  const sum = (of: (row: BoardRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const right = totals(
    rows.length,
    sum(({ errors }) => errors),
    sum(({ warnings }) => warnings),
  );
  const style = isCursor ? 'cursor' : 'title';
  const mark = review.ui.board.collapsed.has(folder) ? closed : open;
  const room = Math.max(4, width - stringWidth(right) - 6);
  return spread(
    [span(`${isCursor ? '>' : ' '}${mark} ${cutStart(folder, room)}`, style)],
    [span(` ${right} `, isCursor ? style : 'dim')],
    width,
  );
}

/** What is known of the report under the cursor, for the lines below the table. */
function noteLines(review: Review, row: BoardRow, width: number): Line[] {
  const { words, language } = review;
  const { report } = row;
  const progress = review.ledger.progressOf(report.key);
  const told: [string, Style][] = [[report.name, 'title']];
  if (!report.report) told.push([words.noReport, 'warning']);
  if (report.coverage) told.push([report.coverage, 'plain']);
  if (report.whole.status !== 'open')
    told.push([
      `${words.board.whole} ${report.whole.status === 'accepted' ? words.board.resend : words.status[report.whole.status]} ${report.whole.reason}`,
      'ok',
    ]);
  if (report.whole.note) told.push([`${words.board.note} ${report.whole.note}`, 'accent']);
  const round = roundOf(review.workspace, report);
  if (row.superseded) told.push([words.rounds.superseded, 'dim']);
  else if (round && round.number > 1)
    told.push([words.rounds.summary(round.number, countOutcomes(round.requests), round.fresh), 'accent']);
  if (row.conflicts > 0) told.push([words.board.conflicts(row.conflicts), 'error']);
  const readings = (['first', 'second'] as const).flatMap((reading) => {
    const signed = progress[reading];
    return signed ? [`${words.board[reading]} ${words.label.by(signed.by, signed.at.slice(0, 10))}`] : [];
  });
  if (readings.length > 0) told.push([readings.join(' · '), 'dim']);
  for (const { message } of report.notices) told.push([message[language], 'dim']);
  return told.flatMap(([text, style]) =>
    wrap(text, width - 2).map((part): Line => [span(` ${part}`, style)]),
  );
}

/** All reports as a table with totals, and what is known of the one under the cursor. */
export function drawBoard(review: Review, width: number, height: number): Line[] {
  const { words, board } = review;
  const at = review.boardLine;
  const columns = columnsFor(review, width);
  const header: Line = [
    span('    '),
    ...columns.map((column) => span(`${fit(column.title, column.width, column.align)} `, 'dim')),
  ];
  const below = height >= 16 ? Math.min(6, Math.floor(height / 4)) : height >= 10 ? 2 : 0;
  const room = Math.max(1, height - 2 - (below > 0 ? below + 1 : 0));
  const top = windowTop(review.ui.board.top, at, room, board.lines.length);
  const lines = board.lines.slice(top, top + room).map((line, offset): Line => {
    const isCursor = top + offset === at;
    return line.kind === 'folder'
      ? folderLine(review, line, width, isCursor)
      : rowLine(line.row, columns, width, isCursor);
  });
  const { loading } = review.ui;
  if (board.lines.length === 0)
    lines.push([span(` ${loading ? words.loading(loading.done, loading.total) : words.board.empty}`, 'dim')]);
  while (lines.length < room) lines.push([]);
  // Where the window stands is kept for the next frame and for the mouse; it changes nothing that is shown.
  review.ui = { ...review.ui, board: { ...review.ui.board, top } };
  review.shown = {
    ...review.shown,
    page: Math.max(1, room - 1),
    rowAt: () => null,
    boardLineAt: (row) => {
      const line = row - 3;
      return line >= 0 && line < room && top + line < board.lines.length ? top + line : null;
    },
  };
  const { chosen, title } = titleOf(review, width, leftOut(top, room, board.lines.length));
  const line = board.lines[at];
  const notes = below > 0 && line?.kind === 'report' ? noteLines(review, line.row, width) : [];
  const foot =
    below > 0
      ? [
          ruled(chosen, 'dim', chrome().horizontal, width, leftOut(0, below, notes.length)),
          ...notes.slice(0, below),
        ]
      : [];
  while (below > 0 && foot.length < below + 1) foot.push([]);
  return [title, header, ...lines, ...foot].map((one) => fitLine(one, width));
}

/** The title with what the board is narrowed to, and the name of what stands below the table. */
function titleOf(review: Review, width: number, out: LeftOut): { title: Line; chosen: string } {
  const { words, board, ui } = review;
  const { filter, query, sort } = ui.board;
  const parts = [words.board.title, words.board.sorts[sort]];
  if (filter !== 'all' || query !== '')
    parts.push(words.board.shown(board.rows.length, words.board.filters[filter]));
  if (query !== '') parts.push(words.searching(query));
  const place = `${review.boardLine + 1}/${board.lines.length}`;
  return {
    title: ruled(`${parts.join(' · ')} · ${place}`, 'accent', chrome().horizontal, width, out),
    chosen: words.pane.document,
  };
}
