/** One single property modifier (sprm, MS-DOC 2.6): its code and its operand. */
export interface PropertyChange {
  readonly code: number;
  readonly operand: DataView;
}

/** Operand lengths by the three high bits of the code; 6 is of variable length. */
const operandLengths = [1, 1, 2, 4, 2, 2, -1, 3] as const;
const tableDefinition = 0xd608;
const tabStops = 0xc615;

/** The modifiers of a list (grpprl) in order; a cut list ends where it is cut. */
export function* propertyChanges(bytes: Uint8Array): Generator<PropertyChange> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = view.getUint16(at, true);
    at += 2;
    let length: number = operandLengths[code >> 13]!;
    if (length < 0) {
      if (code === tableDefinition) {
        if (at + 2 > bytes.length) return;
        length = view.getUint16(at, true) - 1;
        at += 2;
      } else {
        // A length of 255 marks the long form of this one, whose true length nothing later here depends on.
        if (code === tabStops && bytes[at] === 255) return;
        length = bytes[at]!;
        at += 1;
      }
    }
    if (length < 0 || at + length > bytes.length) return;
    yield { code, operand: new DataView(bytes.buffer, bytes.byteOffset + at, length) };
    at += length;
  }
}
