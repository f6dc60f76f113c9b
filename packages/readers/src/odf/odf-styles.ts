import type { RunStyle } from '../word/word-package.ts';
import type { XmlAttributes } from '../xml/walk-xml.ts';

/** What a style says; left out where it says nothing. */
interface OdfStyle {
  readonly parent: string | null;
  run: { -readonly [Key in keyof RunStyle]: RunStyle[Key] };
  outline: number | null;
  list: string | null;
  /** Colour behind the content of a cell. */
  ground: string | null;
  /** Whether a cell is drawn with a border, and whether a sheet is shown. */
  bordered: boolean | null;
  displayed: boolean | null;
}

const strikes = new Set(['none', '']);
const colourOf = (value: string | undefined): string | null =>
  value !== undefined && /^#[0-9a-f]{6}$/iu.test(value) ? value.slice(1).toLowerCase() : null;

/** Styles by family and name, automatic and named ones alike, with what they inherit. */
export class OdfStyles {
  readonly #styles = new Map<string, OdfStyle>();
  #open: OdfStyle | null = null;

  /** Takes an element of the styles; everything else is passed over. */
  element(name: string, attributes: XmlAttributes): void {
    if (name === 'style:style') this.#begin(attributes);
    else if (name === 'style:text-properties' && this.#open) readRun(this.#open, attributes);
    else if (name === 'style:table-cell-properties' && this.#open) readCell(this.#open, attributes);
    else if (name === 'style:table-properties' && this.#open)
      this.#open.displayed = attributes.get('display') !== 'false';
  }

  end(name: string): void {
    if (name === 'style:style') this.#open = null;
  }

  #begin(attributes: XmlAttributes): void {
    const level = Number(attributes.get('default-outline-level'));
    this.#open = {
      parent: attributes.get('parent-style-name') ?? null,
      run: {},
      outline: level >= 1 ? level : null,
      list: attributes.get('list-style-name') ?? null,
      ground: null,
      bordered: null,
      displayed: null,
    };
    this.#styles.set(`${attributes.get('family')} ${attributes.get('name')}`, this.#open);
  }

  /** The chain of a style, itself last; a circle ends it. */
  #chain(family: string, name: string): OdfStyle[] {
    const chain: OdfStyle[] = [];
    for (let at: string | null = name; at !== null && chain.length < 32; ) {
      const style: OdfStyle | undefined = this.#styles.get(`${family} ${at}`);
      if (!style) break;
      chain.unshift(style);
      at = style.parent;
    }
    return chain;
  }

  /** What the nearest style of the chain says of one thing; null when none says anything. */
  #nearest<Key extends 'ground' | 'outline' | 'bordered' | 'displayed'>(
    family: string,
    name: string | undefined,
    key: Key,
  ): OdfStyle[Key] | null {
    if (name === undefined) return null;
    return this.#chain(family, name).findLast((style) => style[key] !== null)?.[key] ?? null;
  }

  run(family: 'text' | 'paragraph' | 'table-cell', name: string | undefined): RunStyle {
    return name === undefined ? {} : Object.assign({}, ...this.#chain(family, name).map(({ run }) => run));
  }

  /** The colour behind a cell of that style; null without one. */
  cellGround(name: string | undefined): string | null {
    return this.#nearest('table-cell', name, 'ground');
  }

  isBordered(name: string | undefined): boolean {
    return this.#nearest('table-cell', name, 'bordered') ?? false;
  }

  isDisplayed(sheet: string | undefined): boolean {
    return this.#nearest('table', sheet, 'displayed') ?? true;
  }

  outline(name: string | undefined): number | null {
    return this.#nearest('paragraph', name, 'outline');
  }
}

const borders = ['border', 'border-top', 'border-bottom', 'border-left', 'border-right'];

function readCell(style: OdfStyle, attributes: XmlAttributes): void {
  const ground = attributes.get('background-color');
  if (ground !== undefined) style.ground = colourOf(ground);
  const given = borders.map((name) => attributes.get(name)).filter((value) => value !== undefined);
  if (given.length > 0) style.bordered = given.some((value) => !/^none|^0/u.test(value));
}

function readRun({ run }: OdfStyle, attributes: XmlAttributes): void {
  const line = attributes.get('text-line-through-style') ?? attributes.get('text-line-through-type');
  if (line !== undefined) run.strike = !strikes.has(line);
  const position = attributes.get('text-position');
  if (position !== undefined) run.shift = shiftOf(position);
  const display = attributes.get('display');
  if (display !== undefined) run.hidden = display === 'none';
  const colour = attributes.get('color');
  if (colour !== undefined) run.colour = colourOf(colour);
  const size = /^(\d+(?:\.\d+)?)pt$/u.exec(attributes.get('font-size') ?? '')?.[1];
  if (size !== undefined) run.size = Math.round(Number(size) * 2);
  const ground = attributes.get('background-color');
  if (ground !== undefined) run.ground = colourOf(ground);
}

/** `super 58%`, `sub`, or a height in per cent; one of nought is no shift. */
function shiftOf(position: string): RunStyle['shift'] {
  const [height = ''] = position.trim().split(/\s+/u);
  if (height === 'super') return 'superscript';
  if (height === 'sub') return 'subscript';
  const percent = Number.parseFloat(height);
  return percent > 0 ? 'superscript' : percent < 0 ? 'subscript' : null;
}
