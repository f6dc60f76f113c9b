/** The names by which style rules find an element. */
export interface ElementNames {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** Values of the attributes that some rule asks for; null where the element has none. */
  readonly attributes: ReadonlyMap<string, string | null>;
}

interface AttributeTest {
  readonly name: string;
  /** `=`, `~=`, `^=`, `$=`, `*=`, `|=`; empty where the attribute need only be there. */
  readonly how: string;
  readonly value: string;
}

interface Compound {
  readonly tag: string | null;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
  /** Compounds in `:not()`: the element is none of them. */
  readonly none: readonly Compound[];
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
  /** Asks for places among siblings or for what stands inside, which are not known: an element may fit, or not. */
  readonly doubtful: boolean;
}

const token =
  /^(?:([a-z][\w-]*|\*)|\.((?:[\w-]|[^\0-\x7f]|\\.)+)|#((?:[\w-]|[^\0-\x7f]|\\.)+)|:first-child(?![\w-])|:nth-child\(\s*(\d+)\s*\)|::?(before|after)(?![\w-])|\[\s*([\w-]+)\s*(?:([~^$*|]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))\s*)?\]|:not\(([^()]*)\)|(:root)(?![\w-]))/i;
const choice = /:(?:is|where|-webkit-any|-moz-any)\(([^()]*)\)/i;
/** One that parts selectors, not one in brackets. */
/** What asks for places among siblings or for what stands inside; states, as of a pointer above, are not asked for at all. */
const unknownPlace =
  /:(?:nth-[a-z-]+|has)\([^()]*(?:\([^()]*\))?[^()]*\)|:(?:last|only|first)-(?:child|of-type)(?![\w-])|:empty(?![\w-])/gi;
const comma = /,(?![^()]*\)|[^[\]]*\])/;
const mostChoices = 64;

/** The selectors of a rule's head; those of other kinds (states, siblings) are left out. */
export function parseSelectors(head: string): Selector[] {
  if (head.length > 10_000) return [];
  return splitChoices(head).flatMap((written) => {
    const trimmed = written.trim();
    const selector = parseSelector(trimmed) ?? parseDoubtful(trimmed);
    return selector ? [selector] : [];
  });
}

/** The selectors between commas, with those in `:is()` written out. */
function splitChoices(head: string): string[] {
  const open = [head];
  const done: string[] = [];
  while (open.length > 0 && open.length + done.length <= mostChoices * 16) {
    const written = open.pop()!;
    const found = choice.exec(written);
    // The commas around a choice part selectors; those inside it are its own.
    if (!found || written.slice(0, found.index).includes(',')) {
      const parts = written.split(comma);
      const [first, ...rest] = parts;
      if (!found) done.push(...parts);
      else {
        done.push(first!);
        open.push(rest.join(','));
      }
      continue;
    }
    const end = found.index + found[0].length;
    const close = written.slice(end).search(comma);
    const own = close < 0 ? written : written.slice(0, end + close);
    if (close >= 0) open.push(written.slice(end + close + 1));
    for (const one of found[1]!.split(',').slice(0, mostChoices))
      open.push(own.slice(0, found.index) + one.trim() + own.slice(end));
  }
  return done;
}

function parseSelector(written: string): Selector | null {
  if (written === '' || /[+~](?![^[\]]*\])/.test(written)) return null;
  const compounds: Compound[] = [];
  for (const step of written.split(/\s*>\s*|\s+(?![^[(]*[\])])/)) {
    const compound = parseCompound(step);
    if (!compound) return null;
    compounds.push(compound);
  }
  const last = compounds.pop()!;
  // The page itself stands around everything.
  const around = compounds.reverse().filter((compound) => !isPage(compound));
  const all = [last, ...around];
  const count = (pick: (compound: Compound) => number): number =>
    all.reduce((sum, compound) => sum + pick(compound), 0);
  const [id] = last.ids;
  const [name] = last.classes;
  return {
    last,
    around,
    doubtful: false,
    key: id !== undefined ? `#${id}` : name !== undefined ? `.${name}` : (last.tag ?? '*'),
    specificity:
      count(({ ids }) => ids.length) * 10_000 +
      count(
        ({ classes, attributes, position }) =>
          classes.length + attributes.length + (position === null ? 0 : 1),
      ) *
        100 +
      count(({ tag }) => (tag === null ? 0 : 1)),
  };
}

/** The names alone of an element that a selector only may mean. */
function parseDoubtful(written: string): Selector | null {
  const named = written
    .replace(unknownPlace, '')
    .replaceAll(/:not\(\s*\)/g, '')
    .split(/[\s>+~]+(?![^[(]*[\])])/);
  const last = named.at(-1)!;
  if (last === '' || !named.every((step) => parseCompound(step))) return null;
  const selector = parseSelector(last);
  return selector && selector.key !== '*' && selector.last.part === null
    ? { ...selector, doubtful: true }
    : null;
}

const isPage = ({ tag, ids, classes, attributes }: Compound): boolean =>
  (tag === 'html' || tag === 'body') && ids.length === 0 && classes.length === 0 && attributes.length === 0;

/** A compound of which more is to be read. */
interface OpenCompound extends Compound {
  tag: string | null;
  position: number | null;
  part: Compound['part'];
  readonly ids: string[];
  readonly classes: string[];
  readonly attributes: AttributeTest[];
  readonly none: Compound[];
}

function parseCompound(written: string): Compound | null {
  const compound: OpenCompound = {
    tag: null,
    ids: [],
    classes: [],
    attributes: [],
    none: [],
    position: null,
    part: null,
  };
  let rest = written;
  while (rest !== '') {
    const found = token.exec(rest);
    if (!found || !addToken(compound, found)) return null;
    rest = rest.slice(found[0].length);
  }
  return compound;
}

/** Adds what a token says; false where it cannot be told whether an element fits. */
function addToken(into: OpenCompound, found: RegExpExecArray): boolean {
  const [, name, cssClass, id, nth, generated, attribute, how, double, single, bare, not, root] = found;
  if (not !== undefined) return addExcluded(into, not);
  if (name !== undefined) into.tag = name === '*' ? null : name.toLowerCase();
  else if (root !== undefined) into.tag = 'html';
  else if (cssClass !== undefined) into.classes.push(cssClass.replaceAll('\\', ''));
  else if (id !== undefined) into.ids.push(id.replaceAll('\\', ''));
  else if (generated !== undefined) into.part = generated.toLowerCase() as 'before' | 'after';
  else if (attribute !== undefined) {
    const value = double ?? single ?? bare ?? '';
    into.attributes.push({ name: attribute.toLowerCase(), how: how ?? '', value });
  } else into.position = nth === undefined ? 1 : Number(nth);
  return true;
}

function addExcluded(into: OpenCompound, list: string): boolean {
  for (const one of list.split(',')) {
    const compound = parseCompound(one.trim());
    if (!compound || compound.position !== null) return false;
    into.none.push(compound);
  }
  return true;
}

/** The attributes a selector asks for. */
export function attributesOf({ last, around }: Selector): string[] {
  const named = ({ attributes, none }: Compound): string[] => [
    ...attributes.map(({ name }) => name),
    ...none.flatMap(named),
  ];
  return [last, ...around].flatMap(named);
}

function holds({ name, how, value }: AttributeTest, { attributes }: ElementNames): boolean {
  const actual = attributes.get(name) ?? null;
  if (actual === null) return false;
  switch (how) {
    case '':
      return true;
    case '~=':
      return actual.split(/\s+/).includes(value);
    case '^=':
      return value !== '' && actual.startsWith(value);
    case '$=':
      return value !== '' && actual.endsWith(value);
    case '*=':
      return value !== '' && actual.includes(value);
    case '|=':
      return actual === value || actual.startsWith(`${value}-`);
    default:
      return actual === value;
  }
}

/** Whether a compound names an element; positions are looked at apart. */
export function fits(compound: Compound, element: ElementNames): boolean {
  const { tag, id, classes } = element;
  return (
    (compound.tag === null || compound.tag === tag) &&
    compound.ids.every((name) => name === id) &&
    compound.classes.every((name) => classes.includes(name)) &&
    compound.attributes.every((test) => holds(test, element)) &&
    !compound.none.some((one) => fits(one, element))
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
