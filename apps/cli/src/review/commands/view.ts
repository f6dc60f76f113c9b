import type { Severity } from '@gouji/core/model';
import type { CommandId } from '../core/command-id.ts';
import { openEditor } from '../core/editor.ts';
import { parseFilter } from '../core/filter.ts';
import { keysOf, showKey } from '../core/keymap.ts';
import type { ItemStatus } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import type { Grouping } from '../core/rows.ts';
import type { Status } from '../core/session.ts';
import { type MenuEntry, panes } from '../core/ui.ts';
import { letterCount } from '../export/export-review.ts';
import { severityGlyphs, statusGlyphs } from '../view/list.ts';
import type { Commands } from './command.ts';
import { openPrompt } from './decide.ts';
import { filterBy, forgetView, openFilterMenu, saveView, useView } from './filters.ts';
import { goToMatch } from './move.ts';

const next = <T>(all: readonly T[], now: T, step = 1): T =>
  all[(all.indexOf(now) + step + all.length) % all.length]!;

/** The beginning of the menu of actions; those with a number can be chosen by it. */
const firstOffered: readonly CommandId[] = [
  'decide.accept',
  'decide.dismiss',
  'decide.falsePositive',
  'decide.note',
  'correct.suggestion',
  'correct.edit',
  'view.table',
  'report.source',
  'session.undo',
  'decide.repeat',
  'move.nextOpen',
  'view.board',
];

/** The actions for what the cursor stands on; everything can be reached from here with arrows and Enter. */
export function openMenu(review: Review): void {
  const entries: MenuEntry[] = review.keymap.bindings
    .filter(({ menu }) => menu)
    .map((binding) => ({
      label: binding[review.language],
      command: binding.id,
      hint: keysOf(review.keymap, binding.id).slice(0, 2).map(showKey).join(' '),
    }));
  // What one does most comes first: deciding, mending, looking. On a cause that is taking over what it says.
  const isCause = review.currentGroup?.cause !== undefined;
  const first: readonly CommandId[] = isCause ? ['correct.suggestion', ...firstOffered] : firstOffered;
  const leading = first.flatMap((id) => entries.find(({ command }) => command === id) ?? []);
  const ordered = [...new Set([...leading, ...entries])];
  review.show({
    overlay: {
      kind: 'menu',
      title: review.words.menu.actions,
      entries: ordered,
      index: 0,
      asked: review.askedNow,
    },
  });
}

/** The signs of the list with what they mean. */
function legend({ words }: Review): string[] {
  const { status, severity, legend: others } = words;
  const statuses = (Object.keys(statusGlyphs) as ItemStatus[]).filter((one) => one !== 'open');
  const severities = Object.keys(severityGlyphs) as Severity[];
  return [
    ...severities.map((one) => `${severityGlyphs[one]} ${severity[one]}`),
    ...statuses.map((one) => `${statusGlyphs[one]} ${status[one]}`),
    ...others,
  ];
}

/** What this sitting has done, a line each; empty when nothing. */
export function statisticsInWords({ words, statistics }: Review): string[] {
  const { acts, minutes, reports, decided, notes, corrections, finished } = statistics;
  if (acts === 0) return [];
  const statuses = (Object.keys(decided) as Status[]).filter((one) => decided[one] > 0);
  return [
    words.statistics.span(minutes, acts, reports),
    ...statuses.map((one) => words.statistics.decided(words.status[one], decided[one])),
    ...(corrections > 0 ? [words.statistics.corrections(corrections)] : []),
    ...(notes > 0 ? [words.statistics.notes(notes)] : []),
    ...(finished > 0 ? [words.statistics.finished(finished)] : []),
  ];
}

function setCollapsed(review: Review, closed: boolean): void {
  if (review.ui.pane !== 'list') return;
  const { rows } = review;
  const code = rows.codes[review.cursorRow];
  if (code === undefined) return;
  const group = code < 0 ? rows.groups[-1 - code]! : rows.groups[rows.groupOfItem[code]!]!;
  const collapsed = new Set(review.ui.collapsed);
  if (closed) collapsed.add(group.key);
  else collapsed.delete(group.key);
  review.show({ collapsed, cursor: code < 0 || closed ? { group: group.key } : review.ui.cursor });
}

function cancel(review: Review): void {
  if (review.ui.selection) review.show({ selection: null });
  else if (review.ui.search) review.show({ search: '' });
  review.show({ toast: null });
}

const exportsMenu = [
  'letter',
  'letterDocx',
  'ledger',
  'ledgerDocx',
  'xlsx',
  'csv',
  'session',
  'all',
  'exceptions',
  'baseline',
] as const;

export const viewCommands = {
  'view.menu': (review) => {
    const group = review.currentGroup;
    if (group && group.kind !== 'cause' && review.ui.pane === 'list' && !review.ui.selection)
      setCollapsed(review, !review.ui.collapsed.has(group.key));
    else openMenu(review);
  },
  'view.expand': (review) => setCollapsed(review, false),
  'view.collapse': (review) => setCollapsed(review, true),
  'view.nextPane': (review) => review.show({ pane: next(panes, review.ui.pane) }),
  'view.previousPane': (review) => review.show({ pane: next(panes, review.ui.pane, -1) }),
  'view.zoom': (review) => {
    // The list has little to gain from room; the report is what one wants to see whole.
    if (!review.ui.zoomed && review.ui.pane === 'list') review.show({ pane: 'document', zoomed: true });
    else review.show({ zoomed: !review.ui.zoomed, pane: review.ui.zoomed ? 'list' : review.ui.pane });
  },
  'view.fold': (review) => {
    review.show({ folded: !review.ui.folded, documentTop: null });
    review.toast(review.words.toast.folded(review.ui.folded));
  },
  'view.grouping': (review) => {
    const cursor = review.current ? { item: review.current.index } : null;
    const all: readonly Grouping[] = ['file', 'rule'];
    const grouping = next(all, review.ui.grouping);
    review.show({ grouping, collapsed: new Set(), cursor, selection: null });
    review.toast(review.words.grouping[grouping]);
  },
  'view.sort': (review) => {
    const sort = review.ui.sort === 'place' ? 'severity' : 'place';
    review.show({ sort });
    review.toast(review.words.sort[sort]);
  },
  'view.theme': (review) => {
    review.effects.push({ kind: 'theme' });
  },
  'view.redraw': (review) => {
    review.effects.push({ kind: 'redraw' });
  },
  'view.mouse': (review) => {
    const mouse = !review.ui.mouse;
    review.show({ mouse });
    review.effects.push({ kind: 'mouse', on: mouse });
    review.toast(review.words.toast.mouse(mouse));
  },
  'view.save': saveView,
  'view.use': useView,
  'view.forget': forgetView,
  'view.legend': (review) =>
    review.show({ overlay: { kind: 'info', title: review.words.legendTitle, lines: legend(review) } }),
  'session.statistics': (review) => {
    const told = statisticsInWords(review);
    const { words } = review;
    const lines = told.length > 0 ? told : [words.statistics.none];
    review.show({ overlay: { kind: 'info', title: words.statistics.title, lines } });
  },
  'view.advance': (review) => {
    review.show({ advance: !review.ui.advance });
    review.toast(review.words.toast.advance(review.ui.advance));
  },
  'view.cancel': cancel,
  'view.back': () => {},
  'view.help': (review) => review.show({ overlay: { kind: 'help', editor: openEditor(), index: 0 } }),
  'select.range': (review) => {
    const place = review.placeAt(review.cursorRow);
    review.show({ selection: review.ui.selection || !place ? null : { from: place } });
  },
  'select.shown': (review) => review.show({ selection: review.ui.selection === 'shown' ? null : 'shown' }),
  'select.search': (review, text) => {
    if (text === undefined) {
      openPrompt(review, 'search');
      return;
    }
    review.show({ search: text, overlay: null });
    if (text !== '' && !goToMatch(review, 1, review.cursorRow - 1))
      review.toast(review.words.toast.noMatch(text), 'warning');
  },
  'select.filter': (review, text) =>
    text === undefined ? openFilterMenu(review) : filterBy(review, parseFilter(text)),
  'select.all': (review) => {
    filterBy(review, {});
    review.show({ search: '' });
  },
  'select.pending': (review) => filterBy(review, { status: 'pending' }),
  'select.accepted': (review) => filterBy(review, { status: 'accepted' }),
  'select.dismissed': (review) => filterBy(review, { status: 'dismissed' }),
  'select.changed': (review) => filterBy(review, { status: 'changed' }),
  'select.errors': (review) => filterBy(review, { severities: ['error'] }),
  'session.copy': (review) => {
    const item = review.current;
    if (!item) return;
    review.effects.push({ kind: 'copy', text: `${item.report.name}\n${item.finding.message}` });
    review.toast(review.words.toast.copied);
  },
  'session.export': (review, what) => {
    review.show({ overlay: null });
    if (what !== undefined) {
      review.effects.push({ kind: 'export', what });
      return;
    }
    const { menu } = review.words;
    const counts = menu.exportCounts(letterCount(review), review.progress.total);
    const title = `${menu.export} · ${counts}`;
    const entries: MenuEntry[] = exportsMenu.map((name) => ({
      label: review.words.menu.exports[name],
      command: 'session.export',
      argument: name,
    }));
    review.show({
      overlay: { kind: 'menu', title, entries, index: 0, asked: review.askedNow },
    });
  },
  'session.merge': (review, path) => {
    if (path === undefined) openPrompt(review, 'merge');
    else review.effects.push({ kind: 'merge', path });
  },
  'session.quit': (review) => {
    review.effects.push({ kind: 'quit' });
  },
} satisfies Partial<Commands>;
