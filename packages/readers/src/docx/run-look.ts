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
  /** Six hexadecimal digits, lower case; null for the automatic colour. */
  color?: string | null;
  ground?: string | null;
}

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
    'w:sz',
    (look, attributes) => {
      look.size = Number(attributes.get('val')) || 0;
    },
  ],
  [
    'w:color',
    (look, attributes) => {
      look.color = hexadecimal(attributes.get('val'));
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
];

/** A shading: its fill, or the colour of its pattern where that covers all. */
export function setGround(look: { ground?: string | null }, attributes: XmlAttributes): void {
  look.ground =
    attributes.get('val') === 'solid'
      ? (hexadecimal(attributes.get('color')) ?? '000000')
      : hexadecimal(attributes.get('fill'));
}

/** A note mark set by hand is raised and smaller than the text it belongs to. */
const smaller = 0.8;
const paper = 'ffffff';

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
  if (isOnIn('vanish')) return 'hidden';
  if (isOnIn('strike') || (own.doubleStrike ?? character.doubleStrike ?? paragraph.doubleStrike))
    return 'struck';
  const color = own.color ?? character.color ?? paragraph.color ?? null;
  const below = own.ground ?? character.ground ?? paragraph.ground ?? ground;
  if (color !== null && below !== null && isSame(color, below)) return 'white';
  const shift = own.shift ?? character.shift ?? paragraph.shift ?? 'none';
  if (shift !== 'none') return shift;
  const { position = 0, size } = own;
  const around = paragraph.size;
  if (position === 0 || size === undefined || around === undefined || size > around * smaller) return null;
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
