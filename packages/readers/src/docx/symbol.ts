/** Characters of the fonts Wingdings and Symbol that stand in reports: ticks, boxes, bullets, signs. */
const wingdings: Readonly<Record<number, string>> = {
  82: '☑',
  84: '☒',
  108: '●',
  110: '■',
  111: '□',
  161: '○',
  168: '□',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const symbols: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  177: '±',
  179: '≥',
  180: '×',
  183: '·',
  184: '÷',
};

/** The character of a `w:sym`: translated where the font is known, else the code itself as the file has it. */
export function symbolText(font: string, hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '';
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/wingdings/i.test(font)) return wingdings[low] ?? String.fromCharCode(code);
  if (/symbol/i.test(font)) return symbols[low] ?? String.fromCharCode(low < 0x7f ? low : code);
  return String.fromCharCode(low < 0x7f ? low : code);
}
