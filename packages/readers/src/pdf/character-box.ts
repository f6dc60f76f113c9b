import type { Box } from '../layout/page.ts';
import { type Matrix, mapBox, mapPoint, type PageFrame } from './page-frame.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** The box of a character, as high as its line. */
export function boxOf(engine: PdfiumEngine, text: Handle, index: number, matrix: Matrix): Box {
  const { call, scratch } = engine;
  // The loose box has the height of the line, which groups words better than the ink does.
  if (call.FPDFText_GetLooseCharBox(text, index, scratch)) {
    return mapBox(
      matrix,
      engine.float(scratch),
      engine.float(scratch + 12),
      engine.float(scratch + 8),
      engine.float(scratch + 4),
    );
  }
  call.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
  return mapBox(
    matrix,
    engine.double(scratch),
    engine.double(scratch + 16),
    engine.double(scratch + 8),
    engine.double(scratch + 24),
  );
}

/** How much higher than wide the box of a character of an ordinary font is at most. */
const tallest = { chinese: 1.55, other: 2.65 };

/** Whether a box is higher than those of the characters of an ordinary font. */
export function isTall([x0, y0, x1, y1]: Box, code: number, direction: 0 | 1 | 2 | 3): boolean {
  const [width, height] = direction % 2 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0];
  return height > width * (code >= 0x2e80 ? tallest.chinese : tallest.other);
}

/** Fonts for all scripts state a line of three times their size: lines would lie over each other, and digits seem small. */
const mostLine = 1.5;
/** What a line of type of size one takes above and below its foot. */
const [aboveFoot, belowFoot] = [0.9, 0.25];

/** The size of a character's type as drawn, in points; undefined where the engine does not know it. */
export function sizeOf(
  { call, scratch, float }: PdfiumEngine,
  text: Handle,
  index: number,
): number | undefined {
  if (!call.FPDFText_GetMatrix(text, index, scratch)) return undefined;
  const size = call.FPDFText_GetFontSize(text, index) * Math.hypot(float(scratch + 8), float(scratch + 12));
  return size > 0 ? size : undefined;
}

/** A box as high as a line of the type's size, where its font states a much higher one. */
export function lineBox(
  engine: PdfiumEngine,
  text: Handle,
  index: number,
  frame: PageFrame,
  box: Box,
  direction: 0 | 1 | 2 | 3,
): Box {
  const { call, scratch } = engine;
  const size = sizeOf(engine, text, index) ?? 0;
  const [x0, y0, x1, y1] = box;
  if (size <= 0 || (direction % 2 === 0 ? y1 - y0 : x1 - x0) <= mostLine * size) return box;
  if (!call.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)) return box;
  const [x, y] = mapPoint(frame.matrix, engine.double(scratch), engine.double(scratch + 8));
  const [above, below] = [aboveFoot * size, belowFoot * size];
  // Where the letters of a turned text have their tops: above, on the right, below, on the left.
  const turned: readonly Box[] = [
    [x0, y - above, x1, y + below],
    [x - below, y0, x + above, y1],
    [x0, y - below, x1, y + above],
    [x - above, y0, x + below, y1],
  ];
  return turned[direction]!;
}
