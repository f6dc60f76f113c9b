import type { Block, TableBlock } from '@gouji/core/model';
import type { LooseEnd } from '@gouji/core/read';
import { composeText, placeOf } from './compose-text.ts';
import { withoutCutLines } from './cut-lines.ts';
import { withoutFixedBars } from './fixed-bars.ts';
import { withoutHeadOverrun } from './head-overrun.ts';
import { type GridPage, joinSidePages } from './join-side-pages.ts';
import { withoutLetterStrokes } from './letter-strokes.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { liftOverlays, markOverlays } from './overlays.ts';
import { type Box, liesWithin, type Page, type PageWord, type PlacedWord } from './page.ts';
import { findFurniture } from './page-furniture.ts';
import { findTextColumn, toParagraphs } from './paragraphs.ts';
import { partFrames } from './part-frames.ts';
import { partSheets } from './part-sheets.ts';
import { findGrids } from './rule-grid.ts';
import { joinRules, nearby } from './rule-lines.ts';
import { fillGrid, type RuledTable } from './ruled-table.ts';
import { type DrawnPage, findRunningWords } from './running-words.ts';
import { joinSideText } from './side-text.ts';
import { continues, stitch } from './stitch-tables.ts';
import { strikeByRules } from './struck-words.ts';
import { type TextLine, toLines } from './text-line.ts';
import { unfoldColumns } from './unfold-columns.ts';
import { toUpright } from './upright.ts';
import { toUsualSize } from './usual-size.ts';
import { joinWrappedLabels } from './wrapped-labels.ts';

interface PageParts {
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** What stands in columns beside the text that a frame holds, with where those begin. */
  readonly asides: readonly { readonly top: number; readonly lines: readonly TextLine[] }[];
  readonly tables: readonly RuledTable[];
  /** Words outside of tables that are not plainly shown. */
  readonly leftOut: readonly PlacedWord[];
}

/** What pages say, and what of it is not plainly shown and stands in no table. */
export interface Layout {
  readonly blocks: Block[];
  readonly loose: LooseEnd[];
}

/** What the layout may cost: both throw when a limit is passed. */
export interface LayoutBudget {
  addCell(): void;
  checkTime(): void;
}

type FlowItem = { readonly line: TextLine } | { readonly table: RuledTable };

/**
 * Turns words and ruling lines of pages (points, top-left origin, in reading order of pages) into blocks: tables where
 * lines form a grid, stitched over page breaks, and paragraphs elsewhere. Every text is placed by page and box.
 */
export function layoutPages(given: readonly Page[], budget?: LayoutBudget): Layout {
  const { pages: shown, lifted } = liftOverlays(given);
  const pages = unfoldColumns(
    withoutLineNumbers(
      partSheets(withoutCutLines(withoutFixedBars(toUpright(shown)))).map((page) => toUsualSize(page)),
    ),
  );
  const drawn = partFrames(
    joinSidePages(
      joinSideText(
        markOverlays(pages).map((page) => {
          budget?.checkTime();
          return drawPage(page);
        }),
      ),
      drawPage,
    ),
  );
  const running = findRunningWords(drawn);
  const parts = withoutHeadOverrun(drawn).map((page, index) => {
    budget?.checkTime();
    return splitPage(page, page.number ?? index + 1, running, budget);
  });
  const furniture = findFurniture(parts);
  const flow: FlowItem[] = [];
  for (const { lines, asides, tables } of parts) {
    const items = [
      ...asides.flatMap(({ top, lines: beside }) => beside.map((line) => ({ top, item: { line } }))),
      ...lines.filter((line) => !furniture.has(line)).map((line) => ({ top: line.box[1], item: { line } })),
      ...tables.map((table) => ({ top: table.box[1], item: { table } })),
    ];
    items.sort((a, b) => a.top - b.top);
    for (const { item } of items) append(flow, item);
  }
  const blocks = toBlocks(
    flow,
    pages.reduce((most, page) => Math.max(most, page.width), 1),
  );
  const loose = [lifted, ...parts.map(({ leftOut }) => leftOut)].flatMap((words) =>
    words.map((word): LooseEnd => ({ what: word.what!, text: word.text, at: placeOf(word) })),
  );
  return { blocks, loose };
}

/** A page with the tables that its rules draw. */
interface PageGrids extends DrawnPage, GridPage {
  readonly asides?: readonly Box[];
}

function drawPage(page: Page): PageGrids {
  const { words, rules } = strikeByRules(page.words, page.rules);
  const grids = findGrids(joinRules(withoutLetterStrokes(rules, words)), spacingOf(words));
  return { ...page, words, grids, tables: grids.map(({ box }) => box) };
}

/** Of the height of its text no row and no column of a table is so small a share; borders of cells may be so far apart, in points. */
const leastOfText = 0.4;
const widestSpacing = 7;

function spacingOf(words: readonly PageWord[]): number {
  const heights = words
    .flatMap(({ box, rotated }) => (rotated ? [] : [box[3] - box[1]]))
    .sort((a, b) => a - b);
  const text = heights[heights.length >> 1] ?? 0;
  return Math.min(widestSpacing, Math.max(nearby, leastOfText * text));
}

function splitPage(
  page: PageGrids,
  number: number,
  running: ReadonlySet<PageWord>,
  budget?: LayoutBudget,
): PageParts {
  let rest: readonly PlacedWord[] = page.words
    .filter((word) => word.text.trim() !== '' && !running.has(word))
    .map((word) => ({ ...word, page: word.page ?? number }));
  const tables: RuledTable[] = [];
  for (const grid of page.grids) {
    const filled = fillGrid(grid, rest);
    if (!filled) continue;
    for (const _ of filled.table.cells) budget?.addCell();
    tables.push(filled.table);
    rest = filled.rest;
  }
  const plain = rest.filter(({ what, rotated }) => !what && !rotated);
  const turned = rest.filter(({ what, rotated }) => !what && rotated);
  const leftOut = rest.filter(({ what }) => what);
  const { height, column } = page;
  // What runs up the margin of a page is on no line of its text.
  const beside = toLines(turned);
  const [own, ...asides] = partByAreas(plain, page.asides ?? []).map((words) =>
    joinWrappedLabels(toLines(words), leftOut),
  ) as [TextLine[], ...TextLine[][]];
  const lines = beside.length === 0 ? own : [...own, ...beside].sort((a, b) => a.box[1] - b.box[1]);
  return {
    height,
    lines: column ? lines.map((line) => ({ ...line, column })) : lines,
    asides: asides.map((beside, index) => ({ top: page.asides![index]![1], lines: beside })),
    tables,
    leftOut,
  };
}

/** Words that stand in none of the areas, and those of each. */
function partByAreas(words: readonly PlacedWord[], areas: readonly Box[]): PlacedWord[][] {
  const parts: PlacedWord[][] = [[], ...areas.map(() => [])];
  for (const word of words) parts[areas.findIndex((area) => liesWithin(word.box, area)) + 1]!.push(word);
  return parts;
}

/** Adds to the flow; a table right after one of an earlier page or column, with the same edges, is its continuation. */
function append(flow: FlowItem[], item: FlowItem): void {
  const last = flow.at(-1);
  if ('table' in item && last && 'table' in last) {
    const isNext = last.table.lastPage < item.table.page || item.table.box[1] < last.table.box[3];
    if (isNext && continues(last.table, item.table)) {
      flow[flow.length - 1] = { table: stitch(last.table, item.table) };
      return;
    }
  }
  flow.push(item);
}

function toBlocks(flow: readonly FlowItem[], width: number): Block[] {
  const column = findTextColumn(
    flow.flatMap((item) => ('line' in item ? [item.line] : [])),
    width,
  );
  const blocks: Block[] = [];
  for (let at = 0; at < flow.length; ) {
    const item = flow[at]!;
    if ('table' in item) {
      blocks.push(toTableBlock(item.table));
      at++;
      continue;
    }
    const lines: TextLine[] = [];
    for (let next = flow[at]; next && 'line' in next; next = flow[++at]) lines.push(next.line);
    blocks.push(...toParagraphs(lines, column));
  }
  return blocks;
}

function toTableBlock(table: RuledTable): TableBlock {
  return {
    kind: 'table',
    grid: 'exact',
    rowCount: table.rowCount,
    columnCount: table.columnEdges.length - 1,
    cells: table.cells.map((cell) => ({
      row: cell.row,
      column: cell.first,
      rowSpan: cell.rowSpan,
      columnSpan: cell.last - cell.first,
      content: composeText(cell.lines, { page: cell.page, box: cell.box }, cell.leftOut, true),
    })),
  };
}
