import { type Declarations, type ParsedDeclarations, parseDeclarations, telling } from './declarations.ts';
import { isPale } from './look.ts';
import { attributesOf, type ElementNames, fits, parseSelectors, type Selector } from './selector.ts';
import { isOutOfSight, isSqueezed } from './squeezed-box.ts';

export interface StyleRule {
  readonly selector: Selector;
  readonly declarations: ParsedDeclarations;
  readonly order: number;
}

/** More rules than this are no style sheet of a report; the rest is not looked at. */
const mostRules = 5_000;
const longestSheet = 500_000;
/** Rules may also generate text, and bring back what others hide. */
const generating = ['content\\s*:', 'visibility', 'display', ':\\s*(?:auto|static|none)'];
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
    if (text.length > longestSheet) return;
    const written = withVariables(text);
    if (!(this.keepColors ? tellingOrColor : tellingRule).test(written)) return;
    this.addRules(written.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' '), false);
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

  private addRules(text: string, isDoubtful: boolean): void {
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
      if (!head.startsWith('@')) this.addNested(head, body, isDoubtful);
      else if (mayHold(head)) this.addRules(body, isDoubtful || isUnknown(head));
    }
  }

  /** Adds a rule and those written inside it. */
  private addNested(head: string, body: string, isDoubtful: boolean): void {
    let own = body;
    for (let open = own.indexOf('{'); open >= 0; open = own.indexOf('{')) {
      const start = Math.max(own.lastIndexOf(';', open), own.lastIndexOf('}', open)) + 1;
      const close = endOfBlock(own, open);
      const inner = own.slice(start, open).trim();
      const around = `:is(${head})`;
      if (inner.startsWith('@')) {
        if (mayHold(inner)) this.addNested(head, own.slice(open + 1, close), isDoubtful || isUnknown(inner));
      } else if (!head.includes('('))
        this.addNested(
          inner.includes('&') ? inner.replaceAll('&', around) : `${around} ${inner}`,
          own.slice(open + 1, close),
          isDoubtful,
        );
      own = own.slice(0, start) + own.slice(close + 1);
    }
    this.addRule(head, own, isDoubtful);
  }

  private addRule(head: string, body: string, isUnsure: boolean): void {
    if (!(this.keepColors ? tellingOrColor : tellingRule).test(body)) return;
    const declarations = parseDeclarations(body, this.keepColors);
    if (!says(declarations.normal) && !says(declarations.important)) return;
    for (const selector of parseSelectors(head)) {
      const { key, last } = selector;
      const doubtful = selector.doubtful || isUnsure;
      if (doubtful && !hides(declarations)) continue;
      // Generated parts exist only through their content.
      if (last.part !== null && declarations.normal.content === undefined) continue;
      const known = this.rules.get(key);
      const rule = {
        selector,
        declarations: doubtful ? partsOnly : declarations,
        order: this.count++,
      };
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

/** Whether rules behind such a head count: what holds only on paper or on narrow screens is not how a page is read. */
const mayHold = (head: string): boolean =>
  /^@(?:supports|layer|scope)\b/i.test(head) ||
  (/^@(?:media|container)\b/i.test(head) &&
    !/\bprint\b|\bspeech\b|\bnot\s+(?:all|screen)\b|max-|orientation|prefers-/i.test(head));

/** What every browser in use knows. */
const supported =
  /^@supports\s*\(\s*(?:display\s*:\s*(?:flex|grid|block|inline-block|contents)|position\s*:\s*[a-z-]+|(?:object-fit|gap|transform|opacity|float)\s*:[^()]*|--[\w-]+\s*:[^()]*)\)$/i;

/** Whether it depends on the browser, or on the width of a box, whether such rules hold. */
const isUnknown = (head: string): boolean =>
  /^@container\b/i.test(head) || (/^@supports\b/i.test(head) && !supported.test(head));

/** What may be hidden, or not, is no part of the number beside it. */
export const partsOnly: ParsedDeclarations = { normal: { box: true }, important: {} };

/** Whether declarations take something out of sight. */
export const hides = ({ normal, important }: ParsedDeclarations): boolean =>
  [normal, important].some(
    ({ gone, invisible, tiny, color, together }) =>
      gone ||
      invisible ||
      tiny ||
      (color !== undefined && isPale(color)) ||
      (together && (isOutOfSight(together) || isSqueezed(together, false))),
  );

function says(declarations: Declarations): boolean {
  return Object.keys(declarations).length > 0;
}

/**
 * A style sheet with the values of its variables written in; of one that is set twice nothing is known, and one that holds
 * text is left as it is written: the notes of an annotated copy are no text of the page.
 */
function withVariables(text: string): string {
  if (!text.includes('var(')) return text;
  const values = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/(--[\w-]+)\s*:\s*([^;{}]*)/g))
    if (!/["']/.test(value!))
      values.set(name!, values.has(name!) && values.get(name!) !== value!.trim() ? '' : value!.trim());
  return text.replace(
    /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g,
    (written, name: string, other: string | undefined) => values.get(name) || other?.trim() || written,
  );
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
