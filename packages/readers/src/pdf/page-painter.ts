import type { Box } from '../layout/page.ts';
import type { PageFrame } from './page-frame.ts';
import type { PageObject } from './page-objects.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** Whether taking an object away changes the picture of its page; unknown where it could not be painted at all. */
export type Sight = 'seen' | 'unseen' | 'unknown';

const bytesPerPixel = 4;
const mostPixels = 4_000_000;
const white = 0xffffffff;
const withAnnotations = 1;
/** Differences of less, out of 255, are the soft edges of letters. */
const leastShade = 40;
/** So few pixels are where a white letter touches the black one before it, unless the text is hardly larger. */
const fewPixels = 2;
const smallest = 12;

function pixelDiffers(one: Uint8Array, other: Uint8Array, at: number): boolean {
  for (let byte = at; byte < at + bytesPerPixel; byte++)
    if (Math.abs(one[byte]! - other[byte]!) > leastShade) return true;
  return false;
}

/** Paints a page with and without some of its objects, at a pixel a point. */
export class PagePainter {
  private readonly engine: PdfiumEngine;
  private readonly document: Handle;
  private readonly page: Handle;
  private readonly scale: number;
  private readonly width: number;
  private readonly height: number;
  private readonly bitmap: Handle;
  private whole: Uint8Array | null = null;

  constructor(engine: PdfiumEngine, document: Handle, page: Handle, { width, height }: PageFrame) {
    this.engine = engine;
    this.document = document;
    this.page = page;
    this.scale = Math.min(1, Math.sqrt(mostPixels / Math.max(1, width * height)));
    this.width = Math.max(1, Math.round(width * this.scale));
    this.height = Math.max(1, Math.round(height * this.scale));
    this.bitmap = engine.call.FPDFBitmap_Create(this.width, this.height, 0);
  }

  /** For each of the objects whether it is seen, all of them taken away at once. */
  unseenAmong(objects: readonly PageObject[], boxOf: (object: PageObject) => Box | null): Sight[] {
    const { call } = this.engine;
    if (this.bitmap === 0) return objects.map(() => 'unknown');
    this.whole ??= this.paint();
    for (const { handle } of objects) call.FPDFPageObj_SetIsActive(handle, 0);
    const without = this.paint();
    for (const { handle } of objects) call.FPDFPageObj_SetIsActive(handle, 1);
    return objects.map((object): Sight => {
      const box = boxOf(object);
      if (!box) return 'unknown';
      if (this.differs(this.whole!, without, box)) return 'seen';
      return this.hasInk(object.handle) ? 'unseen' : 'unknown';
    });
  }

  close(): void {
    if (this.bitmap !== 0) this.engine.call.FPDFBitmap_Destroy(this.bitmap);
  }

  private paint(): Uint8Array {
    const { call } = this.engine;
    call.FPDFBitmap_FillRect(this.bitmap, 0, 0, this.width, this.height, white);
    call.FPDF_RenderPageBitmap(this.bitmap, this.page, 0, 0, this.width, this.height, 0, withAnnotations);
    const start = call.FPDFBitmap_GetBuffer(this.bitmap);
    return this.engine.bytes().slice(start, start + call.FPDFBitmap_GetStride(this.bitmap) * this.height);
  }

  /** Whether two pictures differ within a box; its edges, where a cover may let a shade through, do not count. */
  private differs(one: Uint8Array, other: Uint8Array, [x0, y0, x1, y1]: Box): boolean {
    const stride = this.engine.call.FPDFBitmap_GetStride(this.bitmap);
    const span = (from: number, to: number, most: number): readonly [number, number] => {
      const edge = (to - from) * this.scale > 4 ? 1 : 0;
      const start = Math.max(0, Math.floor(from * this.scale) + edge);
      return [start, Math.min(most, Math.max(start + 1, Math.ceil(to * this.scale) - edge))];
    };
    const [left, right] = span(x0, x1, this.width);
    const [top, bottom] = span(y0, y1, this.height);
    let allowed = (right - left) * (bottom - top) < smallest ? 0 : fewPixels;
    for (let y = top; y < bottom; y++) {
      const end = y * stride + right * bytesPerPixel;
      for (let at = y * stride + left * bytesPerPixel; at < end; at += bytesPerPixel)
        if (pixelDiffers(one, other, at) && allowed-- === 0) return true;
    }
    return false;
  }

  /** Whether the engine has glyphs for a text: painted alone, it leaves ink. Fonts that are not embedded may have none. */
  private hasInk(text: Handle): boolean {
    const { call, bytes } = this.engine;
    const bitmap = call.FPDFTextObj_GetRenderedBitmap(this.document, this.page, text, 1);
    if (bitmap === 0) return false;
    const start = call.FPDFBitmap_GetBuffer(bitmap);
    const size = call.FPDFBitmap_GetStride(bitmap) * call.FPDFBitmap_GetHeight(bitmap);
    const hasInk = bytes()
      .subarray(start, start + size)
      .some((byte) => byte !== 0);
    call.FPDFBitmap_Destroy(bitmap);
    return hasInk;
  }
}
