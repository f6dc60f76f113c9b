import type { Color } from './color.ts';

/** The arguments of a colour function, in order; `alpha` is what stands behind a slash, or a fourth argument. */
interface Arguments {
  readonly values: readonly Amount[];
  readonly alpha: Amount | null;
}
interface Amount {
  readonly number: number;
  readonly isShare: boolean;
}

const toAmount = (written: string): Amount | null => {
  if (written === 'none') return { number: 0, isShare: false };
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+))(%?)(?:deg|rad|g?rad|turn)?$/.exec(written);
  return found ? { number: Number(found[1]), isShare: found[2] === '%' } : null;
};

function readArguments(written: string): Arguments | null {
  const amounts = written
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(toAmount);
  if (amounts.some((amount) => amount === null)) return null;
  const [first, second, third, alpha = null] = amounts;
  return first && second && third ? { values: [first, second, third], alpha } : null;
}

const part = ({ number, isShare }: Amount, whole: number): number =>
  Math.min(1, Math.max(0, number / (isShare ? 100 : whole)));

const toColor = (channels: readonly number[]): number =>
  channels.reduce((color, channel) => (color << 8) | Math.round(channel * 255), 0);

const grey = (light: number): number => toColor([light, light, light]);

/** Of colours by lightness only the ends are known: there hue and saturation do not matter. */
function byLightness(light: number): Color {
  if (light >= 0.97) return 0xffffff;
  return light <= 0.03 ? 0x000000 : null;
}

type Reading = (values: readonly Amount[]) => Color;

const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['rgb', (values) => toColor(values.map((value) => part(value, 255)))],
  ['hsl', ([, , light]) => byLightness(part(light!, 100))],
  [
    'hwb',
    ([, white, black]) => {
      const [light, dark] = [part(white!, 100), part(black!, 100)];
      return light + dark >= 1 ? grey(light / (light + dark)) : null;
    },
  ],
  ['lab', ([light]) => byLightness(part(light!, 100))],
  ['lch', ([light]) => byLightness(part(light!, 100))],
  ['oklab', ([light]) => byLightness(part(light!, 1))],
  ['oklch', ([light]) => byLightness(part(light!, 1))],
  ['color', (values) => toColor(values.map((value) => part(value, 1)))],
]);

/** `rgb(…)`, `oklch(…)`, `color(display-p3 …)`; null where it cannot be told. */
export function parseColorFunction(name: string, inner: string): Color {
  const read = readings.get(name.replace(/a$/, ''));
  const found = read && readArguments(name === 'color' ? inner.replace(/^\s*[a-z][\w-]*\s+/, '') : inner);
  if (!read || !found) return null;
  return found.alpha && part(found.alpha, 1) === 0 ? 'transparent' : read(found.values);
}

/** The parts of a list between commas that stand in no bracket. */
export function splitAtCommas(written: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of written) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((one) => one.trim());
}

const share = /(?:^|\s)([\d.]+)%(?:\s|$)/;

/** `color-mix(in …, one 30%, other)`: the mean of what both show, whatever space they are mixed in. */
export function mixColors(inner: string, parse: (written: string) => Color): Color {
  const [, first, second] = splitAtCommas(inner);
  if (first === undefined || second === undefined) return null;
  const [one, other] = [first, second].map((written) => parse(written.replace(share, ' ')));
  const [given, rest] = [first, second].map((written) => share.exec(written)?.[1]);
  const weight =
    given !== undefined ? Number(given) / 100 : rest !== undefined ? 1 - Number(rest) / 100 : 0.5;
  if (one === other || weight >= 1) return one!;
  if (weight <= 0) return other!;
  if (typeof one !== 'number' || typeof other !== 'number') return null;
  return [16, 8, 0].reduce((color, shift) => {
    const channel = weight * ((one >> shift) & 0xff) + (1 - weight) * ((other >> shift) & 0xff);
    return color | (Math.round(channel) << shift);
  }, 0);
}
