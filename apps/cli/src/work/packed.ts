import { deflateRawSync } from 'node:zlib';
import { inflateSync } from 'fflate';

/** Before what is compressed stands how long it is, in four bytes. */
const headLength = 4;

/**
 * A value as compressed JSON. In a buffer of its own length: what is deflated lies in a larger one, all of which would be kept
 * and handed to another thread.
 */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const json = Buffer.from(JSON.stringify(value));
  const deflated = deflateRawSync(json, { level: 1 });
  const packed = new Uint8Array(headLength + deflated.length);
  new DataView(packed.buffer).setUint32(0, json.length);
  packed.set(deflated, headLength);
  return packed;
}

/**
 * Where JSON is unpacked, again and again: the engine's own unpacking leaves a stream behind for each, whose buffers lie outside
 * the heap until all of it is collected, up to 64 MB of them.
 */
let room = Buffer.alloc(64 * 1024);

export function unpack<Value>(packed: Uint8Array): Value {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  if (length > room.length) room = Buffer.alloc(2 * length);
  inflateSync(packed.subarray(headLength), { out: room });
  return JSON.parse(room.toString('utf8', 0, length)) as Value;
}
