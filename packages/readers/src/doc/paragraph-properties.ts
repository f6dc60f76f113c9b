import { isShaded } from './character-look.ts';
import { propertyChanges } from './property-changes.ts';
import { applyTableChange, type RowLayout } from './table-definition.ts';

/** What the properties of a paragraph say that matters for reading. */
export interface ParagraphProperties {
  inTable: boolean;
  rowEnd: boolean;
  /** Nesting of tables, where the file states it. */
  depth: number;
  innerCellEnd: boolean;
  innerRowEnd: boolean;
  /** 1-based index of the list; 0 none; null as the style says. */
  list: number | null;
  level: number | null;
  /** 0 to 8 outline levels, 9 body text, null as the style says. */
  outline: number | null;
  layout: RowLayout | null;
  /** Whether cells of the row are shaded in a colour other than white. */
  shaded: boolean;
}

export function noParagraphProperties(): ParagraphProperties {
  return {
    inTable: false,
    rowEnd: false,
    depth: 0,
    innerCellEnd: false,
    innerRowEnd: false,
    list: null,
    level: null,
    outline: null,
    layout: null,
    shaded: false,
  };
}

/** Applies a list of modifiers. `data` is the stream where lists too long for their page are kept. */
export function applyParagraphChanges(
  properties: ParagraphProperties,
  changes: Uint8Array,
  data: Uint8Array,
  isNested = false,
): void {
  for (const change of propertyChanges(changes)) {
    const { code, operand } = change;
    switch (code) {
      case 0x2416:
        properties.inTable = operand.getUint8(0) !== 0;
        break;
      case 0x2417:
        properties.rowEnd = operand.getUint8(0) !== 0;
        break;
      case 0x6649:
        properties.depth = Math.min(Math.max(operand.getInt32(0, true), 0), 1_000);
        break;
      case 0x244b:
        properties.innerCellEnd = operand.getUint8(0) !== 0;
        break;
      case 0x244c:
        properties.innerRowEnd = operand.getUint8(0) !== 0;
        break;
      case 0x460b:
        properties.list = operand.getInt16(0, true);
        break;
      case 0x260a:
        properties.level = operand.getUint8(0);
        break;
      case 0x2640:
        properties.outline = operand.getUint8(0);
        break;
      case 0x6645:
      case 0x6646: {
        const at = operand.getUint32(0, true);
        if (isNested || at + 2 > data.length) break;
        const length = data[at]! | (data[at + 1]! << 8);
        applyParagraphChanges(properties, data.subarray(at + 2, at + 2 + length), data, true);
        break;
      }
      // sprmTDefTableShd and its continuations for further cells.
      case 0xd612:
      case 0xd616:
      case 0xd60c:
        for (let at = 0; at + 10 <= operand.byteLength; at += 10) properties.shaded ||= isShaded(operand, at);
        break;
      default:
        properties.layout = applyTableChange(properties.layout, change);
    }
  }
}
