import { type Color, parseColor } from './colors.ts';

const paleValue =
  /^(?:white|#f|rgba?\(\s*2[345]|rgba\([^)]*,\s*0?(?:\.0+)?\s*\)|hsla?\(|#(?:[\da-f]{3}0|[\da-f]{6}00)\b|transparent|f{3,6}\b)/i;
const paleStart = /[wW#rRtTfFhH]/;
const afterName = /[\s:="']/;
const longestValue = 30;

/** The values behind a word of a style or an attribute, wherever in a page it stands. */
function* valuesOf(source: string, word: string): Generator<{ readonly at: number; readonly value: number }> {
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + word.length)) {
    let value = at + word.length;
    while (afterName.test(source[value] ?? '')) value++;
    yield { at, value };
  }
}

/** Grounds of a page that are not pale. */
function darkGrounds(source: string): Set<Color> {
  const grounds = new Set<Color>();
  const seen = new Set<string>();
  for (const word of ['background', 'bgcolor']) {
    for (const { value } of valuesOf(source, word)) {
      const written = source.slice(
        source.startsWith('-color', value) ? value + 7 : value,
        value + longestValue,
      );
      if (seen.has(written)) continue;
      seen.add(written);
      const color = parseColor(written);
      if (typeof color === 'number' && !paleValue.test(written.trim())) grounds.add(color);
    }
  }
  return grounds;
}

/** Whether some text of a page may have the colour of its ground, so that colours are worth following. */
export function mayVanishByColor(source: string): boolean {
  let grounds: Set<Color> | null = null;
  for (const word of ['color', 'COLOR']) {
    for (const { at, value } of valuesOf(source, word)) {
      // `background-color`, `border-color` and `bgcolor` are no colours of text.
      const before = source.charCodeAt(at - 1);
      if (before === 0x2d || (before | 0x20) === 0x67) continue;
      if (paleStart.test(source[value] ?? '') && paleValue.test(source.slice(value, value + longestValue)))
        return true;
      grounds ??= darkGrounds(source);
      if (grounds.size > 0 && grounds.has(parseColor(source.slice(value, value + longestValue)))) return true;
    }
  }
  return false;
}
