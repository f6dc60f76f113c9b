import { traditionalPairs } from './traditional.ts';

const simplified = new Map<string, string>();
for (const pairs of traditionalPairs)
  for (let index = 0; index < pairs.length; index += 2) simplified.set(pairs[index]!, pairs[index + 1]!);

/** Raised, lowered, circled and bracketed digits are notes and list marks: they never fold into digits of a number. */
const notes = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/u;
/**
 * Zero-width characters, byte order mark, soft hyphen, direction marks, marks that choose a form of the character before or
 * underline it.
 */
const invisible =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\u0332|\u034f|[\ufe00-\ufe0f]/u;

/** What one character folds to: NFKC, simplified, nothing for invisible ones. */
export function foldCharacter(character: string): string {
  const simple = simplified.get(character);
  if (simple) return simple;
  if (invisible.test(character)) return '';
  if (notes.test(character)) return character;
  const normal = character.normalize('NFKC');
  return simplified.get(normal) ?? normal;
}

/** Stands in the table for what is no single unit: dropped, more than one unit, half of a pair. */
export const several = 0xffff;

/**
 * What each UTF-16 unit folds to, filled as characters are met: itself, one other unit, or `several`.
 * Zero means not met yet.
 */
const units = new Uint16Array(0x10000);

function meet(code: number): number {
  let unit: number;
  if (code < 0x80) unit = code;
  else if (code >= 0xd800 && code <= 0xdfff) unit = several;
  else {
    const folded = foldCharacter(String.fromCharCode(code));
    unit = folded.length === 1 ? folded.charCodeAt(0) : several;
  }
  units[code] = unit;
  return unit;
}

/** The unit a UTF-16 unit folds to, or `several`. */
export const unitOf = (code: number): number => units[code] || meet(code);

/** White space in folded text. */
export const isBlank = (unit: number): boolean =>
  unit <= 0x20 || unit === 0x85 || unit === 0xa0 || unit === 0x1680 || unit === 0x2028 || unit === 0x2029;

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** A Chinese character, as `\p{Script=Han}` has them in one unit. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  unit === 0x3005 ||
  unit === 0x3007 ||
  (unit >= 0xf900 && unit <= 0xfad9) ||
  (unit >= 0x2e80 && unit <= 0x303b && /\p{Script=Han}/u.test(String.fromCharCode(unit)));
