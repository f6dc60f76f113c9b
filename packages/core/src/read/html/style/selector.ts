/** The names by which style rules find an element. */
export interface ElementNames {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
}

interface Compound {
  readonly tag: string | null;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  /** `:nth-child(3)`, 1-based; null for any. */
  readonly position: number | null;
  readonly part: 'before' | 'after' | null;
}

/** A selector of the kinds that pages hide things with: compounds of names, inside or right inside others. */
export interface Selector {
  readonly last: Compound;
  /** The compounds around the last one, innermost first. */
  readonly around: readonly Compound[];
  /** Under which name rules with this selector are looked up. */
  readonly key: string;
  readonly specificity: number;
}

const token =
  /^(?:([a-z][\w-]*|\*)|\.((?:[\w-]|[^\0-\x7f]|\\.)+)|#((?:[\w-]|[^\0-\x7f]|\\.)+)|:first-child(?![\w-])|:nth-child\(\s*(\d+)\s*\)|::?(before|after)(?![\w-]))/i;

/** The selectors of a rule's head; those of other kinds (states, attributes, siblings) are left out. */
export function parseSelectors(head: string): Selector[] {
  if (head.length > 10_000) return [];
  return head.split(',').flatMap((written) => {
    const selector = parseSelector(written.trim());
    return selector ? [selector] : [];
  });
}

function parseSelector(written: string): Selector | null {
  if (written === '' || /[+~[]/.test(written)) return null;
  const compounds: Compound[] = [];
  for (const step of written.split(/[\s>]+/)) {
    const compound = parseCompound(step);
    if (!compound) return null;
    compounds.push(compound);
  }
  const last = compounds.pop()!;
  const around = compounds.reverse();
  const all = [last, ...around];
  const count = (pick: (compound: Compound) => number): number =>
    all.reduce((sum, compound) => sum + pick(compound), 0);
  const [id] = last.ids;
  const [name] = last.classes;
  return {
    last,
    around,
    key: id !== undefined ? `#${id}` : name !== undefined ? `.${name}` : (last.tag ?? '*'),
    specificity:
      count(({ ids }) => ids.length) * 10_000 +
      count(({ classes, position }) => classes.length + (position === null ? 0 : 1)) * 100 +
      count(({ tag }) => (tag === null ? 0 : 1)),
  };
}

function parseCompound(written: string): Compound | null {
  let rest = written;
  let tag: string | null = null;
  let position: number | null = null;
  let part: Compound['part'] = null;
  const ids: string[] = [];
  const classes: string[] = [];
  while (rest !== '') {
    const found = token.exec(rest);
    if (!found) return null;
    const [whole, name, cssClass, id, nth, generated] = found;
    if (name !== undefined) tag = name === '*' ? null : name.toLowerCase();
    else if (cssClass !== undefined) classes.push(cssClass.replaceAll('\\', ''));
    else if (id !== undefined) ids.push(id.replaceAll('\\', ''));
    else if (generated !== undefined) part = generated.toLowerCase() as 'before' | 'after';
    else position = nth === undefined ? 1 : Number(nth);
    rest = rest.slice(whole.length);
  }
  return { tag, ids, classes, position, part };
}

/** Whether a compound names an element; positions are looked at apart. */
export function fits(compound: Compound, { tag, id, classes }: ElementNames): boolean {
  return (
    (compound.tag === null || compound.tag === tag) &&
    compound.ids.every((name) => name === id) &&
    compound.classes.every((name) => classes.includes(name))
  );
}

/** Whether the elements around, innermost first, hold the compounds a selector wants around. */
export function isInside(around: readonly Compound[], elements: readonly ElementNames[]): boolean {
  let next = 0;
  for (const element of elements) {
    const wanted = around[next];
    if (!wanted) return true;
    if (fits(wanted, element)) next++;
  }
  return next === around.length;
}
