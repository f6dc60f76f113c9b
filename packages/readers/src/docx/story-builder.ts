import { joinRuns, type RunText } from '../shown-text.ts';
import type { StoryCell, StoryItem, StoryRow } from '../word/story.ts';

/** Something that holds paragraphs and tables: the body, a table cell, a text box. */
interface Container {
  readonly path: string;
  readonly items: StoryItem[];
  paragraphs: number;
  tables: number;
  /** Text of paragraphs whose end mark was deleted; it runs on into the next paragraph. */
  carried: RunText[];
  readonly kind: 'body' | 'cell' | 'box';
  /** Shading of the cell. */
  ground?: string | null;
}

/** A cell whose properties are being read. */
export interface DraftCell {
  readonly container: Container;
  span: number;
  vertical: StoryCell['vertical'];
  joinsLeft: boolean;
  deleted: boolean;
}

interface DraftTable {
  readonly path: string;
  readonly rows: StoryRow[];
  /** Rows and cells met so far, the dropped ones included, so that paths count like the file. */
  rowNumber: number;
  cellNumber: number;
  row: { before: number; deleted: boolean; cells: StoryCell[] };
  cell: DraftCell | null;
}

const widestSpan = 1_000;

/** Keeps the nesting of containers, tables, rows and cells while a body is walked. */
export class StoryBuilder {
  readonly items: StoryItem[] = [];
  readonly #containers: Container[] = [openContainer('', this.items, 'body')];
  readonly #tables: DraftTable[] = [];

  /** The path of the paragraph that begins now. */
  openParagraph(): string {
    const container = this.#container();
    return `${container.path}p[${++container.paragraphs}]`;
  }

  addParagraph(path: string, { text, asides }: RunText, heading: number | null): void {
    if (text.trim() !== '' || asides.length > 0)
      this.#container().items.push({ kind: 'paragraph', text, asides, heading, path });
  }

  /** Text that runs on into the paragraph which is closed next in the same container. */
  carry(text: RunText): void {
    this.#container().carried.push(text);
  }

  takeCarried(): RunText[] {
    const container = this.#container();
    const { carried } = container;
    container.carried = [];
    return carried;
  }

  /** Whether the paragraph that is open stands in a cell, a text box or the body itself. */
  get where(): 'body' | 'cell' | 'box' {
    return this.#container().kind;
  }

  /** Shading of the innermost cell; undefined where it has none of its own. */
  get ground(): string | null | undefined {
    return this.#container().ground;
  }

  openTextBox(path: string): void {
    this.#containers.push(openContainer(path, [], 'box'));
  }

  /** The text of the box goes in front of the paragraph it is anchored to. */
  closeTextBox(): void {
    const box = this.#closeContainer();
    const { items } = this.#container();
    for (const item of box.items) items.push(item);
  }

  openTable(): void {
    const container = this.#container();
    this.#flush(container);
    this.#tables.push({
      path: `${container.path}tbl[${++container.tables}]`,
      rows: [],
      rowNumber: 0,
      cellNumber: 0,
      row: { before: 0, deleted: false, cells: [] },
      cell: null,
    });
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table && table.rows.length > 0) this.#container().items.push({ kind: 'table', rows: table.rows });
  }

  openRow(): void {
    const table = this.#table();
    if (!table) return;
    table.rowNumber++;
    table.cellNumber = 0;
    table.row = { before: 0, deleted: false, cells: [] };
  }

  closeRow(): void {
    const table = this.#table();
    if (table && !table.row.deleted && table.row.cells.length > 0) table.rows.push(table.row);
  }

  skipBefore(columns: number): void {
    const table = this.#table();
    if (table) table.row.before = clampSpan(columns, 0);
  }

  deleteRow(): void {
    const table = this.#table();
    if (table) table.row.deleted = true;
  }

  openCell(): void {
    const table = this.#table();
    const path = table ? `${table.path}/tr[${table.rowNumber}]/tc[${++table.cellNumber}]` : 'tc';
    const container = openContainer(`${path}/`, [], 'cell');
    this.#containers.push(container);
    if (table) table.cell = { container, span: 1, vertical: 'none', joinsLeft: false, deleted: false };
  }

  /** The cell whose properties are being read. */
  get cell(): DraftCell | null {
    return this.#table()?.cell ?? null;
  }

  closeCell(): void {
    const container = this.#closeContainer();
    const table = this.#table();
    if (!table?.cell) return;
    const { span, vertical, joinsLeft, deleted } = table.cell;
    table.cell = null;
    if (deleted) return;
    table.row.cells.push({
      path: container.path.slice(0, -1),
      span: clampSpan(span, 1),
      vertical,
      joinsLeft,
      items: container.items,
    });
  }

  close(): void {
    this.#flush(this.#container());
  }

  #container(): Container {
    return this.#containers[this.#containers.length - 1]!;
  }

  #table(): DraftTable | undefined {
    return this.#tables[this.#tables.length - 1];
  }

  #closeContainer(): Container {
    const container = this.#container();
    this.#flush(container);
    if (this.#containers.length > 1) this.#containers.pop();
    return container;
  }

  #flush(container: Container): void {
    if (container.carried.length === 0) return;
    const path = `${container.path}p[${container.paragraphs}]`;
    container.items.push({ kind: 'paragraph', ...joinRuns(container.carried, ''), heading: null, path });
    container.carried = [];
  }
}

function openContainer(path: string, items: StoryItem[], kind: Container['kind']): Container {
  return { path, items, paragraphs: 0, tables: 0, carried: [], kind };
}

function clampSpan(value: number, least: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), widestSpan) : least;
}
