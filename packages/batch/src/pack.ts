import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as compressed JSON, as it is stored. */
export const pack = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateRawSync(JSON.stringify(value), { level: 1 }));

export const unpack = <Value>(bytes: Uint8Array): Value =>
  JSON.parse(inflateRawSync(bytes).toString('utf8')) as Value;
