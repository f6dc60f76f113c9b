import { describePath } from '@gouji/core/template';
import { type Binding, groupTitles } from '../core/bindings.ts';
import type { BoardRow } from '../core/board.ts';
import type { CommandId } from '../core/command-id.ts';
import { showKey } from '../core/keymap.ts';
import { statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { cellAt } from '../core/workbench.ts';
import { openPart } from '../view/board.ts';
import { drawDetail } from '../view/detail.ts';
import type { Line } from '../view/spans.ts';
import { printable } from '../view/theme.ts';
import { drawCell } from '../view/workbench.ts';
import { plainWords } from './plain-words.ts';

/** Wide enough that no line is broken: a screen reader and a script want whole lines. */
const lineWidth = 400;

/** The finding under the cursor as lines of text. */
export function describeCurrent(review: Review): string[] {
  if (review.ui.screen === 'board') return describeBoard(review);
  if (review.ui.screen === 'table') return describeCell(review);
  const { items } = review.workspace;
  const shown = review.rows.codes.filter((code) => code >= 0);
  const item = review.current;
  const lines = drawDetail(review, lineWidth).map(textOf);
  if (!item) {
    // Where there is nothing to decide, how each report ended is what there is to say.
    const told = lines.filter((line) => line.trim() !== '');
    return told.length > 0 ? [...told, ''] : describeBoard(review);
  }
  const at = shown.indexOf(item.index) + 1;
  const head = `${plainWords[review.language].position(at, shown.length || items.length)} · ${review.words.status[statusOf(item)]} · ${printable(item.report.name)}`;
  return [head, ...lines.filter((line) => line.trim() !== ''), ''];
}

const textOf = (line: Line): string =>
  printable(
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );

/** The cell under the cursor of the workbench with all that is known of it. */
function describeCell(review: Review): string[] {
  const { cell } = review.ui;
  const report = cell && review.workspace.reports[cell.report];
  if (!cell || !report) return [];
  const place = describePath(cell.path, report.current.report?.template ?? null, review.language);
  const value = cellAt(report.current.report, cell.path)?.raw ?? '';
  return [
    `${place} = ${printable(value)}`,
    ...drawCell(review, report, cell.path, lineWidth).map((line) => textOf(line)),
    '',
  ];
}

/** All reports counted, in one line. */
export function totalsInWords({ words, board: { totals } }: Review): string {
  const { reports, errors, warnings, decided, total, letters, finished } = totals;
  return `${words.board.totals(reports, errors, warnings)} · ${words.board.progress(decided, total, letters, finished)}`;
}

/** A report of the board with the number that opens it. */
function describeBoardRow({ words, language }: Review, row: BoardRow, index: number): string {
  const { header, outcomes, due } = words.board;
  return printable(
    [
      `${index + 1}. ${row.body || row.report.name}`,
      row.year ?? '',
      outcomes[row.outcome],
      `${header.errors} ${row.errors}`,
      `${header.warnings} ${row.warnings}`,
      `${header.decided} ${row.decided}/${row.total}`,
      row.letter ? `${header.letter} ${due}` : '',
      row.reviewer && `${header.reviewer} ${row.reviewer}`,
      row.readings > 0 ? words.reading[row.readings === 2 ? 'second' : 'first'] : '',
      row.report.whole.note && `${words.board.note} ${row.report.whole.note}`,
      openPart(row.report.coverage),
      ...(row.report.report ? [] : row.report.notices.map(({ message }) => message[language])),
      row.report.name,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
}

/** All reports, a line each. */
const describeBoard = (review: Review): string[] => [
  totalsInWords(review),
  ...review.board.rows.map((row, index) => describeBoardRow(review, row, index)),
  '',
];

/** The report of the board that the cursor is on. */
export function describeBoardLine(review: Review): string[] {
  const line = review.board.lines[review.boardLine];
  if (line?.kind !== 'report') return line ? [printable(line.folder)] : [];
  return [describeBoardRow(review, line.row, review.board.rows.indexOf(line.row))];
}

/** What has no meaning where lines only follow each other, or is done by Enter or a number here. */
const ofTheScreen: ReadonlySet<CommandId> = new Set<CommandId>([
  'move.pageDown',
  'move.pageUp',
  'view.menu',
  'view.nextPane',
  'view.previousPane',
  'view.zoom',
  'view.sort',
  'view.theme',
  'view.mouse',
  'view.redraw',
  'view.cancel',
]);

/** All that can be typed, by groups: keys that are letters or signs, since others cannot be typed on a line. */
export function describeCommands({ keymap, language }: Review): string[] {
  const typed = keymap.bindings
    .filter(({ id }) => !ofTheScreen.has(id))
    .map((binding) => ({ ...binding, keys: binding.keys.filter((key) => [...key].length === 1) }));
  return [
    ...plainWords[language].help,
    ...Object.entries(groupTitles).flatMap(([group, title]) => {
      const own = typed.filter((binding) => binding.group === group);
      if (own.length === 0) return [];
      // One without such a key is called by its name.
      const nameOf = ({ id, keys }: Binding): string => keys.map(showKey).join(' ') || id;
      return [`${title[language]}：`, ...own.map((binding) => `${nameOf(binding)}  ${binding[language]}`)];
    }),
  ];
}
