/** A worker for tests of the pool: the job says how it behaves. */
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, threadId } from 'node:worker_threads';
import { serveJobs } from '../src/serve-jobs.ts';

let jobs = 0;
let heard = '';

serveJobs<string, string>(
  parentPort!,
  async (order) => {
    jobs++;
    if (order === 'spin') for (;;);
    if (order === 'eat') {
      const eaten: number[][] = [];
      for (;;) eaten.push(new Array<number>(100_000).fill(Math.random()));
    }
    if (order === 'leave' || (order === 'leave once' && jobs > 1)) process.exit(1);
    if (order === 'throw') throw new Error('thrown');
    if (order === 'heard') return { result: heard };
    if (order.startsWith('sleep ')) await pause(Number(order.slice('sleep '.length)));
    return { result: `${order} ${threadId} ${jobs}` };
  },
  {
    hear(note) {
      heard += String(note);
    },
    together: 3,
  },
);
