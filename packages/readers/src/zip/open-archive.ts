import { LimitError, type Limits } from '@gouji/core/read';
import { Inflate, inflateSync } from 'fflate';
import { unreadable } from '../unreadable.ts';
import { checksum } from './checksum.ts';
import { damagedArchive } from './damaged-archive.ts';
import { type ArchiveEntry, readDirectory } from './directory.ts';

/** A ZIP archive of which only the parts asked for are inflated, within the limits. */
export interface Archive {
  /** Names of the usable entries, `/` between folders. */
  readonly names: readonly string[];
  /** Names of files that point out of the archive; nothing is read of them. */
  readonly refused: readonly string[];
  /** Bytes of a part, or null when there is none of that name (case is ignored, as in OPC). */
  read(name: string): Uint8Array | null;
}

/** DEFLATE cannot expand more than 1032 times; document XML stays far below this. */
const highestRatio = 400;
const ratioMattersFrom = 8 * 1024 * 1024;
const chunkLength = 16 * 1024;
const smallLength = 32 * 1024;

/** Opens a ZIP archive. Throws `UnreadableError` when its directory is damaged, `LimitError` on too many entries. */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  const entries = new Map<string, ArchiveEntry[]>();
  const names: string[] = [];
  const refused: string[] = [];
  for (const entry of readDirectory(bytes, limits)) {
    const given = entry.name.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
    if (given === '' || given.endsWith('/')) continue;
    const name = safeName(given);
    if (name === null) {
      refused.push(entry.name);
      continue;
    }
    names.push(name);
    const key = name.toLowerCase();
    const same = entries.get(key);
    if (same) same.push(entry);
    else entries.set(key, [entry]);
  }
  let inflated = 0;
  const count = (length: number): void => {
    inflated += length;
    if (inflated > limits.inflatedBytes) throw new LimitError('inflatedBytes', limits);
  };
  return {
    names,
    refused,
    read(name) {
      const found = entries.get(name.replace(/^\/+/, '').toLowerCase());
      if (!found) return null;
      // Two entries of one name are read differently by different programs: trust neither.
      if (found.length > 1) throw damagedArchive(name);
      return readEntry(bytes, found[0]!, name, limits, count);
    },
  };
}

/** Null for a name that points out of the archive. */
const safeName = (name: string): string | null =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..')
    ? null
    : name;

function readEntry(
  bytes: Uint8Array,
  entry: ArchiveEntry,
  name: string,
  limits: Limits,
  count: (length: number) => void,
): Uint8Array {
  if (entry.encrypted)
    throw unreadable(
      'encrypted',
      '文件已加密；请解除密码后重新保存再试。',
      'The file is encrypted; remove the password and save it again.',
    );
  const packed = packedBytes(bytes, entry, name);
  if (entry.size > packed.length * 1032 + 1024) throw damagedArchive(name);
  if (entry.size > limits.inflatedBytes) throw new LimitError('inflatedBytes', limits);
  let content: Uint8Array;
  if (entry.method === 0) {
    count(packed.length);
    content = packed;
  } else if (entry.method === 8) content = inflateCapped(packed, entry.size, name, count);
  else
    throw unreadable(
      'unknown-compression',
      `文件内部的“${name}”采用了不支持的压缩方式；请用 Word 或 WPS 另存后再试。`,
      `The part "${name}" uses an unsupported compression; save the file again with Word or WPS.`,
      { method: entry.method },
    );
  if (content.length !== entry.size || checksum(content) !== entry.checksum) throw damagedArchive(name);
  return content;
}

function packedBytes(bytes: Uint8Array, entry: ArchiveEntry, name: string): Uint8Array {
  const at = entry.headerOffset;
  if (at + 30 > bytes.length) throw damagedArchive(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== 0x04034b50) throw damagedArchive(name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw damagedArchive(name);
  return bytes.subarray(start, start + entry.packedSize);
}

/** Inflates in small steps and stops as soon as more comes out than was claimed or is allowed. */
function inflateCapped(
  packed: Uint8Array,
  size: number,
  name: string,
  count: (length: number) => void,
): Uint8Array {
  if (packed.length <= smallLength) return inflateSmall(packed, size, name, count);
  const output = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    count(chunk.length);
    if (length + chunk.length > size) throw damagedArchive(name);
    output.set(chunk, length);
    length += chunk.length;
    if (length > ratioMattersFrom && length > packed.length * highestRatio) throw excessiveRatio(name);
  });
  try {
    for (let at = 0; at < packed.length; at += chunkLength)
      inflate.push(packed.subarray(at, at + chunkLength), at + chunkLength >= packed.length);
  } catch (error) {
    throw isBrokenData(error) ? damagedArchive(name) : error;
  }
  if (length !== size) throw damagedArchive(name);
  return output;
}

/** So little data cannot cost more than a moment whatever it claims, and goes faster in one step. */
function inflateSmall(
  packed: Uint8Array,
  size: number,
  name: string,
  count: (length: number) => void,
): Uint8Array {
  count(size);
  if (size > ratioMattersFrom && size > packed.length * highestRatio) throw excessiveRatio(name);
  try {
    // One byte more than claimed, to see whether more comes out.
    const output = inflateSync(packed, { out: new Uint8Array(size + 1) });
    if (output.length === size) return output;
  } catch (error) {
    if (!isBrokenData(error)) throw error;
  }
  throw damagedArchive(name);
}

/** fflate reports broken data by its own numbered errors, or trips over it. */
function isBrokenData(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  return error instanceof Error && 'code' in error && !('notice' in error);
}

function excessiveRatio(name: string): Error {
  return unreadable(
    'limit',
    `文件内部的“${name}”压缩比超过上限（${highestRatio} 倍），不像正常文档，未予读取。`,
    `The part "${name}" exceeds the compression ratio limit (${highestRatio}), unlike any ordinary document, and was not read.`,
    { limit: 'compressionRatio', value: highestRatio },
  );
}
