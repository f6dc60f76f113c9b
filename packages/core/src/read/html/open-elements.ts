import type { Budget } from '../budget.ts';
import { Flow } from './flow.ts';
import { dropChrome, isHeading } from './page-chrome.ts';
import { TableGrid } from './table-grid.ts';
import type { Tag } from './tags.ts';

/** An element that is open. Only elements that matter for the result are kept: see `TagRole`. */
export interface OpenElement {
  readonly tag: Tag;
  readonly hidden: boolean;
  /** The flow around the element; only the content of a cell goes elsewhere. */
  readonly flow: Flow;
  readonly grid: TableGrid | null;
  /** State of the flow when the element opened. */
  readonly textStart: number;
  readonly markCount: number;
  readonly linkLength: number;
  readonly linkCount: number;
  /** Index of the next outer element of the same kind, and of the next outer scope boundary; -1 for none. */
  readonly outerSame: number;
  readonly outerBoundary: number;
}

export interface Spans {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const longestFrame = 200;

function kindOf(tag: Tag): string {
  return tag.role === 'heading' ? 'heading' : tag.name;
}

/** The stack of open elements, and what has to happen when one is opened or closed. */
export class OpenElements {
  readonly body: Flow;
  /** Where text goes now: the innermost cell, else the flow around the innermost table, else the body. */
  flow: Flow;
  /** How many open elements are not displayed. */
  hiddenDepth = 0;
  preDepth = 0;
  foreignDepth = 0;
  /** Tables inside elements that are not displayed. */
  hiddenTables = 0;
  readonly stack: OpenElement[] = [];
  /** The open parts of tables, innermost last; the innermost one is the insertion mode. */
  readonly parts: OpenElement[] = [];
  /** Per kind of element, the index of the innermost open one: looking for it must not cost a walk down the stack. */
  private readonly innermost = new Map<string, number>();
  /** Index of the innermost element that ends every scope. */
  private boundary = -1;
  private readonly source: string;
  private readonly budget: Budget;

  constructor(source: string, start: number, budget: Budget) {
    this.source = source;
    this.budget = budget;
    this.body = new Flow(source, start);
    this.flow = this.body;
  }

  push(tag: Tag, hidden: boolean): void {
    const { flow } = this;
    if (tag.role === 'foreign') this.foreignDepth++;
    else if (tag.role === 'pre') this.preDepth++;
    this.add(tag, hidden, flow, null);
  }

  /** Opens a part of a table; `end` is where its content begins. */
  pushPart(tag: Tag, hidden: boolean, end: number, spans: Spans | null): void {
    const { flow } = this;
    const grid = tag.role === 'table' ? new TableGrid(this.budget) : (this.parts.at(-1)?.grid ?? null);
    if (tag.role === 'table' && (hidden || this.hiddenDepth > 0)) this.hiddenTables++;
    this.add(tag, hidden, flow, grid);
    if (tag.role === 'rowGroup') grid?.startGroup(tag.name === 'tfoot');
    else if (tag.role === 'row' && this.hiddenDepth === 0) grid?.startRow();
    else if (tag.role === 'caption') flow.breakLine();
    else if (tag.role === 'cell') {
      this.flow = new Flow(this.source, end);
      if (spans && this.hiddenDepth === 0) grid?.addCell(this.flow, spans.rowSpan, spans.columnSpan);
    }
  }

  /** Closes the elements above and including that index of the stack. */
  popTo(index: number, written = true): void {
    while (this.stack.length > index) this.close(this.stack.pop()!, written);
  }

  /** Closes the innermost part of a table and what is open inside it. */
  popPart(): void {
    this.clearToPart();
    this.close(this.stack.pop()!, true);
  }

  /** Closes what is open inside the innermost part. */
  clearToPart(): void {
    const part = this.parts.at(-1);
    while (this.stack.at(-1) !== part) this.close(this.stack.pop()!, true);
  }

  /** The standard's "has an element in scope": the index in the stack, or -1. All headings count as one kind. */
  findInScope(tag: Tag): number {
    const index = this.innermost.get(kindOf(tag)) ?? -1;
    return index >= this.boundary ? index : -1;
  }

  private add(tag: Tag, hidden: boolean, flow: Flow, grid: TableGrid | null): void {
    const element = {
      tag,
      hidden,
      flow,
      grid,
      textStart: flow.text.length,
      markCount: flow.marks.length,
      linkLength: flow.linkLength,
      linkCount: flow.linkCount,
      outerSame: grid ? -1 : (this.innermost.get(kindOf(tag)) ?? -1),
      outerBoundary: this.boundary,
    };
    const index = this.stack.push(element) - 1;
    // Parts of tables are looked for among `parts`.
    if (!grid) this.innermost.set(kindOf(tag), index);
    if (grid || tag.role === 'scope') this.boundary = index;
    if (grid) this.parts.push(element);
    if (hidden) this.hiddenDepth++;
    this.budget.checkDepth(this.stack.length);
  }

  private close(element: OpenElement, written: boolean): void {
    const { tag, flow } = element;
    const shown = this.hiddenDepth === 0;
    if (!element.grid) this.innermost.set(kindOf(tag), element.outerSame);
    this.boundary = element.outerBoundary;
    if (element.hidden) this.hiddenDepth--;
    if (element.grid) this.parts.pop();
    switch (tag.role) {
      case 'cell':
        this.flow = flow;
        return;
      case 'table': {
        const table = element.grid!.finish();
        const only = table.cells.length === 1 ? table.cells[0]!.flow : null;
        // A frame around a few words inside a cell is part of that cell.
        if (only && flow !== this.body && only.marks.length === 0 && only.text.length <= longestFrame) {
          flow.addFlow(only);
        } else if (shown && table.cells.length > 0) flow.addTable(table);
        return;
      }
      case 'heading':
        if (shown && isHeading(flow, element))
          flow.marks.push({
            kind: 'heading',
            start: element.textStart,
            end: flow.text.length,
            level: tag.level,
          });
        break;
      case 'list':
      case 'chrome':
        // What is still open at the end of the page may have swallowed the report.
        if (shown && written) dropChrome(tag, flow, element);
        break;
      case 'pre':
        this.preDepth--;
        break;
      case 'foreign':
        this.foreignDepth--;
        return;
      case 'block':
      case 'line':
      case 'caption':
        break;
      default:
        return;
    }
    flow.breakLine();
  }
}
