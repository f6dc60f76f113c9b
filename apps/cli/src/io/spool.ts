import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { onInterrupt } from './interrupt.ts';

/** Where a piece lies: its offset and length in bytes. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** Pieces put by in order and taken out again by the place they got; beyond a few megabytes they lie in a temporary file. */
export interface Spool {
  /** A piece that fills a buffer of its own is given up with it. */
  append(piece: Uint8Array): Promise<Place>;
  /** Good until the next piece is put by. */
  take(place: Place): Promise<Uint8Array>;
  /** All bytes in the order they came. */
  all(): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** Pieces up to here stay in memory: most runs are small and never touch the disk. */
const keptInMemory = 4 * 1024 * 1024;
/** What is written in one go. Larger blocks hardly shrink better. */
const blockSize = 256 * 1024;

interface TemporaryFile {
  readonly handle: FileHandle;
  remove(): Promise<void>;
}

async function openTemporary(): Promise<TemporaryFile> {
  const path = join(tmpdir(), `gouji-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(path, 'wx+', 0o600);
  try {
    // A file without a name leaves nothing behind, however the program ends.
    await unlink(path);
    return { handle, remove: () => handle.close() };
  } catch {
    const forget = onInterrupt(() => unlinkSync(path));
    return {
      handle,
      async remove() {
        await handle.close();
        await unlink(path).catch(() => {});
        forget();
      },
    };
  }
}

/** A run of pieces in the file: where it begins among all bytes, and where it lies, compressed. */
interface Block {
  readonly at: number;
  readonly length: number;
  readonly position: number;
  readonly packedLength: number;
}

/** Lets go of a buffer at once: collected in its turn, what other threads hand over would lie about by tens of megabytes. */
function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer?.(0);
}

async function writeAt({ handle }: TemporaryFile, content: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < content.length; ) {
    const { bytesWritten } = await handle.write(content, done, content.length - done, position + done);
    done += bytesWritten;
  }
}

async function readAt({ handle }: TemporaryFile, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) throw new Error('the temporary file was cut');
    done += bytesRead;
  }
  return bytes;
}

/**
 * Opens a spool. A temporary folder that is full is no fault: what does not fit there stays in memory. Pieces are compressed
 * unless they are so already (`isPacked`); those are taken one by one, in any order.
 */
export function openSpool({ isPacked = false }: { readonly isPacked?: boolean } = {}): Spool {
  let file: TemporaryFile | null = null;
  let full = false;
  const blocks: Block[] = [];
  /** What is in no block yet, by offset. */
  const recent = new Map<number, Uint8Array>();
  let inBlocks = 0;
  let end = 0;
  let position = 0;
  let last: { readonly block: Block; readonly content: Promise<Uint8Array> } | null = null;

  const flush = async (): Promise<void> => {
    const content = Buffer.concat([...recent.values()]);
    const packed = isPacked ? content : deflateRawSync(content, { level: 1 });
    try {
      file ??= await openTemporary();
      await writeAt(file, packed, position);
    } catch {
      full = true;
      return;
    }
    blocks.push({ at: inBlocks, length: content.length, position, packedLength: packed.length });
    position += packed.length;
    inBlocks += content.length;
    for (const piece of recent.values()) release(piece);
    recent.clear();
  };
  const contentOf = (block: Block): Promise<Uint8Array> => {
    const read = async (): Promise<Uint8Array> => {
      const bytes = await readAt(file!, block.position, block.packedLength);
      return isPacked ? bytes : inflateRawSync(bytes);
    };
    if (last?.block !== block) last = { block, content: read() };
    return last.content;
  };
  return {
    async append(piece) {
      const place = { at: end, length: piece.length };
      recent.set(end, piece);
      end += piece.length;
      if (!full && end - inBlocks >= (file ? blockSize : keptInMemory)) await flush();
      return place;
    },
    async take({ at, length }) {
      if (length === 0) return new Uint8Array();
      if (at >= inBlocks) return recent.get(at)!;
      // Uncompressed, a piece lies in the file where it lies among all.
      if (isPacked) return readAt(file!, at, length);
      const block = blocks.findLast((one) => one.at <= at)!;
      return (await contentOf(block)).subarray(at - block.at, at - block.at + length);
    },
    async *all() {
      for (const block of blocks) yield await contentOf(block);
      yield* recent.values();
    },
    async close() {
      recent.clear();
      last = null;
      await file?.remove();
      file = null;
    },
  };
}
