import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { describeSystemError, UsageError } from '../usage-error.ts';

/** Where text goes. `write` waits for slow readers; `end` resolves when everything has left the process. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** Wraps a stream: a reader that goes away early (`| head`) is no error, the rest is simply not written. */
function fromStream(stream: Writable, close: boolean, fail: (error: unknown) => Error): Output {
  let gone = false;
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    gone = true;
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failure = fail(error);
  });
  const check = (): void => {
    if (failure) throw failure;
  };
  return {
    async write(content) {
      check();
      if (gone || content.length === 0) return;
      // The callback comes when the bytes are handed over (or lost), which is what keeps memory flat on slow pipes.
      await new Promise<void>((resolve) => stream.write(content, () => resolve()));
      check();
    },
    async end() {
      if (close) await new Promise<void>((resolve) => (gone ? resolve() : stream.end(() => resolve())));
      check();
    },
  };
}

/** Standard output; never closed by us. */
export function standardOutput(): Output {
  return fromStream(process.stdout, false, (error) =>
    error instanceof Error ? error : new Error(String(error)),
  );
}

/** A file, with the folders it stands in. */
export async function fileOutput(path: string): Promise<Output> {
  const fail = (error: unknown): UsageError =>
    new UsageError({
      zh: `无法写入“${path}”：${describeSystemError(error, 'zh')}。`,
      en: `Cannot write “${path}”: ${describeSystemError(error, 'en')}.`,
    });
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw fail(error);
  }
  const stream = createWriteStream(path);
  const output = fromStream(stream, true, fail);
  await new Promise<void>((resolve) => {
    stream.once('open', () => resolve());
    stream.once('error', () => resolve());
  });
  await output.write('');
  return output;
}
