import { type BoardRow, boardFilters, boardRowOf, boardSorts, passesBoard } from '../core/board.ts';
import type { BoardFilter } from '../core/board-view.ts';
import type { CommandId } from '../core/command-id.ts';
import { keysOf, showKey } from '../core/keymap.ts';
import type { Review } from '../core/review.ts';
import type { Reading } from '../core/session.ts';
import type { MenuEntry, Ui } from '../core/ui.ts';
import type { Command, Commands } from './command.ts';
import { openPrompt } from './decide.ts';

const showBoard = (review: Review, changes: Partial<Ui['board']>): void =>
  review.show({ board: { ...review.ui.board, ...changes } });

function moveTo(review: Review, line: number): void {
  const { lines } = review.board;
  const within = Math.max(0, Math.min(line, lines.length - 1));
  const at = lines[within];
  if (at) showBoard(review, { cursor: at.kind === 'report' ? at.row.report.index : at.folder });
}

const move =
  (lines: (review: Review) => number): Command =>
  (review) =>
    moveTo(review, review.boardLine + lines(review));

/** The next report that has something left, or that is not finished. */
const jump =
  (step: 1 | -1, passes: (row: BoardRow) => boolean): Command =>
  (review) => {
    const { lines } = review.board;
    for (let count = 1; count <= lines.length; count++) {
      const at = (((review.boardLine + step * count) % lines.length) + lines.length) % lines.length;
      const line = lines[at]!;
      if (line.kind === 'report' && passes(line.row)) {
        moveTo(review, at);
        return;
      }
    }
    review.toast(review.words.toast.noNext);
  };

/** Opens a report: the list, standing on its first open finding; `argument` is its number on the board, from 1. */
const open: Command = (review, argument) => {
  const line = argument === undefined ? review.board.lines[review.boardLine] : undefined;
  const row =
    argument === undefined
      ? line?.kind === 'report'
        ? line.row
        : undefined
      : review.board.rows[Number(argument) - 1];
  if (!row) {
    fold(review, line?.kind === 'folder' && !review.ui.board.collapsed.has(line.folder));
    return;
  }
  const { report } = row;
  const items = review.workspace.itemsOf(report);
  const group = String(report.index);
  const collapsed = new Set(review.ui.collapsed);
  collapsed.delete(group);
  review.show({ screen: 'list', pane: 'list', overlay: null, collapsed, grouping: 'file', zoomed: false });
  showBoard(review, { cursor: report.index });
  // The report as a whole is what was opened: its own heading, or the text alone where nothing was found.
  review.show({ cursor: { group }, opened: report.index, documentTop: null, findingTop: 0 });
  if (items.length === 0) review.toast(report.report ? review.words.board.clean : review.words.noReport);
};

function fold(review: Review, closed: boolean): void {
  const line = review.board.lines[review.boardLine];
  if (!line) return;
  const folder = line.kind === 'folder' ? line.folder : line.row.folder;
  const collapsed = new Set(review.ui.board.collapsed);
  if (closed) collapsed.add(folder);
  else collapsed.delete(folder);
  showBoard(review, { collapsed, cursor: closed ? folder : review.ui.board.cursor });
}

/** The reading a reviewer would sign next: the first, or the second of what another has read first. */
function readingOf(review: Review, key: string): { reading: Reading; done: boolean } {
  const { first, second } = review.ledger.progressOf(key);
  if (!first) return { reading: 'first', done: true };
  if (first.by === review.reviewer) return { reading: 'first', done: false };
  return { reading: 'second', done: second === null };
}

/** Marks the reports asked for as read, or takes the mark back. */
const finish: Command = (review) => {
  const { words } = review;
  const reports = review.wholes;
  const [first] = reports;
  if (!first) return;
  const { reading, done } = readingOf(review, first.key);
  review.record({ kind: 'read', reports: reports.map(({ key }) => key), reading, done });
  review.toast(words.toast.read(reports.length, words.reading[reading], done));
  if (done && review.ui.screen === 'board') moveTo(review, review.boardLine + 1);
};

/** Gives reports to reviewers: to one name all that are asked for, to several names all that are shown, in turn. */
const assign: Command = (review, text) => {
  const names = (text ?? '').split(/[\s,，、;；]+/u).filter(Boolean);
  const shown = review.board.rows.map(({ report }) => report);
  const reports = names.length > 1 ? shown : review.wholes;
  const perName = Math.ceil(reports.length / Math.max(1, names.length));
  for (const [index, reviewer] of (names.length > 0 ? names : ['']).entries()) {
    const own = reports.slice(index * perName, (index + 1) * perName);
    if (own.length > 0) review.record({ kind: 'assign', reports: own.map(({ key }) => key), reviewer });
  }
  review.toast(review.words.toast.assigned(reports.length, names.join('，')));
};

const filterMenu: Command = (review, argument) => {
  const { words } = review;
  if (argument !== undefined) {
    const filter = boardFilters.find((one) => one === argument);
    if (filter) showBoard(review, { filter, query: '' });
    else showBoard(review, { query: argument });
    return;
  }
  const rows = review.workspace.reports.map((report) => boardRowOf(review, report));
  const count = (filter: BoardFilter): number =>
    rows.filter((row) => passesBoard(row, filter, review.reviewer)).length;
  const entries: MenuEntry[] = boardFilters.map((filter) => ({
    label: `${words.board.filters[filter]}  ${count(filter)}`,
    command: 'select.filter',
    argument: filter,
  }));
  review.show({
    overlay: { kind: 'menu', title: words.menu.filter, entries, index: 0, asked: review.askedNow },
  });
};

/** What the menu of the board offers. */
const offered: readonly CommandId[] = [
  'report.open',
  'report.finish',
  'decide.note',
  'decide.accept',
  'decide.dismiss',
  'report.assign',
  'select.filter',
  'select.search',
  'view.sort',
  'session.export',
  'session.undo',
  'session.redo',
  'session.merge',
  'view.board',
  'view.theme',
  'view.redraw',
  'view.help',
  'session.quit',
];

const menu: Command = (review) => {
  const { keymap, language, words } = review;
  const entries: MenuEntry[] = offered.flatMap((command) => {
    const binding = keymap.bindings.find(({ id }) => id === command);
    const hint = keysOf(keymap, command).slice(0, 2).map(showKey).join(' ');
    return binding ? [{ label: binding[language], command, hint }] : [];
  });
  review.show({
    overlay: { kind: 'menu', title: words.menu.actions, entries, index: 0, asked: review.askedNow },
  });
};

/** What keys do while the board is shown, where that is something else than on the list of findings. */
export const onBoard: Partial<Commands> = {
  'move.down': move(() => 1),
  'move.up': move(() => -1),
  'move.pageDown': move(({ shown }) => shown.page),
  'move.pageUp': move(({ shown }) => -shown.page),
  'move.first': move(() => -1_000_000),
  'move.last': move(() => 1_000_000),
  'move.nextOpen': jump(1, ({ total, decided }) => decided < total),
  'move.previousOpen': jump(-1, ({ total, decided }) => decided < total),
  'move.nextReport': move(() => 1),
  'move.previousReport': move(() => -1),
  'view.expand': (review) => {
    const line = review.board.lines[review.boardLine];
    if (line?.kind === 'folder') fold(review, false);
    else open(review);
  },
  'view.collapse': (review) => fold(review, true),
  'view.menu': menu,
  'view.nextPane': open,
  'view.sort': (review) => {
    const { sort } = review.ui.board;
    const next = boardSorts[(boardSorts.indexOf(sort) + 1) % boardSorts.length]!;
    showBoard(review, { sort: next });
    review.toast(review.words.board.sorts[next]);
  },
  'select.filter': filterMenu,
  'select.all': (review) => showBoard(review, { filter: 'all', query: '' }),
  'select.search': (review, text) => {
    if (text === undefined) openPrompt(review, 'search');
    else showBoard(review, { query: text });
  },
  'view.cancel': (review) => {
    showBoard(review, { query: '' });
    review.show({ toast: null });
  },
};

/** Actions that only make sense with a finding before one's eyes. */
export const needsList = (id: CommandId): boolean =>
  !(id in onBoard) &&
  (id.startsWith('correct.') ||
    id.startsWith('move.') ||
    id.startsWith('select.') ||
    [
      'decide.repeat',
      'decide.adopt',
      'view.zoom',
      'view.nextPane',
      'view.previousPane',
      'view.grouping',
      'session.copy',
    ].includes(id));

export const boardCommands = {
  'view.board': (review, argument) => {
    const { cursor } = review.ui.board;
    const here = review.listReport;
    if (argument !== undefined) open(review, argument);
    else if (review.ui.screen === 'board' && cursor !== null && cursor !== here) open(review);
    else if (review.ui.screen === 'board') review.show({ screen: 'list', overlay: null });
    else {
      review.show({ screen: 'board', overlay: null, zoomed: false, opened: null });
      if (here >= 0) showBoard(review, { cursor: here });
    }
  },
  'report.open': open,
  'report.finish': finish,
  'report.assign': (review, text) =>
    text === undefined ? openPrompt(review, 'assign') : assign(review, text),
} satisfies Partial<Commands>;
