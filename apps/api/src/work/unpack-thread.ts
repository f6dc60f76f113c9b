import { Worker } from 'node:worker_threads';
import { UnreadableError } from '@gouji/core/read';
import { JobError } from '@gouji/runner/job';
import type { Unpacked } from '../jobs/unpack-archive.ts';
import type { FromUnpacking, WorkerSetting } from './worker-messages.ts';

/** Old-generation heap of the thread, in MiB; what is taken out lies beside it, one document at a time. */
const mostMegabytes = 128;

/** Opens an archive in a thread of its own: what it unfolds to can then not block the thread that serves. */
export async function unpackInThread(workerUrl: URL, bytes: Uint8Array<ArrayBuffer>): Promise<Unpacked> {
  const worker = new Worker(workerUrl, {
    workerData: { role: 'unpack', bytes } satisfies WorkerSetting,
    // The archive may be a part of a larger body; only a buffer of its own can be handed over.
    ...(bytes.byteLength === bytes.buffer.byteLength && { transferList: [bytes.buffer] }),
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    env: {},
    stdout: true,
    stderr: true,
    name: 'gouji-unpack',
  });
  worker.stdout.resume();
  worker.stderr.resume();
  let settle: (message: FromUnpacking | null) => void = () => {};
  worker.on('message', (message: FromUnpacking) => settle(message));
  worker.on('error', () => settle(null));
  worker.on('exit', () => settle(null));
  let ended = false;
  const next = async (): Promise<FromUnpacking> => {
    const message = await new Promise<FromUnpacking | null>((resolve) => {
      settle = resolve;
    });
    if (message) return message;
    ended = true;
    throw new JobError('crashed', 'the archive could not be unpacked');
  };
  const close = (): void => {
    ended = true;
    void worker.terminate();
  };
  const first = await next();
  if ('refused' in first) {
    close();
    throw new UnreadableError(first.refused);
  }
  return {
    names: 'names' in first ? first.names : [],
    async *documents() {
      while (!ended) {
        const answer = next();
        worker.postMessage('next');
        const message = await answer;
        if (!('document' in message) || !message.document) return;
        yield message.document;
      }
    },
    close,
  };
}
