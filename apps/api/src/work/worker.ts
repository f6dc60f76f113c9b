/** What every thread of the service begins with. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerSetting } from './worker-messages.ts';

const port = parentPort!;
const setting = workerData as WorkerSetting;

if (setting.role === 'intake') (await import('./intake-worker.ts')).serveIntake(port);
else if (setting.role === 'unpack') (await import('./unpack-worker.ts')).serveUnpacking(port, setting.bytes);
else {
  // On Linux this holds for this thread alone: the thread that answers probes and refusals comes first when cores are short.
  try {
    setPriority(0, 10);
  } catch {
    // Not allowed here; the service works without.
  }
  await (await import('./check-worker.ts')).serveChecks(port, setting);
}
