import type { Box, PageRule } from '../layout/page.ts';
import { type Matrix, mapBox, mapPoint, multiply, type PageFrame } from './page-frame.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

export interface PageDrawings {
  readonly rules: readonly PageRule[];
  /** Share of the page that its largest picture covers, 0 to 1. */
  readonly pictureShare: number;
}

const objectPath = 2;
const objectImage = 3;
const objectForm = 5;
const segmentLine = 0;
const segmentCurve = 1;
const segmentMove = 2;

/** A filled shape thinner than this, in points, is a line. */
const thin = 3;
const deepestForm = 12;

/** The ruling lines of a page: strokes, outlines of boxes, thin filled boxes and thin pictures. */
export function readRules(
  engine: PdfiumEngine,
  page: Handle,
  frame: PageFrame,
  checkTime: () => void,
): PageDrawings {
  const { call, scratch } = engine;
  const rules: PageRule[] = [];
  let largest = 0;
  let steps = 0;

  walk(call.FPDFPage_CountObjects(page), (index) => call.FPDFPage_GetObject(page, index), frame.matrix, 0);
  return { rules, pictureShare: Math.min(1, largest / Math.max(1, frame.width * frame.height)) };

  function walk(count: number, objectAt: (index: number) => Handle, matrix: Matrix, depth: number): void {
    for (let index = 0; index < count; index++) {
      if (++steps % 512 === 0) checkTime();
      const object = objectAt(index);
      const type = call.FPDFPageObj_GetType(object);
      if (type === objectPath) readPath(object, matrix);
      else if (type === objectImage) readPicture(object, matrix);
      else if (type === objectForm && depth < deepestForm) {
        const inner = multiply(matrixOf(object), matrix);
        const size = call.FPDFFormObj_CountObjects(object);
        walk(size, (at) => call.FPDFFormObj_GetObject(object, at), inner, depth + 1);
      }
    }
  }

  function matrixOf(object: Handle): Matrix {
    if (!call.FPDFPageObj_GetMatrix(object, scratch)) return [1, 0, 0, 1, 0, 0];
    const entry = (index: number): number => engine.float(scratch + 4 * index);
    return [entry(0), entry(1), entry(2), entry(3), entry(4), entry(5)];
  }

  function boundsOf(object: Handle, matrix: Matrix): Box | null {
    if (!call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
    return mapBox(
      matrix,
      engine.float(scratch),
      engine.float(scratch + 4),
      engine.float(scratch + 8),
      engine.float(scratch + 12),
    );
  }

  function readPicture(object: Handle, matrix: Matrix): void {
    const box = boundsOf(object, matrix);
    if (!box || addThin(box)) return;
    largest = Math.max(largest, (box[2] - box[0]) * (box[3] - box[1]));
  }

  function readPath(object: Handle, matrix: Matrix): void {
    call.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
    const fill = engine.integer(scratch);
    const stroke = engine.integer(scratch + 4);
    if (fill === 0 && stroke === 0) return;
    const bounds = boundsOf(object, matrix);
    if (!bounds || addThin(bounds)) return;
    const map = multiply(matrixOf(object), matrix);
    const segments = call.FPDFPath_CountSegments(object);
    let outline: (readonly [number, number])[] = [];
    let straight = true;
    const finish = (): void => {
      if (straight && outline.length > 1) addOutline(outline, stroke !== 0);
      outline = [];
      straight = true;
    };
    for (let index = 0; index < segments; index++) {
      if (++steps % 512 === 0) checkTime();
      const segment = call.FPDFPath_GetPathSegment(object, index);
      const type = call.FPDFPathSegment_GetType(segment);
      if (type === segmentMove) finish();
      if (type === segmentCurve) straight = false;
      if (type !== segmentLine && type !== segmentMove) continue;
      call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      outline.push(mapPoint(map, engine.float(scratch), engine.float(scratch + 4)));
      if (call.FPDFPathSegment_GetClose(segment) && outline.length > 1) outline.push(outline[0]!);
    }
    finish();
  }

  /** One run of straight lines: its strokes are rules; a filled shape is one only when it is thin. */
  function addOutline(points: readonly (readonly [number, number])[], stroked: boolean): void {
    const xs = points.map((point) => point[0]);
    const ys = points.map((point) => point[1]);
    if (points.length <= 6 && addThin([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]))
      return;
    if (!stroked) return;
    for (let index = 1; index < points.length; index++) {
      const [x0, y0] = points[index - 1]!;
      const [x1, y1] = points[index]!;
      addRule(x0, y0, x1, y1);
    }
  }

  function addThin([x0, y0, x1, y1]: Box): boolean {
    const width = x1 - x0;
    const height = y1 - y0;
    if (height <= thin && width > height) addRule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2);
    else if (width <= thin && height > width) addRule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
    else return width <= thin && height <= thin;
    return true;
  }

  function addRule(x0: number, y0: number, x1: number, y1: number): void {
    const inside =
      Math.max(x0, x1) >= 0 &&
      Math.min(x0, x1) <= frame.width &&
      Math.max(y0, y1) >= 0 &&
      Math.min(y0, y1) <= frame.height;
    if (inside) rules.push({ x0, y0, x1, y1 });
  }
}
