import type { Box, PageRule } from '../layout/page.ts';
import { mapPoint, type Transform } from './transform.ts';

/** How many numbers each operator of abbreviated path data takes (GB/T 33190, 9.1). */
const operandCounts: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
/** A shape thinner than this, in points, is a line. */
const thin = 3;

type Point = readonly [number, number];

/** The ruling lines a path draws, in points: its strokes, or the middle of a thin filled shape. */
export function toRules(data: string, transform: Transform, strokes: boolean, fills: boolean): PageRule[] {
  const rules: PageRule[] = [];
  for (const { points, straight } of outlines(data, transform)) {
    if (points.length < 2) continue;
    const line = thinLine(points);
    if (line && (strokes || fills)) rules.push(line);
    else if (strokes && straight)
      for (let index = 1; index < points.length; index++) {
        const [x0, y0] = points[index - 1]!;
        const [x1, y1] = points[index]!;
        rules.push({ x0, y0, x1, y1 });
      }
  }
  return rules;
}

/** The area a filled path covers, as the box around it; null for thin shapes and for what is no box. */
export function toArea(data: string, transform: Transform): Box | null {
  const boxes = outlines(data, transform).flatMap(({ points, straight }): Box[] => {
    if (points.length < 4 || points.length > 6 || !straight || thinLine(points)) return [];
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    return [[Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]];
  });
  return boxes.length === 1 ? boxes[0]! : null;
}

function outlines(data: string, transform: Transform): { points: Point[]; straight: boolean }[] {
  const found: { points: Point[]; straight: boolean }[] = [];
  const tokens = data.trim().split(/[\s,]+/);
  let current: { points: Point[]; straight: boolean } = { points: [], straight: true };
  for (let index = 0; index < tokens.length; ) {
    const operator = tokens[index]!;
    const count = operandCounts[operator];
    if (count === undefined) {
      index++;
      continue;
    }
    const operands = tokens.slice(index + 1, index + 1 + count).map(Number);
    index += 1 + count;
    if (operands.length < count || operands.some((value) => !Number.isFinite(value))) continue;
    if (operator === 'C') {
      if (current.points.length > 1) current.points.push(current.points[0]!);
      continue;
    }
    const point = mapPoint(transform, operands[count - 2]!, operands[count - 1]!);
    if (operator === 'S' || operator === 'M') {
      current = { points: [], straight: true };
      found.push(current);
    } else if (operator !== 'L') current.straight = false;
    current.points.push(point);
  }
  return found;
}

/** The middle line of points that all lie within a narrow strip, or null. */
function thinLine(points: readonly Point[]): PageRule | null {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  const [width, height] = [x1 - x0, y1 - y0];
  if (height <= thin && width > height) return { x0, y0: (y0 + y1) / 2, x1, y1: (y0 + y1) / 2 };
  if (width <= thin && height > width) return { x0: (x0 + x1) / 2, y0, x1: (x0 + x1) / 2, y1 };
  return null;
}
