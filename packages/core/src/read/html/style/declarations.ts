import { findAll } from '../../../language/prose/find-all.ts';
import type { Color } from './color.ts';
import { parseColor } from './colors.ts';
import { isSqueezed, mayBeCut } from './squeezed-box.ts';

/** What a set of declarations says about being seen; everything else of CSS is left aside. */
export interface Declarations {
  /** `display`: whether it takes the element out of the page. */
  gone?: boolean;
  /** `visibility`. */
  invisible?: boolean;
  /** Fully transparent, moved off the page, clipped away or squeezed to nothing: nothing inside is seen. */
  unseen?: boolean;
  /** `font-size: 0`, or so little that nobody reads it. */
  tiny?: boolean;
  /** Set much smaller than text is: digits beside others of the usual size are a note. */
  small?: boolean;
  /** Taken out of its line to one side. */
  floats?: boolean;
  /** A box of its own, beside or below what stands around it. */
  box?: boolean;
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
  '[1-7](?:\\.\\d+)?pt|[1-9](?:\\.\\d+)?px|0?\\.[1-7]\\d*r?em|[1-7]\\d%|x?x-small|smaller|0?\\.\\d+p[xt]|-\\s*\\d{3}|absolute|fixed|(?:bidi|isolate)-|(?:inset|polygon|circle|ellipse|opacity|path)\\(|scale|translate|rotate[xy]|all(?<=hide\\s*:\\s*all)|transparent(?<=fill-color\\s*:\\s*transparent))';

export const telling = (more: readonly string[] = [], flags = 'i'): RegExp =>
  new RegExp([tellingValues, ...more].join('|'), flags);

const declaration = /([a-z-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)/gi;
/** A size at which figures cannot be read. */
const unreadable = /^(?:0*(?:\.\d+)?|1(?:\.0+)?)(?:px|pt)?$|^0*(?:\.0+)?(?:em|rem|%|cm|mm)$/;
/** A size much smaller than that of text. */
const smallSize =
  /^(?:smaller|x?x-small|[1-9](?:\.\d+)?px|[1-7](?:\.\d+)?pt|0?\.[1-7]\d*r?em|[1-7]\d(?:\.\d+)?%)$/;
/** Values of `display` that make a box, and those that make boxes of what it contains. */
const boxed = /^(?:block|list-item|(?:inline-)?(?:block|flex|grid|table)|table-cell)\b/;
const laying = /^(?:inline-)?(?:flex|grid)\b/;
const upward = /^(?:text-top|top|\d.*)$/;
const nothing = /^0*(?:\.0+)?(?:px|pt|em|rem|%|cm|mm)?$/;

/** Reads declarations as in a `style` attribute or a rule. `keepColors`: whether colours matter on this page. */
export function parseDeclarations(text: string, keepColors: boolean): ParsedDeclarations {
  const normal: Declarations = {};
  const important: Declarations = {};
  const box: Record<string, string> = {};
  for (const [, name, written] of findAll(text, declaration)) {
    const urgent = /!\s*important\s*$/i.test(written!);
    const value = (urgent ? written!.replace(/!\s*important\s*$/i, '') : written!).trim();
    apply(urgent ? important : normal, name!.toLowerCase(), value, keepColors);
    box[name!.toLowerCase()] = value.toLowerCase();
  }
  if (isSqueezed(box)) {
    normal.unseen = true;
    normal.box = false;
  } else if (mayBeCut(box)) normal.box = true;
  if (isRaised(box)) normal.shift = 'raised';
  const fill = box['-webkit-text-fill-color'];
  if (keepColors && fill !== undefined) normal.color = parseColor(fill);
  if (/bidi-override|isolate-override/.test(box['unicode-bidi'] ?? '') && box.direction === 'rtl')
    normal.reversed = true;
  return { normal, important };
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
    opacity(into, value) {
      if (nothing.test(value)) into.unseen = true;
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
    'content-visibility'(into, value) {
      if (value === 'hidden') into.unseen = true;
    },
    '-webkit-text-fill-color'(into, value) {
      if (parseColor(value) === 'transparent') into.unseen = true;
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
  const read = properties.get(name) ?? (keepColors ? colorProperties.get(name) : undefined);
  read?.(into, written.toLowerCase(), written);
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
