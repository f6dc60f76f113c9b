import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Understanding } from '@gouji/core';

/** What was understood of a file, as compressed JSON: some eight kilobytes for a report of six. */
export const packUnderstood = (understandings: readonly Understanding[]): Uint8Array =>
  // A copy of its own length: what is deflated lies in a larger block, the whole of which would be sent and kept.
  new Uint8Array(deflateRawSync(JSON.stringify(understandings), { level: 1 }));

export const unpackUnderstood = (packed: Uint8Array): Understanding[] =>
  JSON.parse(inflateRawSync(packed).toString('utf8')) as Understanding[];
