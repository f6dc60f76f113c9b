/** Four tables of 256: table n carries a byte n + 1 places on, so that four bytes are taken at once. */
const tables = new Uint32Array(4 * 256);
for (let index = 0; index < 256; index++) {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  tables[index] = value;
}
for (let index = 256; index < tables.length; index++) {
  const before = tables[index - 256]!;
  tables[index] = tables[before & 0xff]! ^ (before >>> 8);
}

/** CRC-32 as ZIP uses it (ISO 3309), unsigned. */
export function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    value ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    value =
      tables[768 + (value & 0xff)]! ^
      tables[512 + ((value >>> 8) & 0xff)]! ^
      tables[256 + ((value >>> 16) & 0xff)]! ^
      tables[value >>> 24]!;
  }
  for (; at < bytes.length; at++) value = tables[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
