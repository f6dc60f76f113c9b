import type { Attributes } from '../attributes.ts';
import { isInline, type Tag } from '../tags.ts';
import { TextFinder } from '../text-finder.ts';
import { parseColor } from './colors.ts';
import {
  addDeclarations,
  type Declarations,
  parseDeclarations,
  settleDeclarations,
  telling,
} from './declarations.ts';
import { type ElementNames, fits, isInside } from './selector.ts';
import { hides, partsOnly, type StyleSheet } from './style-sheet.ts';

/** What its attributes, the rules of the page and its own nature say about how an element is shown. */
export interface ElementStyle {
  readonly own: Declarations;
  /** Text that style puts before and behind its content. */
  readonly before: string;
  readonly after: string;
}

export const goneStyle: ElementStyle = { own: { gone: true }, before: '', after: '' };

/** A style without what hides the element. */
export const revealed = ({ own, ...rest }: ElementStyle): ElementStyle => ({
  ...rest,
  own: { ...own, gone: false, invisible: false, unseen: false },
});

/** Where an element stands, for rules that ask. */
export interface ElementContext {
  /** The elements around, innermost first. */
  readonly around: readonly ElementNames[];
  /** Its place among its siblings, 1-based, where known. */
  readonly position: number | null;
}

const mostRemembered = 4_000;
const longestRemembered = 1_000;

/** Who knows where the element that opens stands. */
export interface ElementPlace {
  contextOf(tag: Tag): ElementContext;
  /** Whether any style counts here, because what is around is set so small that nobody sees it. */
  readonly isTiny: boolean;
}

interface Remembered {
  readonly written: string;
  readonly style: ElementStyle | null;
}

/** Finds the styles of elements. */
export class ElementStyles {
  private readonly source: string;
  private readonly sheet: StyleSheet;
  private readonly keepColors: boolean;
  /** Where the next tag with a telling value stands; without rules and colours the others need not be looked at. */
  private readonly telling = telling([], 'gi');
  private readonly hidden: readonly TextFinder[];
  private nextTelling = -1;
  private rulesKnown = 0;
  /** Pages repeat a few tags a thousand times: the last tag of every length, and all of them by their text. */
  private readonly lastByLength: (Remembered | undefined)[] = [];
  private readonly known = new Map<string, ElementStyle | null>();

  constructor(source: string, sheet: StyleSheet, keepColors: boolean) {
    this.source = source;
    this.sheet = sheet;
    this.keepColors = keepColors;
    this.hidden = ['hidden', 'HIDDEN', 'line-through'].map((word) => new TextFinder(source, word));
  }

  /** Null when nothing is said of the element. `place` is asked only where there are rules. */
  of(tag: Tag, attributes: Attributes, start: number, end: number, place: ElementPlace): ElementStyle | null {
    const { sheet } = this;
    if (tag.nature === null && !place.isTiny && !this.mayTell(tag, start, end)) return null;
    if (sheet.count !== this.rulesKnown) this.forget();
    if (sheet.hasContext || sheet.hasPositions || end - start > longestRemembered)
      return this.find(tag, attributes, place);
    const last = this.lastByLength[end - start];
    if (last && this.source.startsWith(last.written, start)) return last.style;
    const written = this.source.slice(start, end);
    let style = this.known.get(written);
    if (style === undefined) {
      style = this.find(tag, attributes, place);
      if (this.known.size < mostRemembered) this.known.set(written, style);
    }
    this.lastByLength[end - start] = { written, style };
    return style;
  }

  /** Whether a tag may say how its element is shown. */
  private mayTell(tag: Tag, start: number, end: number): boolean {
    const { telling, sheet } = this;
    if (this.keepColors || !sheet.isEmpty) return sheet.hasTags || end - start > tag.name.length + 3;
    if (this.nextTelling < start) {
      telling.lastIndex = start;
      const value = telling.exec(this.source)?.index ?? Number.POSITIVE_INFINITY;
      this.nextTelling = Math.min(value, ...this.hidden.map((word) => word.next(start)));
    }
    return this.nextTelling < end;
  }

  /** New rules may style tags that had nothing to say before. */
  private forget(): void {
    this.rulesKnown = this.sheet.count;
    this.lastByLength.length = 0;
    this.known.clear();
  }

  private find(tag: Tag, attributes: Attributes, place: ElementPlace): ElementStyle | null {
    const own: Declarations = { ...tag.nature, ...this.fromAttributes(tag, attributes) };
    const style = { own, before: '', after: '' };
    const written = attributes.get('style');
    const inline = written === null ? null : parseDeclarations(written, this.keepColors);
    const names = this.sheet.isEmpty ? null : namesOf(tag, attributes, this.sheet.attributeNames);
    const context = names && place.contextOf(tag);
    if (names && context) this.applyRules(style, names, context, attributes, false);
    addDeclarations(own, inline?.normal);
    if (names && context) this.applyRules(style, names, context, attributes, true);
    addDeclarations(own, inline?.important);
    delete own.content;
    settleDeclarations(own, {
      isInline: isInline(tag),
      isCell: tag.role === 'cell',
      keepColors: this.keepColors,
    });
    return Object.keys(own).length > 0 || style.before !== '' || style.after !== '' ? style : null;
  }

  private fromAttributes(tag: Tag, attributes: Attributes): Declarations {
    const own: Declarations = {};
    const hidden = attributes.get('hidden');
    if (hidden?.toLowerCase() === 'until-found') own.together = { 'content-visibility': 'hidden' };
    else if (hidden !== null || attributes.get('popover') !== null) own.gone = true;
    if (tag.name === 'dialog' && attributes.get('open') !== null) own.gone = false;
    if (tag.name === 'bdo') own.reversed = attributes.get('dir')?.toLowerCase() === 'rtl';
    if (tag.name === 'font') own.small = /^(?:1|-[2-9])$/.test(attributes.get('size') ?? '');
    if (!this.keepColors) return own;
    const color =
      tag.name === 'font' ? attributes.get('color') : tag.name === 'body' ? attributes.get('text') : null;
    const ground = attributes.get('bgcolor');
    if (color !== null) own.color = parseColor(color);
    if (ground !== null) own.ground = parseColor(ground);
    return own;
  }

  private applyRules(
    style: { own: Declarations; before: string; after: string },
    names: ElementNames,
    context: ElementContext,
    attributes: Attributes,
    important: boolean,
  ): void {
    const fitting = this.sheet
      .candidates(names)
      .flatMap((rule) => {
        const { last, around } = rule.selector;
        if (!fits(last, names) || (around.length > 0 && !isInside(around, context.around))) return [];
        if (last.position === null || last.position === context.position) return [rule];
        // Only the places of cells are known.
        return context.position === null && hides(rule.declarations)
          ? [{ ...rule, declarations: partsOnly }]
          : [];
      })
      .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
    for (const { selector, declarations } of fitting) {
      const { part } = selector.last;
      const said = important ? declarations.important : declarations.normal;
      if (part === null) addDeclarations(style.own, said);
      else if (said.gone) style[part] = '';
      else if (said.content !== undefined)
        style[part] = said.content
          .map((piece) => ('text' in piece ? piece.text : figureIn(attributes.get(piece.attribute))))
          .join('');
    }
  }
}

/** Narrow screens show the header of a column from an attribute of each of its cells; figures are the cell's own. */
const figureIn = (value: string | null): string =>
  value && /^\s*[-+−]?\d[\d.,]*\s*$/.test(value) ? value : '';

/** The names rules know an element by. */
export function namesOf(
  tag: Tag,
  attributes: Attributes,
  asked: ReadonlySet<string> = new Set(),
): ElementNames {
  return {
    tag: tag.name,
    id: attributes.get('id') ?? '',
    classes: (attributes.get('class') ?? '').split(/[\t\n\f\r ]+/).filter(Boolean),
    attributes: new Map([...asked].map((name) => [name, attributes.get(name)])),
  };
}
