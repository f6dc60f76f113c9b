import type { Evidence } from '../../model/document.ts';
import type { Budget } from '../budget.ts';
import { Flow } from './flow.ts';
import type { HiddenPart } from './hidden-parts.ts';
import type { OpenElement } from './open-element.ts';
import { dropChrome, isHeading } from './page-chrome.ts';
import { settleBoxes } from './settle-boxes.ts';
import type { ElementStyle } from './style/element-styles.ts';
import { evidenceOf, type Look, lookInside, mayVanish } from './style/look.ts';
import type { ElementNames } from './style/selector.ts';
import { type Spans, TableGrid } from './table-grid.ts';
import { boxRoles, isInline, kindOf, type Tag } from './tags.ts';

const longestFrame = 200;
/** What a section says takes more markup. */
const shortestPart = 30;
/** Pieces of text left out together at the most that are remembered apart. */
const mostRanges = 64;

/** The stack of open elements, and what has to happen when one is opened or closed. */
export class OpenElements {
  readonly body: Flow;
  /** Where text goes now: the innermost cell, else the flow around the innermost table, else the body. */
  flow: Flow;
  /** How text is shown where we are, and why it is not plainly shown; null when it is. */
  look: Look;
  evidence: Evidence | null = null;
  preDepth = 0;
  foreignDepth = 0;
  /** Cells of the largest table that nobody sees, and characters outside of tables. */
  largestHiddenTable = 0;
  hiddenLength = 0;
  readonly hiddenParts: HiddenPart[] = [];
  /** How far the source was read. */
  at = 0;
  readonly stack: OpenElement[] = [];
  /** The open parts of tables, innermost last; the innermost one is the insertion mode. */
  readonly parts: OpenElement[] = [];
  /** Per kind of element, the index of the innermost open one: looking for it must not cost a walk down the stack. */
  private readonly innermost = new Map<string, number>();
  /** Index of the innermost element that ends every scope. */
  private boundary = -1;
  /** Text left out since the last plain text: pairs of source offsets, and the flow it stands in. */
  private leftOut: { readonly flow: Flow; readonly what: Evidence; readonly ranges: number[] } | null = null;
  private readonly source: string;
  private readonly budget: Budget;
  private readonly showHidden: boolean;

  constructor(source: string, start: number, budget: Budget, look: Look, showHidden: boolean) {
    this.source = source;
    this.budget = budget;
    this.body = new Flow(source, start);
    this.flow = this.body;
    this.look = look;
    this.showHidden = showHidden;
  }

  /** Whether nothing here is displayed, text or table. */
  get gone(): boolean {
    return this.look.gone && !this.showHidden;
  }

  /** Takes the style of the page itself; nothing hides a whole page. */
  styleBody({ own }: ElementStyle): void {
    const { color, ground } = own;
    const shown = { ...(color !== undefined && { color }), ...(ground !== undefined && { ground }) };
    this.look = lookInside(this.look, shown, true);
  }

  /** Whether a style makes anything look otherwise than around it. */
  changesLook({ own, before, after }: ElementStyle, tag: Tag): boolean {
    if (before !== '' || after !== '' || own.lays || (own.box && isInline(tag))) return true;
    return lookInside(this.look, own, boxRoles.has(tag.role)) !== this.look;
  }

  get inCell(): boolean {
    return this.flow !== this.body;
  }
  /** Whether what stands directly here is laid out in boxes of their own. */
  get laysOut(): boolean {
    return this.stack.at(-1)?.style?.own.lays === true;
  }

  /** Opens an element whose content begins at `end`. */
  push(tag: Tag, style: ElementStyle | null, names: ElementNames | null, end: number): void {
    const { flow } = this;
    if (tag.role === 'foreign') this.foreignDepth++;
    else if (tag.role === 'pre') this.preDepth++;
    this.add(tag, style, names, flow, null, end);
    if (style?.before && this.evidence === null) flow.addReplacement(style.before, end, end);
  }

  /** Opens a part of a table; `end` is where its content begins. */
  pushPart(
    tag: Tag,
    style: ElementStyle | null,
    names: ElementNames | null,
    end: number,
    spans: Spans | null,
  ): void {
    const { flow } = this;
    const outer = this.parts.at(-1);
    const grid = tag.role === 'table' ? new TableGrid(this.budget) : (outer?.grid ?? null);
    if (tag.role === 'cell' && outer) outer.cellCount++;
    this.add(tag, style, names, flow, grid, end);
    if (tag.role === 'rowGroup') grid?.startGroup(tag.name === 'tfoot');
    else if (tag.role === 'row' && !this.gone) grid?.startRow();
    else if (tag.role === 'caption') flow.breakLine();
    else if (tag.role === 'cell') {
      if (this.evidence === 'hidden' || this.evidence === 'white') grid?.countHiddenCell();
      if (this.gone) return;
      this.flow = new Flow(this.source, end);
      if (spans) grid?.addCell(this.flow, spans.rowSpan, spans.columnSpan);
    }
    if (style?.before) this.flow.addReplacement(style.before, end, end);
  }

  /** Notes text that is not plainly shown. */
  leaveOut(start: number, end: number): void {
    const { flow, evidence } = this;
    if (evidence === null) return;
    if (this.leftOut?.flow !== flow || this.leftOut.what !== evidence) {
      this.flushLeftOut();
      this.leftOut = { flow, what: evidence, ranges: [] };
    }
    const { ranges } = this.leftOut;
    if (ranges.length < mostRanges) ranges.push(start, end);
    if (evidence === 'hidden' && this.parts.length === 0) this.hiddenLength += end - start;
  }

  private flushLeftOut(): void {
    const { leftOut } = this;
    this.leftOut = null;
    if (leftOut) leftOut.flow.addAside(leftOut.what, leftOut.ranges);
  }

  /** Ends the run of left-out text where plain text of the same flow, or the end of a line, follows. */
  settleLeftOut(): void {
    if (this.leftOut) this.flushLeftOut();
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

  private add(
    tag: Tag,
    style: ElementStyle | null,
    names: ElementNames | null,
    flow: Flow,
    grid: TableGrid | null,
    end: number,
  ): void {
    const element: OpenElement = {
      tag,
      look: this.look,
      style,
      names,
      cellCount: 0,
      boxes: null,
      flow,
      grid,
      textStart: flow.text.length,
      markCount: flow.marks.length,
      linkLength: flow.linkLength,
      linkCount: flow.linkCount,
      outerSame: grid ? -1 : (this.innermost.get(kindOf(tag)) ?? -1),
      outerBoundary: this.boundary,
      hiddenFrom: -1,
    };
    const index = this.stack.push(element) - 1;
    // Parts of tables are looked for among `parts`.
    if (!grid) this.innermost.set(kindOf(tag), index);
    if (grid || tag.role === 'scope') this.boundary = index;
    if (grid) this.parts.push(element);
    const isShown = this.evidence !== 'hidden';
    if (style) this.setLook(lookInside(this.look, style.own, boxRoles.has(tag.role)));
    if (isShown && this.evidence === 'hidden') element.hiddenFrom = end;
    this.budget.checkDepth(this.stack.length);
  }

  private setLook(look: Look): void {
    if (look === this.look) return;
    if (
      look.small !== this.look.small ||
      look.floats !== this.look.floats ||
      // What is not painted keeps its place in the line.
      look.invisible !== this.look.invisible ||
      mayVanish(look) !== mayVanish(this.look)
    )
      this.flow.part();
    this.look = look;
    const evidence = evidenceOf(look, this.showHidden);
    if (evidence === this.evidence) return;
    this.flushLeftOut();
    this.evidence = evidence;
  }

  private close(element: OpenElement, written: boolean): void {
    const { tag, flow, style } = element;
    const shown = !this.gone;
    this.noteHidden(element);
    settleBoxes(element, this.stack.at(-1), shown);
    if (style?.after && this.evidence === null)
      this.flow.addReplacement(style.after, this.flow.start, this.flow.start);
    if (this.look.reversed && this.look !== element.look)
      this.flow.reverse(tag.role === 'cell' ? 0 : element.textStart);
    if (!element.grid) this.innermost.set(kindOf(tag), element.outerSame);
    this.boundary = element.outerBoundary;
    if (tag.role === 'cell') this.settleLeftOut();
    this.setLook(element.look);
    if (style?.own.box && isInline(tag)) flow.part();
    if (element.grid) this.parts.pop();
    switch (tag.role) {
      case 'cell':
        if (this.flow !== flow) this.flow.breakLine();
        this.flow = flow;
        return;
      case 'table':
        this.closeTable(flow, element.grid!, shown);
        return;
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

  private noteHidden({ hiddenFrom: start }: OpenElement): void {
    const end = this.at;
    if (start >= 0 && end - start > shortestPart) this.hiddenParts.push({ start, end });
  }

  private closeTable(flow: Flow, grid: TableGrid, shown: boolean): void {
    const table = grid.finish();
    this.largestHiddenTable = Math.max(this.largestHiddenTable, grid.hiddenCells);
    const only = table.cells.length === 1 ? table.cells[0]!.flow : null;
    // A frame around a few words inside a cell is part of that cell.
    if (only && flow !== this.body && only.marks.length === 0 && only.text.length <= longestFrame)
      flow.addFlow(only);
    else if (shown && table.cells.length > 0) flow.addTable(table);
  }
}
