import { damagedDocument } from './damaged-document.ts';
import { applyParagraphChanges, noParagraphProperties } from './paragraph-properties.ts';

/** What a paragraph style says that matters for reading, inheritance resolved. */
export interface DocStyle {
  /** Outline level from 1, or null for body text. */
  readonly heading: number | null;
  /** A line of a generated table of contents. */
  readonly contents: boolean;
  readonly list: number | null;
  readonly level: number | null;
}

interface RawStyle {
  /** Number of a built-in style: 1–9 headings, 19–27 contents, 62 title. */
  readonly builtIn: number;
  readonly base: number;
  readonly outline: number | null;
  readonly list: number | null;
  readonly level: number | null;
}

const noBase = 0xfff;

/** Reads the style sheet (STSH, MS-DOC 2.9.271); the index is the one paragraphs refer to. */
export function readStyleSheet(bytes: Uint8Array): (DocStyle | undefined)[] {
  if (bytes.length < 6) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = view.getUint16(0, true);
  const baseLength = view.getUint16(4, true);
  const count = view.getUint16(2, true);
  const raw: (RawStyle | undefined)[] = [];
  let at = 2 + headLength;
  for (let index = 0; index < count; index++) {
    if (at + 2 > bytes.length) throw damagedDocument();
    const length = view.getUint16(at, true);
    raw.push(length === 0 ? undefined : readStyle(bytes.subarray(at + 2, at + 2 + length), baseLength));
    at += 2 + length;
  }
  return raw.map((style) => style && resolve(style, raw));
}

function readStyle(bytes: Uint8Array, baseLength: number): RawStyle | undefined {
  if (bytes.length < baseLength + 2) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const builtIn = view.getUint16(0, true) & 0xfff;
  const kind = view.getUint16(2, true);
  if ((kind & 0xf) !== 1) return undefined;
  const properties = noParagraphProperties();
  const nameLength = view.getUint16(baseLength, true);
  // Behind the name and its zero come the property lists, each on an even place; the paragraph's is the first.
  let at = baseLength + 2 + (nameLength + 1) * 2;
  at += at % 2;
  if ((view.getUint16(4, true) & 0xf) > 0 && at + 4 <= bytes.length) {
    const length = view.getUint16(at, true);
    applyParagraphChanges(properties, bytes.subarray(at + 4, at + 2 + length), new Uint8Array(0));
  }
  const { outline, list, level } = properties;
  return { builtIn, base: kind >> 4, outline, list, level };
}

function resolve(own: RawStyle, all: readonly (RawStyle | undefined)[]): DocStyle {
  let { outline, list, level } = own;
  let builtInHeading = headingOf(own.builtIn);
  let { base } = own;
  for (let steps = 0; base !== noBase && steps < 20; steps++) {
    const parent = all[base];
    if (!parent) break;
    outline ??= parent.outline;
    list ??= parent.list;
    level ??= parent.level;
    builtInHeading ??= headingOf(parent.builtIn);
    base = parent.base;
  }
  return {
    heading: outline === null ? builtInHeading : outlineHeading(outline),
    contents: own.builtIn >= 19 && own.builtIn <= 27,
    list,
    level,
  };
}

function headingOf(builtIn: number): number | null {
  if (builtIn >= 1 && builtIn <= 9) return builtIn;
  return builtIn === 62 ? 1 : null;
}

/** Outline levels count from 0; 9 is body text. */
export function outlineHeading(outline: number): number | null {
  return outline < 9 ? outline + 1 : null;
}
