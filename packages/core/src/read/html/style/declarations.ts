import { findAll } from '../../../language/prose/find-all.ts';
import { type BoxLayout, isLayoutProperty, placingValues } from './box-layout.ts';
import type { Color } from './color.ts';
import { parseColor } from './colors.ts';
import { boxed, isMadeBox, isMovedAlong, isOutOfSight, isSqueezed, mayBeCut } from './squeezed-box.ts';

/** What a set of declarations says about being seen; everything else of CSS is left aside. */
export interface Declarations {
  /** `display`: whether it takes the element out of the page. */
  gone?: boolean;
  /** `visibility`. */
  invisible?: boolean;
  /** Fully transparent, moved off the page, clipped away or squeezed to nothing: nothing inside is seen. */
  unseen?: boolean;
  /** Values of properties that only tell together. */
  together?: Readonly<Record<string, string>>;
  /** `font-size: 0`, or so little that nobody reads it. */
  tiny?: boolean;
  /** Set much smaller than text is: digits beside others of the usual size are a note. */
  small?: boolean;
  /** Taken out of its line to one side. */
  floats?: boolean;
  /** A box of its own, beside or below what stands around it. */
  box?: boolean;
  /** Where its own box and those of its children stand. */
  layout?: BoxLayout;
  /** Lays out what it contains as boxes of their own. */
  lays?: boolean;
  struck?: boolean;
  shift?: 'raised' | 'lowered';
  color?: Color;
  ground?: Color;
  /** Characters in reversed order: `unicode-bidi: bidi-override` with `direction: rtl`. */
  reversed?: boolean;
  /** `content` of a generated part: literals, and the names of attributes whose values stand there. */
  content?: readonly ({ readonly text: string } | { readonly attribute: string })[];
}

export interface ParsedDeclarations {
  readonly normal: Declarations;
  readonly important: Declarations;
}

/**
 * Values without which declarations say nothing of being seen. It begins with the colon, which is quickly looked for,
 * and looks back at the property only where the value is an ordinary one.
 */
const tellingValues =
  ':\\s*(?:none(?<=display\\s*:\\s*none)|(?:block|(?:inline-)?(?:block|flex|grid|table)|table-cell)(?<=display\\s*:\\s*[a-z-]+)|hidden|visible|collapse(?<=visibility\\s*:\\s*collapse)|(?:(?:und|ov)erline )?line-thr|' +
  'su[pb]|(?:text-)?top(?<=align\\s*:\\s*(?:text-)?top)|\\d(?<=align\\s*:\\s*\\d)|relative|left(?<=float\\s*:\\s*left)|right(?<=float\\s*:\\s*right)|' +
  '[01](?:px|pt|em|rem|%)?(?=[;"\' }!/]|$)(?<=(?:opacity|font(?:-size)?|height|width|scale)\\s*:\\s*[01](?:px|pt|em|rem|%)?)|' +
  '[1-7](?:\\.\\d+)?pt|[1-9](?:\\.\\d+)?px|0?\\.[1-7]\\d*r?em|[1-7]\\d%|x?x-small|smaller|0?\\.\\d+p[xt]|-\\s*\\d{3}|absolute|fixed|(?:bidi|isolate)-|(?:inset|polygon|circle|ellipse|opacity|path)\\(|scale|translate|rotate[xy]|all(?<=hide\\s*:\\s*all)|transparent(?<=fill-color\\s*:\\s*transparent)|calc\\(\\s*0|-(?<=margin-left\\s*:\\s*-)|var\\((?<=(?:display|visibility|opacity|size)\\s*:\\s*var\\()|' +
  `${placingValues})`;

export const telling = (more: readonly string[] = [], flags = 'i'): RegExp =>
  new RegExp([tellingValues, ...more].join('|'), flags);

const declaration = /([a-z-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)/gi;
/** A size at which figures cannot be read. */
const unreadable = /^(?:0*(?:\.\d+)?|1(?:\.0+)?)(?:px|pt)?$|^0*(?:\.0+)?(?:em|rem|%|cm|mm)$/;
/** A size much smaller than that of text. */
const smallSize =
  /^(?:smaller|x?x-small|[1-9](?:\.\d+)?px|[1-7](?:\.\d+)?pt|0?\.[1-7]\d*r?em|[1-7]\d(?:\.\d+)?%)$/;
/** Values of `display` that make boxes of what it contains. */
const laying = /^(?:(?:inline-)?(?:flex|grid)\b|(?:table-row|contents)$)/;
const upward = /^(?:text-top|top|\d.*)$/;

/** Reads declarations as in a `style` attribute or a rule. `keepColors`: whether colours matter on this page. */
export function parseDeclarations(text: string, keepColors: boolean): ParsedDeclarations {
  const normal: Declarations = {};
  const important: Declarations = {};
  for (const [, property, written] of findAll(text, declaration)) {
    const urgent = /!\s*important\s*$/i.test(written!);
    const value = (urgent ? written!.replace(/!\s*important\s*$/i, '') : written!)
      .trim()
      .replace(constant, '$1');
    apply(urgent ? important : normal, property!.toLowerCase(), value, keepColors);
  }
  return { normal, important };
}

/** `calc(0px)`. */
const constant = /^calc\(\s*([-+]?[\d.]+[a-z%]*)\s*\)$/i;

/** Properties that say whether something is seen only with others, or only of some elements. */
const joint: ReadonlySet<string> = new Set(
  (
    'position left top right bottom margin-left text-indent clip clip-path -webkit-clip-path opacity filter transform ' +
    'translate scale content-visibility height width max-height max-width line-height overflow display float ' +
    'vertical-align font-size unicode-bidi direction -webkit-text-fill-color'
  ).split(' '),
);
/** Those whose values a variable may hold that hides. */
const hiding: ReadonlySet<string> = new Set(['display', 'visibility', 'opacity', 'font-size']);
/** Names of one value for several sides: which of the sides, clockwise from the top, matter here. */
const sides: Readonly<Record<string, readonly string[]>> = {
  inset: ['top', 'right', 'bottom', 'left'],
  margin: ['', '', '', 'margin-left'],
};

function remember(into: Declarations, property: string, value: string): void {
  const names = sides[property];
  if (names) {
    const [top = '', right = top, bottom = top, left = right] = value.split(/\s+/);
    for (const [at, side] of [top, right, bottom, left].entries())
      if (names[at]) into.together = { ...into.together, [names[at]!]: side };
  } else if (joint.has(property)) into.together = { ...into.together, [property]: value };
}

/** Adds declarations that come later or weigh more. */
export function addDeclarations(into: Declarations, more: Declarations | undefined): void {
  if (!more) return;
  const together = into.together && more.together ? { ...into.together, ...more.together } : undefined;
  const layout = into.layout && more.layout ? { ...into.layout, ...more.layout } : undefined;
  Object.assign(into, more);
  if (layout) into.layout = layout;
  if (together) into.together = together;
}

/** What the values that tell only together say of an element, when all declarations are known. */
export function settleDeclarations(
  own: Declarations,
  { isInline, isCell, keepColors }: { isInline: boolean; isCell: boolean; keepColors: boolean },
): void {
  const { together } = own;
  if (!together) return;
  delete own.together;
  if (isOutOfSight(together) || ((!isInline || isMadeBox(together)) && isSqueezed(together, isCell))) {
    own.unseen = true;
    own.box = false;
  } else if (mayBeCut(together) || isMovedAlong(together) || isSqueezed(together, isCell)) own.box = true;
  if (isRaised(together)) own.shift = 'raised';
  const fill = together['-webkit-text-fill-color'];
  const filled = fill === undefined ? undefined : parseColor(fill);
  if (filled === 'transparent') own.unseen = true;
  else if (keepColors && filled !== undefined) own.color = filled;
  if (/bidi-override|isolate-override/.test(together['unicode-bidi'] ?? '') && together.direction === 'rtl')
    own.reversed = true;
}

/** Takes over what the value of a property says; `value` is in lower case, `written` as it stands. */
type PropertyReader = (into: Declarations, value: string, written: string) => void;

const readDecoration: PropertyReader = (into, value) => {
  if (value.includes('line-through')) into.struck = true;
};

const properties: ReadonlyMap<string, PropertyReader> = new Map(
  Object.entries<PropertyReader>({
    display(into, value) {
      into.gone = value === 'none';
      into.box = boxed.test(value);
      into.lays = laying.test(value);
    },
    visibility(into, value) {
      into.invisible = value === 'hidden' || value === 'collapse';
    },
    'font-size'(into, value) {
      into.tiny = unreadable.test(value);
      into.small = smallSize.test(value);
    },
    font(into, value) {
      const size = /(?:^|\s)([\d.]+(?:px|pt|r?em|%)?)(?:\s*\/|\s)/.exec(value)?.[1];
      if (size !== undefined) into.tiny = unreadable.test(size);
    },
    float(into, value) {
      into.floats = value === 'left' || value === 'right';
    },
    'mso-hide'(into, value) {
      if (value === 'all') into.gone = true;
    },
    'text-decoration': readDecoration,
    'text-decoration-line': readDecoration,
    'vertical-align'(into, value) {
      if (value === 'super') into.shift = 'raised';
      else if (value === 'sub') into.shift = 'lowered';
    },
    content(into, _, written) {
      if (literals.test(written)) into.content = [...written.matchAll(literal)].map(toLiteral);
    },
  }),
);

const literals = /^(?:(?:"[^"]*"|'[^']*'|attr\(\s*[\w-]+\s*\))\s*)+$/;
const literal = /"([^"]*)"|'([^']*)'|attr\(\s*([\w-]+)\s*\)/g;

const toLiteral = ([, double, single, attribute]: RegExpExecArray):
  | { text: string }
  | { attribute: string } =>
  attribute === undefined
    ? { text: unescapeText(double ?? single ?? '') }
    : { attribute: attribute.toLowerCase() };

const readGround: PropertyReader = (into, value) => {
  // A picture or a gradient hides what lies below; what is seen through it cannot be told.
  into.ground = /url\(|gradient/.test(value) ? null : parseColor(value);
};

/** Those that matter only where a page plays with colours. */
const colorProperties: ReadonlyMap<string, PropertyReader> = new Map(
  Object.entries<PropertyReader>({
    color(into, value) {
      into.color = parseColor(value);
    },
    background: readGround,
    'background-color': readGround,
  }),
);

function apply(into: Declarations, name: string, written: string, keepColors: boolean): void {
  const value = written.toLowerCase();
  const read = properties.get(name) ?? (keepColors ? colorProperties.get(name) : undefined);
  read?.(into, value, written);
  remember(into, name, value);
  if (isLayoutProperty(name)) into.layout = { ...into.layout, [name]: value };
  if (hiding.has(name) && value.includes('var(')) into.box = true;
}

/** Set above its line: moved up, or aligned there in smaller type. */
function isRaised(box: Readonly<Record<string, string>>): boolean {
  if (
    box.position === 'relative' &&
    (/^-\s*[\d.]/.test(box.top ?? '') || /^0*\.?0*[1-9]/.test(box.bottom ?? ''))
  )
    return true;
  return upward.test(box['vertical-align'] ?? '') && smallSize.test(box['font-size'] ?? '');
}

function unescapeText(text: string): string {
  return text.replace(
    /\\([0-9a-f]{1,6})\s?|\\(.)/gi,
    (_, code: string | undefined, plain: string | undefined) => {
      const number = code === undefined ? 0 : Number.parseInt(code, 16);
      return plain ?? (number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '');
    },
  );
}
