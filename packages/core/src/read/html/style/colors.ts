/** Colours as 0xRRGGBB; `null` is one we cannot tell, `transparent` lets the ground through. */
export type Color = number | 'transparent' | null;

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
  lightgray: 0xd3d3d3,
  lightgrey: 0xd3d3d3,
  window: 0xffffff,
};

const channels =
  /^rgba?\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*(?:[,/]\s*([\d.]+)(%?)\s*)?\)/;

const hexadecimal = /^#?([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/;
const lightness = /^hsla?\([^,\s]+[\s,]+[\d.]+%[\s,]+([\d.]+)%(?:\s*[,/]\s*([\d.]+))?/;

/** `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`; without the sign, as HTML attributes have it, only six digits. */
function parseHexadecimal(text: string): Color | undefined {
  const digits = hexadecimal.exec(text)?.[1];
  if (digits === undefined || (digits.length !== 6 && !text.startsWith('#'))) return undefined;
  const wide = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return wide.length === 8 && wide.endsWith('00') ? 'transparent' : Number.parseInt(wide.slice(0, 6), 16);
}

const isClear = (alpha: string | undefined): boolean => alpha !== undefined && Number(alpha) === 0;

function parseChannels(text: string): Color | undefined {
  const parts = channels.exec(text);
  if (!parts) return undefined;
  if (isClear(parts[4])) return 'transparent';
  const [red, green, blue] = [1, 2, 3].map((index) => Math.min(255, Number(parts[index])));
  return (red! << 16) | (green! << 8) | blue!;
}

/** Of colours by their lightness only the ends are known: there hue and saturation do not matter. */
function parseLightness(text: string): Color | undefined {
  const parts = lightness.exec(text);
  if (!parts) return undefined;
  if (isClear(parts[2])) return 'transparent';
  if (Number(parts[1]) >= 100) return 0xffffff;
  return Number(parts[1]) === 0 ? 0x000000 : null;
}

function parseName(text: string): Color {
  const word = /^[a-z]+/.exec(text)?.[0];
  if (word === 'transparent') return 'transparent';
  return word === undefined ? null : (named[word] ?? null);
}

const readings = [parseHexadecimal, parseChannels, parseLightness, parseName];

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
