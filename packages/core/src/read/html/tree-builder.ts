import type { Budget } from '../budget.ts';
import { type Attributes, declaresShadowRoot, isHtmlBlank } from './attributes.ts';
import { ForeignText } from './foreign-text.ts';
import { FormFields, isTyped, showsFigure } from './form-fields.ts';
import { Frames } from './frames.ts';
import { InlineElements } from './inline-elements.ts';
import { Links } from './links.ts';
import { OpenElements } from './open-elements.ts';
import { OpenPlace } from './open-place.ts';
import { PageRecord } from './page-record.ts';
import type { TagHandler } from './scan-tags.ts';
import { type ElementStyle, ElementStyles, goneStyle, namesOf, revealed } from './style/element-styles.ts';
import { pageLook } from './style/look.ts';
import { PageSheet } from './style/page-sheet.ts';
import { type PageStyle, plainPage } from './style/page-style.ts';
import type { ElementNames } from './style/selector.ts';
import { readSpans } from './table-grid.ts';
import { endTablePart, isOpenInTable, startTablePart } from './table-modes.ts';
import { closesParagraph, type Tag, tableRoles } from './tags.ts';

/**
 * Builds flows and tables by the tree construction of the HTML standard. Text that may not stand directly inside a
 * table goes to the flow around it, as foster parenting has it.
 */
export class TreeBuilder implements TagHandler {
  readonly open: OpenElements;
  readonly record = new PageRecord();
  private readonly source: string;
  private readonly budget: Budget;
  private readonly revealed: PageStyle['revealed'];
  private readonly styles: ElementStyles;
  private readonly place: OpenPlace;
  readonly sheet: PageSheet;
  private templateDepth = 0;
  private readonly fields: FormFields;
  private foreign: ForeignText | null = null;
  private readonly links: Links;
  private readonly frames: Frames;
  private readonly inlines: InlineElements;

  constructor(source: string, start: number, budget: Budget, page: PageStyle = plainPage) {
    this.source = source;
    this.budget = budget;
    this.revealed = page.revealed;
    this.sheet = new PageSheet(page);
    this.styles = new ElementStyles(source, this.sheet.rules, page.keepColors);
    this.open = new OpenElements(source, start, budget, pageLook(page.ground), page.showHidden);
    this.place = new OpenPlace(this.open);
    this.fields = new FormFields(this.open);
    this.links = new Links(this.open);
    this.frames = new Frames(this.open, page);
    this.inlines = new InlineElements(this.open);
  }

  get inForeign(): boolean {
    return this.open.foreignDepth > 0;
  }

  text(start: number, end: number): void {
    const { open } = this;
    if (this.templateDepth > 0) return;
    if (this.fields.inSelect || open.foreignDepth > 0) {
      if (open.evidence === null) (this.fields.select ?? this.foreign)?.text(start, end);
      return;
    }
    const part = open.parts.at(-1);
    if (part && part === open.stack.at(-1) && part.tag.role !== 'cell' && part.tag.role !== 'caption') {
      if (isHtmlBlank(this.source, start, end)) return;
      if (part.tag.role === 'colgroup') open.popPart();
    }
    if (open.evidence !== null) {
      if (!isHtmlBlank(this.source, start, end)) open.leaveOut(start, end);
      return;
    }
    const { flow } = open;
    const before = flow.text.length;
    if (open.preDepth > 0) flow.addPreformatted(start, end);
    else flow.addText(start, end);
    this.links.note(before);
  }

  rawText(tag: Tag, start: number, end: number): void {
    if (this.templateDepth > 0) return;
    if (tag.role === 'title') this.record.titles.push(this.source.slice(start, end));
    else if (isTyped(tag, this.source, start, end)) this.text(start, end);
    else if (tag.name === 'iframe') this.frames.end(this.record);
    else if (tag.name === 'style') this.sheet.add(this.source.slice(start, end), this.hasContent);
  }

  startTag(tag: Tag, attributes: Attributes, start: number, end: number): void {
    const { open } = this;
    this.budget.checkTime();
    open.at = start;
    if (this.templateDepth > 0) {
      if (tag.role === 'template') this.templateDepth++;
      return;
    }
    if (open.foreignDepth > 0) {
      if (tag.leavesForeign) {
        open.popTo(open.stack.findIndex((element) => element.tag.role === 'foreign'));
        this.endForeign(start);
      } else {
        if (tag.role === 'foreign' && !attributes.selfClosing) open.push(tag, null, null, end);
        this.foreign?.startTag(tag.name, attributes);
        return;
      }
    }
    if (this.fields.inSelect && !this.fields.leavesSelect(tag, attributes)) return;
    const names = this.sheet.rules.hasContext
      ? namesOf(tag, attributes, this.sheet.rules.attributeNames)
      : null;
    const style = this.styleOf(tag, attributes, start, end);
    if (tableRoles.has(tag.role)) {
      const spans = tag.role === 'cell' ? readSpans(attributes) : null;
      this.links.end();
      this.inlines.forgetLine();
      startTablePart(open, tag, style, names, end, spans);
      return;
    }
    if (open.parts.at(-1)?.tag.role === 'colgroup') open.popPart();
    this.startElement(tag, attributes, style, names, start, end);
  }

  endTag(tag: Tag, end: number): void {
    const { open } = this;
    this.budget.checkTime();
    open.at = end;
    if (this.templateDepth > 0) {
      if (tag.role === 'template') this.templateDepth--;
      return;
    }
    if (this.fields.inSelect) {
      const inTable = isOpenInTable(open, tag);
      if (tag.role === 'select' || inTable) this.fields.endSelect();
      if (!inTable) return;
    }
    if (open.foreignDepth > 0) {
      this.foreign?.endTag(tag.name);
      if (tag.role === 'foreign') {
        this.close(open.findInScope(tag));
        if (open.foreignDepth === 0) this.endForeign(end);
        return;
      }
    }
    if (tableRoles.has(tag.role)) {
      this.inlines.forgetLine();
      endTablePart(open, tag);
      return;
    }
    if (open.parts.at(-1)?.tag.role === 'colgroup') open.popPart();
    this.endElement(tag);
  }

  /** Closes everything at the end of the page. */
  finish(): void {
    this.fields.endSelect();
    this.open.popTo(0, false);
    this.open.settleLeftOut();
    this.open.body.breakLine();
  }

  private startElement(
    tag: Tag,
    attributes: Attributes,
    style: ElementStyle | null,
    names: ElementNames | null,
    start: number,
    end: number,
  ): void {
    const { open } = this;
    const { role } = tag;
    const isAsked = names !== null && this.sheet.rules.isAround(names);
    if (closesParagraph.has(role)) this.inlines.closeBefore(tag);
    switch (role) {
      case 'heading':
        open.flow.breakLine();
        if (open.stack.at(-1)?.tag.role === 'heading') open.popTo(open.stack.length - 1);
        open.push(tag, style, names, end);
        return;
      case 'block':
      case 'list':
      case 'chrome':
      case 'pre':
        open.flow.breakLine();
        if (role === 'list') this.links.end();
        open.push(tag, style, names, end);
        return;
      case 'line':
        this.inlines.startLine(tag, style, names, end, isAsked);
        return;
      case 'break':
        open.flow.breakLine();
        return;
      case 'link':
        this.links.start(attributes.get('href'));
        this.inlines.start(tag, style, names, end, isAsked);
        return;
      case 'scope':
        open.push(tag, style, names, end);
        return;
      case 'button':
        if (open.inCell && showsFigure(this.source, end)) open.flow.part();
        else open.push(tag, goneStyle, null, end);
        return;
      case 'foreign':
        if (attributes.selfClosing) return;
        open.push(tag, style, names, end);
        this.foreign = new ForeignText(tag.name, start);
        return;
      case 'select':
        this.fields.startSelect(attributes);
        return;
      case 'input':
        this.fields.addInput(attributes, style, start, end);
        return;
      case 'template':
        this.templateDepth = declaresShadowRoot(attributes) ? 0 : 1;
        return;
      case 'meta':
      case 'void':
        this.record.note(tag, attributes);
        return;
      case 'image':
        this.record.note(tag, attributes);
        if (open.flow !== open.body && open.evidence === null) open.flow.addAside('picture', [start, end]);
        return;
      case 'raw':
        if (tag.name === 'style') this.sheet.start(attributes.get('media'));
        else if (tag.name === 'iframe') this.frames.start(attributes, style);
        return;
      case 'root':
        this.record.note(tag, attributes);
        if (style) open.styleBody(style);
        return;
      case 'inline':
        this.inlines.start(tag, style, names, end, isAsked);
    }
  }

  private endElement(tag: Tag): void {
    const { open } = this;
    switch (tag.role) {
      case 'heading':
      case 'block':
      case 'list':
      case 'chrome':
      case 'pre':
      case 'scope':
      case 'foreign':
        this.close(open.findInScope(tag));
        return;
      case 'button':
        this.close(open.findInScope(tag));
        open.flow.part();
        return;
      case 'line':
        this.inlines.endLine(tag);
        return;
      case 'break':
        open.flow.breakLine();
        return;
      case 'link':
        this.links.end();
        this.inlines.end(tag);
        return;
      case 'inline':
        this.inlines.end(tag);
    }
  }

  private styleOf(tag: Tag, attributes: Attributes, start: number, end: number): ElementStyle | null {
    const hasSay = tag.nature !== null || end - start > tag.name.length + 3 || this.sheet.rules.hasTags;
    const style = hasSay ? this.styles.of(tag, attributes, start, end, this.place) : null;
    return style && this.revealed.has(end) ? revealed(style) : style;
  }

  private close(index: number): void {
    if (index >= 0) this.open.popTo(index);
  }

  private get hasContent(): boolean {
    return this.open.body.text !== '' || this.open.parts.length > 0;
  }

  private endForeign(end: number): void {
    this.foreign?.writeTo(this.open.flow, end);
    this.foreign = null;
  }
}
