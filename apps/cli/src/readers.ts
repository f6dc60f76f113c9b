import type { Reader, Source } from '@gouji/core';

const packages = [
  [0x50, 0x4b], // PK: DOCX, XLSX, OFD
  [0xd0, 0xcf, 0x11, 0xe0], // compound file: DOC
];

function looksBinary({ name, bytes }: Source): boolean {
  if (/\.(?:docx|doc|wps|pdf|xlsx|ofd)$/iu.test(name)) return true;
  if (packages.some((magic) => magic.every((byte, index) => bytes[index] === byte))) return true;
  // %PDF may stand anywhere in the first kilobyte.
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF');
}

/** The readers a source may need. Those of binary formats are loaded when the first such file is met. */
export async function readersFor(source: Source): Promise<readonly Reader[]> {
  return looksBinary(source) ? (await import('@gouji/readers')).binaryReaders : [];
}
