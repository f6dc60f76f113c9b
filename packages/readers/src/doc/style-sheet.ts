import { type CharacterLook, readStyleLook } from './character-look.ts';
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
  /** How its text is shown. */
  readonly look: CharacterLook;
}

interface RawStyle {
  /** Modifiers of its characters. */
  readonly characters: Uint8Array;
  /** Number of a built-in style: 1–9 headings, 19–27 contents, 62 title. */
  readonly builtIn: number;
  readonly base: number;
  readonly outline: number | null;
  readonly list: number | null;
  readonly level: number | null;
}

const noBase = 0xfff;
const paragraphKind = 1;
const characterKind = 2;

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
  const isParagraph = (kind & 0xf) === paragraphKind;
  if (!isParagraph && (kind & 0xf) !== characterKind) return undefined;
  const properties = noParagraphProperties();
  const nameLength = view.getUint16(baseLength, true);
  // Behind the name and its zero come the property lists, each on an even place: of a paragraph style first those of
  // paragraphs, then those of characters.
  let at = baseLength + 2 + (nameLength + 1) * 2;
  let characters: Uint8Array = new Uint8Array(0);
  for (let list = 0; list < (view.getUint16(4, true) & 0xf); list++) {
    at += at % 2;
    if (at + 2 > bytes.length) break;
    const length = view.getUint16(at, true);
    const body = bytes.subarray(at + 2, at + 2 + length);
    if (isParagraph && list === 0) applyParagraphChanges(properties, body.subarray(2), new Uint8Array(0));
    else if (list === (isParagraph ? 1 : 0)) characters = body;
    at += 2 + length;
  }
  const { outline, list, level } = properties;
  return { builtIn, base: kind >> 4, outline, list, level, characters };
}

function resolve(own: RawStyle, all: readonly (RawStyle | undefined)[]): DocStyle {
  let { outline, list, level } = own;
  let builtInHeading = headingOf(own.builtIn);
  const chain = [own];
  let known: CharacterLook | null = null;
  let { base } = own;
  for (let steps = 0; base !== noBase && steps < 20; steps++) {
    const parent = all[base];
    if (!parent) break;
    outline ??= parent.outline;
    list ??= parent.list;
    level ??= parent.level;
    builtInHeading ??= headingOf(parent.builtIn);
    chain.push(parent);
    base = parent.base;
  }
  return {
    heading: outline === null ? builtInHeading : outlineHeading(outline),
    contents: own.builtIn >= 19 && own.builtIn <= 27,
    list,
    level,
    get look() {
      known ??= Object.assign(
        {},
        ...chain.map((style) => readStyleLook(style.characters)).reverse(),
      ) as CharacterLook;
      return known;
    },
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
