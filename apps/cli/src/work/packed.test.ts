import { describe, expect, it } from 'vitest';
import { pack, unpack } from './packed.ts';

describe('packed values', () => {
  it('come back as they were, small and large by turns', () => {
    for (const length of [0, 1, 40_000, 3, 200_000, 2, 90_000]) {
      const value = { text: '勾稽'.repeat(length), length };
      expect(unpack(pack(value))).toEqual(value);
    }
  });

  it('are each in a buffer of their own length, at any place of a larger one', () => {
    const packed = pack(['一', 2]);
    expect(packed.buffer.byteLength).toBe(packed.length);
    const larger = new Uint8Array(packed.length + 10);
    larger.set(packed, 7);
    expect(unpack(larger.subarray(7, 7 + packed.length))).toEqual(['一', 2]);
  });
});
