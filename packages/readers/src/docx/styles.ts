import type { Budget } from '@gouji/core/read';
import { walkXml } from '../xml/walk-xml.ts';

/** What a paragraph style says that matters for reading. */
export interface ParagraphStyle {
  /** Outline level from 1, or null for body text. */
  readonly heading: number | null;
  /** A line of a generated table of contents, which only repeats headings. */
  readonly contents: boolean;
  readonly list: string | null;
  readonly level: number | null;
}

interface RawStyle {
  name: string;
  basedOn?: string;
  outline?: number;
  list?: string;
  level?: number;
}

/** Reads `word/styles.xml` into paragraph styles by id, inheritance resolved. */
export function readStyles(xml: string, budget: Budget): ReadonlyMap<string, ParagraphStyle> {
  const raw = new Map<string, RawStyle>();
  let style: RawStyle | null = null;
  walkXml(xml, budget, {
    open(name, attributes) {
      if (name === 'w:style') {
        style = { name: '' };
        const id = attributes.get('styleId');
        if (id !== undefined && (attributes.get('type') ?? 'paragraph') === 'paragraph') raw.set(id, style);
      }
      if (!style) return;
      const value = attributes.get('val') ?? '';
      if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl') style.outline = Number(value);
      else if (name === 'w:numId') style.list = value;
      else if (name === 'w:ilvl') style.level = Number(value);
    },
    close(name) {
      if (name === 'w:style') style = null;
    },
  });
  return new Map([...raw].map(([id, own]) => [id, resolve(own, raw)]));
}

function resolve(own: RawStyle, all: ReadonlyMap<string, RawStyle>): ParagraphStyle {
  let { outline, list, level } = own;
  let named = headingOfName(own.name);
  const seen = new Set<RawStyle>([own]);
  for (let next = all.get(own.basedOn ?? ''); next && !seen.has(next); next = all.get(next.basedOn ?? '')) {
    seen.add(next);
    outline ??= next.outline;
    list ??= next.list;
    level ??= next.level;
    named ??= headingOfName(next.name);
  }
  return {
    heading: outlineHeading(outline) ?? (outline === undefined ? named : null),
    contents: /^(toc \d|toc heading|目录 ?\d|toc 标题\d?)$/i.test(own.name),
    list: list ?? null,
    level: level ?? null,
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
