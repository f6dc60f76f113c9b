import { parentPort, workerData } from 'node:worker_threads';
import type { CheckOptions } from '@gouji/core';
import { type Sentence, UsageError } from '../usage-error.ts';
import type { CheckTask } from './checker.ts';
import { type CrewOptions, setUpChecker } from './crew.ts';
import type { ReportRef } from './report-ref.ts';
import { pack } from './verdict-store.ts';

/** A task whose options, mostly the same for all files and sometimes large, go by a number. */
type NumberedTask = Omit<CheckTask, 'options'> & { readonly optionsNumber: number };

export type WorkerRequest =
  | { readonly kind: 'options'; readonly optionsNumber: number; readonly options: CheckOptions }
  | ({ readonly id: number } & (
      | { readonly kind: 'check' | 'checkPacked'; readonly task: NumberedTask }
      | { readonly kind: 'identify'; readonly path: string }
      | { readonly kind: 'read'; readonly ref: ReportRef }
      | { readonly kind: 'children' | 'timings' }
    ));

export interface WorkerAnswer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly sentence?: Sentence };
}

const checker = await setUpChecker(workerData as CrewOptions);
const optionsByNumber = new Map<number, CheckOptions>();

const toTask = ({ optionsNumber, ...task }: NumberedTask): CheckTask => ({
  ...task,
  options: optionsByNumber.get(optionsNumber)!,
});

async function answer(request: Exclude<WorkerRequest, { kind: 'options' }>): Promise<unknown> {
  switch (request.kind) {
    case 'checkPacked':
      return pack(await checker.check(toTask(request.task)));
    case 'check':
      return checker.check(toTask(request.task));
    case 'identify':
      return checker.identify(request.path);
    case 'read':
      return checker.read(request.ref);
    case 'children':
      return checker.children();
    case 'timings':
      return { stages: checker.timings.stages, rules: checker.timings.rules };
  }
}

/** Answers go out together: waking the other thread for each costs more than some reports do. */
const mostWaiting = 4;
let waiting: WorkerAnswer[] = [];
function send(): void {
  if (waiting.length > 0) parentPort!.postMessage(waiting);
  waiting = [];
}
function put(reply: WorkerAnswer): void {
  if (waiting.push(reply) === 1) setImmediate(send);
  else if (waiting.length >= mostWaiting) send();
}

// One after the other: the work is computing, and the reports in hand should be few.
let last: Promise<void> = Promise.resolve();
parentPort!.on('message', (request: WorkerRequest) => {
  if (request.kind === 'options') {
    optionsByNumber.set(request.optionsNumber, request.options);
    return;
  }
  last = last.then(async () => {
    const { id } = request;
    try {
      put({ id, result: await answer(request) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      put({ id, error: { message, ...(error instanceof UsageError && { sentence: error.sentence }) } });
    }
  });
});
