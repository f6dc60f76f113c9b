import type { Understanding } from '@gouji/core';
import { unpack } from '../pack.ts';
import type { Packed } from './messages.ts';

/** Packed size of what is remembered, some twentieth of what it takes: enough for the documents that are in hand together. */
const mostBytes = 1024 * 1024;

const recent = new Map<
  string,
  { readonly understandings: readonly Understanding[]; readonly size: number }
>();
let size = 0;

/** Remembers what this thread understood of a document, so that it need not be unpacked to be judged. */
export function remember(key: string, understandings: readonly Understanding[], packedSize: number): void {
  forget(key);
  recent.set(key, { understandings, size: packedSize });
  size += packedSize;
  for (const oldest of recent.keys()) {
    if (size <= mostBytes) break;
    forget(oldest);
  }
}

function forget(key: string): void {
  size -= recent.get(key)?.size ?? 0;
  recent.delete(key);
}

/** What was understood of a document: from memory, or unpacked. */
export const understandingsOf = ({ key, understanding }: Packed): readonly Understanding[] =>
  recent.get(key)?.understandings ?? unpack<Understanding[]>(understanding);
