import type { CommandId } from '../core/command-id.ts';
import { filterText, isFiltering } from '../core/filter.ts';
import { keysOf, showKey } from '../core/keymap.ts';
import type { Review } from '../core/review.ts';
import type { Ui } from '../core/ui.ts';
import { fitLine, type Line, lineWidth, span, spread } from './spans.ts';

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

/** The last line: which keys help here. */
export function footerLine(review: Review, width: number): Line {
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

/** The line above the foot: what the last key did. */
export function messageLine(review: Review, width: number): Line {
  const { toast } = review.ui;
  return fitLine(toast ? [span(` ${toast.text}`, toast.tone === 'ok' ? 'ok' : 'warning')] : [], width);
}
