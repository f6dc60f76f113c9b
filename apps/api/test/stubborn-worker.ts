/** A worker for tests of the pool: the text of the document says how it behaves. */
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, threadId } from 'node:worker_threads';
import type { FromWorker, ToWorker } from '../src/work/worker-messages.ts';

const port = parentPort!;
const post = (message: FromWorker): void => port.postMessage(message);
let jobs = 0;

port.on('message', async ({ id, job }: ToWorker) => {
  const order = new TextDecoder().decode(job.source.bytes);
  jobs++;
  if (order === 'spin') for (;;);
  if (order === 'eat') {
    const eaten: number[][] = [];
    for (;;) eaten.push(new Array<number>(100_000).fill(Math.random()));
  }
  if (order === 'leave' || (order === 'leave once' && jobs > 1)) process.exit(1);
  if (order === 'throw') return post({ id, fault: 'thrown' });
  if (order.startsWith('sleep ')) await pause(Number(order.slice('sleep '.length)));
  const body = new TextEncoder().encode(`${order} ${threadId} ${jobs}`) as Uint8Array<ArrayBuffer>;
  post({
    id,
    result: {
      kind: 'answer',
      body,
      facts: {
        format: 'text',
        bytes: 0,
        sha256: '',
        outcome: 'pass',
        complete: true,
        crashedRules: [],
        milliseconds: 0,
      },
    },
  });
});
post({ ready: true });
