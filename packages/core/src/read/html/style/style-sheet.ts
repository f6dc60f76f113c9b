import { type Declarations, type ParsedDeclarations, parseDeclarations, telling } from './declarations.ts';
import { attributesOf, type ElementNames, fits, parseSelectors, type Selector } from './selector.ts';

export interface StyleRule {
  readonly selector: Selector;
  readonly declarations: ParsedDeclarations;
  readonly order: number;
}

/** More rules than this are no style sheet of a report; the rest is not looked at. */
const mostRules = 5_000;
const longestSheet = 500_000;
/** Rules may also generate text, and bring back what others hide. */
const generating = ['content\\s*:', 'visibility', 'display'];
const tellingRule = telling([...generating, 'line-through']);
const tellingOrColor = telling([...generating, 'line-through', 'color', 'background']);

/** The rules of a page's `style` elements that say whether something is seen. */
export class StyleSheet {
  /** By the most telling name of the last compound: `.class`, `#id`, a tag, or `*`. */
  private readonly rules = new Map<string, StyleRule[]>();
  /** How many rules there are. */
  count = 0;
  private readonly keepColors: boolean;
  /** Whether rules look at classes, ids, tags, or at the elements around. */
  hasClasses = false;
  hasIds = false;
  hasTags = false;
  hasContext = false;
  hasPositions = false;
  /** Attributes that rules ask for. */
  readonly attributeNames = new Set<string>();
  private readonly around: Selector['around'][number][] = [];

  constructor(keepColors: boolean) {
    this.keepColors = keepColors;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Adds the content of a `style` element. */
  add(text: string): void {
    if (text.length > longestSheet || !(this.keepColors ? tellingOrColor : tellingRule).test(text)) return;
    this.addRules(text.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' '));
  }

  /** The rules that may fit an element by its own names, in no order. */
  candidates({ tag, id, classes }: ElementNames): StyleRule[] {
    const keys = ['*', tag, ...(id === '' ? [] : [`#${id}`]), ...classes.map((name) => `.${name}`)];
    return keys.flatMap((key) => this.rules.get(key) ?? []);
  }

  /** Whether some rule asks whether such an element stands around another. */
  isAround(names: ElementNames): boolean {
    return this.around.some((compound) => fits(compound, names));
  }

  private addRules(text: string): void {
    let at = 0;
    while (at < text.length && this.count < mostRules) {
      const open = text.indexOf('{', at);
      if (open < 0) return;
      const close = endOfBlock(text, open);
      const head = text
        .slice(at, open)
        .replace(/^[\s\S]*;/, '')
        .trim();
      const body = text.slice(open + 1, close);
      at = close + 1;
      if (!head.startsWith('@')) this.addRule(head, body);
      // What holds only on paper or on narrow screens is not how a page is read.
      else if (/^@media\b/i.test(head) && !/\bprint\b|\bspeech\b|max-|orientation|prefers-/i.test(head))
        this.addRules(body);
      else if (/^@(?:supports|layer)\b/i.test(head)) this.addRules(body);
    }
  }

  private addRule(head: string, body: string): void {
    if (!(this.keepColors ? tellingOrColor : tellingRule).test(body)) return;
    const declarations = parseDeclarations(body, this.keepColors);
    if (!says(declarations.normal) && !says(declarations.important)) return;
    for (const selector of parseSelectors(head)) {
      const { key, last } = selector;
      // Generated parts exist only through their content.
      if (last.part !== null && declarations.normal.content === undefined) continue;
      const known = this.rules.get(key);
      const rule = { selector, declarations, order: this.count++ };
      if (known) known.push(rule);
      else this.rules.set(key, [rule]);
      this.hasClasses ||= key.startsWith('.');
      this.hasIds ||= key.startsWith('#');
      this.hasTags ||= !/^[.#]/.test(key);
      this.hasContext ||= selector.around.length > 0;
      this.hasPositions ||= last.position !== null;
      for (const name of attributesOf(selector)) this.attributeNames.add(name);
      this.around.push(...selector.around);
    }
  }
}

function says(declarations: Declarations): boolean {
  return Object.keys(declarations).length > 0;
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b) depth++;
    else if (code === 0x7d && --depth === 0) return at;
  }
  return text.length;
}
