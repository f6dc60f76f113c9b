import type { CommandId } from '../core/command-id.ts';
import { filterText, isFiltering } from '../core/filter.ts';
import { keysOf, showKey } from '../core/keymap.ts';
import type { Review } from '../core/review.ts';
import { cut } from '../core/text.ts';
import type { Ui } from '../core/ui.ts';
import { stringWidth } from '../core/width.ts';
import { fitLine, type Line, lineWidth, span, spread } from './spans.ts';

/** A part of a text that may be cut where there is room for the beginning of it, in cells. */
const beginning = 12;

/** As many parts of a text as fit whole: a figure that is cut is another figure. */
function wholeParts(text: string, width: number): string {
  const parts: string[] = [];
  let room = width;
  for (const part of text.split(' · ')) {
    const joined = parts.length === 0 ? part : ` · ${part}`;
    const shown = stringWidth(joined) > room && room >= beginning ? cut(joined, room) : joined;
    // Nothing is told in the place of what comes before it: no warnings without the errors.
    if (stringWidth(shown) > room) break;
    parts.push(part === joined ? shown : shown.slice(3));
    room -= stringWidth(shown);
  }
  return parts.join(' · ');
}

/** The name of the program, what is told beside it, and what stands at the right edge. */
function header(review: Review, told: string, right: string, width: number): Line {
  const name = ` ${review.words.appName} `;
  const room = width - stringWidth(name) - 3;
  const foremostTold = told.split(' · ').slice(0, 2).join(' · ');
  const atEdge = wholeParts(right, Math.max(0, room - stringWidth(foremostTold)));
  return spread(
    [span(name, 'title'), span(` ${wholeParts(told, room - stringWidth(atEdge))}`, 'dim')],
    [span(`${atEdge} `, 'dim')],
    width,
  );
}

function boardHeader(review: Review, width: number): Line {
  const { words, ui, board } = review;
  const { reports, errors, warnings, decided, total, letters, finished } = board.totals;
  const loading = ui.loading ? `${words.loading(ui.loading.done, ui.loading.total)} · ` : '';
  const progress = words.board.progress(decided, total, letters, finished);
  return header(review, words.board.totals(reports, errors, warnings), `${loading}${progress}`, width);
}

/** The first line: what is reviewed and how far it has come. */
export function headerLine(review: Review, width: number): Line {
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
  return header(
    review,
    `${reports} · ${words.progress(decided, total)}${selected}${search}${filter}`,
    `${loading}${words.grouping[ui.grouping]} · ${review.cursorRow + 1}/${rows.codes.length}`,
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

const foremost: readonly CommandId[] = ['view.help', 'session.quit', 'view.menu'];

/** The last line: which keys help here. */
export function footerLine(review: Review, width: number): Line {
  const { screen } = review.ui;
  const named = footOf[screen];
  const parts = review.keymap.bindings.flatMap(({ id, hint: usual }) => {
    const [key] = keysOf(review.keymap, id);
    if (named && !named.includes(id)) return [];
    const hint = otherHints[screen]?.[id] ?? usual;
    const line =
      hint && key ? [span(` ${showKey(key)}`, 'key'), span(` ${hint[review.language]} `, 'dim')] : null;
    return line ? [{ id, line }] : [];
  });
  // Whole hints only; first what a newcomer needs: the menu has everything, without letters.
  const ordered = [
    ...foremost.flatMap((id) => parts.filter((part) => part.id === id)),
    ...parts.filter(({ id }) => !foremost.includes(id)),
  ].map((part) => part.line);
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

/** The line above the foot: what the last key did. */
export function messageLine(review: Review, width: number): Line {
  const { toast } = review.ui;
  return fitLine(toast ? [span(` ${toast.text}`, toast.tone === 'ok' ? 'ok' : 'warning')] : [], width);
}
