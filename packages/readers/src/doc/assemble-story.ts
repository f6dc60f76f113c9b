import type { Budget } from '@gouji/core/read';
import { joinRuns, type RunText, ShownText } from '../shown-text.ts';
import { type ListLabels, labelled } from '../word/list-labels.ts';
import { type StoryCell, type StoryItem, type StoryRow, trimBreaks } from '../word/story.ts';
import type { DocParagraph } from './read-paragraphs.ts';
import { type DocStyle, outlineHeading } from './style-sheet.ts';
import { gridLines, lineIndex, type RowLayout } from './table-definition.ts';

export interface AssemblyContext {
  readonly styles: readonly (DocStyle | undefined)[];
  readonly labels: ListLabels;
  readonly budget: Budget;
  /** Whether tables have shaded cells, so that white text in them may be seen. */
  readonly shadedTables: boolean;
  /** Hidden text is read like any other. */
  readonly showHidden: boolean;
  /** Text boxes anchored in a paragraph; their text goes in front of it. `path` is the paragraph's. */
  readonly boxesIn?: (paragraph: DocParagraph, path: string) => readonly StoryItem[];
}

interface Container {
  readonly path: string;
  items: StoryItem[];
  paragraphs: number;
  tables: number;
}

interface OpenTable {
  readonly path: string;
  readonly rows: { layout: RowLayout | null; cells: { path: string; items: StoryItem[] }[] }[];
  /** Rows met, the deleted ones included. */
  rowNumber: number;
  cells: { path: string; items: StoryItem[] }[];
  cell: Container;
}

/** Builds paragraphs and tables, nested ones too, from paragraphs in order. `prefix` begins every path. */
export function assembleStory(
  paragraphs: readonly DocParagraph[],
  context: AssemblyContext,
  prefix = '',
): StoryItem[] {
  const assembly = new Assembly(context, prefix);
  for (const paragraph of paragraphs) assembly.add(paragraph);
  return assembly.finish();
}

/** A story as far as its paragraphs were given. */
class Assembly {
  readonly #context: AssemblyContext;
  readonly #body: Container;
  readonly #tables: OpenTable[] = [];
  /** Text of paragraphs whose end was deleted, which run on into the next one. */
  #carried: RunText[] = [];

  constructor(context: AssemblyContext, prefix: string) {
    this.#context = context;
    this.#body = { path: prefix, items: [], paragraphs: 0, tables: 0 };
  }

  add(paragraph: DocParagraph): void {
    const { properties } = paragraph;
    const depth = properties.inTable ? Math.max(properties.depth, 1) : 0;
    this.#setDepth(depth);
    const table = this.#tables.at(-1);
    if (table && (properties.rowEnd || properties.innerRowEnd)) this.#endRow(table, paragraph);
    else this.#addText(paragraph, table);
  }

  finish(): StoryItem[] {
    this.#setDepth(0);
    const { items, path, paragraphs } = this.#body;
    const rest = joinRuns(this.#carried, '');
    if (rest.text.trim() !== '')
      items.push({ kind: 'paragraph', ...rest, heading: null, path: `${path}p[${paragraphs}]` });
    return items;
  }

  #container(): Container {
    return this.#tables.at(-1)?.cell ?? this.#body;
  }

  #setDepth(depth: number): void {
    const tables = this.#tables;
    this.#context.budget.checkDepth(depth);
    while (tables.length > depth) {
      const rows = toRows(tables.pop()!);
      if (rows.length > 0) this.#container().items.push({ kind: 'table', rows });
    }
    while (tables.length < depth) tables.push(openTable(this.#container()));
  }

  #endRow(table: OpenTable, { properties, endDeleted }: DocParagraph): void {
    // LibreOffice puts the mark of a deleted row at the end of the row before it, whose text stays.
    const isDeleted = endDeleted && !table.cells.some(({ items }) => items.some(isShown));
    if (!isDeleted) table.rows.push({ layout: properties.layout, cells: table.cells });
    table.rowNumber++;
    table.cells = [];
    table.cell = openCell(table);
    this.#carried = [];
  }

  #addText(paragraph: DocParagraph, table: OpenTable | undefined): void {
    const inTable = table !== undefined;
    const endsCell = inTable && (paragraph.endsCell || paragraph.properties.innerCellEnd);
    const own = textOf(paragraph, inTable, this.#context);
    if (paragraph.endDeleted && !endsCell) {
      this.#carried.push(own);
      return;
    }
    const whole = this.#carried.length === 0 ? own : joinRuns([...this.#carried, own], '');
    addParagraph(this.#container(), paragraph, whole, inTable, this.#context);
    this.#carried = [];
    if (!endsCell) return;
    table.cells.push({ path: table.cell.path.slice(0, -1), items: table.cell.items });
    table.cell = openCell(table);
  }
}

const isShown = (item: StoryItem): boolean => item.kind === 'table' || item.text.trim() !== '';

function openTable(parent: Container): OpenTable {
  const path = `${parent.path}tbl[${++parent.tables}]`;
  const table: OpenTable = { path, rows: [], rowNumber: 1, cells: [], cell: parent };
  table.cell = openCell(table);
  return table;
}

function openCell({ path, rowNumber, cells }: OpenTable): Container {
  return { path: `${path}/tr[${rowNumber}]/tc[${cells.length + 1}]/`, items: [], paragraphs: 0, tables: 0 };
}

/** The text of a paragraph that is plainly shown, with what is not beside it. */
function textOf(
  { runs }: DocParagraph,
  inTable: boolean,
  { shadedTables, showHidden }: AssemblyContext,
): RunText {
  const content = new ShownText();
  for (const { text, what, size, isEdge } of runs) {
    if (isEdge) content.part();
    const isShown =
      what === null || (what === 'white' && inTable && shadedTables) || (what === 'hidden' && showHidden);
    if (isShown) content.add(text, size);
    else content.leaveOut(what, text);
  }
  return content.toText();
}

function addParagraph(
  container: Container,
  paragraph: DocParagraph,
  text: RunText,
  inTable: boolean,
  { styles, labels, boxesIn }: AssemblyContext,
): void {
  const { properties } = paragraph;
  const style = styles[paragraph.style];
  const path = `${container.path}p[${++container.paragraphs}]`;
  for (const item of boxesIn?.(paragraph, path) ?? []) container.items.push(item);
  if (style?.contents) return;
  const list = properties.list ?? style?.list ?? 0;
  const label = list > 0 ? labels.next(String(list), properties.level ?? style?.level ?? 0) : '';
  const run = labelled(label, trimBreaks(text), inTable);
  if (run.text.trim() === '' && run.asides.length === 0) return;
  const heading = properties.outline === null ? (style?.heading ?? null) : outlineHeading(properties.outline);
  container.items.push({ kind: 'paragraph', ...run, heading, path });
}

/** Rows on the grid that the cell edges of all rows draw together. */
function toRows({ rows }: OpenTable): StoryRow[] {
  const lines = gridLines(rows.map((row) => row.layout));
  return rows.map(({ layout, cells }) => ({
    before: layout?.edges[0] === undefined ? 0 : lineIndex(lines, layout.edges[0]),
    cells: cells.map(({ path, items }, index): StoryCell => {
      const left = layout?.edges[index];
      const right = layout?.edges[index + 1];
      const span =
        left === undefined || right === undefined ? 1 : lineIndex(lines, right) - lineIndex(lines, left);
      const merge = layout?.cells[index];
      return {
        path,
        items,
        span: Math.max(span, 1),
        vertical: merge?.vertical ?? 'none',
        joinsLeft: merge?.joinsLeft ?? false,
      };
    }),
  }));
}
