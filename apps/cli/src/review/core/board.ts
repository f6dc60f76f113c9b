import { dirname } from 'node:path/posix';
import type { Severity } from '@gouji/core/model';
import type { BoardFilter, BoardSort } from './board-view.ts';
import type { Ledger } from './ledger.ts';
import { type Item, isPending, type ReviewReport, statusOf } from './report-items.ts';
import { isSuperseded } from './rounds.ts';
import { submissionsBefore } from './submissions.ts';
import type { Ui } from './ui.ts';
import type { Workspace } from './workspace.ts';

/** How a report came out, for a person: what was not read comes before what was found. */
export type BoardOutcome = 'unreadable' | 'incomplete' | 'errors' | 'passed';
export const boardSorts: readonly BoardSort[] = ['file', 'body', 'errors', 'open', 'outcome'];
export const boardFilters: readonly BoardFilter[] = [
  'all',
  'unfinished',
  'again',
  'errors',
  'incomplete',
  'unreadable',
  'passed',
  'mine',
  'noted',
];

/** What the list shows of a review. */
interface Shown {
  readonly workspace: Workspace;
  readonly ledger: Ledger;
  readonly reviewer: string;
  readonly ui: Pick<Ui, 'board'>;
}

/** A report in the list of all reports. */
export interface BoardRow {
  readonly report: ReviewReport;
  readonly body: string;
  readonly year: number | null;
  readonly outcome: BoardOutcome;
  readonly errors: number;
  readonly warnings: number;
  readonly total: number;
  readonly decided: number;
  /** A letter is due: something is to be corrected or submitted again. */
  readonly letter: boolean;
  readonly conflicts: number;
  /** Who has it, or who has read it. */
  readonly reviewer: string;
  /** Readings done: 0, 1 or 2. */
  readonly readings: 0 | 1 | 2;
  readonly folder: string;
  /** Number of the submission of its body's year, from 1; and whether a later one is here too. */
  readonly submission: number;
  readonly superseded: boolean;
}

export interface BoardTotals {
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  readonly decided: number;
  readonly total: number;
  readonly letters: number;
  readonly finished: number;
}

/** What stands on the board: a folder's heading or a report. */
export type BoardLine =
  | { readonly kind: 'folder'; readonly folder: string; readonly rows: readonly BoardRow[] }
  | { readonly kind: 'report'; readonly row: BoardRow };

function outcomeOf({ head, outcome }: ReviewReport, errors: number): BoardOutcome {
  if (!head) return 'unreadable';
  if (outcome === 'indeterminate') return 'incomplete';
  return errors > 0 ? 'errors' : 'passed';
}

type Counts = Pick<BoardRow, 'errors' | 'warnings' | 'total' | 'decided' | 'conflicts' | 'letter'>;

/** Counts what was found of a report, and whether any of it is to be corrected. */
function countItems(items: readonly Item[]): Counts {
  const counted = items.filter(({ presence, finding }) => presence !== 'withdrawn' && !finding.suppression);
  const standing = counted.filter(({ presence }) => presence !== 'mended');
  const ofSeverity = (severity: Severity): number =>
    standing.filter(({ finding }) => finding.severity === severity).length;
  const statuses = counted.map(statusOf);
  return {
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    total: counted.length,
    decided: counted.filter((item) => !isPending(item)).length,
    conflicts: statuses.filter((status) => status === 'conflict').length,
    letter: statuses.some((status) => status === 'accepted' || status === 'mended'),
  };
}

/** What is known of one report at this moment. */
export function boardRowOf(review: Shown, report: ReviewReport): BoardRow {
  const counts = countItems(review.workspace.itemsOf(report));
  // A report of which nothing was read is itself what is to be decided.
  const whole = report.head ? {} : { total: 1, decided: report.whole.status === 'open' ? 0 : 1 };
  const superseded = isSuperseded(review.workspace, report);
  const { first, second, reviewer } = review.ledger.progressOf(report.key);
  return {
    report,
    body: report.head?.body ?? '',
    year: report.head?.year ?? null,
    outcome: outcomeOf(report, counts.errors),
    ...counts,
    ...whole,
    letter: (counts.letter || report.whole.status === 'accepted') && !superseded,
    superseded,
    submission: submissionsBefore(review.ledger, report).length + 1,
    reviewer: second ? `${first?.by ?? '?'}/${second.by}` : (first?.by ?? reviewer),
    readings: second ? 2 : first ? 1 : 0,
    folder: dirname(report.name.replaceAll('\\', '/')),
  };
}

const outcomeRank = { unreadable: 0, incomplete: 1, errors: 2, passed: 3 };
const byName = (a: string, b: string): number => a.localeCompare(b, 'zh');

const orders: Readonly<Record<BoardSort, (a: BoardRow, b: BoardRow) => number>> = {
  file: (a, b) => a.report.index - b.report.index,
  body: (a, b) => byName(a.body || '\uffff', b.body || '\uffff') || (a.year ?? 0) - (b.year ?? 0),
  errors: (a, b) => b.errors - a.errors || b.warnings - a.warnings,
  open: (a, b) => b.total - b.decided - (a.total - a.decided),
  outcome: (a, b) => outcomeRank[a.outcome] - outcomeRank[b.outcome],
};

/** Whether a filter of the board shows a row. */
export function passesBoard(row: BoardRow, filter: BoardFilter, reviewer: string): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unfinished':
      return row.readings === 0;
    case 'again':
      return row.submission > 1;
    case 'mine':
      return row.reviewer.split('/').includes(reviewer);
    case 'noted':
      return row.report.whole.note !== '';
    default:
      return filter === 'errors' ? row.errors > 0 : row.outcome === filter;
  }
}

const wordsOf = ({ body, report, year, reviewer }: BoardRow): string =>
  `${body} ${report.name} ${year ?? ''} ${reviewer} ${report.whole.note}`.toLowerCase();

/** The board as it stands: what is shown in order, and the totals of all reports. */
export interface Board {
  readonly lines: readonly BoardLine[];
  readonly rows: readonly BoardRow[];
  readonly totals: BoardTotals;
}

export function buildBoard(review: Shown): Board {
  const { sort, filter, query, collapsed } = review.ui.board;
  const all = review.workspace.reports.map((report) => boardRowOf(review, report));
  const wanted = query.toLowerCase();
  const rows = all
    .filter(
      (row) => passesBoard(row, filter, review.reviewer) && (wanted === '' || wordsOf(row).includes(wanted)),
    )
    .sort((a, b) => orders[sort](a, b) || a.report.index - b.report.index);
  const folders = [...new Set(all.map(({ folder }) => folder))];
  const single = (row: BoardRow): BoardLine => ({ kind: 'report', row });
  const lines =
    sort !== 'file' || folders.length < 2
      ? rows.map(single)
      : folders.flatMap((folder): BoardLine[] => {
          const own = rows.filter((row) => row.folder === folder);
          if (own.length === 0) return [];
          const heading = { kind: 'folder', folder, rows: own } as const;
          return collapsed.has(folder) ? [heading] : [heading, ...own.map(single)];
        });
  const sum = (of: (row: BoardRow) => number): number => all.reduce((total, row) => total + of(row), 0);
  const totals = {
    reports: all.length,
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    decided: sum(({ decided }) => decided),
    total: sum(({ total }) => total),
    letters: sum(({ letter }) => Number(letter)),
    finished: sum(({ readings }) => Number(readings > 0)),
  };
  return { lines, rows, totals };
}
