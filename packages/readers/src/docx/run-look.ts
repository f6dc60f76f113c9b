import type { Evidence } from '@gouji/core/model';
import type { XmlAttributes } from '../xml/walk-xml.ts';
import { isOn } from './numbering.ts';

/** What the properties of a run, or of a style, say of how its text is shown; left out where they say nothing. */
export interface RunLook {
  vanish?: boolean;
  strike?: boolean;
  doubleStrike?: boolean;
  shift?: 'raised' | 'lowered' | 'none';
  /** Height over the baseline and size, in half points. */
  position?: number;
  size?: number;
  /** Width of the characters, in per cent of what is usual. */
  width?: number;
  /** Two lines of small type in one. */
  combined?: boolean;
  /** Six hexadecimal digits, lower case; null for the automatic colour. */
  color?: string | null;
  ground?: string | null;
  /**
   * How the letters are filled, which wins over their colour: six hexadecimal digits, `none` where they are not or cannot be
   * seen, `other` for a colour that is not told by digits, null while the element is open that says so.
   */
  fill?: string | null;
}

/** A run that nothing is said of. */
export const noLook: RunLook = {};

type Setting = (look: RunLook, attributes: XmlAttributes) => void;

const hexadecimal = (value: string | undefined): string | null =>
  value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : null;

/** What each element of run properties says. */
export const runSettings: readonly (readonly [string, Setting])[] = [
  [
    'w:vanish',
    (look, attributes) => {
      look.vanish = isOn(attributes.get('val'));
    },
  ],
  [
    'w:specVanish',
    (look, attributes) => {
      look.vanish = isOn(attributes.get('val'));
    },
  ],
  [
    'w:eastAsianLayout',
    (look, attributes) => {
      look.combined = isOn(attributes.get('combine') ?? '0');
    },
  ],
  [
    'w:strike',
    (look, attributes) => {
      look.strike = isOn(attributes.get('val'));
    },
  ],
  [
    'w:dstrike',
    (look, attributes) => {
      look.doubleStrike = isOn(attributes.get('val'));
    },
  ],
  [
    'w:vertAlign',
    (look, attributes) => {
      const value = attributes.get('val');
      look.shift = value === 'superscript' ? 'raised' : value === 'subscript' ? 'lowered' : 'none';
    },
  ],
  [
    'w:position',
    (look, attributes) => {
      look.position = Number(attributes.get('val')) || 0;
    },
  ],
  [
    'w:w',
    (look, attributes) => {
      look.width = Number.parseFloat(attributes.get('val') ?? '') || 100;
    },
  ],
  [
    'w:sz',
    (look, attributes) => {
      look.size = Number(attributes.get('val')) || 0;
    },
  ],
  [
    'w:color',
    (look, attributes) => {
      const isPaper = /^(?:background|light)1$/.test(attributes.get('themeColor') ?? '');
      look.color = hexadecimal(attributes.get('val')) ?? (isPaper ? paper : null);
    },
  ],
  [
    'w:highlight',
    (look, attributes) => {
      const value = attributes.get('val');
      look.ground = value === 'white' ? 'ffffff' : value === 'none' ? null : 'highlight';
    },
  ],
  ['w:shd', (look, attributes) => setGround(look, attributes)],
  [
    'w14:textFill',
    (look) => {
      look.fill = null;
    },
  ],
  ['w14:noFill', fillWith(() => 'none')],
  ['w14:gradFill', fillWith(() => 'other')],
  ['w14:srgbClr', fillWith((attributes) => hexadecimal(attributes.get('val')) ?? 'other')],
  [
    'w14:schemeClr',
    fillWith((attributes) => (/^(?:bg|lt)1$/.test(attributes.get('val') ?? '') ? paper : 'other')),
  ],
  [
    'w14:lumMod',
    (look) => {
      if (look.fill === paper) look.fill = 'other';
    },
  ],
  [
    'w14:alpha',
    (look, attributes) => {
      if (look.fill !== undefined && Number(attributes.get('val')) >= transparent) look.fill = 'none';
    },
  ],
];

/** What stands first in the element that tells how letters are filled; outlines and the like name colours as well. */
function fillWith(of: (attributes: XmlAttributes) => string): Setting {
  return (look, attributes) => {
    if (look.fill === null) look.fill = of(attributes);
  };
}

/** A shading: its fill, or the colour of its pattern where that covers all. */
export function setGround(look: { ground?: string | null }, attributes: XmlAttributes): void {
  look.ground =
    attributes.get('val') === 'solid'
      ? (hexadecimal(attributes.get('color')) ?? '000000')
      : hexadecimal(attributes.get('fill'));
}

/** In thousandths of a per cent: what is so transparent cannot be seen. */
const transparent = 95_000;
/** A note mark set by hand is raised and smaller than the text it belongs to. */
const smaller = 0.8;
const farRaised = 6;
const paper = 'ffffff';
const usualSize = 20;
/** Type of so few half points cannot be read. */
const unreadable = 3;
/** Characters of so few per cent of their width are strokes. */
const leastWidth = 10;

/** The size of a run in half points. */
function sizeOf(own: RunLook, [paragraph, character]: readonly [RunLook, RunLook]): number {
  const size = own.size || character.size || paragraph.size || usualSize;
  return own.combined ? size / 2 : size;
}

/** What tells digits of one number from a note beside them: their size, less where they stand far above the line. */
export function rankOf(own: RunLook, looks: readonly [RunLook, RunLook]): number {
  const size = sizeOf(own, looks);
  return (own.position ?? looks[1].position ?? 0) >= farRaised ? size / 2 : size;
}

/**
 * Why a run is not plainly shown; null when it is. `styles` are those of paragraph and character, switches of which
 * cancel each other; `ground` is the colour below, null where it cannot be told.
 */
export function evidenceOf(
  own: RunLook,
  [paragraph, character]: readonly [RunLook, RunLook],
  ground: string | null,
): Evidence | null {
  const isOnIn = (key: 'vanish' | 'strike'): boolean =>
    own[key] ?? (paragraph[key] === true) !== (character[key] === true);
  const size = sizeOf(own, [paragraph, character]);
  const width = own.width ?? character.width ?? paragraph.width ?? 100;
  const fill = own.fill ?? character.fill ?? paragraph.fill ?? null;
  if (isOnIn('vanish') || size <= unreadable || width < leastWidth || fill === 'none') return 'hidden';
  if (isOnIn('strike') || (own.doubleStrike ?? character.doubleStrike ?? paragraph.doubleStrike))
    return 'struck';
  const color = hexadecimal(fill ?? own.color ?? character.color ?? paragraph.color ?? undefined);
  const below = own.ground ?? character.ground ?? paragraph.ground ?? ground;
  if (color !== null && below !== null && isSame(color, below)) return 'white';
  const shift = own.shift ?? character.shift ?? paragraph.shift ?? 'none';
  if (shift !== 'none') return shift;
  const position = own.position ?? character.position ?? 0;
  const around = paragraph.size ?? usualSize;
  if (position === 0 || size > around * smaller) return null;
  return position > 0 ? 'raised' : 'lowered';
}

/** The ground where nothing is shaded. */
export const unshaded = paper;

function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const channels = (color: string): number[] =>
    [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const others = channels(other);
  return channels(one).every((channel, index) => Math.abs(channel - others[index]!) <= 12);
}
