import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { checksum } from './checksum.ts';

test('agrees with zlib at every length', () => {
  const bytes = Uint8Array.from({ length: 70 }, (_, index) => (index * 89 + 7) % 256);
  for (let length = 0; length <= bytes.length; length++)
    expect(checksum(bytes.subarray(0, length))).toBe(crc32(bytes.subarray(0, length)));
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
