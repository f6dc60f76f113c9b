import type { OpenElements } from './open-elements.ts';
import type { ElementStyle } from './style/element-styles.ts';
import type { ElementNames } from './style/selector.ts';
import type { Tag } from './tags.ts';

const isTerm = (name: string): boolean => name === 'dt' || name === 'dd';

/** The lines of running text and the elements within them. Only those that change how text looks are kept open. */
export class InlineElements {
  private readonly open: OpenElements;
  /** Height of the stack when the open line began, and what opened it; inline elements above end with it. */
  private lineHeight = -1;
  private lineName = '';

  constructor(open: OpenElements) {
    this.open = open;
  }

  /** Opens a paragraph, a list item or the like. `isAsked`: some rule asks whether it stands around others. */
  startLine(
    tag: Tag,
    style: ElementStyle | null,
    names: ElementNames | null,
    end: number,
    isAsked: boolean,
  ): void {
    const { open } = this;
    open.flow.breakLine();
    this.lineHeight = open.stack.length;
    this.lineName = tag.name;
    if ((style && open.changesLook(style, tag)) || isAsked || open.laysOut) open.push(tag, style, names, end);
  }

  endLine(tag: Tag): void {
    const { open } = this;
    open.settleLeftOut();
    open.flow.breakLine();
    this.endWithin();
    const index = this.isWithin() ? open.findInScope(tag) : -1;
    if (index >= 0) open.popTo(index);
  }

  /** A cell or a table begins or ends: what is open belongs to another line. */
  forgetLine(): void {
    this.lineHeight = -1;
    this.lineName = '';
  }

  /** A paragraph, and a list item before the next, end where the next block begins, also without their end tags. */
  closeBefore(tag: Tag): void {
    const { open, lineName } = this;
    open.settleLeftOut();
    const ends = lineName === 'p' || lineName === tag.name || (isTerm(lineName) && isTerm(tag.name));
    if (ends) this.endWithin();
    for (let index = open.stack.length - 1; index >= 0; index--) {
      const { role, name } = open.stack[index]!.tag;
      if (role === 'inline' || role === 'link') continue;
      if (role === 'line' && (name === 'p' || name === tag.name || (isTerm(name) && isTerm(tag.name))))
        open.popTo(index);
      return;
    }
  }

  /** Opens an element within a line: a styled one, or one of the same name inside it, so that end tags pair up. */
  start(
    tag: Tag,
    style: ElementStyle | null,
    names: ElementNames | null,
    end: number,
    isAsked: boolean,
  ): void {
    const { open } = this;
    if (style?.own.box || open.laysOut) open.flow.part();
    const changes = isAsked || open.laysOut || (style !== null && open.changesLook(style, tag));
    if (changes || (this.isWithin() && open.stack.at(-1)!.tag.name === tag.name))
      open.push(tag, style, names, end);
  }

  end(tag: Tag): void {
    this.popInline(tag);
    if (this.open.laysOut) this.open.flow.part();
  }

  private popInline(tag: Tag): void {
    if (!this.isWithin()) return;
    const { stack } = this.open;
    for (let index = stack.length - 1; index >= 0; index--) {
      const { role, name } = stack[index]!.tag;
      if (name === tag.name) this.open.popTo(index);
      if (name === tag.name || (role !== 'inline' && role !== 'line' && role !== 'link')) return;
    }
  }

  /** Whether the innermost element that is kept stands within a line, or is one. */
  private isWithin(): boolean {
    const role = this.open.stack.at(-1)?.tag.role;
    return role === 'inline' || role === 'link' || role === 'line';
  }

  /** Inline elements that opened within the line end with it: one left open must not strike or hide what follows. */
  private endWithin(): void {
    const { open, lineHeight } = this;
    this.forgetLine();
    if (lineHeight < 0) return;
    while (open.stack.length > lineHeight) {
      const { role } = open.stack.at(-1)!.tag;
      if (role !== 'inline' && role !== 'link') return;
      open.popTo(open.stack.length - 1);
    }
  }
}
