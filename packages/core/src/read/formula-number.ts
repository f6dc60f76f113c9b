import type { TableBlock } from '../model/document.ts';
import { fixedText } from './placed-text.ts';

/**
 * A number, or a percentage, that a converter of scans set as a formula: in upright or bold type, in braces, with its digits
 * set apart or in groups, which in a formula says nothing. What stands before it, its digits, and what stands behind.
 */
export const setNumber =
  /^((?:\$|\\\()\s*(?:(?:\\(?:mathrm|mathbf|mathsf|mathit|textbf|text|boldsymbol)\s*)?\{\s*)?)((?:\d(?:[\d,.]|\{,\}|\\[,;:!])*|\d(?: [\d,.])+)(?:\s?\\?%)?)(\s*\}?\s*(?:\$|\\\)))/;
/** What stands in such a number without being of it: spaces, and the marks around its commas. */
const spacing = /^(?: |\{(?=,)|\}|\\[,;:!]|\\(?=%))/;

/** How much of such a number at an index is not of it. */
export const spacingLength = (digits: string, index: number): number =>
  spacing.exec(digits.slice(index, index + 2))?.[0].length ?? 0;

function plainNumber(text: string): string | null {
  const found = text.includes('$') || text.includes('\\(') ? setNumber.exec(text) : null;
  if (!found || found[0].length < text.length) return null;
  const [, before, digits, after] = found;
  if (before!.includes('{') !== after!.includes('}')) return null;
  let plain = '';
  for (let index = 0; index < digits!.length; ) {
    const left = spacingLength(digits!, index);
    plain += left === 0 ? digits![index] : '';
    index += left || 1;
  }
  return plain;
}

/** A table whose cells hold numbers that were set as formulas, with these as they are shown. */
export const withPlainNumbers = (table: TableBlock): TableBlock => ({
  ...table,
  cells: table.cells.map((cell) => {
    const { text, asides } = cell.content;
    const plain = plainNumber(text);
    return plain === null
      ? cell
      : { ...cell, content: fixedText(plain, cell.content.locate(0, text.length), asides) };
  }),
});
