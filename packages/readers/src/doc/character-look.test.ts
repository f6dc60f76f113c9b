import { expect, test } from 'vitest';
import { evidenceOf, plainLook, readCharacterLook } from './character-look.ts';

const red = [0xff, 0, 0, 0];
const blue = [0, 0, 0xff, 0];
const automatic = [0, 0, 0, 0xff];
const colour = (value: readonly number[]): number[] => [0x70, 0x68, ...value];
const shading = (fore: readonly number[], back: readonly number[], pattern: number): number[] => [
  ...[0x71, 0xca, 10],
  ...fore,
  ...back,
  ...[pattern, 0],
];
const evidence = (...changes: readonly (readonly number[])[]): string | null =>
  evidenceOf(readCharacterLook(new Uint8Array(changes.flat())), plainLook, plainLook);

test('text in the colour of its own shading is not seen', () => {
  expect(evidence(colour(red), shading(automatic, red, 0))).toBe('white');
  expect(evidence(colour(red), shading(red, blue, 1))).toBe('white');
  expect(evidence(colour(red), shading(automatic, blue, 0))).toBeNull();
  expect(evidence(colour(red), shading(red, blue, 12))).toBeNull();
  expect(evidence(colour(automatic), shading(automatic, automatic, 0))).toBeNull();
});
