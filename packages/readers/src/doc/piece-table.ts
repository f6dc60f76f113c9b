import { damagedDocument } from './damaged-document.ts';
import { type FileInformation, place } from './file-information.ts';

/** A stretch of text: characters `from` to `to` of the document stand at `offset` of the main stream. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly width: 1 | 2;
}

/** The text of a document in logical order, with the stream offset of every character. */
export interface PieceTable {
  text(from: number, to: number): string;
  offsetOf(character: number): number;
}

/** Reads the piece table (Clx, MS-DOC 2.9.38). */
export function readPieceTable(information: FileInformation): PieceTable {
  const pieces = readPieces(information.structure(place.pieces), information.main.length);
  const narrow = new TextDecoder('windows-1252');
  const wide = new TextDecoder('utf-16le');
  return {
    text(from, to) {
      const parts: string[] = [];
      for (const piece of pieces) {
        const start = Math.max(from, piece.from);
        const end = Math.min(to, piece.to);
        if (start >= end) continue;
        const at = piece.offset + (start - piece.from) * piece.width;
        const bytes = information.main.subarray(at, at + (end - start) * piece.width);
        parts.push((piece.width === 1 ? narrow : wide).decode(bytes));
      }
      return parts.join('');
    },
    offsetOf(character) {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (pieces[middle]!.from <= character) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      if (!piece || character < piece.from || character >= piece.to) throw damagedDocument();
      return piece.offset + (character - piece.from) * piece.width;
    },
  };
}

function readPieces(bytes: Uint8Array, mainLength: number): Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (bytes[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (bytes[at] !== 2) throw damagedDocument();
  const length = view.getUint32(at + 1, true);
  const start = at + 5;
  if (start + length > bytes.length || (length - 4) % 12 !== 0) throw damagedDocument();
  const count = (length - 4) / 12;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(start + index * 4, true);
    const to = view.getUint32(start + index * 4 + 4, true);
    const where = view.getUint32(start + (count + 1) * 4 + index * 8 + 2, true);
    const width = where & 0x40000000 ? 1 : 2;
    const offset = width === 1 ? (where & 0x3fffffff) / 2 : where & 0x3fffffff;
    // No text stands twice in a document, so there is never more of it than the stream has bytes.
    if (to > mainLength) throw damagedDocument();
    if (to < from || offset + (to - from) * width > mainLength) throw damagedDocument();
    if (from !== (pieces.at(-1)?.to ?? 0)) throw damagedDocument();
    pieces.push({ from, to, offset, width });
  }
  return pieces;
}
