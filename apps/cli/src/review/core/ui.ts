import type { BoardFilter, BoardSort } from './board-view.ts';
import type { Repair } from './causes.ts';
import type { CommandId } from './command-id.ts';
import type { FindingChanges } from './corrections.ts';
import type { EditorState } from './editor.ts';
import { type Filter, noFilter } from './filter.ts';
import type { Grouping, Sort } from './rows.ts';
import type { Status } from './session.ts';

export type Pane = 'list' | 'document' | 'finding';
export const panes: readonly Pane[] = ['list', 'document', 'finding'];

/** The heading or finding the cursor stands on: a group key or an item index, so that filters keep the place. */
export type Place = { readonly group: string } | { readonly item: number };

/** What a menu or a question is about, as item indexes; fixed when it opens, so that nothing that arrives meanwhile joins in. */
export interface Asked {
  readonly targets: readonly number[];
  readonly current: number | null;
  readonly group: string | null;
  /** Reports meant as a whole. */
  readonly reports: readonly number[];
}

/** One line of a menu; chosen by its number, by arrows and Enter, or by its key. */
export interface MenuEntry {
  readonly label: string;
  readonly command: CommandId;
  readonly argument?: string;
  /** The key that does the same without the menu. */
  readonly hint?: string;
  /** Why it cannot be chosen now. */
  readonly disabled?: string;
}

export type PromptPurpose =
  | 'reason'
  | 'falsePositive'
  | 'note'
  | 'search'
  | 'filter'
  | 'view'
  | 'merge'
  | 'assign';

export type Overlay =
  | {
      readonly kind: 'menu';
      readonly title: string;
      readonly entries: readonly MenuEntry[];
      readonly index: number;
      readonly asked: Asked;
    }
  | {
      readonly kind: 'prompt';
      readonly purpose: PromptPurpose;
      readonly title: string;
      readonly editor: EditorState;
      readonly asked: Asked;
    }
  | {
      readonly kind: 'edit';
      readonly report: number;
      readonly target: string;
      readonly title: string;
      /** The whole text of the target before and after the part being typed. */
      readonly before: string;
      readonly after: string;
      readonly original: string;
      /** What is typed stands in the cell itself, on the workbench. */
      readonly inCell: boolean;
      readonly asked: Asked;
      readonly editor: EditorState;
      readonly preview: FindingChanges | null;
    }
  | {
      /** Repairs on offer, and what the chosen one would do. */
      readonly kind: 'take';
      readonly report: number;
      readonly repairs: readonly Repair[];
      readonly isAsserted: boolean;
      readonly index: number;
      readonly preview: FindingChanges;
      readonly asked: Asked;
    }
  /** Something to be read; the next key closes it. */
  | { readonly kind: 'info'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'help'; readonly editor: EditorState; readonly index: number };

/** What the list is narrowed to and how it is laid out, kept under a name; `filter` is as it is stored. */
export interface SavedView {
  readonly name: string;
  readonly filter: string;
  readonly grouping: Grouping;
  readonly sort: Sort;
}

/** How the board is looked at; the cursor is the index of a report or the name of a folder. */
export interface BoardView {
  readonly cursor: number | string | null;
  readonly line: number;
  readonly top: number;
  readonly sort: BoardSort;
  readonly filter: BoardFilter;
  readonly query: string;
  readonly collapsed: ReadonlySet<string>;
}

/** The cell that the workbench stands on. */
export interface CellCursor {
  readonly report: number;
  readonly path: string;
}

export interface Ui {
  /** The board of all reports, the findings, or the workbench of one table. */
  readonly screen: 'board' | 'list' | 'table';
  readonly cell: CellCursor | null;
  readonly board: BoardView;
  /** The report that was opened from the board, shown though nothing was found of it. */
  readonly opened: number | null;
  readonly grouping: Grouping;
  readonly sort: Sort;
  readonly filter: Filter;
  readonly views: readonly SavedView[];
  readonly collapsed: ReadonlySet<string>;
  readonly cursor: Place | null;
  /** Row of the cursor when the list was last built; used when what it stood on has gone. */
  readonly row: number;
  /** First row in the list window. */
  readonly top: number;
  /** Other end of a range, or every finding shown. */
  readonly selection: { readonly from: Place } | 'shown' | null;
  readonly pane: Pane;
  /** The pane in focus has the whole screen. */
  readonly zoomed: boolean;
  /** Lines the reviewer scrolled away from where the document would stand by itself; null follows the finding. */
  readonly documentTop: number | null;
  readonly findingTop: number;
  /** Rows of tables that take no part in the finding are left out. */
  readonly folded: boolean;
  readonly search: string;
  readonly advance: boolean;
  readonly overlay: Overlay | null;
  readonly toast: { readonly text: string; readonly tone: 'ok' | 'warning' } | null;
  readonly last: { readonly status: Status; readonly reason: string } | null;
  readonly loading: { readonly done: number; readonly total: number } | null;
  readonly mouse: boolean;
}

export const initialUi: Ui = {
  screen: 'list',
  cell: null,
  board: {
    cursor: null,
    line: 0,
    top: 0,
    sort: 'file',
    filter: 'all',
    query: '',
    collapsed: new Set(),
  },
  opened: null,
  grouping: 'file',
  sort: 'place',
  filter: noFilter,
  views: [],
  collapsed: new Set(),
  cursor: null,
  row: 0,
  top: 0,
  selection: null,
  pane: 'list',
  zoomed: false,
  documentTop: null,
  findingTop: 0,
  folded: true,
  search: '',
  advance: true,
  overlay: null,
  toast: null,
  last: null,
  loading: null,
  mouse: false,
};
