/** What a thread of a batch worker begins with. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { serveJobs } from '@gouji/runner/serve';
import { doTask } from './do-task.ts';
import type { Task, TaskResult } from './messages.ts';

try {
  // The thread that talks with the database comes first when cores are short.
  setPriority(0, 1);
} catch {
  // Not allowed here; it works without.
}
const buffersOf = (result: TaskResult): ArrayBuffer[] => {
  const verdicts =
    'verdicts' in result ? result.verdicts : 'foreseen' in result ? result.foreseen?.verdicts : null;
  return [
    ...('understanding' in result ? [result.understanding] : []),
    ...(verdicts ?? []).map(({ value }) => value),
  ].map(({ buffer }) => buffer as ArrayBuffer);
};

serveJobs<Task, TaskResult>(
  parentPort!,
  async (task) => {
    const result = await doTask(task);
    return { result, transfer: buffersOf(result) };
  },
  { together: 4 },
);
