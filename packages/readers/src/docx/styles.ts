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

/** Reads `word/styles.xml` into paragraph and character styles by id, inheritance resolved. */
export function readStyles(xml: string, budget: Budget): Styles {
  const raw = { paragraph: new Map<string, RawStyle>(), character: new Map<string, RawStyle>() };
  const defaults: RunLook = {};
  let standard: RawStyle | null = null;
  let shadedTables = false;
  let style: RawStyle | null = null;
  let kind = '';
  let inDefaults = false;
  let inRun = false;
  let parts = 0;
  walkXml(xml, budget, {
    open(name, attributes) {
      if (name === 'w:style') {
        style = { name: '', look: {} };
        kind = attributes.get('type') ?? 'paragraph';
        const id = attributes.get('styleId');
        if (id !== undefined && (kind === 'paragraph' || kind === 'character')) raw[kind].set(id, style);
        if (kind === 'paragraph' && isOn(attributes.get('default') ?? '0')) standard = style;
      } else if (name === 'w:rPrDefault') inDefaults = true;
      else if (name === 'w:tblStylePr') parts++;
      if (name === 'w:rPr') inRun = parts === 0;
      if (kind === 'table' && name === 'w:shd') shadedTables ||= isShaded(attributes);
      const set = inRun ? setters.get(name) : undefined;
      if (set && (style || inDefaults)) set(style?.look ?? defaults, attributes);
      if (!style) return;
      const value = attributes.get('val') ?? '';
      if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl') style.outline = Number(value);
      else if (name === 'w:numId') style.list = value;
      else if (name === 'w:ilvl') style.level = Number(value);
      else if (name === 'w:shd' && !inRun && parts === 0) setGround(style.look, attributes);
    },
    close(name) {
      if (name === 'w:style') style = null;
      else if (name === 'w:rPr') inRun = false;
      else if (name === 'w:rPrDefault') inDefaults = false;
      else if (name === 'w:tblStylePr') parts--;
    },
  });
  const size = defaults.size ?? 21;
  return {
    paragraphs: new Map([...raw.paragraph].map(([id, own]) => [id, resolve(own, raw.paragraph, size)])),
    characters: new Map([...raw.character].map(([id, own]) => [id, resolve(own, raw.character, null).look])),
    standard: standard ? resolve(standard, raw.paragraph, size).look : { size },
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
