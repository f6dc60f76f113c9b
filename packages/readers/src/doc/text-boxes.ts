import { type FileInformation, place } from './file-information.ts';

/** A text box: where its text stands in the document, and the character of the body it is anchored to. */
export interface TextBox {
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
}

const boxLength = 22;
const shapeLength = 26;
/** More boxes than this are no report; the rest are not read. */
const mostBoxes = 500;

/** Reads the text boxes of the body in order of their anchors (PlcftxbxTxt and PlcfSpa, MS-DOC 2.8.32, 2.8.37). */
export function readTextBoxes(information: FileInformation): TextBox[] {
  const { textBoxStart, textBoxLength, bodyLength } = information;
  if (textBoxLength === 0) return [];
  const anchors = readAnchors(information.structure(place.shapes));
  const bytes = information.structure(place.textBoxes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(Math.max(0, Math.floor((bytes.length - 4) / (4 + boxLength))), mostBoxes);
  const total = Math.max(0, Math.floor((bytes.length - 4) / (4 + boxLength)));
  const boxes: TextBox[] = [];
  let read = 0;
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(index * 4, true);
    const to = view.getUint32(index * 4 + 4, true);
    const box = (total + 1) * 4 + index * boxLength;
    const isFree = view.getUint16(box + 8, true) !== 0;
    if (isFree || from < read || to <= from || to > textBoxLength) continue;
    read = to;
    // Shapes inside a group have no anchor of their own; most often they are the letterhead at the top.
    const anchor = anchors.get(view.getUint32(box + 14, true)) ?? 0;
    if (anchor < bodyLength) boxes.push({ from: textBoxStart + from, to: textBoxStart + to, anchor });
  }
  return boxes.sort((a, b) => a.anchor - b.anchor);
}

/** Anchors of shapes by the id of the shape. */
function readAnchors(bytes: Uint8Array): Map<number, number> {
  const anchors = new Map<number, number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + shapeLength)));
  for (let index = 0; index < count; index++)
    anchors.set(view.getUint32((count + 1) * 4 + index * shapeLength, true), view.getUint32(index * 4, true));
  return anchors;
}
