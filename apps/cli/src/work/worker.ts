import { parentPort, workerData } from 'node:worker_threads';
import { type Sentence, UsageError } from '../usage-error.ts';
import type { CheckTask } from './checker.ts';
import { type CrewOptions, setUpChecker } from './crew.ts';

export interface WorkerRequest {
  readonly id: number;
  readonly kind: 'identify' | 'check' | 'read' | 'children' | 'timings';
  readonly path?: string;
  readonly task?: CheckTask;
}

export interface WorkerAnswer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly sentence?: Sentence };
}

const checker = await setUpChecker(workerData as CrewOptions);

async function answer(request: WorkerRequest): Promise<unknown> {
  if (request.kind === 'identify') return checker.identify(request.path!);
  if (request.kind === 'check') return checker.check(request.task!);
  if (request.kind === 'read') return checker.read(request.path!);
  if (request.kind === 'children') return checker.children();
  return { stages: checker.timings.stages, rules: checker.timings.rules };
}

// One after the other: the work is computing, and the reports in hand should be few.
let last: Promise<void> = Promise.resolve();
parentPort!.on('message', (request: WorkerRequest) => {
  last = last.then(async () => {
    try {
      parentPort!.postMessage({ id: request.id, result: await answer(request) } satisfies WorkerAnswer);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      parentPort!.postMessage({
        id: request.id,
        error: { message, ...(error instanceof UsageError && { sentence: error.sentence }) },
      } satisfies WorkerAnswer);
    }
  });
});
