import type { Box } from '../layout/page.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** An affine map `[a, b, c, d, e, f]` as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** From the coordinates of a PDF page to those of the page as it is shown: points, origin top left. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** Quarter turns, clockwise, by which the page is turned for showing. */
  readonly turns: number;
  readonly matrix: Matrix;
}

export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function mapBox(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const [ax, ay] = mapPoint(matrix, x0, y0);
  const [bx, by] = mapPoint(matrix, x1, y1);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** The frame of a page: its visible box and its rotation. */
export function pageFrame(engine: PdfiumEngine, page: Handle): PageFrame {
  const { call, scratch } = engine;
  call.FPDF_GetPageBoundingBox(page, scratch);
  const left = engine.float(scratch);
  const top = engine.float(scratch + 4);
  const right = engine.float(scratch + 8);
  const bottom = engine.float(scratch + 12);
  const turns = call.FPDFPage_GetRotation(page) & 3;
  const wide = right - left;
  const tall = top - bottom;
  const matrices: readonly Matrix[] = [
    [1, 0, 0, -1, -left, top],
    [0, 1, 1, 0, -bottom, -left],
    [-1, 0, 0, 1, right, -bottom],
    [0, -1, -1, 0, top, right],
  ];
  const sideways = turns % 2 === 1;
  return { width: sideways ? tall : wide, height: sideways ? wide : tall, turns, matrix: matrices[turns]! };
}
