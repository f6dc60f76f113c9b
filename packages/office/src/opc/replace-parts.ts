import { defaultLimits } from '@gouji/core/read';
import { type ArchiveEntry, checksum, openArchive, readDirectory } from '@gouji/readers/archive';
import { deflateSync, zipSync } from 'fflate';

const localSignature = 0x04034b50;
const recordSignature = 0x02014b50;
const endSignature = 0x06054b50;
/** Version 2.0 (deflate), names in UTF-8, 1 January 1980: the same parts give the same bytes. */
const [version, utf8Names, firstDay] = [20, 0x800, 0x21];
const deflated = 8;

/**
 * A ZIP package with some parts replaced or, where there is none of that name, added behind. Every other entry keeps its
 * bytes as they are stored: compression, date, attributes and order. Archives over 4 GiB (ZIP64) are packed anew.
 */
export async function replaceParts(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const entries = readDirectory(bytes, defaultLimits);
  const large = entries.some(({ record }) => isLarge(bytes, record[0]));
  if (large) return packAnew(bytes, parts);
  const packed = await Promise.all(
    [...parts].map(
      async ([name, content]) => [keyOf(name), pack(name, content, await deflate(content))] as const,
    ),
  );
  return splice(bytes, entries, new Map(packed));
}

function isLarge(bytes: Uint8Array, record: number): boolean {
  const view = viewOf(bytes);
  return [20, 24, 42].some((field) => view.getUint32(record + field, true) === 0xffffffff);
}

/** Part names are compared without regard to case (ECMA-376-2, 9.1.1); some programs write backslashes. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function packAnew(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const archive = openArchive(bytes, defaultLimits);
  const kept = archive.names.map((name) => [name, archive.read(name)!] as const);
  return zipSync(Object.fromEntries([...kept, ...parts]), { mtime: new Date(1980, 0, 1) });
}

/** By the platform's own compressor, which is several times as fast, where there is one. */
async function deflate(content: Uint8Array): Promise<Uint8Array> {
  if (typeof CompressionStream === 'undefined') return deflateSync(content, { level: 6 });
  const stream = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

interface PackedPart {
  readonly local: readonly Uint8Array[];
  readonly record: Uint8Array;
}

function splice(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
  parts: ReadonlyMap<string, PackedPart>,
): Uint8Array {
  // What lies between two headers belongs to the first: its name, its data, and a data descriptor if it has one.
  const starts = entries.map(({ headerOffset }) => headerOffset).sort((a, b) => a - b);
  const directory = Math.min(...entries.map(({ record }) => record[0]));
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let length = 0;
  const add = ({ local, record }: PackedPart): void => {
    viewOf(record).setUint32(42, length, true);
    records.push(record);
    for (const piece of local) {
      pieces.push(piece);
      length += piece.length;
    }
  };
  const waiting = new Map(parts);
  for (const entry of entries) {
    const part = waiting.get(keyOf(entry.name));
    waiting.delete(keyOf(entry.name));
    const end = starts.find((start) => start > entry.headerOffset) ?? directory;
    add(part ?? { local: [bytes.subarray(entry.headerOffset, end)], record: bytes.slice(...entry.record) });
  }
  for (const part of waiting.values()) add(part);
  return join([...pieces, ...records, endRecord(records, length)]);
}

function pack(name: string, content: Uint8Array, packed: Uint8Array): PackedPart {
  const encoded = new TextEncoder().encode(name);
  const local = new DataView(new ArrayBuffer(30));
  const record = new DataView(new ArrayBuffer(46));
  local.setUint32(0, localSignature, true);
  record.setUint32(0, recordSignature, true);
  record.setUint16(4, version, true);
  // From here both headers hold the same fields, two bytes apart.
  for (const [view, from] of [
    [local, 4],
    [record, 6],
  ] as const) {
    view.setUint16(from, version, true);
    view.setUint16(from + 2, utf8Names, true);
    view.setUint16(from + 4, deflated, true);
    view.setUint16(from + 8, firstDay, true);
    view.setUint32(from + 10, checksum(content), true);
    view.setUint32(from + 14, packed.length, true);
    view.setUint32(from + 18, content.length, true);
    view.setUint16(from + 22, encoded.length, true);
  }
  return {
    local: [new Uint8Array(local.buffer), encoded, packed],
    record: join([new Uint8Array(record.buffer), encoded]),
  };
}

function endRecord(records: readonly Uint8Array[], start: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, endSignature, true);
  end.setUint16(8, records.length, true);
  end.setUint16(10, records.length, true);
  end.setUint32(
    12,
    records.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  end.setUint32(16, start, true);
  return new Uint8Array(end.buffer);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
