/** Runs in a thread of its own: takes the documents out of one archive, each when it is asked for. */
import type { MessagePort } from 'node:worker_threads';
import { UnreadableError } from '@gouji/core/read';
import { type JobDocument, unpackArchive } from '../jobs/unpack-archive.ts';
import type { FromUnpacking } from './worker-messages.ts';

export function serveUnpacking(port: MessagePort, bytes: Uint8Array): void {
  const post = (message: FromUnpacking, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  try {
    const { names, documents } = unpackArchive(bytes);
    const left = (documents() as Iterable<JobDocument>)[Symbol.iterator]();
    port.on('message', () => {
      const { value: document, done } = left.next();
      if (done) post({ document: null });
      else post({ document }, 'bytes' in document ? [document.bytes.buffer as ArrayBuffer] : []);
    });
    post({ names });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    post({ refused: error.notice });
  }
}
