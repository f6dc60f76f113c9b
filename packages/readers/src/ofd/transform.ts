/** Turns object space into page space: `[a, b, c, d, e, f]` maps (x, y) to (ax + cy + e, bx + dy + f). */
export type Transform = readonly [number, number, number, number, number, number];

/** Numbers of an OFD array attribute (`ST_Array`), whatever separates them. */
export function parseNumbers(text: string | undefined): number[] {
  if (text === undefined) return [];
  return text
    .trim()
    .split(/[\s,]+/)
    .map(Number)
    .filter((value) => Number.isFinite(value));
}

/** The placement of an object on its page in millimetres: its own matrix, then its boundary's corner. */
export function placement(matrix: string | undefined, boundary: string | undefined): Transform {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = parseNumbers(matrix);
  const [x = 0, y = 0] = parseNumbers(boundary);
  return [a, b, c, d, e + x, f + y];
}

/** First `inner`, then `outer`. */
export function chain(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = inner;
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    outer[0] * e + outer[2] * f + outer[4],
    outer[1] * e + outer[3] * f + outer[5],
  ];
}

export function mapPoint([a, b, c, d, e, f]: Transform, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

const pointsPerMillimetre = 72 / 25.4;

/** Millimetres of the page as points. */
export const toPoints: Transform = [pointsPerMillimetre, 0, 0, pointsPerMillimetre, 0, 0];
