import type { Budget } from '../budget.ts';
import { type Attributes, isHtmlBlank } from './attributes.ts';
import { ForeignText } from './foreign-text.ts';
import { FormFields, isTyped } from './form-fields.ts';
import { InlineElements } from './inline-elements.ts';
import { OpenElements } from './open-elements.ts';
import { PageRecord } from './page-record.ts';
import type { TagHandler } from './scan-tags.ts';
import {
  type ElementContext,
  type ElementPlace,
  type ElementStyle,
  ElementStyles,
  namesOf,
} from './style/element-styles.ts';
import { pageLook } from './style/look.ts';
import { type PageStyle, plainPage } from './style/page-style.ts';
import type { ElementNames } from './style/selector.ts';
import { StyleSheet } from './style/style-sheet.ts';
import { readSpans } from './table-grid.ts';
import { endTablePart, isOpenInTable, startTablePart } from './table-modes.ts';
import { closesParagraph, type Tag, tableRoles } from './tags.ts';

const gone: ElementStyle = { own: { gone: true }, before: '', after: '' };

/**
 * Builds flows and tables by the tree construction of the HTML standard. Text that may not stand directly inside a
 * table goes to the flow around it, as foster parenting has it.
 */
export class TreeBuilder implements TagHandler, ElementPlace {
  readonly open: OpenElements;
  readonly record = new PageRecord();
  /** Whether rules came after text that they may style. */
  hasLateRules = false;
  private readonly source: string;
  private readonly budget: Budget;
  private readonly styles: ElementStyles;
  readonly sheet: StyleSheet;
  private readonly sheetIsWhole: boolean;
  private isForPaper = false;
  private templateDepth = 0;
  private readonly fields: FormFields;
  private foreign: ForeignText | null = null;
  private inLink = false;
  private readonly inlines: InlineElements;

  constructor(source: string, start: number, budget: Budget, page: PageStyle = plainPage) {
    this.source = source;
    this.budget = budget;
    this.sheet = page.sheet ?? new StyleSheet(page.keepColors);
    this.sheetIsWhole = page.sheet !== null;
    if (!this.sheetIsWhole && page.rules !== '') this.sheet.add(page.rules);
    this.styles = new ElementStyles(source, this.sheet, page.keepColors);
    this.open = new OpenElements(source, start, budget, pageLook(page.ground), page.showHidden);
    this.fields = new FormFields(this.open);
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
    if (this.inLink) flow.linkLength += flow.text.length - before;
  }

  rawText(tag: Tag, start: number, end: number): void {
    if (this.templateDepth > 0) return;
    if (tag.role === 'title') this.record.titles.push(this.source.slice(start, end));
    else if (isTyped(tag, this.source, start, end)) this.text(start, end);
    else if (tag.name === 'iframe') this.record.frames++;
    else if (tag.name === 'style' && !this.isForPaper) this.addRules(this.source.slice(start, end));
  }

  startTag(tag: Tag, attributes: Attributes, start: number, end: number): void {
    const { open } = this;
    this.budget.checkTime();
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
    const names = this.sheet.hasContext ? namesOf(tag, attributes, this.sheet.attributeNames) : null;
    const hasSay = tag.nature !== null || end - start > tag.name.length + 3 || this.sheet.hasTags;
    const style = hasSay ? this.styles.of(tag, attributes, start, end, this) : null;
    if (tableRoles.has(tag.role)) {
      const spans = tag.role === 'cell' ? readSpans(attributes) : null;
      this.inLink = false;
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
    const isAsked = names !== null && this.sheet.isAround(names);
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
        if (role === 'list') this.inLink = false;
        open.push(tag, style, names, end);
        return;
      case 'line':
        this.inlines.startLine(tag, style, names, end, isAsked);
        return;
      case 'break':
        open.flow.breakLine();
        return;
      case 'link':
        this.inLink = true;
        open.flow.linkCount++;
        // A link within the page behind a number leads to its note.
        if (attributes.get('href')?.startsWith('#')) open.flow.part();
        this.inlines.start(tag, style, names, end, isAsked);
        return;
      case 'scope':
        open.push(tag, style, names, end);
        return;
      case 'button':
        open.push(tag, gone, null, end);
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
        // A shadow root that the page declares is shown in its place.
        // Pages that a browser has saved call the mode by another name.
        this.templateDepth = Number(
          (attributes.get('shadowrootmode') ?? attributes.get('shadowmode')) === null,
        );
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
        if (tag.name === 'style') this.isForPaper = /\bprint\b/i.test(attributes.get('media') ?? '');
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
      case 'button':
      case 'foreign':
        this.close(open.findInScope(tag));
        return;
      case 'line':
        this.inlines.endLine(tag);
        return;
      case 'break':
        open.flow.breakLine();
        return;
      case 'link':
        this.inLink = false;
        this.inlines.end(tag);
        return;
      case 'inline':
        this.inlines.end(tag);
    }
  }

  private close(index: number): void {
    if (index >= 0) this.open.popTo(index);
  }

  private addRules(text: string): void {
    const before = this.sheet.count;
    if (!this.sheetIsWhole) this.sheet.add(text);
    if (this.sheet.count > before)
      this.hasLateRules ||= this.open.body.text !== '' || this.open.parts.length > 0;
  }

  private endForeign(end: number): void {
    this.foreign?.writeTo(this.open.flow, end);
    this.foreign = null;
  }

  get isTiny(): boolean {
    return this.open.look.tiny;
  }

  contextOf(tag: Tag): ElementContext {
    const { stack, parts } = this.open;
    const row = tag.role === 'cell' ? parts.findLast((part) => part.tag.role === 'row') : undefined;
    const around = stack.flatMap(({ names }) => (names ? [names] : [])).reverse();
    return { around, position: row ? row.cellCount + 1 : null };
  }
}
