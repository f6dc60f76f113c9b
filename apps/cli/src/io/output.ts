import { fstatSync, write as writeTo } from 'node:fs';
import { promisify } from 'node:util';
import type { Sentence } from '../usage-error.ts';
import { describeSystemError, UsageError } from '../usage-error.ts';
import { openReplacement } from './replace-file.ts';

/** Where text goes. `write` waits for slow readers and throws a UsageError when the place takes no more. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  /** Resolves when everything has reached its place. */
  end(): Promise<void>;
  /** Gives up: what was there before stays. */
  discard(): Promise<void>;
}

const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

/** An error of the system as a sentence about the place that could not be written. */
export function cannotWrite(place: Sentence, error: unknown): UsageError {
  return new UsageError({
    zh: `无法写入${place.zh}：${describeSystemError(error, 'zh')}。`,
    en: `Cannot write ${place.en}: ${describeSystemError(error, 'en')}.`,
  });
}

const fileName = (path: string): Sentence => ({ zh: `“${path}”`, en: `“${path}”` });
const standardName: Sentence = { zh: '标准输出', en: 'to standard output' };

const writeOnce = promisify(writeTo);

/** Writes all of it: a disk that fills up takes a part and says so, which a stream of Node overlooks. */
export async function writeAll(descriptor: number, content: Uint8Array): Promise<void> {
  for (let rest = content; rest.length > 0; ) {
    const { bytesWritten } = await writeOnce(descriptor, rest, 0, rest.length, null);
    rest = rest.subarray(bytesWritten);
  }
}

/** A pipe or terminal. A reader that goes away early (`| head`) is no error: the rest is simply not written. */
function streamOutput(): Output {
  const stream = process.stdout;
  let gone = false;
  let failure: UsageError | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    gone = true;
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED')
      failure = cannotWrite(standardName, error);
  });
  return {
    async write(content) {
      if (!gone && content.length > 0)
        // The callback comes when the bytes are handed over (or lost), which is what keeps memory flat on slow pipes.
        await new Promise<void>((resolve) => stream.write(content, () => resolve()));
      if (failure) throw failure;
    },
    end: async () => {},
    discard: async () => {},
  };
}

function descriptorOutput(descriptor: number): Output {
  return {
    async write(content) {
      try {
        await writeAll(descriptor, toBytes(content));
      } catch (error) {
        throw cannotWrite(standardName, error);
      }
    },
    end: async () => {},
    discard: async () => {},
  };
}

/** Standard output; never closed by us. */
export function standardOutput(): Output {
  let flows = true;
  try {
    const info = fstatSync(1);
    flows = process.stdout.isTTY || info.isFIFO() || info.isSocket();
  } catch {
    // Closed or unknown: the stream tells.
  }
  return flows ? streamOutput() : descriptorOutput(1);
}

/**
 * A file, with the folders it stands in. It is written beside its place and takes it when it is whole, so that what was
 * there before stays until then. Throws a UsageError when it cannot be written.
 */
export async function fileOutput(path: string): Promise<Output> {
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw cannotWrite(fileName(path), error);
    }
  };
  const replacement = await attempt(() => openReplacement(path));
  return {
    write: (content) => attempt(() => replacement.write(toBytes(content))),
    end: () => attempt(() => replacement.commit()),
    discard: () => replacement.discard(),
  };
}

/** Writes a whole file in one go, as `fileOutput` does. */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const output = await fileOutput(path);
  try {
    await output.write(content);
    await output.end();
  } catch (error) {
    await output.discard();
    throw error;
  }
}
