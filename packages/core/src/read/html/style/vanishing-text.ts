import type { Color } from './color.ts';
import { parseColor } from './colors.ts';

const paleValue =
  /^(?:white|var\(|#f|rgba?\(\s*2[345]|rgba?\([^)]*[,/]\s*0?(?:\.0+)?%?\s*\)|(?:hsla?|hwb|(?:ok)?l(?:ab|ch)|color(?:-mix)?|light-dark)\(|rgba?\(\s*(?:100|9[5-9])(?:\.\d+)?%|snow|ivory|ghost|floral|mint|#(?:[\da-f]{3}0|[\da-f]{6}00)\b|transparent|f{3,6}\b)/i;
const paleStart = new Set([...'wWvV#rRtTfFhHoOlLcCsSiIgGmM'].map((char) => char.charCodeAt(0)));
/** White space, colons, equals signs and quotation marks stand between a name and its value. */
const afterName = new Set([...' \t\n\v\f\r\u00a0\u3000:="\''].map((char) => char.charCodeAt(0)));
const longestValue = 80;

const valueBehind = (source: string, nameEnd: number): number => {
  let value = nameEnd;
  while (afterName.has(source.charCodeAt(value))) value++;
  return value;
};

/** Grounds of a page that are not pale. */
function darkGrounds(source: string): Set<Color> {
  const grounds = new Set<Color>();
  const seen = new Set<string>();
  for (const word of ['background', 'bgcolor'])
    for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + word.length)) {
      const value = valueBehind(source, at + word.length);
      const written = source.slice(
        source.startsWith('-color', value) ? value + 7 : value,
        value + longestValue,
      );
      if (seen.has(written)) continue;
      seen.add(written);
      const color = parseColor(written);
      if (typeof color === 'number' && !paleValue.test(written.trim())) grounds.add(color);
    }
  return grounds;
}

/** `background-color`, `border-color` and `bgcolor` are no colours of text, `-webkit-text-fill-color` is. */
const isTextColor = (source: string, at: number): boolean => {
  const before = source.charCodeAt(at - 1);
  return before === 0x2d ? source.startsWith('fill', at - 5) : (before | 0x20) !== 0x67;
};

/** Whether some text of a page may have the colour of its ground, so that colours are worth following. */
export function mayVanishByColor(source: string): boolean {
  let grounds: Set<Color> | null = null;
  for (const word of ['color', 'COLOR'])
    for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + word.length)) {
      if (!isTextColor(source, at)) continue;
      const value = valueBehind(source, at + word.length);
      const isPale = paleStart.has(source.charCodeAt(value));
      if (isPale && paleValue.test(source.slice(value, value + longestValue))) return true;
      grounds ??= darkGrounds(source);
      if (grounds.size > 0 && grounds.has(parseColor(source.slice(value, value + longestValue)))) return true;
    }
  return false;
}
