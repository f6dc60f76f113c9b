import { propertyChanges } from './property-changes.ts';

/** A switch as Word writes it: off, on, as the style has it, or its opposite. */
type Switch = 'off' | 'on' | 'same' | 'opposite';

/** What character properties say of how text is shown; left out where they say nothing. */
export interface CharacterLook {
  deleted?: boolean;
  vanish?: Switch;
  strike?: Switch;
  doubleStrike?: boolean;
  shift?: 'raised' | 'lowered' | 'none';
  /** Height over the baseline and size, in half points. */
  position?: number;
  size?: number;
  white?: boolean;
  /** Its colour and that of its shading as 00BBGGRR; null where they are automatic. */
  color?: number | null;
  ground?: number | null;
  /** Shaded or highlighted in a colour other than white. */
  shaded?: boolean;
  /** Index of a character style. */
  style?: number;
  /** The character of a symbol font that stands here. */
  symbol?: string;
  /** Where the Data stream describes the picture or form field that stands here. */
  dataAt?: number;
  /** The picture character stands for a form field or the like, not for a picture. */
  isBinary?: boolean;
}

const switches: Readonly<Record<number, Switch>> = { 0: 'off', 1: 'on', 128: 'same', 129: 'opposite' };
const whiteIndex = 8;

/** The look of text without any modifier that bears on what is shown. */
export const plainLook: CharacterLook = {};

/** Reads character modifiers (MS-DOC 2.6.1) of a style. */
export function readStyleLook(changes: Uint8Array): CharacterLook {
  const look: CharacterLook = {};
  for (const { code, operand } of propertyChanges(changes)) {
    switch (code) {
      case 0x0800:
        look.deleted = (operand.getUint8(0) & 1) === 1;
        break;
      case 0x083c:
        look.vanish = switches[operand.getUint8(0)] ?? 'on';
        break;
      case 0x0837:
        look.strike = switches[operand.getUint8(0)] ?? 'on';
        break;
      case 0x2a53:
        look.doubleStrike = operand.getUint8(0) !== 0;
        break;
      case 0x2a48:
        look.shift = operand.getUint8(0) === 1 ? 'raised' : operand.getUint8(0) === 2 ? 'lowered' : 'none';
        break;
      case 0x4845:
        look.position = operand.getInt16(0, true);
        break;
      case 0x4a43:
        look.size = operand.getUint16(0, true);
        break;
      case 0x2a42:
        look.white = operand.getUint8(0) === whiteIndex;
        break;
      case 0x6870:
        look.color = colorOf(operand.getUint32(0, true));
        look.white = look.color !== null && isWhite(look.color);
        break;
      case 0x2a0c:
        look.shaded = operand.getUint8(0) !== 0 && operand.getUint8(0) !== whiteIndex;
        break;
      case 0xca71:
        look.shaded = isShaded(operand, 0);
        look.ground = groundOf(operand);
        break;
      case 0x4a30:
        look.style = operand.getUint16(0, true);
        break;
      case 0x6a09:
        look.symbol = String.fromCharCode(operand.getUint16(2, true));
        break;
      case 0x6a03:
        look.dataAt = operand.getUint32(0, true);
        break;
      case 0x0806:
        look.isBinary = operand.getUint8(0) !== 0;
        break;
    }
  }
  return look;
}

/** The same of a run. */
export function readCharacterLook(changes: Uint8Array): CharacterLook {
  const look = readStyleLook(changes);
  for (const _ in look) return look;
  return plainLook;
}

/** A colour as 00BBGGRR; null for the automatic one, which the high byte marks. */
const colorOf = (color: number): number | null => (color >>> 24 === 0 ? color : null);

const solid = 1;

/** The colour of a shading (Shd) that covers all: without pattern, or of nothing else. */
function groundOf(view: DataView): number | null {
  if (view.byteLength < 10) return null;
  const pattern = view.getUint16(8, true);
  return pattern > solid ? null : colorOf(view.getUint32(pattern === solid ? 0 : 4, true));
}

function isWhite(color: number): boolean {
  return color >>> 24 === 0 && [0, 8, 16].every((shift) => ((color >> shift) & 0xff) >= 0xf3);
}

/** A shading (Shd, MS-DOC 2.9.247): foreground, background, pattern. */
export function isShaded(view: DataView, at: number): boolean {
  if (at + 10 > view.byteLength) return false;
  const [fore, back] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
  const pattern = view.getUint16(at + 8, true);
  const isColored = (color: number): boolean => color >>> 24 === 0 && !isWhite(color);
  return isColored(back) || (pattern !== 0 && (isColored(fore) || fore >>> 24 !== 0));
}

const usualSize = 20;
/** Type of so few half points cannot be read. */
const unreadable = 3;
const farRaised = 6;

/** The size of a run in half points. */
const sizeOf = (own: CharacterLook, paragraph: CharacterLook, character: CharacterLook): number =>
  own.size || character.size || paragraph.size || usualSize;

/** What tells digits of one number from a note beside them: their size, less where they stand far above the line. */
export function rankOf(own: CharacterLook, paragraph: CharacterLook, character: CharacterLook): number {
  const size = sizeOf(own, paragraph, character);
  return (own.position ?? character.position ?? 0) >= farRaised ? size / 2 : size;
}

/** Why text is not plainly shown; null when it is. `white` still depends on the shading of its cell. */
export function evidenceOf(
  own: CharacterLook,
  paragraph: CharacterLook,
  character: CharacterLook,
): 'deleted' | 'hidden' | 'struck' | 'white' | 'raised' | 'lowered' | null {
  if (own.deleted) return 'deleted';
  const size = sizeOf(own, paragraph, character);
  if (isOn(own.vanish, paragraph.vanish, character.vanish) || size <= unreadable) return 'hidden';
  if (isOn(own.strike, paragraph.strike, character.strike)) return 'struck';
  if (own.doubleStrike ?? character.doubleStrike ?? paragraph.doubleStrike) return 'struck';
  const isPale = own.white ?? character.white ?? paragraph.white;
  if (own.color !== undefined && own.color !== null && own.color === own.ground) return 'white';
  if (isPale && !(own.shaded ?? character.shaded ?? paragraph.shaded)) return 'white';
  const shift = own.shift ?? character.shift ?? paragraph.shift ?? 'none';
  if (shift !== 'none') return shift;
  const position = own.position ?? character.position ?? 0;
  const around = paragraph.size ?? usualSize;
  if (position === 0 || size > around * 0.8) return null;
  return position > 0 ? 'raised' : 'lowered';
}

/** Switches of styles cancel each other; the text's own may be relative to them. */
function isOn(
  own: Switch | undefined,
  paragraph: Switch | undefined,
  character: Switch | undefined,
): boolean {
  if (own === undefined && paragraph === undefined && character === undefined) return false;
  const styled = isSet(paragraph) !== isSet(character);
  if (own === undefined || own === 'same') return styled;
  return own === 'opposite' ? !styled : own === 'on';
}

function isSet(style: Switch | undefined): boolean {
  return style === 'on' || style === 'opposite';
}
