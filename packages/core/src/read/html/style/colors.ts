import type { Color } from './color.ts';
import { mixColors, parseColorFunction, splitAtCommas } from './color-functions.ts';

/** The names that text and grounds are given in practice; others stay unknown. */
const named: Readonly<Record<string, number>> = {
  white: 0xffffff,
  black: 0x000000,
  red: 0xff0000,
  blue: 0x0000ff,
  green: 0x008000,
  gray: 0x808080,
  grey: 0x808080,
  silver: 0xc0c0c0,
  yellow: 0xffff00,
  snow: 0xfffafa,
  ivory: 0xfffff0,
  whitesmoke: 0xf5f5f5,
  ghostwhite: 0xf8f8ff,
  floralwhite: 0xfffaf0,
  mintcream: 0xf5fffa,
  lightgray: 0xd3d3d3,
  lightgrey: 0xd3d3d3,
  window: 0xffffff,
};

const hexadecimal = /^#?([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/;
/** A function and what its brackets hold, other brackets too. */
const called = /^([a-z-]+)\(((?:[^()]|\([^()]*\))*)\)/;

/** `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`; without the sign, as HTML attributes have it, only six digits. */
function parseHexadecimal(text: string): Color | undefined {
  const digits = hexadecimal.exec(text)?.[1];
  if (digits === undefined || (digits.length !== 6 && !text.startsWith('#'))) return undefined;
  const wide = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return wide.length === 8 && wide.endsWith('00') ? 'transparent' : Number.parseInt(wide.slice(0, 6), 16);
}

function parseFunction(text: string): Color | undefined {
  const [, name, inner] = called.exec(text) ?? [];
  if (name === undefined || inner === undefined) return undefined;
  if (name === 'color-mix') return mixColors(inner, parseColor);
  // The light one of the two is shown unless the reader's own settings ask for dark pages.
  if (name === 'light-dark') return parseColor(splitAtCommas(inner)[0]!);
  return parseColorFunction(name, inner);
}

function parseName(text: string): Color {
  const word = /^[a-z]+/.exec(text)?.[0];
  if (word === 'transparent') return 'transparent';
  return word === undefined ? null : (named[word] ?? null);
}

const readings = [parseHexadecimal, parseFunction, parseName];

/** Reads a colour of CSS or of an HTML attribute. */
export function parseColor(written: string): Color {
  const text = written.trim().toLowerCase();
  for (const read of readings) {
    const color = read(text);
    if (color !== undefined) return color;
  }
  return null;
}

/** How far each channel may differ before the eye tells text from its ground. */
const sameWithin = 12;

export function isSameColor(one: number, other: number): boolean {
  return [16, 8, 0].every(
    (shift) => Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff)) <= sameWithin,
  );
}
