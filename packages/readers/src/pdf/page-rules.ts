import type { Box, PageRule } from '../layout/page.ts';
import { type Matrix, mapPoint, multiply, type PageFrame } from './page-frame.ts';
import { boundsOf, fillOf, matrixOf, type PageObject, type PageObjects } from './page-objects.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** Something painted over an area, that may hide what was painted before. */
export interface PageCover {
  readonly box: Box;
  readonly order: number;
}

export interface PageDrawings {
  readonly rules: readonly PageRule[];
  /** Share of the page that its pictures cover, 0 to 1. */
  readonly pictureShare: number;
  /** Opaque areas and pictures in the order of painting. */
  readonly covers: readonly PageCover[];
}

/** A path is filled where it lies within an odd number of its outlines. */
const betweenOutlines = 1;

const segmentLine = 0;
const segmentCurve = 1;
const segmentMove = 2;

/** A filled shape thinner than this, in points, is a line. */
const thin = 3;
const opaque = 250;

/** What a page draws besides text: ruling lines (strokes, outlines of boxes, thin shapes and pictures) and areas. */
export function readRules(
  engine: PdfiumEngine,
  { paths, pictures }: PageObjects,
  frame: PageFrame,
  checkTime: () => void,
): PageDrawings {
  const { call, scratch } = engine;
  const rules: PageRule[] = [];
  const covers: PageCover[] = [];
  const seen: Box[] = [];
  let steps = 0;
  for (const path of paths) readPath(path);
  for (const picture of pictures) readPicture(picture);
  covers.sort((a, b) => a.order - b.order);
  return { rules, covers, pictureShare: shareOf(seen, frame) };

  function readPicture(picture: PageObject): void {
    const box = boundsOf(engine, picture);
    if (!box || addThin(box)) return;
    covers.push({ box, order: picture.order });
    seen.push(box);
  }

  function readPath(path: PageObject): void {
    const { handle: object, matrix } = path;
    if (++steps % 512 === 0) checkTime();
    call.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
    const fill = engine.integer(scratch);
    const stroke = engine.integer(scratch + 4);
    if (fill === 0 && stroke === 0) return;
    const bounds = boundsOf(engine, path);
    if (!bounds || addThin(bounds)) return;
    const frames = readSegments(object, multiply(matrixOf(engine, object), matrix), stroke !== 0);
    if (fill === betweenOutlines && stroke === 0 && addFrames(frames)) return;
    if (fill !== 0 && isOpaque(object)) covers.push({ box: bounds, order: path.order });
  }

  function isOpaque(object: Handle): boolean {
    return (fillOf(engine, object)?.[3] ?? 0) >= opaque && !call.FPDFPageObj_HasTransparency(object);
  }

  /** The runs of straight lines of a path, mapped onto the page; what a curve belongs to is no rule. Gives their boxes. */
  function readSegments(object: Handle, map: Matrix, isStroked: boolean): Box[] {
    const segments = call.FPDFPath_CountSegments(object);
    const boxes: Box[] = [];
    let outline: (readonly [number, number])[] = [];
    let straight = true;
    const finish = (): void => {
      if (straight && outline.length > 1) boxes.push(addOutline(outline, isStroked));
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
    return boxes;
  }

  /** Boxes one in the other with a thin margin between them, which alone is painted: the borders of a cell. */
  function addFrames(boxes: readonly Box[]): boolean {
    let found = false;
    for (let index = 1; index < boxes.length; index += 2) {
      const [one, other] = [boxes[index - 1]!, boxes[index]!];
      const [outer, inner] = one[0] <= other[0] ? [one, other] : [other, one];
      const margins = outer.map((edge, side) => (side < 2 ? inner[side]! - edge : edge - inner[side]!));
      if (margins.some((margin) => margin < 0 || margin > thin)) continue;
      found = true;
      const [x0, y0, x1, y1] = outer.map((edge, side) => (edge + inner[side]!) / 2) as unknown as Box;
      const sides = [
        [x0, y0, x0, y1],
        [x0, y0, x1, y0],
        [x1, y0, x1, y1],
        [x0, y1, x1, y1],
      ] as const;
      for (const [side, line] of sides.entries()) if (margins[side]! > 0) addRule(...line);
    }
    return found;
  }

  /** One run of straight lines: its strokes are rules; a filled shape is one only when it is thin. */
  function addOutline(points: readonly (readonly [number, number])[], stroked: boolean): Box {
    const xs = points.map((point) => point[0]);
    const ys = points.map((point) => point[1]);
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    if ((points.length <= 6 && addThin(box)) || !stroked) return box;
    for (let index = 1; index < points.length; index++) {
      const [x0, y0] = points[index - 1]!;
      const [x1, y1] = points[index]!;
      addRule(x0, y0, x1, y1);
    }
    return box;
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
    const { width, height } = frame;
    const inside =
      Math.max(x0, x1) >= 0 &&
      Math.min(x0, x1) <= width &&
      Math.max(y0, y1) >= 0 &&
      Math.min(y0, y1) <= height;
    if (!inside) return;
    // Programs that cut one long page into sheets draw each table whole, and only a part of it lies on this sheet.
    const isLevel = Math.abs(y1 - y0) <= 1 || Math.abs(x1 - x0) <= 1;
    const within = (at: number, most: number): number => (isLevel ? Math.min(most, Math.max(0, at)) : at);
    rules.push({
      x0: within(x0, width),
      y0: within(y0, height),
      x1: within(x1, width),
      y1: within(y1, height),
    });
  }
}

/** So many points across and down at which it is looked whether pictures lie there. */
const samples = 20;

/** Scanners cut their picture into strips, so that no single one is as large as the page. */
function shareOf(pictures: readonly Box[], { width, height }: PageFrame): number {
  if (pictures.length === 0) return 0;
  const covered = new Uint8Array(samples * samples);
  const [across, down] = [width / samples, height / samples];
  const range = (from: number, to: number, step: number): readonly [number, number] => [
    Math.max(0, Math.ceil(from / step - 0.5)),
    Math.min(samples - 1, Math.floor(to / step - 0.5)),
  ];
  for (const [x0, y0, x1, y1] of pictures) {
    const [left, right] = range(x0, x1, across);
    const [top, bottom] = range(y0, y1, down);
    for (let row = top; row <= bottom; row++)
      if (right >= left) covered.fill(1, row * samples + left, row * samples + right + 1);
  }
  return covered.reduce((sum, one) => sum + one, 0) / covered.length;
}
