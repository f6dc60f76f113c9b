import { pdfium, workerAddress } from './engine-data.ts';
import type { FromWorker, Task, ToWorker, Work } from './questions.ts';

/** Why there is no answer: the time was up, or the worker failed. */
export class WorkTrouble extends Error {
  override readonly name = 'WorkTrouble';
  readonly reason: 'slow' | 'crashed';
  constructor(reason: WorkTrouble['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

interface Job {
  readonly id: number;
  readonly task: Task;
  readonly question: Work[Task]['question'];
  readonly transfer: Transferable[];
  settle(answer: unknown): void;
  fail(trouble: WorkTrouble): void;
}

interface Hand {
  readonly worker: Worker;
  job: Job | null;
  timer: number;
}

/** The readers keep a limit of 20 s themselves; a worker that a file holds longer is ended. */
const mostMilliseconds = 21_000;
const mostWorkers = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));

/** What a person waits for is done before the next file of a batch. */
const isWaitedFor = ({ task }: Job): boolean => task !== 'understand' && task !== 'unpack';

const waiting: Job[] = [];
const hands: Hand[] = [];
let starting = 0;
let lastId = 0;

/** Asks the next free worker. Rejects with a `WorkTrouble`. */
export function ask<T extends Task>(
  task: T,
  question: Work[T]['question'],
  transfer: Transferable[] = [],
): Promise<Work[T]['answer']> {
  return new Promise((resolve, reject) => {
    lastId++;
    waiting.push({
      id: lastId,
      task,
      question,
      transfer,
      settle: resolve as (answer: unknown) => void,
      fail: reject,
    });
    assign();
  });
}

/** Starts the first worker before anything is asked. */
export function warmUp(): void {
  if (hands.length === 0 && starting === 0) void hire();
}

function assign(): void {
  if (waiting.length === 0) return;
  const free = hands.find(({ job }) => job === null);
  if (!free) {
    if (hands.length + starting < mostWorkers) void hire();
    return;
  }
  const urgent = waiting.findIndex(isWaitedFor);
  const [job] = waiting.splice(Math.max(0, urgent), 1);
  free.job = job!;
  const { id, task, question, transfer } = job!;
  free.timer = window.setTimeout(() => dismiss(free, new WorkTrouble('slow', task)), mostMilliseconds);
  free.worker.postMessage({ id, task, question } as ToWorker, transfer);
  assign();
}

async function hire(): Promise<void> {
  starting++;
  try {
    const hand: Hand = { worker: new Worker(await workerAddress()), job: null, timer: 0 };
    hand.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => void hear(hand, data);
    hand.worker.onerror = (event) => dismiss(hand, new WorkTrouble('crashed', event.message));
    hands.push(hand);
  } catch (error) {
    for (const job of waiting.splice(0)) job.fail(new WorkTrouble('crashed', String(error)));
  } finally {
    starting--;
  }
  assign();
}

async function hear(hand: Hand, message: FromWorker): Promise<void> {
  if ('wants' in message) {
    const ready: ToWorker = { pdfium: await pdfium() };
    hand.worker.postMessage(ready);
    return;
  }
  const { job } = hand;
  if (!job || job.id !== message.id) return;
  clearTimeout(hand.timer);
  hand.job = null;
  if ('failed' in message) job.fail(new WorkTrouble('crashed', message.failed));
  else job.settle(message.answer);
  assign();
}

/** Ends a worker that is held up or broken; its file is told, the others go on with a new one. */
function dismiss(hand: Hand, trouble: WorkTrouble): void {
  clearTimeout(hand.timer);
  hand.worker.terminate();
  const at = hands.indexOf(hand);
  if (at >= 0) hands.splice(at, 1);
  hand.job?.fail(trouble);
  hand.job = null;
  assign();
}
