import type { Box } from '../layout/page.ts';
import { type Matrix, mapBox, multiply, type PageFrame } from './page-frame.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** An object of a page with the map from its space to the page as shown. `order` counts as the page is painted. */
export interface PageObject {
  readonly handle: Handle;
  /** The form it stands in; 0 for the page itself. */
  readonly parent: Handle;
  readonly matrix: Matrix;
  readonly order: number;
}

/** The objects of a page by kind, those inside of forms too, in the order of painting. */
export interface PageObjects {
  readonly texts: readonly PageObject[];
  readonly paths: readonly PageObject[];
  readonly pictures: readonly PageObject[];
}

const kinds = { text: 1, path: 2, image: 3, form: 5 };
const deepestForm = 12;

export function collectObjects(
  engine: PdfiumEngine,
  page: Handle,
  frame: PageFrame,
  checkTime: () => void,
): PageObjects {
  const { call } = engine;
  const texts: PageObject[] = [];
  const paths: PageObject[] = [];
  const pictures: PageObject[] = [];
  const listOf = new Map([
    [kinds.text, texts],
    [kinds.path, paths],
    [kinds.image, pictures],
  ]);
  let order = 0;
  const walk = (
    parent: Handle,
    count: number,
    objectAt: (index: number) => Handle,
    matrix: Matrix,
    depth: number,
  ): void => {
    for (let index = 0; index < count; index++) {
      if (++order % 512 === 0) checkTime();
      const handle = objectAt(index);
      const type = call.FPDFPageObj_GetType(handle);
      const list = listOf.get(type);
      if (list) list.push({ handle, parent, matrix, order });
      else if (type === kinds.form && depth < deepestForm) {
        const inner = multiply(matrixOf(engine, handle), matrix);
        const size = call.FPDFFormObj_CountObjects(handle);
        walk(handle, size, (at) => call.FPDFFormObj_GetObject(handle, at), inner, depth + 1);
      }
    }
  };
  walk(0, call.FPDFPage_CountObjects(page), (index) => call.FPDFPage_GetObject(page, index), frame.matrix, 0);
  return { texts, paths, pictures };
}

/** Takes an object off its page for good. */
export function removeObject({ call }: PdfiumEngine, page: Handle, { handle, parent }: PageObject): void {
  const isRemoved =
    parent === 0 ? call.FPDFPage_RemoveObject(page, handle) : call.FPDFFormObj_RemoveObject(parent, handle);
  if (isRemoved) call.FPDFPageObj_Destroy(handle);
}

export function matrixOf({ call, scratch, float }: PdfiumEngine, object: Handle): Matrix {
  if (!call.FPDFPageObj_GetMatrix(object, scratch)) return [1, 0, 0, 1, 0, 0];
  const entry = (index: number): number => float(scratch + 4 * index);
  return [entry(0), entry(1), entry(2), entry(3), entry(4), entry(5)];
}

export function boundsOf({ call, scratch, float }: PdfiumEngine, { handle, matrix }: PageObject): Box | null {
  if (!call.FPDFPageObj_GetBounds(handle, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
  return mapBox(matrix, float(scratch), float(scratch + 4), float(scratch + 8), float(scratch + 12));
}

/** Red, green, blue and opacity of what an object is filled with, each 0 to 255; null where it has none. */
export function fillOf(
  { call, scratch, integer }: PdfiumEngine,
  handle: Handle,
): readonly [number, number, number, number] | null {
  if (!call.FPDFPageObj_GetFillColor(handle, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
  return [integer(scratch), integer(scratch + 4), integer(scratch + 8), integer(scratch + 12)];
}
