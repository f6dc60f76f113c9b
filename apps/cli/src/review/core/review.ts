import type { Language } from '@gouji/core/model';
import { type Words, wordsOf } from '../words/index.ts';
import { type Board, buildBoard } from './board.ts';
import type { Effect } from './effect.ts';
import type { Keymap } from './keymap.ts';
import { type Action, type Ledger, reportsOf } from './ledger.ts';
import { type Item, isPending, type ReviewReport } from './report-items.ts';
import { buildRows, type Group, type Rows } from './rows.ts';
import type { EventBody, ReviewEvent } from './session.ts';
import { type Statistics, statisticsOf } from './statistics.ts';
import { type Asked, initialUi, type Place, type Ui } from './ui.ts';
import type { Workspace } from './workspace.ts';

export interface Shown {
  /** Lines of a page of the pane in focus. */
  readonly page: number;
  readonly documentTop: number;
  /** List row drawn at a cell of the screen, null outside the list. */
  readonly rowAt: (column: number, row: number) => number | null;
  /** Line of the board drawn at a row of the screen, null outside it. */
  readonly boardLineAt: (row: number) => number | null;
}

export interface Writer {
  /** Unique for this run; begins the ids of its events. */
  readonly id: string;
  readonly name: string;
  /** The time as ISO text. */
  readonly now: () => string;
}

/** A review in progress: what is reviewed, what is shown, and what has been decided. Commands act on it. */
export class Review {
  readonly workspace: Workspace;
  readonly keymap: Keymap;
  readonly language: Language;
  readonly words: Words;
  ui: Ui = initialUi;
  /** What the last frame showed; the frame writes it, scrolling and the mouse read it. */
  shown: Shown = { page: 10, documentTop: 0, rowAt: () => null, boardLineAt: () => null };
  /** Drained by the program around after every input. */
  effects: Effect[] = [];
  private readonly writer: Writer;
  private asked: Asked | null = null;
  private cachedBoard: { readonly of: readonly unknown[]; readonly board: Board } | null = null;
  private count = 0;
  private counted: {
    readonly of: readonly number[];
    readonly total: number;
    readonly decided: number;
  } | null = null;
  private cached: { readonly of: readonly unknown[]; readonly rows: Rows } | null = null;

  constructor(workspace: Workspace, keymap: Keymap, language: Language, writer: Writer) {
    this.workspace = workspace;
    this.keymap = keymap;
    this.language = language;
    this.words = wordsOf(language);
    this.writer = writer;
  }

  get ledger(): Ledger {
    return this.workspace.ledger;
  }

  show(changes: Partial<Ui>): void {
    this.ui = { ...this.ui, ...changes };
  }

  toast(text: string, tone: 'ok' | 'warning' = 'ok'): void {
    this.show({ toast: { text, tone } });
  }

  /** Enters something into the log and enacts it. */
  record(body: EventBody): ReviewEvent {
    const event = {
      id: `${this.writer.id}.${++this.count}`,
      clock: this.ledger.clock + 1,
      at: this.writer.now(),
      by: this.writer.name,
      ...body,
    } as ReviewEvent;
    this.ledger.apply(event);
    this.effects.push({ kind: 'append', event });
    if (body.kind === 'correct') this.recheck(body.report);
    return event;
  }

  private recheck(key: string): void {
    for (const report of this.workspace.reports) if (report.key === key) this.workspace.refresh(report);
  }

  /** Only acts on reports that can be seen are taken back: nobody notices a change to what is not loaded. */
  private readonly isLoaded = (event: Action): boolean =>
    reportsOf(event).every((report) => this.workspace.isLoaded(report));

  /** Takes back the last act of this sitting on loaded reports, or enacts it again; returns the act, if there was one. */
  travel(direction: 'undo' | 'redo'): Action | null {
    const { ledger, writer } = this;
    const action =
      direction === 'undo'
        ? ledger.undoable(writer.id, this.isLoaded)
        : ledger.redoable(writer.id, this.isLoaded);
    if (!action) return null;
    this.record({ kind: direction, event: action.id });
    if (action.kind === 'correct') this.recheck(action.report);
    return action;
  }

  /** What this sitting has done so far. */
  get statistics(): Statistics {
    return statisticsOf(this.ledger, this.writer.id);
  }

  /** Who reviews in this run. */
  get reviewer(): string {
    return this.writer.name;
  }

  /** Acts on exactly these findings, whatever the cursor stands on meanwhile: what a menu or a question was opened for. */
  meaning<T>(asked: Asked, act: () => T): T {
    const before = this.asked;
    this.asked = asked;
    try {
      return act();
    } finally {
      this.asked = before;
    }
  }

  /** The board of all reports; built again only when something it depends on has changed. */
  get board(): Board {
    const { sort, filter, query, collapsed } = this.ui.board;
    const of = [this.workspace.version, this.ledger.version, sort, filter, query, collapsed];
    if (!this.cachedBoard || this.cachedBoard.of.some((part, index) => part !== of[index]))
      this.cachedBoard = { of, board: buildBoard(this) };
    return this.cachedBoard.board;
  }

  /** Line of the board the cursor is on: where it was when what it stood on has gone. */
  get boardLine(): number {
    const { cursor, line } = this.ui.board;
    const { lines } = this.board;
    if (cursor === null) return 0;
    const found = lines.findIndex((one) =>
      one.kind === 'folder' ? one.folder === cursor : one.row.report.index === cursor,
    );
    return found >= 0 ? found : Math.max(0, Math.min(line, lines.length - 1));
  }

  /** Index of the report the list stands in, whatever screen is shown; -1 for none. */
  get listReport(): number {
    const code = this.rows.codes[this.cursorRow];
    if (code === undefined) return -1;
    return code >= 0 ? this.workspace.items[code]!.report.index : this.rows.groups[-1 - code]!.report;
  }

  /** The reports meant as a whole: under the cursor of the board, or the heading of one on the list. */
  get wholes(): readonly ReviewReport[] {
    const { reports } = this.workspace;
    if (this.asked) return this.asked.reports.map((index) => reports[index]!);
    if (this.ui.screen === 'board') {
      const line = this.board.lines[this.boardLine];
      if (!line) return [];
      return line.kind === 'folder' ? line.rows.map(({ report }) => report) : [line.row.report];
    }
    const group = this.currentGroup;
    return group?.kind === 'file' || group?.kind === 'unreadable' ? [reports[group.report]!] : [];
  }

  /** What a menu opened now is about. */
  get askedNow(): Asked {
    return {
      reports: this.wholes.map(({ index }) => index),
      targets: this.targets.map(({ index }) => index),
      current: this.current?.index ?? null,
      group: this.currentGroup?.key ?? null,
    };
  }

  /** The list; built again only when something it depends on has changed. */
  get rows(): Rows {
    const { filter, grouping, sort, collapsed, opened } = this.ui;
    const decisionsMatter = filter.status !== 'all' || filter.words.length > 0;
    const of = [
      this.workspace.version,
      filter,
      grouping,
      sort,
      collapsed,
      opened,
      decisionsMatter ? this.ledger.version : 0,
    ];
    if (!this.cached || this.cached.of.some((part, index) => part !== of[index]))
      this.cached = { of, rows: buildRows(this.workspace, this.ui) };
    return this.cached.rows;
  }

  /** Row of a place; when the place is hidden, of its heading; -1 when that is hidden too. */
  rowOf(place: Place): number {
    const { rows } = this;
    if ('group' in place) return rows.groups.find((group) => group.key === place.group)?.row ?? -1;
    const row = rows.rowOfItem[place.item] ?? -1;
    if (row >= 0) return row;
    const group = rows.groupOfItem[place.item] ?? -1;
    return group >= 0 ? rows.groups[group]!.row : -1;
  }

  /** Row the cursor is on: where it was when what it stood on has gone; -1 on an empty list. */
  get cursorRow(): number {
    const last = this.rows.codes.length - 1;
    const { cursor, row } = this.ui;
    if (!cursor) return last < 0 ? -1 : Math.min(this.firstItemRow, last);
    const found = this.rowOf(cursor);
    return found >= 0 ? found : Math.min(row, last);
  }

  /** A new review stands on the first finding, not on the heading above it. */
  private get firstItemRow(): number {
    return Math.max(
      0,
      this.rows.codes.findIndex((code) => code >= 0),
    );
  }

  /** How many findings there are and how many are decided. */
  get progress(): { readonly total: number; readonly decided: number } {
    const of = [this.workspace.version, this.ledger.version];
    if (this.counted?.of.every((part, index) => part === of[index])) return this.counted;
    let total = 0;
    let decided = 0;
    for (const item of this.workspace.items) {
      if (item.presence === 'withdrawn' || item.finding.suppression) continue;
      total++;
      if (!isPending(item)) decided++;
    }
    this.counted = { of, total, decided };
    return this.counted;
  }

  placeAt(row: number): Place | null {
    const code = this.rows.codes[row];
    if (code === undefined) return null;
    return code >= 0 ? { item: code } : { group: this.rows.groups[-1 - code]!.key };
  }

  moveTo(row: number): void {
    const place = this.placeAt(Math.max(0, Math.min(row, this.rows.codes.length - 1)));
    if (!place) return;
    this.show({ cursor: place, documentTop: null, findingTop: 0 });
    this.show({ row: this.cursorRow });
  }

  /** The finding under the cursor; null on a heading or an empty list. */
  get current(): Item | null {
    if (this.asked) return this.asked.current === null ? null : this.workspace.items[this.asked.current]!;
    if (this.ui.screen === 'board') return null;
    const code = this.rows.codes[this.cursorRow];
    return code === undefined || code < 0 ? null : this.workspace.items[code]!;
  }

  /** The heading under the cursor; null on a finding. */
  get currentGroup(): Group | null {
    const { asked } = this;
    if (asked) return this.rows.groups.find(({ key }) => key === asked.group) ?? null;
    if (this.ui.screen === 'board') return null;
    const code = this.rows.codes[this.cursorRow];
    return code === undefined || code >= 0 ? null : this.rows.groups[-1 - code]!;
  }

  /** First and last row of the selection, null without one. */
  get selectedRows(): readonly [number, number] | null {
    const { selection } = this.ui;
    if (!selection) return null;
    if (selection === 'shown') return [0, this.rows.codes.length - 1];
    const from = this.rowOf(selection.from);
    const to = this.cursorRow;
    return from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  }

  /** What a decision is for: the selection, the group of a heading, or the finding under the cursor. */
  get targets(): readonly Item[] {
    const { items } = this.workspace;
    if (this.asked) return this.asked.targets.map((index) => items[index]!);
    if (this.ui.screen === 'board')
      return this.wholes.flatMap((report) => this.workspace.itemsOf(report).filter(isPending));
    const { rows } = this;
    if (this.ui.selection === 'shown')
      return items.filter(({ index }) => (rows.groupOfItem[index] ?? -1) >= 0);
    const range = this.selectedRows;
    if (range)
      return Array.from(rows.codes.subarray(range[0], range[1] + 1))
        .filter((code) => code >= 0)
        .map((code) => items[code]!);
    const group = this.currentGroup;
    if (group) return group.items.map((index) => items[index]!);
    return this.current ? [this.current] : [];
  }
}
