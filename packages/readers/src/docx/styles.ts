import type { Budget } from '@gouji/core/read';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { isOn } from './numbering.ts';
import { type RunLook, runSettings, setGround, unshaded } from './run-look.ts';

/** What a paragraph style says that matters for reading. */
export interface ParagraphStyle {
  /** Outline level from 1, or null for body text. */
  readonly heading: number | null;
  /** A line of a generated table of contents, which only repeats headings. */
  readonly contents: boolean;
  readonly list: string | null;
  readonly level: number | null;
  /** How its text is shown. */
  readonly look: RunLook;
}

export interface Styles {
  readonly paragraphs: ReadonlyMap<string, ParagraphStyle>;
  readonly characters: ReadonlyMap<string, RunLook>;
  /** The style of paragraphs that name none. */
  readonly standard: RunLook;
  /** Whether tables may be shaded by their style, so that the ground of a cell cannot be told. */
  readonly shadedTables: boolean;
}

export const noStyles: Styles = {
  paragraphs: new Map(),
  characters: new Map(),
  standard: {},
  shadedTables: false,
};

interface RawStyle {
  readonly look: RunLook;
  name: string;
  basedOn?: string;
  outline?: number;
  list?: string;
  level?: number;
}

const setters = new Map(runSettings);

/** What a style sheet says, style by style, before inheritance is resolved. */
class StyleSheet {
  readonly paragraphs = new Map<string, RawStyle>();
  readonly characters = new Map<string, RawStyle>();
  readonly defaults: RunLook = {};
  standard: RawStyle | null = null;
  shadedTables = false;
  #style: RawStyle | null = null;
  #kind = '';
  #inDefaults = false;
  #inRun = false;
  /** Depth of parts of table styles (first row, last column …), which say nothing of other text. */
  #parts = 0;

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:style':
        this.#begin(attributes);
        return;
      case 'w:rPrDefault':
        this.#inDefaults = true;
        return;
      case 'w:tblStylePr':
        this.#parts++;
        return;
      case 'w:rPr':
        this.#inRun = this.#parts === 0;
        return;
      default:
        this.#property(name, attributes);
    }
  }

  #begin(attributes: XmlAttributes): void {
    const style: RawStyle = { name: '', look: {} };
    this.#style = style;
    this.#kind = attributes.get('type') ?? 'paragraph';
    const id = attributes.get('styleId');
    const isParagraph = this.#kind === 'paragraph';
    if (id !== undefined && isParagraph) this.paragraphs.set(id, style);
    if (id !== undefined && this.#kind === 'character') this.characters.set(id, style);
    if (isParagraph && isOn(attributes.get('default') ?? '0')) this.standard = style;
  }

  #property(name: string, attributes: XmlAttributes): void {
    if (this.#kind === 'table' && name === 'w:shd') this.shadedTables ||= isShaded(attributes);
    const set = this.#inRun ? setters.get(name) : undefined;
    if (set && (this.#style || this.#inDefaults)) set(this.#style?.look ?? this.defaults, attributes);
    if (this.#style) this.#ofStyle(this.#style, name, attributes);
  }

  #ofStyle(style: RawStyle, name: string, attributes: XmlAttributes): void {
    const value = attributes.get('val') ?? '';
    if (name === 'w:name') style.name = value;
    else if (name === 'w:basedOn') style.basedOn = value;
    else if (name === 'w:outlineLvl') style.outline = Number(value);
    else if (name === 'w:numId') style.list = value;
    else if (name === 'w:ilvl') style.level = Number(value);
    else if (name === 'w:shd' && !this.#inRun && this.#parts === 0) setGround(style.look, attributes);
  }

  close(name: string): void {
    if (name === 'w:style') this.#style = null;
    else if (name === 'w:rPr') this.#inRun = false;
    else if (name === 'w:rPrDefault') this.#inDefaults = false;
    else if (name === 'w:tblStylePr') this.#parts--;
  }
}

/** Reads `word/styles.xml` into paragraph and character styles by id, inheritance resolved. */
export function readStyles(xml: string, budget: Budget): Styles {
  const sheet = new StyleSheet();
  walkXml(xml, budget, {
    open: (name, attributes) => sheet.open(name, attributes),
    close: (name) => sheet.close(name),
  });
  const { paragraphs, characters, defaults, standard, shadedTables } = sheet;
  const size = defaults.size ?? 21;
  return {
    paragraphs: new Map([...paragraphs].map(([id, own]) => [id, resolve(own, paragraphs, size)])),
    characters: new Map([...characters].map(([id, own]) => [id, resolve(own, characters, null).look])),
    standard: standard ? resolve(standard, paragraphs, size).look : { size },
    shadedTables,
  };
}

function isShaded(attributes: XmlAttributes): boolean {
  const own: { ground?: string | null } = {};
  setGround(own, attributes);
  return own.ground !== null && own.ground !== undefined && own.ground !== unshaded;
}

function resolve(own: RawStyle, all: ReadonlyMap<string, RawStyle>, size: number | null): ParagraphStyle {
  let { outline, list, level } = own;
  let named = headingOfName(own.name);
  let look = own.look;
  const seen = new Set<RawStyle>([own]);
  for (let next = all.get(own.basedOn ?? ''); next && !seen.has(next); next = all.get(next.basedOn ?? '')) {
    seen.add(next);
    outline ??= next.outline;
    list ??= next.list;
    level ??= next.level;
    named ??= headingOfName(next.name);
    look = { ...next.look, ...look };
  }
  return {
    heading: outlineHeading(outline) ?? (outline === undefined ? named : null),
    contents: /^(toc \d|toc heading|目录 ?\d|toc 标题\d?)$/i.test(own.name),
    list: list ?? null,
    level: level ?? null,
    look: size === null ? look : { size, ...look },
  };
}

/** Built-in styles keep their English names inside the file; converters also write the Chinese ones. */
function headingOfName(name: string): number | null {
  if (/^(title|标题)$/i.test(name)) return 1;
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

/** `w:outlineLvl` counts from 0; 9 is body text. */
export function outlineHeading(outline: number | undefined): number | null {
  return outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : null;
}
