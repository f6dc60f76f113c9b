import type { Answers, Question, Reply } from './messages.ts';

/** A check in the browser may take this long before its worker is ended. */
const LONGEST_MILLISECONDS = 20_000;

export class WorkerTrouble extends Error {
  readonly reason: 'slow' | 'failed';
  constructor(reason: 'slow' | 'failed') {
    super(reason);
    this.reason = reason;
  }
}

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();

function endWorker(reason: 'slow' | 'failed'): void {
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(new WorkerTrouble(reason));
  waiting.clear();
}

function startWorker(): Worker {
  const started = new Worker(new URL('./check-worker.js', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<Reply>) => {
    const entry = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) entry?.reject(new WorkerTrouble('failed'));
    else entry?.resolve(data.answer as never);
  };
  started.onerror = () => endWorker('failed');
  return started;
}

/** Asks the worker; a question that takes too long ends it, and the next one starts another. */
export function ask<Kind extends Question['kind']>(
  question: Extract<Question, { kind: Kind }>,
): Promise<Answers[Kind]> {
  worker ??= startWorker();
  const id = ++last;
  const { promise, resolve, reject } = Promise.withResolvers<Answers[Kind]>();
  const timer = setTimeout(() => endWorker('slow'), LONGEST_MILLISECONDS);
  waiting.set(id, { resolve: resolve as (answer: never) => void, reject });
  worker.postMessage({ id, question });
  return promise.finally(() => clearTimeout(timer));
}
