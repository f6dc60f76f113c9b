import { signatureLength } from '@gouji/core/rules';
import { expect, test } from 'vitest';
import { createSketches, packSketch } from './sketches.ts';

test('sketches lie one behind the other, also more than were expected', () => {
  const sketches = createSketches(2);
  const one = (first: number) => new Uint16Array(signatureLength).map((_, place) => first + place);
  for (const first of [7, 300, 65_000, 1, 9]) sketches.add(packSketch(one(first)));
  const rows = [0, 1, 2, 3, 4].map((row) => [
    ...sketches.values.subarray(row * signatureLength, (row + 1) * signatureLength),
  ]);
  expect(rows).toEqual([7, 300, 65_000, 1, 9].map((first) => [...one(first)]));
  expect(createSketches(0).add(packSketch(one(5)))).toBe(0);
});
