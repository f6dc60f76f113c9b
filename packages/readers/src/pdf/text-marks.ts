import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** What a file says of a text by the marks around it. */
export interface TextMarks {
  /** The name of the layer (optional content) it belongs to; null for none. */
  readonly layer: string | null;
  /** Whether it is said to be no content: a running head, a page number, a watermark. The engine does not tell which. */
  readonly isArtifact: boolean;
  /** Whether its layer is one of a watermark. */
  readonly isWatermark: boolean;
}

/** Names as PDFium writes them: UTF-16 units, and the bytes they take with their end. */
const layerMark = 0x0043_004f;
const layerMarkLength = 6;
const artifactMark = 0x0072_0041;
const artifactMarkLength = 18;

const unmarked: TextMarks = { layer: null, isArtifact: false, isWatermark: false };
/** How programs name the layer of a watermark. */
const nameOfWatermark = /^(?:watermark|水印|headers\/watermark)$/iu;

/** Reads the marks around a text. Tagged files mark every text; names are looked at without making strings of them. */
export function marksOf(engine: PdfiumEngine, handle: Handle): TextMarks {
  const { call, scratch, integer } = engine;
  const count = call.FPDFPageObj_CountMarks(handle);
  if (count <= 0) return unmarked;
  let layer: string | null = null;
  let [isArtifact, isWatermark] = [false, false];
  for (let index = 0; index < count; index++) {
    const mark = call.FPDFPageObj_GetMark(handle, index);
    if (!call.FPDFPageObjMark_GetName(mark, scratch + 8, 64, scratch)) continue;
    const [length, start] = [integer(scratch), integer(scratch + 8)];
    if (length === layerMarkLength && start === layerMark) {
      layer ??= markText(engine, mark, nameKey) ?? '';
      isWatermark ||= nameOfWatermark.test(layer);
    } else if (length === artifactMarkLength && start === artifactMark) isArtifact = true;
  }
  return { layer, isArtifact, isWatermark };
}

const longest = 1_000;

/** A text that a mark holds under a key, an ASCII name that ends with a zero; null for none. */
export function markText(engine: PdfiumEngine, mark: Handle, key: Uint8Array): string | null {
  const { call, scratch, bytes, integer } = engine;
  bytes().set(key, scratch + 72);
  if (!call.FPDFPageObjMark_GetParamBlobValue(mark, scratch + 72, 0, 0, scratch)) return null;
  const length = Math.min(integer(scratch), longest);
  if (length <= 0) return '';
  const buffer = call.malloc(longest);
  if (buffer === 0) return null;
  call.FPDFPageObjMark_GetParamBlobValue(mark, scratch + 72, buffer, longest, scratch);
  const text = decode(bytes().slice(buffer, buffer + length));
  call.free(buffer);
  return text;
}

/** The engine takes texts of marks for UTF-8; most are UTF-16. */
function decode(text: Uint8Array): string {
  const [first, second] = text;
  const encoding =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(text);
}

const nameKey = new TextEncoder().encode('Name\0');
