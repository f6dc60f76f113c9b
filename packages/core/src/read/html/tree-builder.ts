import type { Budget } from '../budget.ts';
import { type Attributes, isHtmlSpace } from './attributes.ts';
import { OpenElements } from './open-elements.ts';
import type { TagHandler } from './scan-tags.ts';
import { parseColumnSpan, parseRowSpan } from './table-grid.ts';
import { endTablePart, isOpenInTable, startTablePart } from './table-modes.ts';
import type { Tag, TagRole } from './tags.ts';
import { TextFinder } from './text-finder.ts';

const closesParagraph: ReadonlySet<TagRole> = new Set(['heading', 'block', 'list', 'chrome', 'pre', 'line']);
const tableRoles: ReadonlySet<TagRole> = new Set([
  'table',
  'caption',
  'colgroup',
  'col',
  'rowGroup',
  'row',
  'cell',
]);
/** Words without which no attribute hides an element; most tags need not be looked at any closer. */
const hidingWords = ['display', 'DISPLAY', 'Display', 'hidden', 'HIDDEN'];

/**
 * Builds flows and tables by the tree construction of the HTML standard. Text that may not stand directly inside a
 * table goes to the flow around it, as foster parenting has it.
 */
export class TreeBuilder implements TagHandler {
  readonly open: OpenElements;
  /** Contents of `title` elements, undecoded. */
  readonly titles: string[] = [];
  /** `name` and `content` of `meta` elements, names in lower case. */
  readonly meta = new Map<string, string>();
  images = 0;
  private readonly source: string;
  private readonly budget: Budget;
  private readonly hidingWords: readonly TextFinder[];
  /** Where the next of these words stands, as far as looked up; most tags end before it. */
  private nextHidingWord = -1;
  private templateDepth = 0;
  private inSelect = false;
  private inLink = false;

  /** With `showHidden` elements that are not displayed are read like any other. */
  constructor(source: string, start: number, budget: Budget, showHidden = false) {
    this.source = source;
    this.budget = budget;
    this.open = new OpenElements(source, start, budget);
    this.hidingWords = showHidden ? [] : hidingWords.map((word) => new TextFinder(source, word));
  }

  get inForeign(): boolean {
    return this.open.foreignDepth > 0;
  }

  text(start: number, end: number): void {
    const { open } = this;
    if (this.templateDepth > 0 || this.inSelect || open.foreignDepth > 0) return;
    const part = open.parts.at(-1);
    if (part && part === open.stack.at(-1) && part.tag.role !== 'cell' && part.tag.role !== 'caption') {
      if (this.isBlank(start, end)) return;
      if (part.tag.role === 'colgroup') open.popPart();
    }
    if (open.hiddenDepth > 0) return;
    const { flow } = open;
    const before = flow.text.length;
    if (open.preDepth > 0) flow.addPreformatted(start, end);
    else flow.addText(start, end);
    if (this.inLink) flow.linkLength += flow.text.length - before;
  }

  rawText(tag: Tag, start: number, end: number): void {
    if (this.templateDepth > 0) return;
    if (tag.role === 'title') this.titles.push(this.source.slice(start, end));
    else if (tag.role === 'plaintext') this.text(start, end);
  }

  startTag(tag: Tag, attributes: Attributes, start: number, end: number): void {
    const { open } = this;
    this.budget.checkTime();
    if (this.templateDepth > 0) {
      if (tag.role === 'template') this.templateDepth++;
      return;
    }
    if (open.foreignDepth > 0) {
      if (tag.leavesForeign) open.popTo(open.stack.findIndex((element) => element.tag.role === 'foreign'));
      else {
        if (tag.role === 'foreign' && !attributes.selfClosing) open.push(tag, false);
        return;
      }
    }
    if (this.inSelect && !this.leaveSelect(tag)) return;
    if (tableRoles.has(tag.role)) {
      const spans =
        tag.role === 'cell'
          ? {
              rowSpan: parseRowSpan(attributes.get('rowspan')),
              columnSpan: parseColumnSpan(attributes.get('colspan')),
            }
          : null;
      this.inLink = false;
      startTablePart(open, tag, this.hides(attributes, start, end), end, spans);
      return;
    }
    if (open.parts.at(-1)?.tag.role === 'colgroup') open.popPart();
    this.startElement(tag, attributes, start, end);
  }

  endTag(tag: Tag): void {
    const { open } = this;
    this.budget.checkTime();
    if (this.templateDepth > 0) {
      if (tag.role === 'template') this.templateDepth--;
      return;
    }
    if (this.inSelect) {
      if (tag.role === 'select') this.inSelect = false;
      if (!isOpenInTable(open, tag)) return;
      this.inSelect = false;
    }
    if (tableRoles.has(tag.role)) {
      endTablePart(open, tag);
      return;
    }
    if (open.parts.at(-1)?.tag.role === 'colgroup') open.popPart();
    this.endElement(tag);
  }

  /** Closes everything at the end of the page. */
  finish(): void {
    this.open.popTo(0, false);
  }

  private startElement(tag: Tag, attributes: Attributes, start: number, end: number): void {
    const { open } = this;
    const { role } = tag;
    if (open.hiddenDepth > 0 && closesParagraph.has(role)) this.closeHiddenLine(tag);
    switch (role) {
      case 'heading':
        open.flow.breakLine();
        if (open.stack.at(-1)?.tag.role === 'heading') open.popTo(open.stack.length - 1);
        open.push(tag, this.hides(attributes, start, end));
        return;
      case 'block':
      case 'list':
      case 'chrome':
      case 'pre':
        open.flow.breakLine();
        if (role === 'list') this.inLink = false;
        open.push(tag, this.hides(attributes, start, end));
        return;
      case 'line':
        open.flow.breakLine();
        if (this.hides(attributes, start, end)) open.push(tag, true);
        return;
      case 'break':
        open.flow.breakLine();
        return;
      case 'link':
        this.inLink = true;
        open.flow.linkCount++;
        return;
      case 'scope':
        open.push(tag, this.hides(attributes, start, end));
        return;
      case 'button':
        open.push(tag, true);
        return;
      case 'foreign':
        if (!attributes.selfClosing) open.push(tag, false);
        return;
      case 'select':
        this.inSelect = true;
        return;
      case 'template':
        this.templateDepth = 1;
        return;
      case 'meta':
        this.addMeta(attributes);
        return;
      case 'image':
        this.images++;
        return;
      case 'inline':
        this.startInline(tag, attributes, start, end);
    }
  }

  private endElement(tag: Tag): void {
    const { open } = this;
    switch (tag.role) {
      case 'heading':
        this.close(open.findInScope(tag));
        return;
      case 'block':
      case 'list':
      case 'chrome':
      case 'pre':
      case 'scope':
      case 'button':
      case 'foreign':
        this.close(open.findInScope(tag));
        return;
      case 'line':
        open.flow.breakLine();
        if (open.hiddenDepth > 0) this.close(open.findInScope(tag));
        return;
      case 'break':
        open.flow.breakLine();
        return;
      case 'link':
        this.inLink = false;
        return;
      case 'inline':
        if (open.hiddenDepth > 0) this.endInline(tag);
    }
  }

  private close(index: number): void {
    if (index >= 0) this.open.popTo(index);
  }

  /** Inline elements are only kept where they hide something: the hidden one and those of its name inside it. */
  private startInline(tag: Tag, attributes: Attributes, start: number, end: number): void {
    const { open } = this;
    const top = open.stack.at(-1);
    const nested = open.hiddenDepth > 0 && top?.hidden === true && top.tag.name === tag.name;
    if (nested || this.hides(attributes, start, end)) open.push(tag, true);
  }

  private endInline(tag: Tag): void {
    const { stack } = this.open;
    for (let index = stack.length - 1; index >= 0; index--) {
      const { role, name } = stack[index]!.tag;
      if (name === tag.name) this.open.popTo(index);
      if (name === tag.name || (role !== 'inline' && role !== 'line')) return;
    }
  }

  /** A hidden paragraph or list item ends where the next block begins, also without its end tag. */
  private closeHiddenLine(tag: Tag): void {
    const { stack } = this.open;
    for (let index = stack.length - 1; index >= 0; index--) {
      const open = stack[index]!.tag;
      if (open.role === 'inline') continue;
      if (open.role !== 'line') return;
      const bothTerms = /^d[dt]$/.test(open.name) && /^d[dt]$/.test(tag.name);
      if (open.name === 'p' || open.name === tag.name || bothTerms) this.open.popTo(index);
      return;
    }
  }

  /** Tags that end a `select` left open; all others are ignored inside it. */
  private leaveSelect(tag: Tag): boolean {
    const tablePart = tableRoles.has(tag.role) && tag.role !== 'col' && tag.role !== 'colgroup';
    if (tag.role === 'select') this.inSelect = false;
    else if (tag.role === 'input' || tag.role === 'textarea' || (tablePart && this.open.parts.length > 0)) {
      this.inSelect = false;
      return true;
    }
    return tag.role === 'script';
  }

  private addMeta(attributes: Attributes): void {
    const name = attributes.get('name') ?? attributes.get('property');
    const content = attributes.get('content')?.trim();
    if (name && content && !this.meta.has(name.toLowerCase())) this.meta.set(name.toLowerCase(), content);
  }

  private hides(attributes: Attributes, start: number, end: number): boolean {
    if (this.nextHidingWord < start) {
      this.nextHidingWord = Math.min(...this.hidingWords.map((word) => word.next(start)));
    }
    if (this.nextHidingWord >= end) return false;
    if (attributes.get('hidden') !== null) return true;
    const style = attributes.get('style');
    return style !== null && /(?:^|;)\s*display\s*:\s*none\b/i.test(style);
  }

  private isBlank(start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      if (!isHtmlSpace(this.source.charCodeAt(at))) return false;
    }
    return true;
  }
}
