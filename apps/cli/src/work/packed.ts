import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * A value as compressed JSON. In a buffer of its own length: what is deflated lies in a larger one, all of which would be kept
 * and handed to another thread.
 */
export const pack = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateRawSync(JSON.stringify(value), { level: 1 }));

export const unpack = <Value>(packed: Uint8Array): Value =>
  JSON.parse(inflateRawSync(packed).toString('utf8')) as Value;
