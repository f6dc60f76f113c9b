import { parsePath, toPath } from '@gouji/core/template';
import type { CommandId } from '../core/command-id.ts';
import { openEditor } from '../core/editor.ts';
import type { ReviewReport } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { cellAt, findingsAt, firstCell, printedRowsOf, shownRows, tableIds } from '../core/workbench.ts';
import { boardCommands } from './board.ts';
import type { Command, Commands } from './command.ts';
import { commitEdit, openEdit } from './correct.ts';

const reportOf = (review: Review): ReviewReport | null => {
  const { cell } = review.ui;
  return cell ? review.workspace.reports[cell.report]! : null;
};

function standOn(review: Review, path: string | undefined): void {
  const { cell } = review.ui;
  if (cell && path !== undefined) review.show({ cell: { ...cell, path } });
}

/** Where the cursor is in the rows that are shown. */
function placeIn(rows: readonly (readonly string[])[], path: string): { row: number; column: number } {
  const row = rows.findIndex((one) => one.includes(path));
  return { row, column: row < 0 ? 0 : rows[row]!.indexOf(path) };
}

const move =
  (down: (review: Review) => number, right = 0): Command =>
  (review) => {
    const rows = shownRows(review);
    const { row, column } = placeIn(rows, review.ui.cell?.path ?? '');
    const next = rows[Math.max(0, Math.min(row + down(review), rows.length - 1))];
    standOn(review, next?.[Math.max(0, Math.min(column + right, next.length - 1))]);
  };

/** The next cell of the table that a finding names as its place, whether its row is folded or not. */
const jump =
  (step: 1 | -1): Command =>
  (review) => {
    const report = reportOf(review);
    const now = report?.current.report;
    const address = parsePath(review.ui.cell?.path ?? '');
    if (!report || !now || !address) return;
    const all = printedRowsOf(now, address.table).flatMap(({ row, block }) =>
      block.columns.map((column) => toPath(address.table, row.id, column.id)),
    );
    const from = all.indexOf(review.ui.cell!.path);
    for (let count = 1; count <= all.length; count++) {
      const path = all[(((from + step * count) % all.length) + all.length) % all.length]!;
      if (findingsAt(review, report, path).some(({ finding }) => finding.path === path)) {
        standOn(review, path);
        return;
      }
    }
    review.toast(review.words.table.noFinding);
  };

const turn =
  (step: 1 | -1): Command =>
  (review) => {
    const now = reportOf(review)?.current.report;
    const address = parsePath(review.ui.cell?.path ?? '');
    if (!now || !address) return;
    for (let count = 1; count < tableIds.length; count++) {
      const at = (tableIds.indexOf(address.table) + step * count + tableIds.length * 2) % tableIds.length;
      const table = tableIds[at]!;
      const [first] = printedRowsOf(now, table);
      if (first) {
        standOn(review, toPath(table, first.row.id, first.block.columns[0]!.id));
        return;
      }
    }
  };

/** Edits the value in its cell; `text` enters it at once. */
const edit: Command = (review, text) => {
  const { cell } = review.ui;
  const report = reportOf(review);
  if (!cell || !report) return;
  if (!cellAt(report.current.report, cell.path)) {
    review.toast(review.words.table.noCell, 'warning');
    return;
  }
  openEdit(review, report, cell.path, { inCell: true });
  const { overlay } = review.ui;
  if (text !== undefined && overlay?.kind === 'edit')
    commitEdit(review, { ...overlay, editor: openEditor(text) });
};

/** A figure typed on a cell begins to edit it. */
export function typeIntoCell(review: Review, text: string): boolean {
  if (review.ui.screen !== 'table' || !/^[0-9-]$/u.test(text)) return false;
  edit(review);
  const { overlay } = review.ui;
  if (overlay?.kind === 'edit') review.show({ overlay: { ...overlay, editor: openEditor(text) } });
  return true;
}

const leave: Command = (review) => review.show({ screen: 'list', toast: null, documentTop: null });

/** What keys do on the workbench, where that is something else than on the list of findings. */
export const onTable: Partial<Commands> = {
  'move.down': move(() => 1),
  'move.up': move(() => -1),
  'move.pageDown': move(() => 10),
  'move.pageUp': move(() => -10),
  'move.first': move(() => -1_000),
  'move.last': move(() => 1_000),
  'move.nextOpen': jump(1),
  'move.previousOpen': jump(-1),
  'view.expand': move(() => 0, 1),
  'view.collapse': move(() => 0, -1),
  'view.nextPane': turn(1),
  'view.previousPane': turn(-1),
  'view.menu': edit,
  'correct.edit': edit,
  'view.cancel': leave,
};

const alsoOnTable: readonly CommandId[] = [
  'view.table',
  'view.board',
  'view.fold',
  'view.theme',
  'view.redraw',
  'view.mouse',
  'view.help',
  'view.back',
  'report.source',
  'session.undo',
  'session.redo',
  'session.quit',
];

/** Whether an action is for the findings, which the workbench does not show: it would decide what nobody sees. */
export const isOffTable = (id: CommandId): boolean => !(id in onTable) && !alsoOnTable.includes(id);

/** The report that the workbench or the original file is asked for. */
export function reportMeant(review: Review): ReviewReport | null {
  const { screen } = review.ui;
  if (screen === 'table') return reportOf(review);
  if (screen === 'list') return review.workspace.reports[review.listReport] ?? null;
  return review.wholes.length === 1 ? review.wholes[0]! : null;
}

export const workbenchCommands = {
  'view.table': (review) => {
    if (review.ui.screen === 'table') {
      leave(review);
      return;
    }
    const report = reportMeant(review);
    // Back from the workbench one stands on the report that was asked for.
    if (report && review.ui.screen === 'board') boardCommands['report.open'](review);
    const path = report && firstCell(review, report);
    if (report && path) review.show({ screen: 'table', cell: { report: report.index, path }, overlay: null });
    else review.toast(review.words.table.none, 'warning');
  },
  'report.source': (review) => {
    const report = reportMeant(review);
    if (!report) {
      review.toast(review.words.table.none, 'warning');
      return;
    }
    const { screen, cell } = review.ui;
    const finding = review.current?.finding;
    const path = screen === 'table' ? cell?.path : finding?.path;
    const own = screen === 'list' ? finding?.location : null;
    const at = own ?? (path ? cellAt(report.report, path)?.at : null) ?? null;
    review.effects.push({ kind: 'open', name: report.name, at });
  },
} satisfies Partial<Commands>;
