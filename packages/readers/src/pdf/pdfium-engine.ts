import { init } from '@embedpdf/pdfium';
import { instantiateWasm, type WasmImports, type WasmInstance, type WasmModule } from './wasm.ts';

/** A number PDFium hands out for a document, page, text page or page object; 0 means none. */
export type Handle = number;

/** The functions of PDFium that reading needs, called directly; strings and structures pass through `memory`. */
export interface PdfiumFunctions {
  malloc(bytes: number): number;
  free(address: number): void;
  PDFiumExt_Init(): void;
  PDFiumExt_OpenFormFillInfo(): Handle;
  PDFiumExt_CloseFormFillInfo(information: Handle): void;
  PDFiumExt_InitFormFillEnvironment(document: Handle, information: Handle): Handle;
  PDFiumExt_ExitFormFillEnvironment(form: Handle): void;
  FPDF_LoadMemDocument(address: number, bytes: number, password: number): Handle;
  FPDF_CloseDocument(document: Handle): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: Handle): number;
  FPDF_GetMetaText(document: Handle, tag: number, buffer: number, bytes: number): number;
  FPDF_GetFormType(document: Handle): number;
  FPDFDoc_GetAttachmentCount(document: Handle): number;
  FPDF_LoadPage(document: Handle, index: number): Handle;
  FPDF_ClosePage(page: Handle): void;
  FPDF_GetPageBoundingBox(page: Handle, rectangle: number): number;
  FPDFPage_GetRotation(page: Handle): number;
  FPDFPage_CountObjects(page: Handle): number;
  FPDFPage_GetObject(page: Handle, index: number): Handle;
  FPDFPageObj_GetType(object: Handle): number;
  FPDFPageObj_GetMatrix(object: Handle, matrix: number): number;
  FPDFPageObj_GetBounds(object: Handle, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetFillColor(object: Handle, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetClipPath(object: Handle): Handle;
  FPDFClipPath_CountPaths(clip: Handle): number;
  FPDFClipPath_CountPathSegments(clip: Handle, path: number): number;
  FPDFClipPath_GetPathSegment(clip: Handle, path: number, segment: number): Handle;
  FPDFPageObj_HasTransparency(object: Handle): number;
  FPDFPageObj_SetIsActive(object: Handle, active: number): number;
  FPDFPageObj_CountMarks(object: Handle): number;
  FPDFPageObj_GetMark(object: Handle, index: number): Handle;
  FPDFPageObj_RemoveMark(object: Handle, mark: Handle): number;
  FPDFPageObjMark_GetName(mark: Handle, buffer: number, bytes: number, length: number): number;
  FPDFPageObjMark_GetParamBlobValue(
    mark: Handle,
    key: number,
    buffer: number,
    bytes: number,
    length: number,
  ): number;
  FPDFTextObj_GetFontSize(text: Handle, size: number): number;
  FPDFTextObj_GetTextRenderMode(text: Handle): number;
  FPDFTextObj_GetRenderedBitmap(document: Handle, page: Handle, text: Handle, scale: number): Handle;
  FPDFBitmap_Create(width: number, height: number, alpha: number): Handle;
  FPDFBitmap_FillRect(
    bitmap: Handle,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ): number;
  FPDFBitmap_GetBuffer(bitmap: Handle): number;
  FPDFBitmap_GetStride(bitmap: Handle): number;
  FPDFBitmap_GetHeight(bitmap: Handle): number;
  FPDFBitmap_Destroy(bitmap: Handle): void;
  FPDF_RenderPageBitmap(
    bitmap: Handle,
    page: Handle,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
  FPDFPage_GetAnnotCount(page: Handle): number;
  FPDFPage_GetAnnot(page: Handle, index: number): Handle;
  FPDFPage_CloseAnnot(annotation: Handle): void;
  FPDFAnnot_GetSubtype(annotation: Handle): number;
  FPDFAnnot_GetFlags(annotation: Handle): number;
  FPDFAnnot_GetRect(annotation: Handle, rectangle: number): number;
  FPDFAnnot_GetValueType(annotation: Handle, key: number): number;
  FPDFAnnot_GetStringValue(annotation: Handle, key: number, buffer: number, bytes: number): number;
  FPDFAnnot_GetFormFieldType(form: Handle, annotation: Handle): number;
  FPDFAnnot_GetFormFieldValue(form: Handle, annotation: Handle, buffer: number, bytes: number): number;
  FPDFAnnot_GetOptionCount(form: Handle, annotation: Handle): number;
  FPDFAnnot_GetOptionLabel(
    form: Handle,
    annotation: Handle,
    index: number,
    buffer: number,
    bytes: number,
  ): number;
  FPDFAnnot_IsOptionSelected(form: Handle, annotation: Handle, index: number): number;
  FPDFAnnot_CountAttachmentPoints(annotation: Handle): number;
  FPDFAnnot_GetAttachmentPoints(annotation: Handle, index: number, quad: number): number;
  FPDFFormObj_CountObjects(form: Handle): number;
  FPDFPage_RemoveObject(page: Handle, object: Handle): number;
  FPDFFormObj_RemoveObject(form: Handle, object: Handle): number;
  FPDFPageObj_Destroy(object: Handle): void;
  FPDFFormObj_GetObject(form: Handle, index: number): Handle;
  FPDFPath_GetDrawMode(path: Handle, fill: number, stroke: number): number;
  FPDFPath_CountSegments(path: Handle): number;
  FPDFPath_GetPathSegment(path: Handle, index: number): Handle;
  FPDFPathSegment_GetPoint(segment: Handle, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: Handle): number;
  FPDFPathSegment_GetClose(segment: Handle): number;
  FPDFText_LoadPage(page: Handle): Handle;
  FPDFText_ClosePage(text: Handle): void;
  FPDFText_CountChars(text: Handle): number;
  FPDFText_GetUnicode(text: Handle, index: number): number;
  FPDFText_GetTextObject(text: Handle, index: number): Handle;
  FPDFText_IsGenerated(text: Handle, index: number): number;
  FPDFText_HasUnicodeMapError(text: Handle, index: number): number;
  FPDFText_GetCharAngle(text: Handle, index: number): number;
  FPDFText_GetFontSize(text: Handle, index: number): number;
  FPDFText_GetMatrix(text: Handle, index: number, matrix: number): number;
  FPDFText_GetCharOrigin(text: Handle, index: number, x: number, y: number): number;
  FPDFText_GetLooseCharBox(text: Handle, index: number, rectangle: number): number;
  FPDFText_GetCharBox(
    text: Handle,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
}

/** One instance of PDFium with its memory. */
export interface PdfiumEngine {
  readonly call: PdfiumFunctions;
  /** Address of 128 bytes for results. */
  readonly scratch: number;
  bytes(): Uint8Array;
  /** Numbers that PDFium has written at an address, a multiple of their size. */
  float(address: number): number;
  double(address: number): number;
  integer(address: number): number;
  /** From now on the memory may not grow past this; `exhausted` tells whether it wanted to. */
  limitMemory(bytes: number): void;
  readonly exhausted: boolean;
  readonly size: number;
}

/** Starts an instance of the compiled PDFium; about 10 ms. */
export async function startPdfium(module: WasmModule): Promise<PdfiumEngine> {
  let most = Number.POSITIVE_INFINITY;
  let exhausted = false;
  let exports: WasmInstance['exports'] = {};
  const overrides = {
    instantiateWasm(imports: WasmImports, ready: (instance: WasmInstance) => void) {
      const environment = imports.env ?? {};
      const grow = environment.emscripten_resize_heap as (bytes: number) => number;
      // The only door through which the memory grows: a file that wants more is stopped here.
      const limited = (bytes: number): number => {
        if (bytes >>> 0 > most) {
          exhausted = true;
          return 0;
        }
        return grow(bytes);
      };
      const instance = instantiateWasm(module, {
        ...imports,
        env: { ...environment, emscripten_resize_heap: limited },
      });
      exports = instance.exports;
      ready(instance);
      return instance.exports;
    },
    print() {},
    printErr() {},
  };
  await init(overrides as unknown as Parameters<typeof init>[0]);
  const memory = exports.memory as { readonly buffer: ArrayBuffer };
  const call = exports as unknown as PdfiumFunctions;
  call.PDFiumExt_Init();
  const viewMemory = () => ({
    floats: new Float32Array(memory.buffer),
    doubles: new Float64Array(memory.buffer),
    integers: new Int32Array(memory.buffer),
  });
  let views = viewMemory();
  // Growing takes the buffer away from under the views, which are empty then; asking for their length costs less than for the buffer.
  const current = (): typeof views => {
    if (views.floats.length === 0) views = viewMemory();
    return views;
  };
  return {
    call,
    scratch: call.malloc(128),
    bytes: () => new Uint8Array(memory.buffer),
    float: (address) => current().floats[address >> 2]!,
    double: (address) => current().doubles[address >> 3]!,
    integer: (address) => current().integers[address >> 2]!,
    limitMemory(bytes) {
      most = bytes;
      exhausted = false;
    },
    get exhausted() {
      return exhausted;
    },
    get size() {
      return memory.buffer.byteLength;
    },
  };
}
