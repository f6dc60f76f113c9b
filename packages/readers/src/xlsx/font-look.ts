import type { Evidence } from '@gouji/core/model';
import type { XmlAttributes } from '../xml/walk-xml.ts';

/** What a font, of a cell or of a run in it, says of how text is shown. */
export interface FontLook {
  struck: boolean;
  shift: 'raised' | 'lowered' | null;
  white: boolean;
  /** In points. */
  size: number;
}

export const plainFont: Readonly<FontLook> = { struck: false, shift: null, white: false, size: 11 };

/** Takes in an element of a font. */
export function setFont(font: FontLook, name: string, attributes: XmlAttributes): void {
  const value = attributes.get('val');
  if (name === 'strike') font.struck = value === undefined || !/^(?:0|false)$/.test(value);
  else if (name === 'vertAlign')
    font.shift = value === 'superscript' ? 'raised' : value === 'subscript' ? 'lowered' : null;
  else if (name === 'color') font.white = isWhite(attributes);
  else if (name === 'sz') font.size = Number(value) || plainFont.size;
}

/** Whether a colour is that of paper: by its channels, or as the window colour of the theme or of the old palette. */
export function isWhite(attributes: XmlAttributes): boolean {
  const rgb = attributes.get('rgb');
  if (rgb !== undefined) return /^(?:[0-9a-f]{2})?(?:f[3-9a-f]){3}$/i.test(rgb);
  if (attributes.get('theme') === '0') return Number(attributes.get('tint') ?? 0) > -0.03;
  const indexed = attributes.get('indexed');
  return indexed === '1' || indexed === '9';
}

/** Type of so few points cannot be read. */
const unreadable = 1.5;

/** Why text in a font is not plainly shown; a cell that is raised as a whole is its content. */
export function evidenceOf({ struck, shift, white, size }: FontLook, onPaper: boolean): Evidence | null {
  if (size <= unreadable) return 'hidden';
  if (white && onPaper) return 'white';
  return struck ? 'struck' : shift;
}
