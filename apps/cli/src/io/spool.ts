import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onInterrupt } from './interrupt.ts';

/** Where a piece lies: its offset and length in bytes. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** Pieces put by in order and taken out again by the place they got; beyond a few megabytes they lie in a temporary file. */
export interface Spool {
  append(piece: Uint8Array): Promise<Place>;
  take(place: Place): Promise<Uint8Array>;
  /** All bytes in the order they came. */
  all(): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** Pieces up to here stay in memory: most runs are small and never touch the disk. */
const keptInMemory = 4 * 1024 * 1024;
const chunkSize = 256 * 1024;

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

/** Opens a spool. A temporary folder that is full is no fault: what does not fit there stays in memory. */
export function openSpool(): Spool {
  let file: TemporaryFile | null = null;
  let full = false;
  /** What is not in the file yet, by offset. */
  const recent = new Map<number, Uint8Array>();
  let inFile = 0;
  let end = 0;

  const flush = async (): Promise<void> => {
    const content = Buffer.concat([...recent.values()]);
    try {
      file ??= await openTemporary();
      for (let done = 0; done < content.length; ) {
        const { bytesWritten } = await file.handle.write(content, done, content.length - done, inFile + done);
        done += bytesWritten;
      }
      inFile += content.length;
      recent.clear();
    } catch {
      full = true;
    }
  };
  const readFrom = async (at: number, length: number): Promise<Uint8Array> => {
    const piece = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const { bytesRead } = await file!.handle.read(piece, done, length - done, at + done);
      if (bytesRead === 0) throw new Error('the temporary file was cut');
      done += bytesRead;
    }
    return piece;
  };
  return {
    async append(piece) {
      const place = { at: end, length: piece.length };
      recent.set(end, piece);
      end += piece.length;
      if (!full && end - inFile >= (file ? chunkSize : keptInMemory)) await flush();
      return place;
    },
    async take({ at, length }) {
      return recent.get(at) ?? (await readFrom(at, length));
    },
    async *all() {
      for (let at = 0; at < inFile; at += chunkSize)
        yield await readFrom(at, Math.min(chunkSize, inFile - at));
      yield* recent.values();
    },
    async close() {
      recent.clear();
      await file?.remove();
      file = null;
    },
  };
}
