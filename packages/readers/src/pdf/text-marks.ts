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
      layer ??= layerName(engine, mark);
      isWatermark ||= nameOfWatermark.test(layer);
    } else if (length === artifactMarkLength && start === artifactMark) isArtifact = true;
  }
  return { layer, isArtifact, isWatermark };
}

function layerName({ call, scratch, bytes, integer }: PdfiumEngine, mark: Handle): string {
  const key = scratch + 72;
  bytes().set(nameKey, key);
  if (!call.FPDFPageObjMark_GetParamStringValue(mark, key, scratch + 8, 56, scratch)) return '';
  const length = Math.max(0, Math.min(integer(scratch), 56) - 2);
  return new TextDecoder('utf-16le').decode(bytes().slice(scratch + 8, scratch + 8 + length));
}

const nameKey = new TextEncoder().encode('Name\0');
