import { LimitError, type Limits } from '@gouji/core/read';
import { damagedDocument } from './damaged-document.ts';

/** The streams that stand directly in the root of a compound file (MS-CFB). */
export interface CompoundFile {
  /** Upper-case names of streams and storages in the root. */
  readonly names: ReadonlySet<string>;
  /** Bytes of a stream of the root, or null; the name is matched whatever its case. */
  read(name: string): Uint8Array | null;
}

interface DirectoryEntry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const highestSector = 0xfffffff9;
const entryLength = 128;

/** Whether the bytes begin like a compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Opens a compound file. Throws `UnreadableError` when its structures are cut, circular or out of bounds. */
export function openCompoundFile(bytes: Uint8Array, limits: Limits): CompoundFile {
  if (!isCompoundFile(bytes) || bytes.length < 512) throw damagedDocument();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damagedDocument();
  const sectorLength = 1 << shift;
  const sectorCount = Math.ceil(bytes.length / sectorLength);
  const sector = (index: number): Uint8Array => {
    const at = (index + 1) * sectorLength;
    if (at >= bytes.length) throw damagedDocument();
    return bytes.subarray(at, at + sectorLength);
  };

  const fat = readFat(view, sector, sectorCount);
  const large = (start: number, size: number): Uint8Array =>
    followChain(start, size, sectorLength, sectorCount, (index) => fat[index], sector);
  const directory = large(view.getUint32(48, true), Number.POSITIVE_INFINITY);
  if (directory.length / entryLength > limits.entries * 2) throw new LimitError('entries', limits);
  const entries = readEntries(directory);
  const root = entries[0];
  if (!root) throw damagedDocument();

  const smallLength = 1 << view.getUint16(32, true);
  const cutoff = view.getUint32(56, true);
  const openSmall = (): ((start: number, size: number) => Uint8Array) => {
    const container = large(root.start, root.size);
    const table = large(view.getUint32(60, true), Number.POSITIVE_INFINITY);
    const next = new DataView(table.buffer, table.byteOffset, table.byteLength);
    return (start, size) =>
      followChain(
        start,
        size,
        smallLength,
        container.length / smallLength + 1,
        (index) => (index * 4 + 4 <= table.length ? next.getUint32(index * 4, true) : undefined),
        (index) => container.subarray(index * smallLength, (index + 1) * smallLength),
      );
  };
  const children = childrenOf(root, entries);
  return {
    names: new Set(children.keys()),
    read(name) {
      const entry = children.get(name.toUpperCase());
      if (!entry?.isStream) return null;
      if (entry.size === 0) return new Uint8Array(0);
      return (entry.size < cutoff ? openSmall() : large)(entry.start, entry.size);
    },
  };
}

/** The file allocation table: for each sector the one that follows it. */
function readFat(view: DataView, sector: (index: number) => Uint8Array, sectorCount: number): number[] {
  const sectors: number[] = [];
  for (let at = 76; at < 512; at += 4) sectors.push(view.getUint32(at, true));
  let more = view.getUint32(68, true);
  for (let steps = 0; more < highestSector; steps++) {
    if (steps > sectorCount) throw damagedDocument();
    const page = sector(more);
    const list = new DataView(page.buffer, page.byteOffset, page.byteLength);
    for (let at = 0; at < page.length - 4; at += 4) sectors.push(list.getUint32(at, true));
    more = list.getUint32(page.length - 4, true);
  }
  const fat: number[] = [];
  for (const index of sectors) {
    if (index >= highestSector) continue;
    if (fat.length > sectorCount * 2 + 4096) throw damagedDocument();
    const page = sector(index);
    const list = new DataView(page.buffer, page.byteOffset, page.byteLength);
    for (let at = 0; at + 4 <= page.length; at += 4) fat.push(list.getUint32(at, true));
  }
  return fat;
}

/** Joins the sectors of a chain; `size` may be infinite for chains that only their end bounds. */
function followChain(
  start: number,
  size: number,
  length: number,
  mostSectors: number,
  next: (index: number) => number | undefined,
  sector: (index: number) => Uint8Array,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (
    let index: number | undefined = start;
    index !== undefined && index < highestSector;
    index = next(index)
  ) {
    if (total >= size) break;
    if (parts.length > mostSectors) throw damagedDocument();
    const part = sector(index);
    parts.push(part);
    total += part.length;
    if (part.length < length) break;
  }
  if (Number.isFinite(size) && total < size) throw damagedDocument();
  const joined = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return Number.isFinite(size) ? joined.subarray(0, size) : joined;
}

function readEntries(directory: Uint8Array): DirectoryEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const names = new TextDecoder('utf-16le');
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const nameLength = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: names.decode(directory.subarray(at, at + nameLength)),
      isStream: directory[at + 66] === 2,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Only the root's own children: embedded objects have streams of the same names further down. */
function childrenOf(root: DirectoryEntry, entries: readonly DirectoryEntry[]): Map<string, DirectoryEntry> {
  const children = new Map<string, DirectoryEntry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    if (!children.has(entry.name.toUpperCase())) children.set(entry.name.toUpperCase(), entry);
    waiting.push(entry.left, entry.right);
  }
  return children;
}
