import type { ListDefinition, ListLevel } from '../word/list-labels.ts';
import { numberFormatNames } from '../word/number-format.ts';
import { type FileInformation, place } from './file-information.ts';

const listLength = 28;
const overrideLength = 16;

/** Reads the lists of a document (PlfLst and PlfLfo, MS-DOC 2.9.131, 2.9.190) by the 1-based index paragraphs use. */
export function readLists(information: FileInformation): Map<string, ListDefinition> {
  const levels = readLevels(information.structure(place.lists), information.after(place.lists));
  return readOverrides(information.structure(place.listOverrides), levels);
}

/** The levels of each list by its id. They stand right behind the structure that counts the lists. */
function readLevels(heads: Uint8Array, tail: Uint8Array): Map<number, (ListLevel | undefined)[]> {
  const lists = new Map<number, (ListLevel | undefined)[]>();
  if (heads.length < 2) return lists;
  const view = new DataView(heads.buffer, heads.byteOffset, heads.byteLength);
  const count = Math.min(view.getUint16(0, true), Math.floor((heads.length - 2) / listLength));
  let at = 0;
  for (let index = 0; index < count; index++) {
    const head = 2 + index * listLength;
    const levels: (ListLevel | undefined)[] = [];
    const levelCount = heads[head + 26]! & 1 ? 1 : 9;
    for (let depth = 0; depth < levelCount; depth++) {
      const { level, end } = readLevel(tail, at);
      levels.push(level);
      at = end;
    }
    lists.set(view.getInt32(head, true), levels);
  }
  return lists;
}

function readLevel(bytes: Uint8Array, at: number): { level: ListLevel; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(at + 5);
  const textAt = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(textAt, true);
  let text = '';
  for (let index = 0; index < length; index++) {
    const code = view.getUint16(textAt + 2 + index * 2, true);
    text += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const formatCode = view.getUint8(at + 4);
  return {
    level: {
      start: view.getInt32(at, true),
      format: formatCode === 0xff ? 'none' : (numberFormatNames[formatCode] ?? 'decimal'),
      text,
      restartAfter: flags & 8 ? view.getUint8(at + 26) : null,
      legal: (flags & 4) !== 0,
    },
    end: textAt + 2 + length * 2,
  };
}

function readOverrides(
  bytes: Uint8Array,
  lists: ReadonlyMap<number, (ListLevel | undefined)[]>,
): Map<string, ListDefinition> {
  const definitions = new Map<string, ListDefinition>();
  if (bytes.length < 4) return definitions;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(view.getUint32(0, true), Math.floor((bytes.length - 4) / overrideLength));
  let at = 4 + count * overrideLength;
  for (let index = 0; index < count; index++) {
    const head = 4 + index * overrideLength;
    const id = view.getInt32(head, true);
    const levels = [...(lists.get(id) ?? [])];
    const restarts = new Map<number, number>();
    at += 4;
    for (let left = view.getUint8(head + 12); left > 0; left--) {
      const start = view.getInt32(at, true);
      const flags = view.getUint32(at + 4, true);
      const depth = flags & 0xf;
      at += 8;
      if (flags & 0x20) {
        const { level, end } = readLevel(bytes, at);
        levels[depth] = level;
        restarts.set(depth, level.start);
        at = end;
      } else if (flags & 0x10) restarts.set(depth, start);
    }
    definitions.set(String(index + 1), { counter: String(id), levels, restarts });
  }
  return definitions;
}
