import type { Box } from '../layout/page.ts';
import { type Matrix, mapBox, type PageFrame } from './page-frame.ts';
import { boundsOf, type PageObject } from './page-objects.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** From the coordinates in which the engine gives the box of a character to those of the page as shown. */
export type MapOf = (text: Handle, index: number) => Matrix;

/**
 * Characters that the engine writes anew, radicals as the characters they stand for, keep the coordinates of the form they
 * are drawn in, where those of all others are of the page: two pages on one sheet are such forms. Such a character has
 * no box but that of its ink, and lies outside of the text it belongs to unless it is put where its form lies.
 */
export function mapsOfCharacters(
  engine: PdfiumEngine,
  texts: readonly PageObject[],
  frame: PageFrame,
): MapOf {
  const inForms = new Map<Handle, PageObject>();
  for (const text of texts) if (text.parent !== 0) inForms.set(text.handle, text);
  if (inForms.size === 0) return () => frame.matrix;
  const { call, scratch, float, double } = engine;
  return (text, index) => {
    const object = inForms.get(call.FPDFText_GetTextObject(text, index));
    if (!object || !call.FPDFText_GetLooseCharBox(text, index, scratch)) return frame.matrix;
    const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => float(scratch + at)) as unknown as Box;
    call.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
    const ink = [0, 24, 8, 16].map((at) => double(scratch + at));
    const isInk = [left, top, right, bottom].every((edge, side) => Math.abs(edge - ink[side]!) < 0.01);
    const bounds = isInk && boundsOf(engine, object);
    if (!bounds) return frame.matrix;
    const fits = (matrix: Matrix): boolean => liesIn(mapBox(matrix, left, bottom, right, top), bounds);
    return !fits(frame.matrix) && fits(object.matrix) ? object.matrix : frame.matrix;
  };
}

const slack = 1;

const liesIn = (box: Box, bounds: Box): boolean =>
  box.every((edge, side) => (side < 2 ? edge > bounds[side]! - slack : edge < bounds[side]! + slack));
