import type { SourceFormat } from '../model/source.ts';
import { asciiHead } from './ascii-head.ts';
import type { UnreadableKind } from './unreadable-kinds.ts';

const mostEntries = 4_096;
const endRecordSize = 22;
const longestComment = 65_535;
const centralHeaderSize = 46;
const localHeaderSize = 30;
const longestName = 512;

function isSignature(bytes: Uint8Array, at: number, third: number, fourth: number): boolean {
  return bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === third && bytes[at + 3] === fourth;
}

function readName(bytes: Uint8Array, at: number, length: number): string {
  return asciiHead(bytes.subarray(at), Math.min(length, longestName));
}

function listFromDirectory(bytes: Uint8Array, view: DataView): string[] {
  const names: string[] = [];
  const lowest = Math.max(0, bytes.length - endRecordSize - longestComment);
  for (let end = bytes.length - endRecordSize; end >= lowest; end--) {
    if (!isSignature(bytes, end, 0x05, 0x06)) continue;
    let at = view.getUint32(end + 16, true);
    while (
      names.length < mostEntries &&
      at + centralHeaderSize <= bytes.length &&
      isSignature(bytes, at, 0x01, 0x02)
    ) {
      const nameLength = view.getUint16(at + 28, true);
      names.push(readName(bytes, at + centralHeaderSize, nameLength));
      at += centralHeaderSize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    break;
  }
  return names;
}

/** Names from the headers before each entry, for packages that were cut off before their directory. */
function listFromEntries(bytes: Uint8Array, view: DataView): string[] {
  const names: string[] = [];
  for (
    let at = bytes.indexOf(0x50);
    at >= 0 && names.length < mostEntries;
    at = bytes.indexOf(0x50, at + 1)
  ) {
    if (!isSignature(bytes, at, 0x03, 0x04) || at + localHeaderSize > bytes.length) continue;
    names.push(readName(bytes, at + localHeaderSize, view.getUint16(at + 26, true)));
  }
  return names;
}

/** A package of nothing is its end alone. */
const isEmptyPackage = (bytes: Uint8Array): boolean => isSignature(bytes, 0, 0x05, 0x06) && bytes[10] === 0;

/** Tells what a ZIP package holds by the names of its entries; nothing is inflated. */
export function inspectPackage(bytes: Uint8Array): SourceFormat | UnreadableKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = listFromDirectory(bytes, view);
  const names = listed.length > 0 ? listed : listFromEntries(bytes, view);
  const has = (start: string): boolean => names.some((name) => name.replaceAll('\\', '/').startsWith(start));
  if (has('word/')) return 'docx';
  if (has('xl/')) return 'xlsx';
  if (names.some((name) => /^\/?ofd\.xml$/i.test(name))) return 'ofd';
  if (has('ppt/')) return 'presentation';
  if (has('mimetype') && has('content.xml')) return inspectOpenDocument(bytes);
  if (has('mimetype') && has('META-INF/container.xml')) return 'epub';
  return names.length > 0 || isEmptyPackage(bytes) ? 'zip' : 'archive';
}

/** Whether the first entry stands in the package as it is. */
const isStored = (bytes: Uint8Array): boolean => asciiHead(bytes, 40).includes('mimetype') && bytes[8] === 0;

/**
 * The first entry of an OpenDocument package says what it is, stored as it is (ODF 1.3, part 2, 3.3). In one that was packed
 * anew only its content tells, which the reader of texts looks at.
 */
function inspectOpenDocument(bytes: Uint8Array): SourceFormat | UnreadableKind {
  const head = asciiHead(bytes, 200);
  if (/opendocument\.text/.test(head) || !isStored(bytes)) return 'odt';
  return /opendocument\.spreadsheet/.test(head) ? 'ods' : 'opendocument';
}

/** Directory entries of a compound file have 128 bytes and begin with the name in UTF-16. */
const entrySize = 128;

/** Tells what an OLE compound file holds by the names of its streams. */
export function inspectCompoundFile(bytes: Uint8Array): SourceFormat | UnreadableKind {
  const streams: readonly (readonly [string, SourceFormat | UnreadableKind])[] = [
    ['EncryptedPackage', 'encrypted'],
    ['WordDocument', 'doc'],
    ['Workbook', 'xls'],
    ['Book', 'xls'],
    ['PowerPoint Document', 'presentation'],
  ];
  let found: SourceFormat | UnreadableKind = 'compound';
  let rank = streams.length;
  for (let at = 512; at + entrySize <= bytes.length; at += entrySize) {
    const nameBytes = bytes[at + 64]! | (bytes[at + 65]! << 8);
    if (nameBytes < 10 || nameBytes > 64) continue;
    for (let index = 0; index < rank; index++) {
      const [name, kind] = streams[index]!;
      if (nameBytes !== (name.length + 1) * 2) continue;
      let same = true;
      for (let letter = 0; same && letter < name.length; letter++) {
        same = bytes[at + letter * 2] === name.charCodeAt(letter) && bytes[at + letter * 2 + 1] === 0;
      }
      if (same) {
        found = kind;
        rank = index;
      }
    }
  }
  return found;
}
