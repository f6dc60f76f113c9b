import type { RunText } from '../shown-text.ts';

/** Frames that an overstruck character is set into; the whole is a note mark. */
const frame = /^(?:[○□△◇\s]|\u20dd)$/u;
const raisedPart = /\\s\s*\\up/i;

/**
 * What the code of an `EQ` field shows, as far as it overprints: a phonetic guide shows its base, a character in a circle
 * is a mark. Null for other equations and other fields.
 */
export function equationText(code: string): RunText | null {
  const overstrike = /^\s*EQ\b[\s\S]*?\\o\s*((?:\\a[clrd]\s*)*)\(([\s\S]*)\)\s*$/i.exec(code);
  if (!overstrike) return null;
  const parts = splitArguments(overstrike[2]!);
  const text = parts.map((part) => part.trim());
  if (text.some((part) => frame.test(part)))
    return {
      text: '',
      asides: [{ index: 0, what: 'raised', text: text.filter((part) => !frame.test(part)).join('') }],
    };
  const base = text.filter((part) => !raisedPart.test(part));
  return base.length === 1 ? { text: base[0]!, asides: [] } : null;
}

/** Whether a field computes a value or sets a formula, so that a number is missing where it shows nothing. */
export function isFormula(code: string): boolean {
  return /^\s*(?:=|EQ\b)/i.test(code);
}

/** Arguments stand between commas or semicolons outside of brackets. */
function splitArguments(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    if (depth === 0 && /[,;，]/u.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
