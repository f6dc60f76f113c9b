import type { Limits } from '@gouji/core/read';
import { LimitError } from '@gouji/core/read';
import { damagedArchive } from './damaged-archive.ts';

/** What the central directory claims of one entry. Sizes are claims only, never trusted. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  /** Where its record stands in the central directory, half-open. */
  readonly record: readonly [start: number, end: number];
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const largeLocatorSignature = 0x07064b50;
const largeEndSignature = 0x06064b50;
const endLength = 22;
const entryLength = 46;

/** Lists the entries of a ZIP archive from its central directory (APPNOTE 4.3.12, with ZIP64). */
export function readDirectory(bytes: Uint8Array, limits: Limits): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  if (count > limits.entries) throw new LimitError('entries', limits);
  const entries: ArchiveEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== entrySignature)
      throw damagedArchive();
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw damagedArchive();
    const flags = view.getUint16(at + 8, true);
    const large = largeFields(view, at, nameEnd, extraEnd);
    const record = at;
    at = extraEnd + view.getUint16(record + 32, true);
    entries.push({
      name: decodeName(bytes.subarray(record + entryLength, nameEnd), (flags & 0x800) !== 0),
      method: view.getUint16(record + 10, true),
      encrypted: (flags & 0x2041) !== 0,
      checksum: view.getUint32(record + 16, true),
      record: [record, at],
      ...large,
    });
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; start: number } {
  // The end record is followed only by a comment of at most 65,535 bytes.
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== 0xffffffff) return { count, start };
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== largeLocatorSignature) return { count, start };
    const large = Number(view.getBigUint64(locator + 8, true));
    if (large + 56 > view.byteLength || view.getUint32(large, true) !== largeEndSignature)
      throw damagedArchive();
    return {
      count: Number(view.getBigUint64(large + 32, true)),
      start: Number(view.getBigUint64(large + 48, true)),
    };
  }
  throw damagedArchive();
}

/** Sizes and offset, taken from the ZIP64 extra field where the 32-bit field is full. */
function largeFields(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): Pick<ArchiveEntry, 'size' | 'packedSize' | 'headerOffset'> {
  const fields = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  for (let extra = extraStart; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let value = extra + 4;
    const valueEnd = Math.min(extraEnd, value + view.getUint16(extra + 2, true));
    for (const key of ['size', 'packedSize', 'headerOffset'] as const) {
      if (fields[key] !== 0xffffffff || value + 8 > valueEnd) continue;
      fields[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return fields;
}

const utf8Name = new TextDecoder('utf-8');
const strictName = new TextDecoder('utf-8', { fatal: true });
const chineseName = new TextDecoder('gb18030', { fatal: true });
const plainName = new TextDecoder('latin1');

/**
 * The name of an entry. Where the archive does not say that it is UTF-8, programs of Unix write that all the same, and those
 * of a Chinese Windows their code page; what is neither is decoded only to be told apart.
 */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  if (utf8) return utf8Name.decode(bytes);
  for (const decoder of [strictName, chineseName])
    try {
      return decoder.decode(bytes);
    } catch {
      // The next one may know it.
    }
  return plainName.decode(bytes);
}
