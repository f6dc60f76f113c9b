import { damagedDocument } from './damaged-document.ts';

/** Properties that hold for the bytes `from` to `to` of the main stream. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly changes: Uint8Array;
  /** Index of the paragraph style; 0 for character runs. */
  readonly style: number;
}

/** Runs by offset, as the bin tables of a document list them (MS-DOC 2.8.5, 2.8.6). */
export interface PropertyRuns {
  at(offset: number): PropertyRun | null;
}

const pageLength = 512;
const paragraphEntryLength = 13;

export function readPropertyRuns(
  bins: Uint8Array,
  main: Uint8Array,
  kind: 'paragraph' | 'character',
): PropertyRuns {
  const view = new DataView(bins.buffer, bins.byteOffset, bins.byteLength);
  const count = Math.max(0, Math.floor((bins.length - 4) / 8));
  if (count * pageLength > main.length) throw damagedDocument();
  const runs: PropertyRun[] = [];
  for (let index = 0; index < count; index++) {
    const page = view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff;
    const start = page * pageLength;
    if (start + pageLength > main.length) throw damagedDocument();
    readPage(main.subarray(start, start + pageLength), kind, runs);
  }
  runs.sort((a, b) => a.from - b.from);
  return {
    at(offset) {
      let low = 0;
      let high = runs.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (runs[middle]!.from <= offset) low = middle;
        else high = middle - 1;
      }
      const run = runs[low];
      return run && run.from <= offset && offset < run.to ? run : null;
    },
  };
}

function readPage(page: Uint8Array, kind: 'paragraph' | 'character', runs: PropertyRun[]): void {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const count = page[pageLength - 1]!;
  const entries = (count + 1) * 4;
  const entryLength = kind === 'paragraph' ? paragraphEntryLength : 1;
  if (entries + count * entryLength > pageLength) throw damagedDocument();
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(index * 4, true);
    const to = view.getUint32(index * 4 + 4, true);
    const at = page[entries + index * entryLength]! * 2;
    const body = at === 0 ? new Uint8Array(0) : sizedBody(page, at, kind);
    if (kind === 'character') runs.push({ from, to, changes: body, style: 0 });
    else if (body.length < 2) runs.push({ from, to, changes: new Uint8Array(0), style: 0 });
    else runs.push({ from, to, changes: body.subarray(2), style: body[0]! | (body[1]! << 8) });
  }
}

/** Character properties count bytes; paragraph properties count words, in one of two ways. */
function sizedBody(page: Uint8Array, at: number, kind: 'paragraph' | 'character'): Uint8Array {
  const size = page[at]!;
  if (kind === 'character') return page.subarray(at + 1, at + 1 + size);
  if (size !== 0) return page.subarray(at + 1, at + size * 2);
  return page.subarray(at + 2, at + 2 + page[at + 1]! * 2);
}
